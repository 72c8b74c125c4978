import type { Problem } from "../json/problem";
import type { CommandResult } from "./command";
import { DesignDraft } from "./draft";
import type { Change, DesignField, Patch } from "./patch";
import { nextSiblingOf, nodeOf, parentIdOf, policyOf } from "./queries";
import type { Design, Node, NodeId, Policy, PolicyId } from "./types";

/** The changes of one command: each step is applied at once and recorded, so that the next one sees it. */
export class DesignEdit {
  readonly #before: Design;
  readonly #draft: DesignDraft;
  readonly #patch: Change[] = [];

  constructor(design: Design) {
    this.#before = design;
    this.#draft = new DesignDraft(design);
  }

  /** The design as the steps so far leave it. */
  get design(): Design {
    return this.#draft.design;
  }

  addNode(node: Node, parentId: NodeId, beforeId: NodeId | null): void {
    this.#apply({ of: "node", id: node.id, before: null, after: { node, parentId, beforeId } });
  }

  /** Hangs the node under `parentId` before `beforeId` (null: last); nothing where it is there already. */
  moveNode(id: NodeId, parentId: NodeId, beforeId: NodeId | null): void {
    const before = this.#placed(id);
    if (before.parentId === parentId && before.beforeId === beforeId) return;
    this.#apply({ of: "node", id, before, after: { node: before.node, parentId, beforeId } });
  }

  /** Nothing where the node is the same already. */
  replaceNode(node: Node): void {
    if (isSameJson(nodeOf(this.design, node.id), node)) return;
    const before = this.#placed(node.id);
    this.#apply({ of: "node", id: node.id, before, after: { ...before, node } });
  }

  /** The node must have no children any more. */
  deleteNode(id: NodeId): void {
    this.#apply({ of: "node", id, before: this.#placed(id), after: null });
  }

  addPolicy(policy: Policy, beforeId: PolicyId | null): void {
    this.#apply({ of: "policy", id: policy.id, before: null, after: { policy, beforeId } });
  }

  replacePolicy(policy: Policy): void {
    if (isSameJson(policyOf(this.design, policy.id), policy)) return;
    const beforeId = this.#nextPolicyId(policy.id);
    const before = { policy: policyOf(this.design, policy.id), beforeId };
    this.#apply({ of: "policy", id: policy.id, before, after: { policy, beforeId } });
  }

  deletePolicy(id: PolicyId): void {
    const before = { policy: policyOf(this.design, id), beforeId: this.#nextPolicyId(id) };
    this.#apply({ of: "policy", id, before, after: null });
  }

  setField<Field extends DesignField>(field: Field, after: Design[Field]): void {
    const before = this.design[field];
    if (!isSameJson(before, after)) this.#apply({ of: "field", field, before, after } as Change);
  }

  /** The command's result; the very same design where nothing was changed. */
  done(warnings: readonly Problem[] = []): CommandResult {
    const patch: Patch = this.#patch;
    return { kind: "done", design: patch.length === 0 ? this.#before : this.design, patch, warnings };
  }

  #placed(id: NodeId) {
    const { design } = this;
    return { node: nodeOf(design, id), parentId: parentIdOf(design, id), beforeId: nextSiblingOf(design, id) };
  }

  #nextPolicyId(id: PolicyId): PolicyId | null {
    const ids = Array.from(this.design.policies.keys());
    return ids[ids.indexOf(id) + 1] ?? null;
  }

  #apply(change: Change): void {
    this.#draft.apply(change);
    this.#patch.push(change);
  }
}

function isSameJson(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
