import { describe, expect, it } from "vitest";
import type { CommandResult } from "./command";
import { addOu, addPolicy, deleteNodes, editPolicy, renameDesign } from "./commands";
import { designOf, outlineOf } from "./designOf";
import { FULL_AWS_ACCESS } from "./fullAwsAccess";
import { emptyHistory, record, recordContinued, redo, undo } from "./history";
import { nodeId, policyId } from "./ids";

const start = designOf("Root > A > a*; Root > B");

function done(result: CommandResult) {
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result;
}

const deleted = done(deleteNodes.run(start, { nodeIds: [nodeId("a")] }));
const named = done(renameDesign.run(deleted.design, { name: "Acme" }));
const history = record(record(emptyHistory, { title: "Delete A OU", patch: deleted.patch }), {
  title: "Rename",
  patch: named.patch,
});

describe("undo and redo", () => {
  it("go back and forth gesture by gesture, and say which", () => {
    const once = undo(named.design, history);
    expect([once?.title, once?.design.name]).toEqual(["Rename", "Example"]);
    const twice = once && undo(once.design, once.history);
    expect([twice?.title, twice && outlineOf(twice.design)]).toEqual(["Delete A OU", outlineOf(start)]);
    expect(twice && undo(twice.design, twice.history)).toBeNull();
    const again = twice && redo(twice.design, twice.history);
    expect([again?.title, again && outlineOf(again.design)]).toEqual(["Delete A OU", "Root > B"]);
    expect(again?.patch).toEqual(deleted.patch);
  });

  it("takes a gesture that goes on as one entry", () => {
    const own = { ...FULL_AWS_ACCESS, id: policyId("own"), name: "Own", awsManaged: false };
    const added = done(addPolicy.run(start, { policy: own }));
    const edit = (design: typeof start, description: string) =>
      done(editPolicy.run(design, { policyId: own.id, changes: { description } }));
    const one = edit(added.design, "a");
    const two = edit(one.design, "ab");
    const typed = recordContinued(record(emptyHistory, { title: "Edit Own", patch: one.patch }), {
      title: "Edit Own",
      patch: two.patch,
    });
    expect(typed.past).toHaveLength(1);
    expect(typed.past[0]?.patch).toHaveLength(1);
    const back = undo(two.design, typed);
    expect(back?.design.policies.get(own.id)).toEqual(own);
    const again = back && redo(back.design, back.history);
    expect(again?.design.policies.get(own.id)?.description).toBe("ab");
  });

  it("a new gesture ends what could be done again", () => {
    const once = undo(named.design, history);
    const other = done(addOu.run(start, { id: nodeId("n"), name: "N", parentId: start.rootId, beforeId: null }));
    const after = once && record(once.history, { title: "Add N OU", patch: other.patch });
    expect(after?.future).toEqual([]);
    expect(after?.past.map((entry) => entry.title)).toEqual(["Delete A OU", "Add N OU"]);
  });

  it("a gesture that changed nothing leaves no entry", () => {
    expect(record(history, { title: "Move nowhere", patch: [] })).toBe(history);
  });
});
