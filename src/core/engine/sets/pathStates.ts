import type { LevelSets } from "./level";
import { firstState, type PathState, type StateContext, stateBelow } from "./pathState";

let walks = 0;

type StatesUnder = Map<PathState, PathState>;

/**
 * The states of one walk; each is made once. What the walk before made in the same context is taken over as it is asked
 * for. Most levels are met under one state only: those remember it themselves, without a map.
 */
export class PathStates {
  readonly #walk = ++walks;
  /** Where every path begins. */
  readonly first: PathState;
  readonly #context: StateContext;
  /** Of levels that were met under several states. */
  readonly #several = new Map<LevelSets, StatesUnder>();
  #earlier: PathStates | null;

  constructor(context: StateContext, earlier: PathStates | undefined) {
    this.#context = context;
    this.#earlier = earlier !== undefined && earlier.#context === context ? earlier : null;
    this.first = this.#earlier?.first ?? firstState(context);
  }

  below(above: PathState, level: LevelSets): PathState {
    if (level.isTransparent) return above;
    const { last } = level;
    if (last.above === above && last.below !== null) return last.below;
    const isFirst = last.walk !== this.#walk;
    const below = isFirst ? this.#known(level, above) : this.#underSeveral(level, above);
    last.walk = this.#walk;
    last.above = above;
    last.below = below;
    return below;
  }

  /** To be called when the walk is over: lets go of what it didn't need. */
  finish(): void {
    this.#earlier = null;
  }

  #underSeveral(level: LevelSets, above: PathState): PathState {
    const { last } = level;
    let states = this.#several.get(level);
    if (states === undefined) {
      states = new Map();
      this.#several.set(level, states);
      if (last.above !== null && last.below !== null) states.set(last.above, last.below);
    }
    const below = states.get(above) ?? this.#known(level, above);
    states.set(above, below);
    return below;
  }

  #known(level: LevelSets, above: PathState): PathState {
    const before = this.#earlier === null ? undefined : this.#earlier.#several.get(level)?.get(above);
    return before ?? stateBelow(above, level, this.#context);
  }
}
