import type { CommandResult } from "../design/command";
import { type AddAccount, type AddOu, addAccount, addOu, setOrganization } from "../design/commands";
import { type Step, transaction } from "../design/transaction";
import type { Design, NodeId } from "../design/types";
import type { Problem } from "../json/problem";
import type { AddedOu, AdditionPlace } from "./places";
import type { StructurePlan } from "./plan";
import { structureOf } from "./structureOf";

/** What came of a plan: one gesture, with what to know about it; or every reason against it. */
export type Generated =
  | {
      readonly kind: "done";
      /** "Add 3 OUs and 9 accounts": for the undo list. */
      readonly title: string;
      readonly result: Extract<CommandResult, { readonly kind: "done" }>;
      /** The nodes that were added, in that order. */
      readonly addedIds: readonly NodeId[];
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/**
 * Adds to the design what the plan asks for and the design lacks, by the commands of the canvas, as one transaction. Nothing
 * that is there is changed, but for new delivery phases in the organization's list. The same plan again adds nothing.
 * `newNodeId` makes an id of a name, a new one at every call.
 */
export function generateStructure(design: Design, plan: StructurePlan, newNodeId: (name: string) => NodeId): Generated {
  const { additions, problems } = structureOf(design, plan);
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0) return { kind: "refused", problems: errors };
  const idOfOu = new Map<AddedOu, NodeId>();
  const idOf = (place: AdditionPlace) => (typeof place === "string" ? place : idOfOu.get(place)!);
  const addedIds: NodeId[] = [];
  const steps = additions.nodes.map((node): Step<AddOu> | Step<AddAccount> => {
    const id = newNodeId(node.name);
    const place = { id, name: node.name, parentId: idOf(node.parent), beforeId: null };
    addedIds.push(id);
    if (node.kind === "account")
      return { command: addAccount, args: { ...place, email: node.email, useCases: [node.useCase] } };
    idOfOu.set(node, id);
    return { command: addOu, args: place };
  });
  const newPhases = { command: setOrganization, args: { changes: { phases: additions.phases } } };
  const result = transaction(design, [...steps, newPhases] as readonly Step<unknown>[]);
  if (result.kind === "refused") return { kind: "refused", problems: [result.problem] };
  return {
    kind: "done",
    title: titleOf(addedIds.length - idOfOu.size, idOfOu.size),
    result,
    addedIds,
    warnings: problems,
  };
}

function titleOf(accounts: number, ous: number): string {
  const parts = [ous === 0 ? "" : ous === 1 ? "1 OU" : `${ous} OUs`, accounts === 0 ? "" : accountsInWords(accounts)];
  return `Add ${parts.filter(Boolean).join(" and ") || "delivery phases"}`;
}

function accountsInWords(count: number): string {
  return count === 1 ? "1 account" : `${count} accounts`;
}
