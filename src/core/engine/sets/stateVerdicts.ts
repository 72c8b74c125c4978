import { COUNTED, type LensVerdict, type VerdictCounts } from "../colouring";
import type { ActionClasses } from "./actionClasses";
import type { ActionSet } from "./actionSet";
import type { ActionSpace } from "./actionSpace";
import { type ClassSet, difference, hasClass, union } from "./classSet";
import type { PathState } from "./pathState";
import type { ActionVerdicts, ClassVerdicts, CountedVerdict, OpenStatements } from "./types";

/** The verdicts by number. */
export const VERDICTS: readonly CountedVerdict[] = ["allowed", "exempt", "conditional", "explicitDeny", "implicitDeny"];

/** The verdicts at the end of a path, read off its sets. */
export class StateVerdicts implements ActionVerdicts {
  readonly byClass: ClassVerdicts;
  readonly isExempt: boolean;
  readonly #classOf: Uint32Array;
  #byClassNumber: Uint8Array | null = null;
  #counts: VerdictCounts | null = null;
  #together: LensVerdict | null = null;
  #countedAs = -1;

  /** `isExempt`: SCPs don't concern the principal; what passes passes because of that. */
  constructor(classes: ActionClasses, { sure, may, denied, jointlyDenied, hinges }: PathState, isExempt: boolean) {
    const deniedInAll = jointlyDenied === null ? denied : union(denied, jointlyDenied);
    this.byClass = { classes, sure, may, denied: deniedInAll, hinges };
    this.isExempt = isExempt;
    this.#classOf = classes.classOf;
  }

  get space(): ActionSpace {
    return this.byClass.classes.space;
  }

  get counts(): VerdictCounts {
    this.#counts ??= this.#counted();
    return this.#counts;
  }

  /** What all actions come to together. */
  get together(): LensVerdict {
    this.#together ??= { kind: kindOf(this.counts), explicit: this.counts.explicitDeny > 0, counts: this.counts };
    return this.#together;
  }

  /** Which of `COUNTED` an account with these verdicts is. */
  get countedAs(): number {
    if (this.#countedAs === -1) {
      const { kind, explicit } = this.together;
      this.#countedAs = COUNTED.indexOf(kind !== "denied" ? kind : explicit ? "explicitDeny" : "implicitDeny");
    }
    return this.#countedAs;
  }

  /** By class, the number of its verdict in `VERDICTS`; made when the first action is asked for. */
  get byClassNumber(): Uint8Array {
    this.#byClassNumber ??= this.#readByClass();
    return this.#byClassNumber;
  }

  verdictOf(number: number): CountedVerdict {
    return VERDICTS[this.byClassNumber[this.#classOf[number] ?? 0] ?? 0] ?? "implicitDeny";
  }

  #readByClass(): Uint8Array {
    const { classes, sure, may, denied } = this.byClass;
    return Uint8Array.from({ length: classes.count }, (_, its) => {
      if (hasClass(sure, its)) return this.isExempt ? 1 : 0;
      if (hasClass(may, its)) return 2;
      return hasClass(denied, its) ? 3 : 4;
    });
  }

  actionsWith(verdict: CountedVerdict): ActionSet {
    return this.byClass.classes.actionsOf(this.#classesWith(verdict));
  }

  #classesWith(verdict: CountedVerdict): ClassSet {
    const { classes, sure, may, denied } = this.byClass;
    switch (verdict) {
      case "allowed":
        return this.isExempt ? classes.none : sure;
      case "exempt":
        return this.isExempt ? sure : classes.none;
      case "conditional":
        return difference(may, sure);
      case "explicitDeny":
        return denied;
      case "implicitDeny":
        return difference(difference(classes.all, may), denied);
    }
  }

  hingesOf(number: number): readonly OpenStatements[] {
    const its = this.#classOf[number] ?? 0;
    return this.byClass.hinges
      .filter(({ classes }) => hasClass(classes, its))
      .map(({ kind, sets }) => ({
        kind,
        rules: sets.flatMap(({ rule, open }) => (open !== null && hasClass(open, its) ? [rule] : [])),
      }));
  }

  #counted(): VerdictCounts {
    const { classes, sure, may, denied } = this.byClass;
    const passing = classes.sizeOf(sure);
    const left = sure === may ? passing : classes.sizeOf(may);
    const explicitDeny = classes.sizeOf(denied);
    return {
      allowed: this.isExempt ? 0 : passing,
      conditional: left - passing,
      explicitDeny,
      implicitDeny: classes.space.actions.length - left - explicitDeny,
      exempt: this.isExempt ? passing : 0,
    };
  }
}

function kindOf({ allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): LensVerdict["kind"] {
  const denied = explicitDeny + implicitDeny;
  const all = allowed + conditional + denied + exempt;
  if (denied > 0) return denied === all ? "denied" : "partly";
  if (exempt > 0) return exempt === all ? "exempt" : "partly";
  if (conditional > 0) return conditional === all ? "conditional" : "partly";
  return "allowed";
}
