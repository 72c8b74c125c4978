import type { Change, DesignField, PlacedNode, PlacedPolicy } from "./patch";
import { childIdsOf, isWithin, nextSiblingOf, parentIdOf } from "./queries";
import type { Design, Node, NodeId, Policy, PolicyId } from "./types";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Patches also come from stored saves and other windows, which may hold anything. */
const FIELDS: ReadonlySet<unknown> = new Set<DesignField>([
  "name",
  "description",
  "organization",
  "requirements",
  "notes",
  "acceptedFindings",
  "lenses",
  "relations",
]);

/** A patch meets a design that it wasn't made for: a record that should be there isn't, or the other way round. */
export class PatchMismatch extends Error {}

/**
 * A design while changes are applied to it. Its maps and child lists are copied when they are first written to, once a
 * draft, so that a patch of a thousand moves costs one copy; what no change touches stays shared.
 */
export class DesignDraft {
  readonly #design: Mutable<Design>;
  readonly #ownMaps = new Set<unknown>();
  readonly #ownChildIds = new Map<NodeId, NodeId[]>();

  constructor(design: Design) {
    this.#design = { ...design };
  }

  /** The design as it stands now; it changes with the draft. */
  get design(): Design {
    return this.#design;
  }

  /** Throws `PatchMismatch` where the change doesn't fit; the draft is then of no use any more. */
  apply(change: Change): void {
    if (change.of === "node") this.#applyToNode(change.id, change.before, change.after);
    else if (change.of === "policy") this.#applyToPolicy(change.id, change.before, change.after);
    else if (FIELDS.has(change.field)) Object.assign(this.#design, { [change.field]: change.after });
    else throw new PatchMismatch(`A design has no field ${String(change.field)}.`);
  }

  #applyToNode(id: NodeId, before: PlacedNode | null, after: PlacedNode | null): void {
    const node = this.#design.nodes.get(id);
    if ((node === undefined) !== (before === null)) throw mismatch("node", id, before === null);
    if (after !== null && after.node.id !== id) throw new PatchMismatch(`Node ${id} changes its id.`);
    if (after === null) {
      this.#deleteNode(id);
      return;
    }
    if (node !== undefined && node.kind !== after.node.kind) throw new PatchMismatch(`Node ${id} changes its kind.`);
    if (node !== after.node) this.#own("nodes").set(id, after.node);
    if (node === undefined && after.node.kind !== "account") this.#ownChildren(id);
    this.#placeNode(id, after);
  }

  #placeNode(id: NodeId, { parentId, beforeId }: PlacedNode): void {
    const oldParentId = parentIdOf(this.#design, id);
    if (parentId === oldParentId && beforeId === nextSiblingOf(this.#design, id)) {
      if (parentId === null && id !== this.#design.rootId) throw new PatchMismatch(`Node ${id} has no parent.`);
      return;
    }
    if (parentId === null || id === this.#design.rootId) throw new PatchMismatch(`Node ${id} would be a second root.`);
    if (!this.#design.childIds.has(parentId)) throw mismatch("node", parentId, false);
    if (isWithin(this.#design, parentId, id)) throw new PatchMismatch(`Node ${id} would hang under itself.`);
    if (oldParentId !== null) this.#takeOut(id, oldParentId);
    if (oldParentId !== parentId) this.#own("parentIds").set(id, parentId);
    const siblings = this.#ownChildren(parentId);
    const index = beforeId === null ? siblings.length : siblings.indexOf(beforeId);
    if (index === -1) throw new PatchMismatch(`Node ${beforeId} isn't under ${parentId}.`);
    siblings.splice(index, 0, id);
  }

  #deleteNode(id: NodeId): void {
    const parentId = parentIdOf(this.#design, id);
    if (parentId === null) throw new PatchMismatch("The root can't be deleted.");
    if (childIdsOf(this.#design, id).length > 0) throw new PatchMismatch(`Node ${id} still has children.`);
    this.#takeOut(id, parentId);
    this.#own("parentIds").delete(id);
    this.#own("nodes").delete(id);
    if (this.#design.childIds.has(id)) this.#own("childIds").delete(id);
    this.#ownChildIds.delete(id);
  }

  #takeOut(id: NodeId, parentId: NodeId): void {
    const siblings = this.#ownChildren(parentId);
    siblings.splice(siblings.lastIndexOf(id), 1);
  }

  #ownChildren(id: NodeId): NodeId[] {
    const owned = this.#ownChildIds.get(id);
    if (owned !== undefined) return owned;
    const copy = [...childIdsOf(this.#design, id)];
    this.#ownChildIds.set(id, copy);
    this.#own("childIds").set(id, copy);
    return copy;
  }

  /** An edited policy keeps its place. */
  #applyToPolicy(id: PolicyId, before: PlacedPolicy | null, after: PlacedPolicy | null): void {
    const known = this.#design.policies.has(id);
    if (known !== (before !== null)) throw mismatch("policy", id, before === null);
    if (after !== null && after.policy.id !== id) throw new PatchMismatch(`Policy ${id} changes its id.`);
    if (after === null) this.#own("policies").delete(id);
    else if (known || after.beforeId === null) this.#own("policies").set(id, after.policy);
    else this.#design.policies = this.#withPolicyBefore(after.policy, after.beforeId);
  }

  #withPolicyBefore(policy: Policy, beforeId: PolicyId): ReadonlyMap<PolicyId, Policy> {
    if (!this.#design.policies.has(beforeId)) throw mismatch("policy", beforeId, false);
    const policies = new Map<PolicyId, Policy>();
    for (const [id, existing] of this.#design.policies) {
      if (id === beforeId) policies.set(policy.id, policy);
      policies.set(id, existing);
    }
    this.#ownMaps.add(policies);
    return policies;
  }

  /** The map of this name, copied unless this draft already did. */
  #own<Name extends "nodes" | "parentIds" | "childIds" | "policies">(name: Name): MutableMapOf<Design[Name]> {
    const current = this.#design[name];
    if (this.#ownMaps.has(current)) return current as MutableMapOf<Design[Name]>;
    const copy = new Map<unknown, unknown>(current) as MutableMapOf<Design[Name]>;
    this.#ownMaps.add(copy);
    Object.assign(this.#design, { [name]: copy });
    return copy;
  }
}

type MutableMapOf<T> = T extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : never;

function mismatch(what: "node" | "policy", id: Node["id"] | PolicyId, exists: boolean): PatchMismatch {
  return new PatchMismatch(exists ? `There already is a ${what} ${id}.` : `There is no ${what} ${id}.`);
}
