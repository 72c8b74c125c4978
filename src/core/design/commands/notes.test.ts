import { describe, expect, it } from "vitest";
import { applied } from "../applied";
import { applyPatch, invertPatch } from "../applyPatch";
import { designOf } from "../designOf";
import { nodeId } from "../ids";
import type { Design } from "../types";
import { addNote, editNote, removeNote } from "./index";

const bare = designOf("Root > Runtime > dev*");
const decision = { id: "n1", nodeId: nodeId("runtime"), kind: "decision", text: " Workloads stand here. " };
const noted = applied(bare, addNote, decision);

describe("notes of a design", () => {
  it("are added after the others, about a node, without white space around them", () => {
    const two = applied(noted, addNote, { id: "n2", nodeId: bare.rootId, kind: "question", text: "Who pays?" });
    expect(two.notes).toEqual([
      { id: "n1", nodeId: "runtime", kind: "decision", text: "Workloads stand here." },
      { id: "n2", nodeId: "root", kind: "question", text: "Who pays?" },
    ]);
    expect(addNote.title(bare, decision)).toBe("Add a note about Runtime OU");
  });

  it("are changed with what else a file says of them, and removed", () => {
    const design: Design = { ...bare, notes: [{ id: "a", phase: "dev", text: "Old", by: "us" }, { text: "Another" }] };
    expect(applied(design, editNote, { index: 0, text: "New" }).notes[0]).toEqual({
      id: "a",
      phase: "dev",
      text: "New",
      by: "us",
    });
    expect(applied(design, editNote, { index: 1, kind: "question", text: "Why?" }).notes[1]).toEqual({
      kind: "question",
      text: "Why?",
    });
    expect(applied(design, removeNote, { index: 0 }).notes).toEqual([{ text: "Another" }]);
    expect(removeNote.title(design, { index: 1 })).toBe("Remove the note about the organization");
  });

  it("have a text, and stand where they are looked for", () => {
    const refusals = [
      [addNote.run(bare, { ...decision, text: " \n" }), "note-empty"],
      [addNote.run(bare, { ...decision, nodeId: nodeId("gone") }), "missing-node"],
      [editNote.run(noted, { index: 0, text: "" }), "note-empty"],
      [editNote.run(noted, { index: 1, text: "x" }), "missing-note"],
      [removeNote.run(noted, { index: 1 }), "missing-note"],
    ] as const;
    for (const [result, code] of refusals) expect(result).toMatchObject({ kind: "refused", problem: { code } });
  });

  it("come back by undo", () => {
    const result = removeNote.run(noted, { index: 0 });
    if (result.kind === "refused") throw new Error(result.problem.message);
    expect(applyPatch(result.design, invertPatch(result.patch)).notes).toEqual(noted.notes);
  });
});
