import { describe, expect, it } from "vitest";
import { designOf } from "../../core/design/designOf";
import { withAwsIds } from "../../core/engine/testing/designs";
import { isMissing, ownerText, readResourceAccount, resourceAccountText } from "./resourceAccount";

const design = withAwsIds(designOf("Root > Work > a*; Root > Work > b*"), { a: "111122223333" });

describe("the account that owns the resource", () => {
  it("is named as the design names it, by its AWS id, or by the digits of one outside", () => {
    expect(readResourceAccount(design, " b ")).toEqual({ kind: "account", accountId: "b" });
    expect(readResourceAccount(design, "1111-2222-3333")).toEqual({ kind: "account", accountId: "a" });
    expect(readResourceAccount(design, "9999 8888 7777")).toEqual({ kind: "account", accountId: "999988887777" });
    expect(resourceAccountText(design, "111122223333")).toBe("a");
    expect(resourceAccountText(design, "999988887777")).toBe("999988887777");
  });

  it("is the account that asks where nothing is typed", () => {
    expect(readResourceAccount(design, "")).toEqual({ kind: "account", accountId: null });
  });

  it("is refused where no account has the name", () => {
    expect(readResourceAccount(design, "c")).toMatchObject({ kind: "problem" });
    expect(readResourceAccount(design, "work")).toMatchObject({ kind: "problem" });
  });

  it("is missing where it was deleted; one outside, named by its digits, isn't", () => {
    expect(["a", "111122223333", "999988887777", "deleted"].map((id) => isMissing(design, id))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(ownerText(design, "a")).toBe("a");
    expect(ownerText(design, "deleted")).toBe("the missing account deleted");
  });
});
