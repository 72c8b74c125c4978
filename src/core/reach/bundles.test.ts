import { describe, expect, it } from "vitest";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import { accountsUnder } from "../design/queries";
import { bundlesOf } from "./bundles";

function told(outline: string, ids: string): readonly string[] {
  return bundlesOf(designOf(outline), ids.split(" ").map(nodeId)).map(
    ({ nodeId, isWhole, accountCount }) => `${nodeId} ${accountCount}${isWhole ? "" : " of more"}`,
  );
}

describe("bundles", () => {
  it("are OUs of which every account is meant, the outermost ones", () => {
    const outline = "Root > Runtime > Shop > a*; Root > Runtime > Shop > b*; Root > Runtime > Data > c*; Root > d*";
    expect(told(outline, "a b c")).toEqual(["runtime 3"]);
    expect(told(outline, "a b")).toEqual(["shop 2"]);
    expect(told(outline, "a d")).toEqual(["a 1", "d 1"]);
    expect(told(outline, "management a b c d")).toEqual(["management 1", "runtime 3", "d 1"]);
  });

  it("are an OU for a part of its accounts where these would be too many, and never lose one", () => {
    const outline = Array.from({ length: 20 }, (_, index) => `Root > Big > n${index}*`).join(";");
    const design = designOf(outline);
    const accounts = accountsUnder(design, nodeId("big")).map(({ id }) => id);
    expect(told(outline, accounts.slice(0, 12).join(" "))).toHaveLength(12);
    expect(told(outline, accounts.slice(0, 13).join(" "))).toEqual(["big 13 of more"]);
  });

  it("are none where nobody is meant", () => {
    expect(bundlesOf(designOf("Root > a*"), [])).toEqual([]);
  });
});
