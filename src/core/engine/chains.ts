import {
  type NodeId,
  type PolicyId,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import type { Level, Rule, RulesOfAction } from "./levels";

/**
 * What the policies on a path say of one action, from the root down, without the nodes' names: paths whose nodes have the
 * same policies share one chain.
 */
export interface Chain {
  readonly parent: Chain | null;
  readonly scps: Omit<Level, "nodeId"> | null;
  readonly rcps: Omit<Level, "nodeId"> | null;
  /** The rules on the path whose guard can tell accounts apart. */
  readonly tellingApart: readonly Rule[];
}

/** Finds the chain of each node, one look-up a node. Knows policies, not nodes: it serves every design with the same policies. */
export class Chains {
  readonly #rules: RulesOfAction;
  readonly #tellsApart: (rule: Rule) => boolean;
  readonly #known = new Map<Chain | null, Map<string, Chain>>();

  constructor(rules: RulesOfAction, tellsApart: (rule: Rule) => boolean) {
    this.#rules = rules;
    this.#tellsApart = tellsApart;
  }

  /** The chain of a node with these policies under a node with that chain (null: of the root). */
  below(parent: Chain | null, policyIds: readonly PolicyId[]): Chain {
    const name = policyIds.length === 1 ? (policyIds[0] ?? "") : policyIds.join("\n");
    let siblings = this.#known.get(parent);
    if (siblings === undefined) {
      siblings = new Map();
      this.#known.set(parent, siblings);
    }
    let chain = siblings.get(name);
    if (chain === undefined) {
      chain = this.#made(parent, policyIds);
      siblings.set(name, chain);
    }
    return chain;
  }

  #made(parent: Chain | null, policyIds: readonly PolicyId[]): Chain {
    const levelOf = (type: PolicyType) => (this.#rules.filters(type) ? this.#rules.levelFor(policyIds, type) : null);
    const scps = levelOf(SERVICE_CONTROL_POLICY);
    const rcps = levelOf(RESOURCE_CONTROL_POLICY);
    const rules = [scps, rcps].flatMap((level) => (level === null ? [] : [...level.denies, ...(level.allows ?? [])]));
    return { parent, scps, rcps, tellingApart: [...(parent?.tellingApart ?? []), ...rules.filter(this.#tellsApart)] };
  }
}

/** The levels of a chain for the nodes of a path: SCPs from the root down, then RCPs. */
export function levelsOn(chain: Chain, path: readonly NodeId[]): readonly Level[] {
  const links: Chain[] = [];
  for (let link: Chain | null = chain; link !== null; link = link.parent) links.unshift(link);
  const levelsOf = (levelIn: (link: Chain) => Omit<Level, "nodeId"> | null) =>
    links.flatMap((link, depth): readonly Level[] => {
      const level = levelIn(link);
      const nodeId = path[depth];
      return level === null || nodeId === undefined ? [] : [{ ...level, nodeId }];
    });
  return [...levelsOf((link) => link.scps), ...levelsOf((link) => link.rcps)];
}
