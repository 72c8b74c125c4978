import { nodesInOrder } from "../design/queries";
import type { Design, Node, NodeId, Policy, PolicyId } from "../design/types";
import type { Matching } from "./matchDesigns";

/**
 * Which nodes and policies of an imported organization, by their ids, are those of designs that were drawn for it: of the first
 * that has them.
 *
 * What AWS calls the same is the same, in any of the designs; else what has the same id here. Then what a design has without an id that AWS still knows is taken
 * for what came into being since, where only one thing can be meant: an account with the same email, an OU or account of the same
 * name in the same place, an account whose name nothing else has, a policy of the same name and type.
 */
export function matchImported(imported: Design, known: readonly Design[]): Matching {
  const match = new ImportedMatch(imported);
  for (const design of known) match.byAwsId(design);
  for (const design of known) match.byId(design);
  for (const design of known) match.byWhatTheyAre(design);
  return { nodes: match.nodes.of, policies: match.policies.of };
}

class ImportedMatch {
  readonly #imported: Design;
  readonly #awsIds: ReadonlySet<string>;
  readonly nodes = new Pairs<NodeId>();
  readonly policies = new Pairs<PolicyId>();

  constructor(imported: Design) {
    this.#imported = imported;
    this.#awsIds = new Set(
      [...imported.nodes.values(), ...imported.policies.values()].flatMap(({ awsId }) => awsId ?? []),
    );
  }

  byAwsId(design: Design): void {
    const imported = this.#imported;
    this.nodes.add(imported.rootId, design.rootId);
    this.nodes.add(imported.organization.managementAccountId, design.organization.managementAccountId);
    this.nodes.addAll(imported.nodes.values(), design.nodes.values(), awsIdOf);
    this.policies.addAll(imported.policies.values(), design.policies.values(), awsIdOf);
  }

  byId(design: Design): void {
    const imported = this.#imported;
    for (const node of imported.nodes.values())
      if (isNotAnother(node, design.nodes.get(node.id))) this.nodes.add(node.id, node.id);
    for (const policy of imported.policies.values())
      if (isNotAnother(policy, design.policies.get(policy.id))) this.policies.add(policy.id, policy.id);
  }

  byWhatTheyAre(design: Design): void {
    const imported = nodesInOrder(this.#imported);
    const open = nodesInOrder(design).filter((node) => this.#isOpen(node));
    this.nodes.addAll(imported, open, emailOf);
    const importedPlace = placeIn(this.#imported, (id) => this.nodes.of.get(id));
    const place = placeIn(design, (id) => id);
    // From the root downwards: what hangs under a pair may be a pair.
    for (let count = -1; count !== this.nodes.of.size; ) {
      count = this.nodes.of.size;
      this.nodes.addAll(imported, open, importedPlace, place);
    }
    const namedOnce = accountsNamedOnce(design);
    this.nodes.addAll(
      imported,
      open,
      (node) => (node.kind === "account" ? node.name : undefined),
      (node) => (namedOnce.has(node.id) ? node.name : undefined),
    );
    const openPolicies = [...design.policies.values()].filter((policy) => this.#isOpen(policy));
    this.policies.addAll(this.#imported.policies.values(), openPolicies, ({ type, name }) =>
      JSON.stringify([type, name]),
    );
  }

  /** An account is told by its id for good; an OU that was made anew elsewhere has another one, and so has a policy. */
  #isOpen(one: Node | Policy): boolean {
    if (one.awsId === undefined) return true;
    return !("kind" in one && one.kind === "account") && !this.#awsIds.has(one.awsId);
  }
}

/** By the id in the import, the id in the designs; no id stands for two. */
class Pairs<Id extends string> {
  readonly of = new Map<Id, Id>();
  readonly #taken = new Set<Id>();

  add(imported: Id, known: Id): void {
    if (this.of.has(imported) || this.#taken.has(known)) return;
    this.of.set(imported, known);
    this.#taken.add(known);
  }

  /** Those with the same key that nobody else on either side has. */
  addAll<T extends { readonly id: Id }>(
    imported: Iterable<T>,
    known: Iterable<T>,
    keyOf: (one: T) => string | undefined,
    knownKeyOf = keyOf,
  ): void {
    const [theirs, ours] = [uniqueByKey(imported, keyOf), uniqueByKey(known, knownKeyOf)];
    for (const [key, one] of theirs) {
      const other = ours.get(key);
      if (one !== null && other !== undefined && other !== null) this.add(one.id, other.id);
    }
  }
}

/** Whether nothing says that what has the same id in a design is something else. */
function isNotAnother(one: Node | Policy, known: Node | Policy | undefined): boolean {
  return known !== undefined && (one.awsId === undefined || known.awsId === undefined);
}

/** Kind, parent and name; none where the parent is nobody's yet. */
function placeIn(design: Design, idOf: (id: NodeId) => NodeId | undefined): (node: Node) => string | undefined {
  return ({ id, kind, name }) => {
    const parentId = design.parentIds.get(id);
    const parent = parentId === undefined ? undefined : idOf(parentId);
    return parent === undefined ? undefined : JSON.stringify([kind, parent, name]);
  };
}

const awsIdOf = ({ awsId }: Node | Policy) => awsId;

function emailOf(node: Node): string | undefined {
  return node.kind === "account" ? node.email?.toLowerCase() : undefined;
}

function accountsNamedOnce(design: Design): ReadonlySet<NodeId> {
  const accounts = [...design.nodes.values()].filter(({ kind }) => kind === "account");
  return new Set([...uniqueByKey(accounts, ({ name }) => name).values()].flatMap((node) => node?.id ?? []));
}

/** null: several have the key. */
function uniqueByKey<T>(all: Iterable<T>, keyOf: (one: T) => string | undefined): ReadonlyMap<string, T | null> {
  const byKey = new Map<string, T | null>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== undefined) byKey.set(key, byKey.has(key) ? null : one);
  }
  return byKey;
}
