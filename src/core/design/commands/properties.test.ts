import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPatch } from "../applyPatch";
import { assertWhole } from "../assertWhole";
import type { CommandResult } from "../command";
import { designOf } from "../designOf";
import { emptyHistory, type History, record, redo, undo } from "../history";
import { nodeId, policyId } from "../ids";
import type { Patch } from "../patch";
import { nodesInOrder, subtreeIdsOf } from "../queries";
import { readDocument } from "../readDocument";
import type { Design, NodeId, PolicyId } from "../types";
import { writeDocument } from "../writeDocument";
import {
  acceptFinding,
  addAccount,
  addOu,
  addPolicy,
  addRequirement,
  attachPolicy,
  deleteLens,
  deleteNodes,
  detachPolicy,
  duplicateNode,
  editPolicy,
  moveNodes,
  removePolicy,
  removeRequirement,
  renameDesign,
  renameLens,
  renameNode,
  saveLens,
  setAccount,
  setOrganization,
  withdrawAcceptance,
} from "./index";

const start: Design = {
  ...designOf("Root > Runtime > Ecommerce > ecommerce-dev*; Root > Runtime > dw-dev*; Root > Sandbox > Lab > lab*"),
  notes: [{ id: "n1", nodeId: "dw-dev", text: "Why" }],
  acceptedFindings: [{ rule: "r", nodeId: "lab" }],
  lenses: [null, { name: "Sandbox", question: { action: "*" }, later: 1 }],
};

/** Numbers that a step picks its nodes, policies and names by, whatever the design has become by then. */
interface Dice {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly name: string;
}

const dice: fc.Arbitrary<Dice> = fc.record({
  kind: fc.nat({ max: 20 }),
  a: fc.nat(),
  b: fc.nat(),
  c: fc.nat(),
  name: fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("Sandbox", "", "a\u202eb", "\ud800")),
});

/** One command by the dice; many are refused, as in life. `serial` makes new ids. */
function roll(design: Design, { kind, a, b, c, name }: Dice, serial: number): CommandResult {
  const nodes = nodesInOrder(design).map((node) => node.id);
  const policies = Array.from(design.policies.keys());
  const node = (number: number): NodeId => nodes[number % nodes.length] ?? design.rootId;
  const policy = (number: number): PolicyId => policies[number % policies.length] ?? policyId("gone");
  const before = c % 2 === 0 ? null : node(c);
  const place = { parentId: node(b), beforeId: before };
  switch (kind) {
    case 0:
      return addOu.run(design, { id: nodeId(`o${serial}`), name, ...place });
    case 1:
      return addAccount.run(design, { id: nodeId(`a${serial}`), name, email: `${name}@example.com`, ...place });
    case 2:
      return moveNodes.run(design, { nodeIds: [node(a), node(c)], parentId: node(b), beforeId: null });
    case 3:
      return moveNodes.run(design, {
        nodeIds: [node(a)],
        parentId: design.parentIds.get(node(b)) ?? design.rootId,
        beforeId: node(b),
      });
    case 4:
      return renameNode.run(design, { nodeId: node(a), name });
    case 5:
      return setAccount.run(design, { nodeId: node(a), changes: { email: name, tags: { [name]: "1" }, useCases: [] } });
    case 6:
      return deleteNodes.run(design, { nodeIds: [node(a), node(b)] });
    case 7: {
      const ids = subtreeIdsOf(design, node(a)).map((id, index) => [id, nodeId(`c${serial}-${index}`)] as const);
      return duplicateNode.run(design, { nodeId: node(a), ids: Object.fromEntries(ids) });
    }
    case 8:
      return attachPolicy.run(design, { nodeId: node(a), policyId: policy(b) });
    case 9:
      return detachPolicy.run(design, { nodeId: node(a), policyId: policy(b) });
    case 10:
      return addPolicy.run(design, {
        policy: { id: policyId(`p${serial}`), type: "SERVICE_CONTROL_POLICY", name, document: { Statement: [name] } },
        beforeId: c % 2 === 0 ? null : policy(c),
      });
    case 11:
      return editPolicy.run(design, { policyId: policy(a), changes: { name, draft: b % 2 === 0 ? undefined : name } });
    case 12:
      return removePolicy.run(design, { policyId: policy(a) });
    case 13:
      return saveLens.run(design, { name, question: { action: `s3:${serial}` } });
    case 14:
      return renameLens.run(design, { index: a % (design.lenses.length + 1), name });
    case 15:
      return deleteLens.run(design, { index: a % (design.lenses.length + 1) });
    case 16:
      return acceptFinding.run(design, { rule: "r", nodeId: node(a), policyId: policy(b), reason: name });
    case 17: {
      const { nodeId: about } = design.acceptedFindings[a % (design.acceptedFindings.length + 1)] ?? {};
      return withdrawAcceptance.run(design, { rule: "r", ...(about === undefined ? {} : { nodeId: about as NodeId }) });
    }
    case 18:
      return addRequirement.run(design, { requirement: { id: name, title: name } });
    case 19:
      return removeRequirement.run(design, { index: a % (design.requirements.length + 1) });
    default:
      return b % 2 === 0
        ? renameDesign.run(design, { name })
        : setOrganization.run(design, { changes: { homeRegion: name, phases: [name] } });
  }
}

interface Session {
  readonly design: Design;
  readonly history: History;
  readonly patches: readonly Patch[];
}

function played(rolls: readonly Dice[]): Session {
  return rolls.reduce<Session>(
    (session, dice, serial) => {
      const result = roll(session.design, dice, serial);
      if (result.kind === "refused") return session;
      return {
        design: result.design,
        history: record(session.history, { title: `${serial}`, patch: result.patch }),
        patches: [...session.patches, result.patch],
      };
    },
    { design: start, history: emptyHistory, patches: [] },
  );
}

/** Everything that a file would hold, with its order: maps compare without it. */
function inFull(design: Design): string {
  return writeDocument({ design });
}

const rolls = fc.array(dice, { maxLength: 30 });

describe("any sequence of commands", () => {
  it("keeps the graph whole", () => {
    fc.assert(fc.property(rolls, (sequence) => assertWhole(played(sequence).design)));
  });

  it("undone completely gives the first design back, done again the last", () => {
    fc.assert(
      fc.property(rolls, (sequence) => {
        const { design: last, history } = played(sequence);
        let step = { design: last, history };
        for (let next = undo(step.design, step.history); next !== null; next = undo(step.design, step.history))
          step = next;
        expect(step.design).toEqual(start);
        expect(inFull(step.design)).toBe(inFull(start));
        for (let next = redo(step.design, step.history); next !== null; next = redo(step.design, step.history))
          step = next;
        expect(step.design).toEqual(last);
        expect(inFull(step.design)).toBe(inFull(last));
        expect(step.history).toEqual(history);
      }),
    );
  });

  it("gives patches that, applied to a copy, even sent as JSON, give the same design", () => {
    fc.assert(
      fc.property(rolls, (sequence) => {
        const { design, patches } = played(sequence);
        const copied: Patch[] = JSON.parse(JSON.stringify(patches));
        expect(inFull(copied.reduce(applyPatch, structuredClone(start)))).toBe(inFull(design));
        expect(patches.reduce(applyPatch, structuredClone(start))).toEqual(design);
      }),
    );
  });

  it("gives a design whose file is read back, and written the same again", () => {
    fc.assert(
      fc.property(rolls, (sequence) => {
        const text = inFull(played(sequence).design);
        const result = readDocument(text);
        expect(result.ok && writeDocument(result.value)).toBe(text);
      }),
    );
  });

  it("leaves the design before it as it was", () => {
    const copy = structuredClone(start);
    fc.assert(
      fc.property(rolls, (sequence) => {
        played(sequence);
        expect(start).toEqual(copy);
      }),
    );
  });
});
