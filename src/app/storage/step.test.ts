import { describe, expect, it } from "vitest";
import { renameNode } from "../../core/design/commands";
import { designOf } from "../../core/design/designOf";
import { emptyHistory, record } from "../../core/design/history";
import { nodeId } from "../../core/design/ids";
import { readStep, writeStep } from "./keptState";
import { applyStep, stepBetween } from "./step";

describe("a step of the save log", () => {
  it("keeps when it was done, so that the moment is recognised after a reload", () => {
    const design = designOf("Root > A");
    const renamed = renameNode.run(design, { nodeId: nodeId("a"), name: "B" });
    if (renamed.kind === "refused") throw new Error(renamed.problem.message);
    const history = record(emptyHistory, { title: "Rename A", patch: renamed.patch, doneAt: 1_700_000_000_000 });
    const step = stepBetween(emptyHistory, history, renamed.patch);
    if (step === null) throw new Error("There is a step.");
    const read = readStep(writeStep(step));
    if (read === null) throw new Error("It can be read.");
    const kept = applyStep({ document: { design }, history: emptyHistory }, read);
    expect(kept.history).toEqual(history);
    const undone = stepBetween(history, { past: [], future: history.past }, []);
    expect(undone).toMatchObject({ kind: "undone", doneAt: 1_700_000_000_000 });
  });
});
