import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { lesson } from "./course/filtersByLevel";
import { readLesson } from "./readLesson";
import { writeLesson } from "./writeLesson";

const sound = JSON.parse(writeLesson(lesson)) as JsonObject;

/** The sound lesson with what stands at a path replaced; undefined takes it away. */
function changed(path: readonly (string | number)[], value: JsonValue | undefined): string {
  const set = (at: JsonValue, [step, ...rest]: readonly (string | number)[]): JsonValue => {
    if (step === undefined) return value ?? null;
    if (Array.isArray(at)) return at.map((entry, index) => (index === step ? set(entry as JsonValue, rest) : entry));
    if (!isJsonObject(at)) return at;
    const { [step]: before, ...others } = at;
    return rest.length === 0 && value === undefined ? others : { ...at, [step]: set(before ?? null, rest) };
  };
  return JSON.stringify(set(sound, path));
}

function problemsOf(text: string): readonly string[] {
  const read = readLesson(text);
  return read.ok ? [] : read.problems.map(({ code, at }) => `${code} at ${at.path ?? "the text"}`);
}

describe("a lesson's file", () => {
  it("is read whole", () => {
    expect(readLesson(writeLesson(lesson))).toEqual({ ok: true, value: lesson, warnings: [] });
  });

  it.each<readonly [string, readonly (string | number)[], JsonValue | undefined, string]>([
    ["no lesson", ["format"], "orgwright", "not-a-lesson at $.format"],
    ["a newer version", ["version"], 2, "unknown-version at $.version"],
    ["no title", ["title"], undefined, "missing-field at $"],
    ["an empty task", ["task"], "  ", "empty-text at $.task"],
    ["a title as long as a book", ["title"], "x".repeat(101), "too-long at $.title"],
    ["an id that could be a path", ["id"], "../x", "id-shape at $.id"],
    ["a term that is none", ["terms"], ["[[x]]"], "id-shape at $.terms[0]"],
    ["an unknown field", ["titel"], "x", "unknown-field at $.titel"],
    ["no minutes at all", ["minutes"], 0, "wrong-number at $.minutes"],
    ["a text that is no list", ["text"], "x", "wrong-type at $.text"],
    ["a number among the paragraphs", ["text", 1], 7, "wrong-type at $.text[1]"],
    ["a table with a short row", ["text", 1], { head: ["a", "b"], rows: [["1"]] }, "wrong-row at $.text[1].rows[0]"],
    ["a goal of an unknown kind", ["goals", 0, "kind"], "wish", "unknown-kind at $.goals[0].kind"],
    ["a goal named as a part of JavaScript", ["goals", 0, "kind"], "toString", "unknown-kind at $.goals[0].kind"],
    ["a goal without requests", ["goals", 0, "requests"], [], "wrong-count at $.goals[0].requests"],
    [
      "a pattern where an action belongs",
      ["goals", 0, "requests", 0, "action"],
      "s3:*",
      "no-action at $.goals[0].requests[0].action",
    ],
    [
      "a rule that doesn't exist",
      ["goals", 0],
      { kind: "no-finding", sentence: "x", rules: ["no-rule"] },
      "unknown-rule at $.goals[0].rules[0]",
    ],
    ["a wish that is no verdict", ["goals", 0, "expect"], "maybe", "unknown-word at $.goals[0].expect"],
    ["a field of a goal that it doesn't have", ["goals", 0, "atMost"], 1, "unknown-field at $.goals[0].atMost"],
    [
      "a selector's field that doesn't exist",
      ["goals", 0, "accounts", "unit"],
      "x",
      "unknown-field at $.goals[0].accounts.unit",
    ],
    ["no goals", ["goals"], [], "wrong-count at $.goals"],
    ["a choice too few", ["prediction", "choices"], [{ text: "x" }], "wrong-count at $.prediction.choices"],
    ["a right choice that isn't there", ["prediction", "right"], 9, "wrong-number at $.prediction.right"],
    ["a broken tree", ["start", "nodes", 2, "parentId"], "nowhere", "missing-parent at $.start.nodes[2].parentId"],
    ["a design without a root", ["start", "nodes"], [], "no-root at $.start.nodes"],
    ["another start than a design", ["start", "format"], "x", "not-a-design at $.start.format"],
    [
      "a policy that has no one meaning",
      ["start", "policies", 1, "document"],
      { Statement: { Effect: "Perhaps" } },
      "at $.start.policies[1].document",
    ],
  ])("is refused with the place: %s", (_what, path, value, expected) => {
    expect(problemsOf(changed(path, value)).join("\n")).toContain(expected);
  });

  it("is refused where the engine disagrees with the answer that it marks", () => {
    expect(problemsOf(changed(["prediction", "right"], 0))).toEqual([
      "engine-disagrees at $.prediction.choices[0]",
      "engine-disagrees at $.prediction.choices[1]",
    ]);
  });

  it("is refused with every problem at once, in the order of the text", () => {
    const text = JSON.stringify({ ...JSON.parse(changed(["task"], 1)), minutes: 0.5, praise: null });
    expect(problemsOf(text)).toEqual(["wrong-number at $.minutes", "wrong-type at $.task", "wrong-type at $.praise"]);
  });

  it("is refused with keys that mean something to JavaScript, and touches no prototype", () => {
    const text = changed(["title"], "x").replace('"title":', '"__proto__":{"polluted":true},"title":');
    expect(problemsOf(text).join("\n")).toContain("__proto__");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("is refused with a key twice", () => {
    expect(problemsOf(JSON.stringify(sound).replace('"minutes":', '"id":"other","minutes":'))).toEqual([
      "duplicate-key at the text",
    ]);
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["a list", "[]"],
    ["brackets without end", "[".repeat(100_000)],
    ["more than is read", " ".repeat(2_000_001)],
  ])("is refused: %s", (_what, text) => {
    expect(readLesson(text).ok).toBe(false);
  });

  it("is refused where a check of it would take long", () => {
    const probes = Array.from({ length: 40 }, () => ({ action: "s3:GetObject" }));
    const goal = { kind: "verdict", sentence: "x", accounts: {}, requests: probes, expect: "allowed" };
    expect(problemsOf(changed(["goals"], Array<JsonValue>(6).fill(goal)))).toEqual(["too-many at $.goals"]);
    const crowd = Array.from({ length: 300 }, (_, index) => ({
      id: `a${index}`,
      kind: "account",
      parentId: "root",
      name: "a",
      policyIds: [],
    }));
    const nodes = [...((sound.start as JsonObject).nodes as readonly JsonValue[]), ...crowd];
    expect(problemsOf(changed(["start", "nodes"], nodes))).toEqual(["too-many at $.start.nodes"]);
  });

  it("keeps names and texts as they are, whatever they contain", () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what Terraform would take for a template
    const title = '<img src=x onerror=alert(1)> ${a} "';
    const read = readLesson(changed(["title"], title));
    expect(read.ok && read.value.title).toBe(title);
  });
});
