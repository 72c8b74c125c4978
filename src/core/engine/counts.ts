import type { VerdictCounts } from "./colouring";
import type { Verdict } from "./types";

export const NO_ACCOUNTS: VerdictCounts = { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };

/** One account with this verdict. */
export function countsOf(verdict: Verdict): VerdictCounts {
  return { ...NO_ACCOUNTS, [countedAs(verdict)]: 1 };
}

function countedAs(verdict: Verdict): keyof VerdictCounts {
  if (verdict.kind !== "denied") return verdict.kind;
  return verdict.decidedBy.some(({ effect }) => effect === "explicit-deny") ? "explicitDeny" : "implicitDeny";
}

export function sumOf(a: VerdictCounts, b: VerdictCounts): VerdictCounts {
  return {
    allowed: a.allowed + b.allowed,
    conditional: a.conditional + b.conditional,
    explicitDeny: a.explicitDeny + b.explicitDeny,
    implicitDeny: a.implicitDeny + b.implicitDeny,
    exempt: a.exempt + b.exempt,
  };
}
