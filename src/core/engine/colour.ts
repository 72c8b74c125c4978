import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design, NodeId, PolicyId } from "../design/types";
import { foldCase } from "../policy";
import { AccountTally } from "./accountTally";
import type { AccountCounts, Colouring, Filter, LensVerdict, VerdictCounts } from "./colouring";
import { filtersAt, mergedFilters } from "./filters";
import { asksManyActions } from "./lens";
import type { ResourceCatalog } from "./resources";
import { spaceOf } from "./sets/actionSpace";
import { ByPlace } from "./sets/byPlace";
import type { LevelSets } from "./sets/level";
import { permissionMap, type SetMap } from "./sets/permissionMap";
import type { PermissionMap } from "./sets/types";
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
  return new SetColouring(lens, catalog, map, before);
}

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
  #tally: AccountTally | null = null;
  #earlierTally: AccountTally | null;
  readonly #filters = new Map<number, readonly Filter[]>();

  constructor(lens: Lens, catalog: ActionCatalog | null, map: SetMap, earlier: SetColouring | undefined) {
    this.#lens = lens;
    this.#catalog = catalog;
    this.#asksMany = asksManyActions(lens);
    this.map = map;
    const { structure } = map.tree;
    this.#earlierTally = earlier === undefined ? null : earlier.#tally;
    const { accountPlaces, levelPlaces } = structure;
    const isAccount = (place: number) => structure.isAccount[place] === 1;
    this.verdicts = new ByPlace(structure, accountPlaces, (place) =>
      isAccount(place) ? this.#verdictAt(place) : undefined,
    );
    this.counts = new ByPlace(structure, levelPlaces, (place) =>
      isAccount(place) ? undefined : this.#countsAt(place),
    );
    this.levels = new ByPlace(structure, levelPlaces, (place) =>
      isAccount(place) ? undefined : map.verdictsAt(place)?.counts,
    );
    this.filters = new ByPlace(structure, structure.allPlaces, (place) => {
      const filters = this.#filtersAt(place);
      return filters.length === 0 ? undefined : filters;
    });
  }

  get permissions(): PermissionMap {
    return this.map;
  }

  asksTheSame(lens: Lens, catalog: ActionCatalog | null): boolean {
    return (
      foldCase(this.#lens.action) === foldCase(lens.action) &&
      this.#lens.accessLevels?.join() === lens.accessLevels?.join() &&
      (this.#catalog === catalog || !asksManyActions(lens))
    );
  }

  #verdictAt(place: number): LensVerdict | undefined {
    return this.map.verdictsAt(place)?.together;
  }

  #countsAt(place: number): AccountCounts {
    this.#tally ??= new AccountTally(this.map, this.#earlierTally);
    this.#earlierTally = null;
    return this.#tally.countsAt(place);
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
    if (this.map.tree.structure.isAccount[place] === 1) return !this.map.isExempt(place);
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
    const above = this.#asksMany ? (found.states[tree.structure.parents[place] ?? -1]?.may ?? null) : null;
    return filtersAt(level, above, question);
  }
}

const NO_FILTERS: readonly Filter[] = [];
