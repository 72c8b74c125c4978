import type { Design } from "../design/types";
import { KnownContext } from "./context";
import { decisionsIn } from "./evaluate";
import { type Inquiry, inquiryOf, isServiceLinkedRole, verdictWithoutScps } from "./inquiry";
import type { Level } from "./levels";
import type { Assignment } from "./partial/constraints";
import { Decider, type Outcome } from "./partial/decide";
import { completedRequest, type PartialOptions, type PartialRequest, partialRequestOf } from "./partialRequest";
import { resourcesOf } from "./request";
import type { Request, Verdict } from "./types";

/**
 * The partial reading of a request: a key that isn't given is unknown, null is known to be absent, and a resource that
 * isn't given is any that fits the action.
 *
 * `allowed` or `denied` if and only if every completion is, else `conditional` with a completion of each kind, confirmed
 * by the complete reading. `proved: false`: the search had to stop, or policy variables refer to keys that aren't known.
 * Values are taken to be of their key's type: one value unless the key is multivalued, true or false under Bool, a number
 * under Numeric operators. A principal that isn't known is no service-linked role: SCPs and RCPs don't concern those.
 */
export function evaluatePartially(design: Design, request: Request, options: PartialOptions = {}): Verdict {
  const inquiry = inquiryOf(design, request, options);
  const partial = partialRequestOf(design, request, inquiry, options);
  const levels = [...inquiry.scpLevels, ...inquiry.rcpLevels];
  return decidedVerdict(inquiry, partial, levels, new Decider(levels, partial.resources, partial.unknowns));
}

/** The same of a request that is placed in a design already; the decider is one for these levels. */
export function decidedVerdict(
  { exemption }: Pick<Inquiry, "exemption">,
  partial: PartialRequest,
  levels: readonly Level[],
  decider: Decider,
): Verdict {
  if (isServiceLinkedRole(partial.context)) return EXEMPT;
  const outcome = decider.outcome();
  if (outcome.kind === "allowed")
    return exemption !== null && verdictWithoutScps(exemption) === "exempt" ? EXEMPT : ALLOWED;
  if (outcome.kind === "denied") return outcome;
  const examples = confirmedExamples(partial, outcome, levels);
  const proved = examples.allowedExample !== null && examples.deniedExample !== null;
  return { kind: "conditional", proved, ...examples };
}

const ALLOWED: Verdict = { kind: "allowed" };
const EXEMPT: Verdict = { kind: "exempt" };

/** One completion that passes and one that doesn't; null where none was found. */
interface Examples {
  readonly allowedExample: Request | null;
  readonly deniedExample: Request | null;
}

/** A conditional outcome's examples, if the complete reading of these levels confirms them. */
function confirmedExamples(
  partial: PartialRequest,
  outcome: Extract<Outcome, { kind: "conditional" }>,
  levels: readonly Level[],
): Examples {
  const nameOf = namesIn(levels);
  const confirmed = (assignment: Assignment | null, isDenied: boolean): Request | null => {
    if (assignment === null) return null;
    const example = completedRequest(partial, assignment, nameOf);
    const decidedBy = decisionsIn(levels, new KnownContext(example.context ?? {}), resourcesOf(example));
    return decidedBy.length > 0 === isDenied ? example : null;
  };
  const { allowed } = outcome;
  // A key with a domain is never absent.
  const isWhole = (assignment: Assignment) =>
    [...(outcome.denied?.keys() ?? [])].every((key) => assignment.has(key) || partial.unknowns.domainOf(key) === null);
  const allowedExample = confirmed(allowed, false);
  const denied =
    allowed === null || allowedExample === null || outcome.denied === null
      ? outcome.denied
      : nearest(outcome.denied, allowed, (assignment) => isWhole(assignment) && confirmed(assignment, true) !== null);
  // What only the denied one says can't matter to the other, which passes whatever it is: so both say it.
  const alike = allowed === null || denied === null ? null : new Map([...denied, ...allowed]);
  return { allowedExample: confirmed(alike, false) ?? allowedExample, deniedExample: confirmed(denied, true) };
}

/** The assignment with as many values of the other as leave it what it is, so that only what matters tells the two apart. */
function nearest(from: Assignment, other: Assignment, isStill: (assignment: Assignment) => boolean): Assignment {
  let near = from;
  for (const key of new Set([...from.keys(), ...other.keys()])) {
    const value = other.get(key);
    const rest = [...near].filter(([name]) => name !== key);
    const nearer: Assignment = new Map(value === undefined ? rest : [...rest, [key, value]]);
    if (isStill(nearer)) near = nearer;
  }
  return near;
}

/** Condition keys as the policies write them, by lower-case name. */
function namesIn(levels: readonly Level[]): (key: string) => string {
  return (key) => {
    for (const { denies, allows } of levels)
      for (const { statement } of [...denies, ...(allows ?? [])])
        for (const condition of statement.conditions) if (condition.key === key) return condition.name;
    return key;
  };
}
