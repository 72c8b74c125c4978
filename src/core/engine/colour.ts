import { childIdsOf, nodeOf } from "../design/queries";
import type { AccountNode, AwsAccountId, Design, NodeId, PolicyId } from "../design/types";
import { foldCase, type Match } from "../policy";
import { accountNumberOf } from "./accounts";
import { type Chain, Chains, levelsOn } from "./chains";
import type { Colouring, Filter, VerdictCounts } from "./colouring";
import { countsOf, NO_ACCOUNTS, sumOf } from "./counts";
import { organizationPathsOf } from "./derivedContext";
import { confirmedExamples, EXEMPT, verdictOf } from "./evaluatePartially";
import { FilterCollector, filtersOf } from "./filters";
import { exemptionOf, isServiceLinkedRole } from "./inquiry";
import { lensRequest } from "./lens";
import { type Level, type Rule, RulesOfAction } from "./levels";
import { guardMatch } from "./partial/constraints";
import { Decider } from "./partial/decide";
import { SolverCache } from "./partial/solver";
import { type PartialOptions, type PartialRequest, partialRequestOf } from "./partialRequest";
import { exampleFrom, knownFor, type NumberedAccount, tellsAccountsApart } from "./perAccount";
import type { ResourceCatalog } from "./resources";
import { isSameCounts, isSameFilters, isSameVerdict } from "./sameAnswer";
import type { Lens, Request, Verdict } from "./types";

export interface ColourOptions {
  /** Policies switched off for a look. */
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** The last colouring, of any design: what says the same stays the same object, and its search is taken over. */
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

/** What is decided once for all accounts that nothing tells apart; examples are those of `ANY_ACCOUNT`. */
interface Group {
  readonly path: readonly NodeId[];
  readonly levels: readonly Level[];
  readonly verdict: Verdict;
  /** The verdict's examples for one of the accounts. */
  readonly allowedExampleOf: (account: NumberedAccount) => Request | null;
  readonly deniedExampleOf: (account: NumberedAccount) => Request | null;
  /** For each level. */
  readonly filters: readonly (readonly Filter[])[];
}

/** Stands for every account where nothing tells them apart. */
const ANY_ACCOUNT = {
  kind: "account",
  id: "000000000000" as NodeId,
  awsId: "000000000000" as AwsAccountId,
  name: "",
  useCases: [],
  policyIds: [],
} satisfies AccountNode;
const ANY: NumberedAccount = { id: ANY_ACCOUNT.id, number: ANY_ACCOUNT.awsId, paths: {} };

/** What a colouring was computed with, and what it found that holds for any tree of the same policies. */
interface Search {
  readonly lens: Lens;
  readonly organization: Design["organization"];
  readonly policies: Design["policies"];
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
  readonly resourceCatalog: ResourceCatalog | undefined;
  readonly cache: SolverCache;
  readonly rules: RulesOfAction;
  readonly chains: Chains;
  readonly tellsApart: (rule: Rule) => boolean;
  readonly matches: Map<Rule, Match>;
  readonly groups: Map<Chain, Map<string, Group>>;
}
const searches = new WeakMap<Colouring, Search>();
const NO_POLICIES: ReadonlySet<PolicyId> = new Set();

function searchFor(design: Design, lens: Lens, options: ColourOptions): Search {
  const { disabledPolicyIds = NO_POLICIES, resourceCatalog, previous } = options;
  const { organization, policies } = design;
  const last = previous && searches.get(previous);
  const isSameQuestion =
    last?.lens === lens && last.organization === organization && last.resourceCatalog === resourceCatalog;
  if (isSameQuestion && last.policies === policies && last.disabledPolicyIds === disabledPolicyIds) return last;
  const rules = new RulesOfAction(design, foldCase(lens.action), disabledPolicyIds);
  const given = givenIn(lens);
  const tellsApart = remembered((rule: Rule): boolean => tellsAccountsApart(rule.statement, given));
  return {
    lens,
    organization,
    policies,
    disabledPolicyIds,
    resourceCatalog,
    cache: isSameQuestion ? last.cache : new SolverCache(last?.cache),
    rules,
    chains: new Chains(rules, tellsApart),
    tellsApart,
    matches: new Map(),
    groups: new Map(),
  };
}

function givenIn(lens: Lens): ReadonlySet<string> {
  return new Set(Object.keys(lens.context).map(foldCase));
}

class Painter {
  readonly #design: Design;
  readonly #lens: Lens;
  readonly #previous: Colouring | undefined;
  readonly #partialOptions: PartialOptions;
  readonly #search: Search;
  readonly #given: ReadonlySet<string>;
  readonly #anyAccount: PartialRequest;
  readonly #verdicts = new Map<NodeId, Verdict>();
  readonly #counts = new Map<NodeId, VerdictCounts>();
  readonly #filters = new FilterCollector();

  constructor(design: Design, lens: Lens, options: ColourOptions) {
    const { resourceCatalog, previous } = options;
    this.#design = design;
    this.#lens = lens;
    this.#previous = previous;
    this.#search = searchFor(design, lens, options);
    this.#partialOptions = { deriveContext: true, ...(resourceCatalog === undefined ? {} : { resourceCatalog }) };
    this.#given = givenIn(lens);
    this.#anyAccount = this.#partialFor(ANY_ACCOUNT);
  }

  paint(): Colouring {
    this.#visit(this.#design.rootId, null, []);
    const colouring = {
      verdicts: kept(this.#verdicts, this.#previous?.verdicts, isSameVerdict),
      counts: kept(this.#counts, this.#previous?.counts, isSameCounts),
      filters: kept(this.#filters.collected(), this.#previous?.filters, isSameFilters),
    };
    searches.set(colouring, this.#search);
    return colouring;
  }

  #visit(nodeId: NodeId, parent: Chain | null, above: readonly NodeId[]): VerdictCounts {
    const node = nodeOf(this.#design, nodeId);
    const path = [...above, nodeId];
    if (node.kind === "account") {
      const verdict = this.#verdictOf(node, parent, path);
      this.#verdicts.set(nodeId, verdict);
      return countsOf(verdict);
    }
    const chain = this.#search.chains.below(parent, node.policyIds);
    const counts = childIdsOf(this.#design, nodeId).reduce(
      (sum, childId) => sumOf(sum, this.#visit(childId, chain, path)),
      NO_ACCOUNTS,
    );
    this.#counts.set(nodeId, counts);
    return counts;
  }

  #verdictOf(account: AccountNode, parent: Chain | null, path: readonly NodeId[]): Verdict {
    const isExempt = exemptionOf(this.#design, account, this.#search.rules) === "management-account";
    if (isExempt || isServiceLinkedRole(this.#anyAccount.context)) return EXEMPT;
    const chain = this.#search.chains.below(parent, account.policyIds);
    const matches = this.#matchesApart(account, chain);
    if ([...matches.values()].includes("maybe")) return this.#decidedAlone(account, chain, path);
    const group = this.#groupOf(account, chain, path, matches);
    const ownNode = (nodeId: NodeId) => path[group.path.indexOf(nodeId)] ?? nodeId;
    this.#collect(group.levels, group.filters, ownNode);
    return this.#transferred(group, account, ownNode);
  }

  /** What the statements that can tell accounts apart say for this one, before anything is chosen. */
  #matchesApart(account: AccountNode, { tellingApart }: Chain): ReadonlyMap<Rule, Match> {
    if (tellingApart.length === 0) return NO_MATCHES;
    const { unknowns, resources } = this.#anyAccount;
    const known = (key: string) => unknowns.valuesOf(key);
    const valuesOf = knownFor(known, ANY, this.#numbered(account), this.#given);
    const knowledge = { valuesOf, resource: undefined };
    const [resource] = resources;
    return new Map(tellingApart.map((rule) => [rule, guardMatch({ rule, resource }, knowledge)]));
  }

  #groupOf(account: AccountNode, chain: Chain, path: readonly NodeId[], matches: ReadonlyMap<Rule, Match>): Group {
    const groups = this.#search.groups.get(chain) ?? new Map<string, Group>();
    this.#search.groups.set(chain, groups);
    const name = [...matches.values()].join();
    const group = groups.get(name) ?? this.#decided(account, chain, path, matches);
    groups.set(name, group);
    return group;
  }

  /** Open statements don't tell accounts apart, so the search is the same for all: it is made for `ANY_ACCOUNT`. */
  #decided(account: AccountNode, chain: Chain, path: readonly NodeId[], matches: ReadonlyMap<Rule, Match>): Group {
    const { resources, unknowns } = this.#anyAccount;
    const levels = levelsOn(chain, path);
    const decider = new Decider(levels, resources, unknowns, {
      cache: this.#search.cache,
      matchOf: (guard, knowledge) => {
        const match = matches.get(guard.rule) ?? this.#search.matches.get(guard.rule) ?? guardMatch(guard, knowledge);
        if (!this.#search.tellsApart(guard.rule)) this.#search.matches.set(guard.rule, match);
        return match;
      },
    });
    const exemption = exemptionOf(this.#design, account, this.#search.rules);
    const numbered = this.#numbered(account);
    const outcome = decider.outcome();
    const verdict = verdictOf({ exemption }, outcome, () =>
      confirmedExamples(this.#anyAccount, outcome, levels, (example) =>
        exampleFrom(example, ANY, this.#given)(numbered),
      ),
    );
    const { allowedExample, deniedExample } = verdict.kind === "conditional" ? verdict : NO_EXAMPLES;
    return {
      path,
      levels,
      verdict,
      allowedExampleOf: this.#exampleFor(allowedExample),
      deniedExampleOf: this.#exampleFor(deniedExample),
      filters: filtersOf(levels, decider),
    };
  }

  #exampleFor(example: Request | null): (account: NumberedAccount) => Request | null {
    return example === null ? () => null : exampleFrom(example, ANY, this.#given);
  }

  #decidedAlone(account: AccountNode, chain: Chain, path: readonly NodeId[]): Verdict {
    const partial = this.#partialFor(account);
    const levels = levelsOn(chain, path);
    const decider = new Decider(levels, partial.resources, partial.unknowns, {
      cache: new SolverCache(this.#search.cache),
      matchOf: guardMatch,
    });
    this.#collect(levels, filtersOf(levels, decider), (nodeId) => nodeId);
    const outcome = decider.outcome();
    const exemption = exemptionOf(this.#design, account, this.#search.rules);
    return verdictOf({ exemption }, outcome, () => confirmedExamples(partial, outcome, levels));
  }

  #collect(
    levels: readonly Level[],
    filters: readonly (readonly Filter[])[],
    ownNode: (nodeId: NodeId) => NodeId,
  ): void {
    filters.forEach((here, index) => {
      const level = levels[index];
      if (here.length > 0 && level !== undefined) this.#filters.add(ownNode(level.nodeId), here);
    });
  }

  #partialFor(account: AccountNode): PartialRequest {
    const request = lensRequest(this.#design, this.#lens, account.id);
    const sides = { principal: account, resourceAccount: account };
    return partialRequestOf(this.#design, request, sides, this.#partialOptions);
  }

  #numbered(account: AccountNode): NumberedAccount {
    const { id } = account;
    return { id, number: accountNumberOf(account), paths: organizationPathsOf(this.#design, id) };
  }

  #transferred(group: Group, account: AccountNode, ownNode: (nodeId: NodeId) => NodeId): Verdict {
    const { verdict } = group;
    if (verdict.kind === "denied")
      return {
        kind: "denied",
        decidedBy: verdict.decidedBy.map((decision) => ({ ...decision, nodeId: ownNode(decision.nodeId) })),
      };
    if (verdict.kind !== "conditional") return verdict;
    const numbered = this.#numbered(account);
    return {
      ...verdict,
      allowedExample: group.allowedExampleOf(numbered),
      deniedExample: group.deniedExampleOf(numbered),
    };
  }
}

const NO_EXAMPLES = { allowedExample: null, deniedExample: null };
const NO_MATCHES: ReadonlyMap<Rule, Match> = new Map();

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
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
