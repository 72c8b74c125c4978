import type { VerdictCounts } from "../colouring";
import { ActionSet, emptyWords, sizeOf } from "./actionSet";
import type { ActionSpace } from "./actionSpace";
import type { Hinge, PathState } from "./pathState";
import type { ActionVerdicts, CountedVerdict, OpenStatements } from "./types";

/** The verdicts at the end of a path, read off its sets. */
export class StateVerdicts implements ActionVerdicts {
  readonly space: ActionSpace;
  readonly state: PathState;
  readonly isExempt: boolean;
  readonly sure: ActionSet;
  readonly may: ActionSet;
  readonly #passing: "allowed" | "exempt";
  /** Denied by a statement, always the same or now this one, now that. */
  readonly #denied: Uint32Array;
  #counts: VerdictCounts | null = null;

  /** `isExempt`: SCPs don't concern the principal; what passes passes because of that. */
  constructor(space: ActionSpace, state: PathState, isExempt: boolean) {
    this.space = space;
    this.state = state;
    this.isExempt = isExempt;
    this.sure = new ActionSet(state.sure);
    this.may = state.may === state.sure ? this.sure : new ActionSet(state.may);
    this.#passing = isExempt ? "exempt" : "allowed";
    const { denied, jointlyDenied } = state;
    this.#denied = jointlyDenied === null ? denied : denied.map((word, at) => word | (jointlyDenied[at] ?? 0));
  }

  get hinges(): readonly Hinge[] {
    return this.state.hinges;
  }

  get counts(): VerdictCounts {
    this.#counts ??= this.#counted();
    return this.#counts;
  }

  verdictOf(number: number): CountedVerdict {
    const at = number >>> 5;
    const bit = 1 << (number & 31);
    const { may, sure } = this.state;
    if (((sure[at] ?? 0) & bit) !== 0) return this.#passing;
    if (((may[at] ?? 0) & bit) !== 0) return "conditional";
    return ((this.#denied[at] ?? 0) & bit) === 0 ? "implicitDeny" : "explicitDeny";
  }

  actionsWith(verdict: CountedVerdict): ActionSet {
    const { may, sure } = this.state;
    const { length } = this.space.actions;
    if (verdict === "allowed" || verdict === "exempt")
      return verdict === this.#passing ? this.sure : new ActionSet(emptyWords(length));
    if (verdict === "conditional") return new ActionSet(may.map((word, at) => word & ~(sure[at] ?? 0)));
    if (verdict === "explicitDeny") return new ActionSet(this.#denied);
    const rest = length & 31;
    return new ActionSet(
      may.map((word, at) => {
        const all = at === may.length - 1 && rest !== 0 ? (1 << rest) - 1 : -1;
        return all & ~word & ~(this.#denied[at] ?? 0);
      }),
    );
  }

  hingesOf(number: number): readonly OpenStatements[] {
    return this.state.hinges
      .filter(({ actions }) => new ActionSet(actions).has(number))
      .map(({ kind, sets }) => ({ kind, rules: sets.flatMap(({ rule, open }) => (open?.has(number) ? [rule] : [])) }));
  }

  #counted(): VerdictCounts {
    const { may, sure } = this.state;
    const passing = sizeOf(sure);
    const left = sure === may ? passing : sizeOf(may);
    const explicitDeny = sizeOf(this.#denied);
    return {
      allowed: 0,
      exempt: 0,
      [this.#passing]: passing,
      conditional: left - passing,
      explicitDeny,
      implicitDeny: this.space.actions.length - left - explicitDeny,
    };
  }
}
