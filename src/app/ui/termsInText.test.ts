import { expect, it } from "vitest";
import { termsInText } from "./termsInText";

const linked = (text: string) =>
  termsInText(text).flatMap(({ text: words, termId }) => (termId ? [`${words}=${termId}`] : []));

it("finds the words of the field, also as plurals, each where it stands first", () => {
  expect(linked("SCPs don’t bind the management account; an SCP binds member accounts.")).toEqual([
    "SCPs=scp",
    "management account=management-account",
    "member accounts=member-account",
  ]);
  expect(linked("Service control policies and quotas.")).toEqual(["Service control policies=scp", "quotas=quota"]);
});

it("takes the longest words", () => {
  expect(linked("A runtime use case")).toEqual(["runtime use case=runtime-use-case"]);
});

it("leaves parts of other words alone, and the text as it is", () => {
  const text = "miami:* and iam-like names, SCP";
  expect(linked(text)).toEqual(["SCP=scp"]);
  expect(
    termsInText(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
  expect(termsInText("")).toEqual([]);
});
