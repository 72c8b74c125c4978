import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command } from "../../design/command";
import { addAccount, addOu, deleteNodes, moveNodes } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { nodeId } from "../../design/ids";
import { nodesInOrder } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import { type TreeStructure, treeStructureOf } from "./treeStructure";

const start = designOf(
  "Root > Work > Prod > a*; Root > Work > Prod > b*; Root > Work > c*; Root > Sandbox > d*; Root > e*",
);

interface Step {
  readonly kind: "move" | "add-ou" | "add-account" | "delete";
  readonly one: number;
  readonly other: number;
}
const steps = fc.array(
  fc.record<Step>({
    kind: fc.constantFrom("move", "move", "add-ou", "add-account", "delete"),
    one: fc.nat(),
    other: fc.nat(),
  }),
  { minLength: 1, maxLength: 8 },
);

/** The design after a step; the same one where it is refused. */
function after(design: Design, { kind, one, other }: Step, serial: number): Design {
  const ids = nodesInOrder(design).map(({ id }) => id);
  const id = ids[one % ids.length] ?? design.rootId;
  const parentId = ids[other % ids.length] ?? design.rootId;
  const fresh = nodeId(`n${serial}`);
  const run = <A>(command: Command<A>, args: A): Design => {
    const result = command.run(design, args);
    return result.kind === "refused" ? design : result.design;
  };
  switch (kind) {
    case "move":
      return run(moveNodes, { nodeIds: [id], parentId, beforeId: null });
    case "add-ou":
      return run(addOu, { id: fresh, name: fresh, parentId, beforeId: null });
    case "add-account":
      return run(addAccount, { id: fresh, name: fresh, email: `${fresh}@example.com`, parentId, beforeId: null });
    case "delete":
      return run(deleteNodes, { nodeIds: [id] });
  }
}

function rowsOf({ ids, parents, isAccount, levelPlaces, accountPlaces, childIds }: TreeStructure) {
  return {
    ids,
    parents: [...parents],
    isAccount: [...isAccount],
    levels: [...levelPlaces],
    accounts: [...accountPlaces],
    childIds,
  };
}

describe("the structure of a tree", () => {
  it("made from an earlier one is what it is from nothing, and knows where each node stood", () => {
    fc.assert(
      fc.property(steps, (list) => {
        let design = start;
        let structure = treeStructureOf(design, undefined);
        list.forEach((step, serial) => {
          design = after(design, step, serial);
          const next = treeStructureOf(design, structure);
          const anew = treeStructureOf({ ...design, childIds: new Map(design.childIds) }, undefined);
          expect(rowsOf(next)).toEqual(rowsOf(anew));
          expect(next.ids).toEqual(nodesInOrder(design).map(({ id }) => id));
          const was = next.placesIn(structure) ?? structure.allPlaces;
          next.ids.forEach((id: NodeId, place) => {
            expect(was[place]).toBe(structure.placeOf(id) ?? -1);
          });
          structure = next;
        });
      }),
    );
  });

  it("is right where the earlier tree is of another document, in which an OU's id is an account's", () => {
    const accounts = designOf("Root > work*; Root > Sandbox > s*");
    const ous = designOf("Root > Work > s*; Root > sandbox*");
    expect(rowsOf(treeStructureOf(ous, treeStructureOf(accounts, undefined)))).toEqual(
      rowsOf(treeStructureOf({ ...ous, childIds: new Map(ous.childIds) }, undefined)),
    );
  });
});
