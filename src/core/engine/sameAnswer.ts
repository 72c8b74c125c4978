import type { Filter, VerdictCounts } from "./colouring";
import type { ContextValue, Decision, Request, Verdict } from "./types";

/** Whether two verdicts say the same, examples included. */
export function isSameVerdict(a: Verdict, b: Verdict): boolean {
  if (a.kind === "denied") return b.kind === "denied" && isSameList(a.decidedBy, b.decidedBy, isSameDecision);
  if (a.kind !== "conditional" || b.kind !== "conditional") return a.kind === b.kind;
  return (
    a.proved === b.proved &&
    isSameRequest(a.allowedExample, b.allowedExample) &&
    isSameRequest(a.deniedExample, b.deniedExample)
  );
}

export function isSameCounts(a: VerdictCounts, b: VerdictCounts): boolean {
  return (
    a.allowed === b.allowed &&
    a.conditional === b.conditional &&
    a.explicitDeny === b.explicitDeny &&
    a.implicitDeny === b.implicitDeny &&
    a.exempt === b.exempt
  );
}

export function isSameFilters(a: readonly Filter[], b: readonly Filter[]): boolean {
  return isSameList(
    a,
    b,
    (one, other) =>
      one.policyId === other.policyId &&
      one.policyType === other.policyType &&
      one.effect === other.effect &&
      isSameList(one.statements, other.statements, Object.is),
  );
}

function isSameDecision(a: Decision, b: Decision): boolean {
  return (
    a.nodeId === b.nodeId &&
    a.policyId === b.policyId &&
    a.statement === b.statement &&
    a.effect === b.effect &&
    a.policyType === b.policyType
  );
}

function isSameRequest(a: Request | null, b: Request | null): boolean {
  if (a === null || b === null) return a === b;
  const entries = Object.entries(a.context ?? {});
  return (
    a.accountId === b.accountId &&
    a.action === b.action &&
    a.resourceAccountId === b.resourceAccountId &&
    isSameValue(a.resource ?? null, b.resource ?? null) &&
    entries.length === Object.keys(b.context ?? {}).length &&
    entries.every(([key, value]) => isSameValue(value, b.context?.[key] ?? null))
  );
}

function isSameValue(a: ContextValue, b: ContextValue): boolean {
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null
    ? isSameList(a, b, Object.is)
    : a === b;
}

function isSameList<T>(a: readonly T[], b: readonly T[], isSame: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => isSame(item, b[index] as T)));
}
