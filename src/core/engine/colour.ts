import { childIdsOf, nodeOf } from "../design/queries";
import type { AccountNode, Design, NodeId, PolicyId } from "../design/types";
import { foldCase, type Match } from "../policy";
import { accountNumberOf } from "./accounts";
import { type Chain, Chains, levelsOn } from "./chains";
import type { Colouring, Filter, VerdictCounts } from "./colouring";
import { countsOf, NO_ACCOUNTS, sumOf } from "./counts";
import { EXEMPT, namesIn, verdictOf } from "./evaluatePartially";
import { FilterCollector, filtersOf } from "./filters";
import { exemptionOf, isServiceLinkedRole } from "./inquiry";
import { lensRequest } from "./lens";
import { type Level, type Rule, RulesOfAction } from "./levels";
import { guardMatch } from "./partial/constraints";
import { Decider, type SharedWork } from "./partial/decide";
import { SolverCache } from "./partial/solver";
import { type PartialOptions, type PartialRequest, partialRequestOf } from "./partialRequest";
import { exampleFor, type NumberedAccount, tellsAccountsApart } from "./perAccount";
import type { ResourceCatalog } from "./resources";
import { isSameCounts, isSameFilters, isSameVerdict } from "./sameAnswer";
import type { Lens, Request, Verdict } from "./types";

export interface ColourOptions {
  /** Policies switched off for a look. */
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** The last colouring, of any design: what says the same stays the same object. */
  readonly previous?: Colouring;
  readonly resourceCatalog?: ResourceCatalog;
}

/**
 * Asks the lens of every account, with what the design fixes: the verdicts that `evaluatePartially` gives for
 * `lensRequest`, computed once for all accounts that their policies and the lens don't tell apart.
 *
 * Cost: a look-up for each node; a decision for each distinct chain of policies; and for statements that name account
 * numbers or paths, one guard for each account under them.
 */
export function colour(design: Design, lens: Lens, options: ColourOptions = {}): Colouring {
  return new Painter(design, lens, options).paint();
}

/** What is decided once for all accounts that nothing tells apart. */
interface Group {
  readonly account: NumberedAccount;
  readonly path: readonly NodeId[];
  readonly verdict: Verdict;
  /** For each level on the path. */
  readonly filters: readonly (readonly Filter[])[];
  readonly levels: readonly Level[];
}

class Painter {
  readonly #design: Design;
  readonly #lens: Lens;
  readonly #options: ColourOptions;
  readonly #partialOptions: PartialOptions;
  readonly #rules: RulesOfAction;
  readonly #chains: Chains;
  readonly #given: ReadonlySet<string>;
  readonly #groups = new Map<Chain, Map<string, Group>>();
  readonly #shared: SharedWork;
  readonly #matches = new Map<Rule, Match>();
  readonly #verdicts = new Map<NodeId, Verdict>();
  readonly #counts = new Map<NodeId, VerdictCounts>();
  readonly #filters = new FilterCollector();

  constructor(design: Design, lens: Lens, options: ColourOptions) {
    const { disabledPolicyIds = new Set<PolicyId>(), resourceCatalog } = options;
    this.#design = design;
    this.#lens = lens;
    this.#options = options;
    this.#partialOptions = {
      deriveContext: true,
      disabledPolicyIds,
      ...(resourceCatalog === undefined ? {} : { resourceCatalog }),
    };
    this.#rules = new RulesOfAction(design, foldCase(lens.action), disabledPolicyIds);
    this.#given = new Set(Object.keys(lens.context).map(foldCase));
    const known = new Map<Rule, boolean>();
    const tellsApart = (rule: Rule) => {
      const answer = known.get(rule) ?? tellsAccountsApart(rule.statement, this.#given);
      known.set(rule, answer);
      return answer;
    };
    this.#chains = new Chains(design, this.#rules, tellsApart);
    this.#shared = {
      cache: new SolverCache(),
      matchOf: (guard, knowledge) => {
        if (tellsApart(guard.rule)) return guardMatch(guard, knowledge);
        const match = this.#matches.get(guard.rule) ?? guardMatch(guard, knowledge);
        this.#matches.set(guard.rule, match);
        return match;
      },
    };
  }

  paint(): Colouring {
    this.#visit(this.#design.rootId, null, []);
    const { previous } = this.#options;
    return {
      verdicts: kept(this.#verdicts, previous?.verdicts, isSameVerdict),
      counts: kept(this.#counts, previous?.counts, isSameCounts),
      filters: kept(this.#filters.collected(), previous?.filters, isSameFilters),
    };
  }

  #visit(nodeId: NodeId, parent: Chain | null, above: readonly NodeId[]): VerdictCounts {
    const node = nodeOf(this.#design, nodeId);
    const path = [...above, nodeId];
    if (node.kind === "account") {
      const verdict = this.#verdictOf(node, parent, path);
      this.#verdicts.set(nodeId, verdict);
      return countsOf(verdict);
    }
    const chain = this.#chains.below(parent, nodeId);
    const counts = childIdsOf(this.#design, nodeId).reduce(
      (sum, childId) => sumOf(sum, this.#visit(childId, chain, path)),
      NO_ACCOUNTS,
    );
    this.#counts.set(nodeId, counts);
    return counts;
  }

  #verdictOf(account: AccountNode, parent: Chain | null, path: readonly NodeId[]): Verdict {
    if (exemptionOf(this.#design, account, this.#rules) === "management-account") return EXEMPT;
    const chain = this.#chains.below(parent, account.id);
    const group = this.#groupOf(account, chain, path);
    group.levels.forEach((level, index) => {
      const nodeId = path[group.path.indexOf(level.nodeId)] ?? level.nodeId;
      this.#filters.add(nodeId, group.filters[index] ?? []);
    });
    return group.account.id === account.id ? group.verdict : this.#transferred(group, account, path);
  }

  #groupOf(account: AccountNode, chain: Chain, path: readonly NodeId[]): Group {
    let groups = this.#groups.get(chain);
    if (groups === undefined) {
      groups = new Map();
      this.#groups.set(chain, groups);
    }
    const apart = chain.tellingApart;
    const partial = apart.length === 0 ? null : this.#partialFor(account);
    const name = partial === null ? "" : this.#nameOf(account, apart, partial);
    let group = groups.get(name);
    if (group === undefined) {
      group = this.#decided(account, chain, path, partial ?? this.#partialFor(account));
      groups.set(name, group);
    }
    return group;
  }

  /** Accounts for which every statement that could tell them apart says the same are one group. */
  #nameOf(account: AccountNode, apart: readonly Rule[], { unknowns, resources }: PartialRequest): string {
    const knowledge = { valuesOf: (key: string) => unknowns.valuesOf(key), resource: undefined };
    const matches = apart.flatMap((rule) => resources.map((resource) => guardMatch({ rule, resource }, knowledge)));
    return matches.includes("maybe") ? account.id : matches.join();
  }

  #partialFor(account: AccountNode): PartialRequest {
    const request = lensRequest(this.#design, this.#lens, account.id);
    const sides = { principal: account, resourceAccount: account };
    return partialRequestOf(this.#design, request, sides, this.#partialOptions);
  }

  #decided(account: AccountNode, chain: Chain, path: readonly NodeId[], partial: PartialRequest): Group {
    const levels = isServiceLinkedRole(partial.context) ? [] : levelsOn(chain, path);
    const decider = new Decider(levels, partial.resources, partial.unknowns, this.#shared);
    const exemption = exemptionOf(this.#design, account, this.#rules);
    return {
      account: this.#numbered(account, partial),
      path,
      levels,
      verdict: isServiceLinkedRole(partial.context)
        ? EXEMPT
        : verdictOf(this.#design, { exemption }, partial, decider.outcome(), namesIn(levels), this.#partialOptions),
      filters: filtersOf(levels, decider),
    };
  }

  #numbered(account: AccountNode, { derived }: Pick<PartialRequest, "derived">): NumberedAccount {
    return { id: account.id, number: accountNumberOf(account), derived: derived.known };
  }

  #transferred(group: Group, account: AccountNode, path: readonly NodeId[]): Verdict {
    const { verdict } = group;
    if (verdict.kind === "denied") {
      const decidedBy = verdict.decidedBy.map((decision) => ({
        ...decision,
        nodeId: path[group.path.indexOf(decision.nodeId)] ?? decision.nodeId,
      }));
      return { kind: "denied", decidedBy };
    }
    if (verdict.kind !== "conditional") return verdict;
    const to = this.#numbered(account, this.#partialFor(account));
    const transfer = (example: Request | null) =>
      example === null ? null : exampleFor(example, group.account, to, this.#given);
    return {
      ...verdict,
      allowedExample: transfer(verdict.allowedExample),
      deniedExample: transfer(verdict.deniedExample),
    };
  }
}

/** `now`, with the objects of `before` where they say the same; `before` itself where all do. */
function kept<V>(
  now: ReadonlyMap<NodeId, V>,
  before: ReadonlyMap<NodeId, V> | undefined,
  isSame: (a: V, b: V) => boolean,
): ReadonlyMap<NodeId, V> {
  if (before === undefined) return now;
  let isEqual = now.size === before.size;
  const result = new Map<NodeId, V>();
  for (const [id, value] of now) {
    const old = before.get(id);
    const isUnchanged = old !== undefined && isSame(value, old);
    isEqual &&= isUnchanged;
    result.set(id, isUnchanged ? old : value);
  }
  return isEqual ? before : result;
}
