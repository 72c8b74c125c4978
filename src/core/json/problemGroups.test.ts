import { describe, expect, it } from "vitest";
import type { Problem } from "./problem";
import { problemGroups, sentenceGroups } from "./problemGroups";

const warning = (code: string, message: string): Problem => ({
  severity: "warning",
  code,
  at: {},
  message,
  remedy: "",
});

describe("problems", () => {
  it("are told one by one, more than three of a cause together", () => {
    const alike = [1, 2, 3, 4].map((number) => warning("alike", `alike ${number}`));
    const others = [warning("other", "one"), warning("other", "two")];
    const { single, groups } = problemGroups([alike[0]!, ...others, ...alike.slice(1)]);
    expect(single).toEqual(others);
    expect(groups).toEqual([alike]);
  });

  it("have one cause where they say the same of other names, numbers and places", () => {
    const emails = ["1 account “a”", "4 accounts (lines 7, 28)", "account “b: c”", "“d”"].map((what) =>
      warning("left-out", `Left out because local.emails is not defined in these files: the email of ${what}.`),
    );
    const told = [
      "The emails of 4 accounts aren't",
      "The email of “e” isn't",
      "Some emails aren't",
      "The email isn't",
    ].map((what, index) =>
      warning(
        "unknown",
        `${what} known, because local.emails is not defined in these files${[" (lines 7, 28)", ""][index] ?? ": “f”"}.`,
      ),
    );
    const tags = ["“a”", "“b”", "“c”", "“d”"].map((what) =>
      warning("left-out", `Left out because local.tags is not defined in these files: the tags of ${what}.`),
    );
    const sizes = ["“a” has 5,300", "“b: b” has 10,001", "“c” has 5,121", "“d” has 6,000"].map((what) =>
      warning("too-large", `Policy ${what} characters.`),
    );
    expect(problemGroups([...emails, ...told, ...tags, ...sizes]).groups).toEqual([emails, told, tags, sizes]);
  });

  it("have the code for a cause where names make each message another", () => {
    const nothing = ["Security", "Runtime", "Sandbox", "Lab"].map((name) =>
      warning("nothing-passes", `Nothing passes ${name} OU any more: no SCP is attached to it.`),
    );
    const variables = ["a", "a", "b", "b"].map((name) =>
      warning("left-out", `Left out because var.${name} is unknown: it.`),
    );
    expect(problemGroups([...nothing, ...variables])).toEqual({ single: variables, groups: [nothing] });
  });

  it("of different codes or severities stand apart", () => {
    const same = [1, 2, 3, 4].map((number) => ({ ...warning(number > 2 ? "this" : "that", "the same") }));
    expect(problemGroups(same)).toEqual({ single: same, groups: [] });
  });
});

it("sentences are alike only where all of what they say is", () => {
  const refused = ["a", "b", "c", "d"].map((name) => `AWS will refuse this: the OU “${name}” has 51 tags.`);
  const other = "AWS will refuse this: the OU “a” has no name.";
  expect(sentenceGroups([...refused, other])).toEqual({ single: [other], groups: [refused] });
});
