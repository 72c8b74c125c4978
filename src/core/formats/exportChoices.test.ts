import { expect, it } from "vitest";
import { choicesFor } from "./exportChoices";
import type { Exporter } from "./format";

const exporter: Exporter = {
  id: "x",
  title: "X",
  gives: "file",
  options: [
    { id: "loud", title: "Loud", kind: "flag", default: false },
    {
      id: "mode",
      title: "Mode",
      kind: "choice",
      choices: ["new", "adopt"].map((value) => ({ value, title: value })),
      default: "new",
    },
    {
      id: "version",
      title: "Version",
      kind: "text",
      default: "6",
      problemOf: (text) => (/^\d$/.test(text) ? null : "It is a digit."),
    },
  ],
  export: () => ({ files: [], notices: [] }),
};

it("fills in the defaults", () => {
  expect(choicesFor(exporter)).toMatchObject({ ok: true, value: { loud: false, mode: "new", version: "6" } });
  expect(choicesFor(exporter, { loud: "true", mode: "adopt" })).toMatchObject({ value: { loud: true, mode: "adopt" } });
});

it.each([
  [{ loud: "yes" }, "The option “loud” can't be “yes”.", "It is true or false."],
  [{ mode: "old" }, "The option “mode” can't be “old”.", "It is one of new, adopt."],
  [{ version: "six" }, "The option “version” can't be “six”.", "It is a digit."],
  [{ constructor: "x" }, "“x” has no option “constructor”.", "It has loud, mode, version."],
])("refuses %o", (given, message, remedy) => {
  expect(choicesFor(exporter, given as Record<string, string>)).toMatchObject({
    ok: false,
    problems: [{ message, remedy }],
  });
});
