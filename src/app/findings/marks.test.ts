import { describe, expect, it } from "vitest";
import { nodeId } from "../../core/design/ids";
import type { Finding } from "../../core/lint";
import { marksOf } from "./marks";
import { markedTroublesOf } from "./requirements";

const found = (severity: Finding["severity"], id: string): Finding => ({
  ...{ rule: "r", severity, nodeId: nodeId(id), message: `A ${severity}.`, mend: "" },
});

describe("the marks of findings", () => {
  it("count errors with the mark of errors and warnings with that of warnings", () => {
    const marks = marksOf(
      [found("error", "a"), found("warning", "a"), found("warning", "b"), found("warning", "b"), found("note", "c")],
      nodeId("root"),
    );
    expect([...marks].map(([id, { severity, text, kinds }]) => [id, severity, text, kinds])).toEqual([
      ["a", "error", "✕ 1 ▲ 1", 2],
      ["b", "warning", "▲ 2", 1],
    ]);
    expect(marks.get(nodeId("a"))?.told).toBe("1 error, 1 warning: A error. A warning.");
  });

  it("are told in the status bar each with its count", () => {
    const five = Array.from({ length: 5 }, (_, index) => found("warning", `${index}`));
    expect(markedTroublesOf([found("error", "a"), ...five, found("note", "c")], null)).toBe(
      "✕ 1 error, ▲ 5 warnings, • 1 note",
    );
  });
});
