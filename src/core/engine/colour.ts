import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design, NodeId, PolicyId } from "../design/types";
import { foldCase } from "../policy";
import type { AccountCounts, Colouring, Filter, LensVerdict, VerdictCounts } from "./colouring";
import { filtersAt, mergedFilters } from "./filters";
import { asksManyActions } from "./lens";
import type { ResourceCatalog } from "./resources";
import { spaceOf } from "./sets/actionSpace";
import { ByPlace } from "./sets/byPlace";
import type { LevelSets } from "./sets/pathState";
import { permissionMap, type SetMap } from "./sets/permissionMap";
import type { Lens } from "./types";

export interface ColourOptions {
  /** Policies switched off for a look. */
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** The last colouring, of any design: what still holds is taken from it. */
  readonly previous?: Colouring;
  readonly resourceCatalog?: ResourceCatalog;
  /** For lenses that ask several actions: which there are. */
  readonly catalog?: ActionCatalog;
}

/**
 * Asks the lens of every account: for one action the verdict that `evaluatePartially` gives for `lensRequest`, for several
 * what they come to together. Made from the same sets as `permissionMap`, of the actions asked.
 */
export function colour(design: Design, lens: Lens, options: ColourOptions = {}): Colouring {
  const { previous, catalog = null, ...rest } = options;
  const before = previous instanceof SetColouring ? previous : undefined;
  const space = before?.asksTheSame(lens, catalog) === true ? before.map.space : spaceOf(lens, catalog);
  const map = permissionMap(design, lens, space, {
    ...rest,
    ...(before === undefined ? {} : { previous: before.map }),
  });
  return new SetColouring(lens, catalog, map);
}

const KINDS = ["allowed", "conditional", "explicitDeny", "implicitDeny", "exempt", "partly"] as const;
type Kind = (typeof KINDS)[number];

/** Reads a map of the asked actions as the canvas needs it; verdicts, counts and filters are worked out as they are asked. */
class SetColouring implements Colouring {
  readonly map: SetMap;
  readonly verdicts: ReadonlyMap<NodeId, LensVerdict>;
  readonly counts: ReadonlyMap<NodeId, AccountCounts>;
  readonly filters: ReadonlyMap<NodeId, readonly Filter[]>;
  readonly levels: ReadonlyMap<NodeId, VerdictCounts>;
  readonly #lens: Lens;
  readonly #catalog: ActionCatalog | null;
  readonly #asksMany: boolean;
  #counted: Int32Array | null = null;
  readonly #filters = new Map<number, readonly Filter[]>();
  readonly #filtersByLevel = new Map<LevelSets, readonly Filter[]>();

  constructor(lens: Lens, catalog: ActionCatalog | null, map: SetMap) {
    this.#lens = lens;
    this.#catalog = catalog;
    this.#asksMany = asksManyActions(lens);
    this.map = map;
    const { tree } = map;
    const isAccount = (place: number) => tree.isAccount[place] === 1;
    this.verdicts = new ByPlace(tree, (place) => (isAccount(place) ? this.#verdictAt(place) : undefined));
    this.counts = new ByPlace(tree, (place) => (isAccount(place) ? undefined : this.#countsAt(place)));
    this.levels = new ByPlace(tree, (place) => (isAccount(place) ? undefined : map.verdictsAt(place)?.counts));
    this.filters = new ByPlace(tree, (place) => {
      const filters = this.#filtersAt(place);
      return filters.length === 0 ? undefined : filters;
    });
  }

  asksTheSame(lens: Lens, catalog: ActionCatalog | null): boolean {
    return (
      foldCase(this.#lens.action) === foldCase(lens.action) &&
      this.#lens.accessLevels?.join() === lens.accessLevels?.join() &&
      (this.#catalog === catalog || !asksManyActions(lens))
    );
  }

  #verdictAt(place: number): LensVerdict | undefined {
    const verdicts = this.map.verdictsAt(place);
    return verdicts === undefined ? undefined : lensVerdictOf(verdicts.counts);
  }

  #countsAt(place: number): AccountCounts {
    this.#counted ??= this.#countAll();
    const at = place * KINDS.length;
    const numberOf = (kind: Kind) => this.#counted?.[at + KINDS.indexOf(kind)] ?? 0;
    return shared({
      allowed: numberOf("allowed"),
      conditional: numberOf("conditional"),
      explicitDeny: numberOf("explicitDeny"),
      implicitDeny: numberOf("implicitDeny"),
      exempt: numberOf("exempt"),
      partly: numberOf("partly"),
    });
  }

  /** Numbers of accounts below each place, by kind; children stand after their parents. */
  #countAll(): Int32Array {
    const { parents, isAccount } = this.map.tree;
    const counted = new Int32Array(parents.length * KINDS.length);
    for (let place = parents.length - 1; place >= 0; place--) {
      const at = place * KINDS.length;
      const verdict = isAccount[place] === 1 ? this.#verdictAt(place) : undefined;
      if (verdict !== undefined) {
        const kind = at + KINDS.indexOf(countedAs(verdict));
        counted[kind] = (counted[kind] ?? 0) + 1;
      }
      const above = (parents[place] ?? -1) * KINDS.length;
      if (above >= 0)
        for (let kind = 0; kind < KINDS.length; kind++)
          counted[above + kind] = (counted[above + kind] ?? 0) + (counted[at + kind] ?? 0);
    }
    return counted;
  }

  #filtersAt(place: number): readonly Filter[] {
    let filters = this.#filters.get(place);
    if (filters === undefined) {
      const own = this.#concernsSomeone(place) ? this.#foundFilters(place) : NO_FILTERS;
      const ofOwner = this.#ownerFilters(place);
      filters = ofOwner.length === 0 ? own : mergedFilters([own, ofOwner]);
      this.#filters.set(place, filters);
    }
    return filters;
  }

  /** Whether an account at or below the place is subject to SCPs. */
  #concernsSomeone(place: number): boolean {
    const { tree } = this.map;
    if (tree.isAccount[place] === 1) return !this.map.isExempt(place);
    const { exempt, ...others } = this.#countsAt(place);
    return Object.values(others).some((count) => count > 0);
  }

  #foundFilters(place: number): readonly Filter[] {
    const { levels, variants } = this.map.found;
    const level = levels[place];
    if (level === undefined) return NO_FILTERS;
    const here = variants.get(place) ?? [level];
    return mergedFilters([...here].map((variant) => this.#filtersOf(variant, place)));
  }

  /** What RCPs do here for the account that owns the resource, where the lens names one. */
  #ownerFilters(place: number): readonly Filter[] {
    const level = this.map.found.rcpLevels.get(place);
    return level === undefined ? NO_FILTERS : filtersAt(level, null, this.map.question);
  }

  #filtersOf(level: LevelSets, place: number): readonly Filter[] {
    const { found, tree, question } = this.map;
    if (this.#asksMany) return filtersAt(level, found.states[tree.parents[place] ?? -1]?.may ?? null, question);
    let filters = this.#filtersByLevel.get(level);
    if (filters === undefined) {
      filters = filtersAt(level, null, question);
      this.#filtersByLevel.set(level, filters);
    }
    return filters;
  }
}

const sharedCounts = new Map<string, AccountCounts>();
const MAX_SHARED = 5_000;

/** The same object for the same numbers, so that what shows them needn't be drawn again. */
function shared(counts: AccountCounts): AccountCounts {
  const name = Object.values(counts).join();
  const known = sharedCounts.get(name);
  if (known !== undefined) return known;
  if (sharedCounts.size > MAX_SHARED) sharedCounts.clear();
  sharedCounts.set(name, counts);
  return counts;
}

const NO_FILTERS: readonly Filter[] = [];
const byCounts = new WeakMap<VerdictCounts, LensVerdict>();

function lensVerdictOf(counts: VerdictCounts): LensVerdict {
  let verdict = byCounts.get(counts);
  if (verdict === undefined) {
    verdict = { kind: kindOf(counts), explicit: counts.explicitDeny > 0, counts };
    byCounts.set(counts, verdict);
  }
  return verdict;
}

function kindOf({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): LensVerdict["kind"] {
  const denied = explicitDeny + implicitDeny;
  const all = allowed + conditional + denied + exempt;
  if (denied > 0) return denied === all ? "denied" : "partly";
  if (exempt > 0) return exempt === all ? "exempt" : "partly";
  if (conditional > 0) return conditional === all ? "conditional" : "partly";
  return "allowed";
}

function countedAs({ kind, explicit }: LensVerdict): Kind {
  return kind === "denied" ? (explicit ? "explicitDeny" : "implicitDeny") : kind;
}
