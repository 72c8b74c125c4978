import { describe, expect, it } from "vitest";
import { designOf } from "./designOf";
import { nodeId } from "./ids";
import { linesOfText, notesOf } from "./notes";
import type { Design } from "./types";

const design: Design = {
  ...designOf("Root > Runtime > dev*"),
  notes: [
    { id: "1", nodeId: "runtime", kind: "decision", text: "Workloads stand here." },
    { id: "2", text: "Agreed in March." },
    { id: "3", nodeId: "root", text: "Nobody leaves." },
    { id: "8", kind: "phase-limits", phase: "dev", text: "100 instances." },
    { id: "4", nodeId: "runtime", text: 5 },
    { id: "5", nodeId: "runtime" },
    { id: "6", nodeId: "runtime", text: "" },
    { id: "7", nodeId: "runtime", text: "More is to come." },
  ],
};

const texts = (id: string) => notesOf(design, nodeId(id)).map(({ text }) => text);

describe("the notes about a node", () => {
  it("are those that name it and have a text", () => {
    expect(texts("runtime")).toEqual(["Workloads stand here.", "More is to come."]);
    expect(texts("dev")).toEqual([]);
  });

  it("are those about the whole, too, where it is the root", () => {
    expect(texts("root")).toEqual(["Agreed in March.", "Nobody leaves.", "100 instances."]);
    expect(notesOf(design, nodeId("root"))[2]).toEqual({
      index: 3,
      kind: "phase-limits",
      phase: "dev",
      text: "100 instances.",
    });
  });

  it("have the lines in which they were written", () => {
    expect(linesOfText("One\r\ntwo\n\nthree\n")).toEqual(["One", "two", "", "three"]);
  });
});
