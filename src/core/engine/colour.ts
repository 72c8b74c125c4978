import type { ActionCatalog } from "../catalog/actionCatalog";
import type { Design, NodeId, PolicyId } from "../design/types";
import { foldCase } from "../policy";
import {
  type AccountCounts,
  COUNTED,
  type Colouring,
  type Filter,
  type LensVerdict,
  type VerdictCounts,
} from "./colouring";
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
  #counted: Int32Array | null = null;
  /** By place. */
  readonly #counts: AccountCounts[] = [];
  readonly #earlierCounts: readonly AccountCounts[] | null;
  readonly #filters = new Map<number, readonly Filter[]>();
  readonly #filtersByLevel = new Map<LevelSets, readonly Filter[]>();

  constructor(lens: Lens, catalog: ActionCatalog | null, map: SetMap, earlier: SetColouring | undefined) {
    this.#lens = lens;
    this.#catalog = catalog;
    this.#asksMany = asksManyActions(lens);
    this.map = map;
    const { structure } = map.tree;
    this.#earlierCounts = earlier?.map.tree.structure === structure ? earlier.#counts : null;
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

  /** The same object as before where the numbers are the same, so that what shows them needn't be drawn again. */
  #countsAt(place: number): AccountCounts {
    const known = this.#counts[place];
    if (known !== undefined) return known;
    this.#counted ??= this.#countAll();
    const at = place * COUNTED.length;
    const counted = this.#counted;
    const before = this.#earlierCounts?.[place];
    const isSame = before !== undefined && COUNTED.every((kind, index) => before[kind] === counted[at + index]);
    const counts = isSame ? before : countsOf(counted, at);
    this.#counts[place] = counts;
    return counts;
  }

  /** Numbers of accounts below each place, in the order of `COUNTED`; children stand after their parents. */
  #countAll(): Int32Array {
    const { parents, isAccount } = this.map.tree.structure;
    const kinds = COUNTED.length;
    const counted = new Int32Array(parents.length * kinds);
    for (let place = parents.length - 1; place > 0; place--) {
      const above = (parents[place] ?? 0) * kinds;
      if (isAccount[place] === 1) {
        const at = above + (this.map.verdictsAt(place)?.countedAs ?? 0);
        counted[at] = (counted[at] ?? 0) + 1;
        continue;
      }
      const at = place * kinds;
      for (let kind = 0; kind < kinds; kind++)
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
    if (this.#asksMany)
      return filtersAt(level, found.states[tree.structure.parents[place] ?? -1]?.may ?? null, question);
    let filters = this.#filtersByLevel.get(level);
    if (filters === undefined) {
      filters = filtersAt(level, null, question);
      this.#filtersByLevel.set(level, filters);
    }
    return filters;
  }
}

const NO_FILTERS: readonly Filter[] = [];

function countsOf(counted: Int32Array, at: number): AccountCounts {
  const [allowed = 0, conditional = 0, explicitDeny = 0, implicitDeny = 0, exempt = 0, partly = 0] = counted.subarray(
    at,
    at + COUNTED.length,
  );
  return { allowed, conditional, explicitDeny, implicitDeny, exempt, partly };
}
