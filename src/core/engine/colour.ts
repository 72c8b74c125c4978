import { accountsUnder, isContainer } from "../design/queries";
import type { Design, NodeId, PolicyId } from "../design/types";
import type { Colouring, VerdictCounts } from "./colouring";
import { evaluatePartially } from "./evaluatePartially";
import { lensRequest } from "./lens";
import type { Lens, Verdict } from "./types";

export interface ColourOptions {
  readonly disabledPolicyIds?: ReadonlySet<PolicyId>;
  /** The last colouring, of any design: what stays equal stays the same object. */
  readonly previous?: Colouring;
}

/** Asks the lens of every account, with what the design fixes. */
export function colour(design: Design, lens: Lens, options: ColourOptions = {}): Colouring {
  const { disabledPolicyIds = new Set<PolicyId>() } = options;
  const verdicts = new Map<NodeId, Verdict>();
  for (const { id } of accountsUnder(design, design.rootId))
    verdicts.set(
      id,
      evaluatePartially(design, lensRequest(design, lens, id), { deriveContext: true, disabledPolicyIds }),
    );
  const counts = new Map<NodeId, VerdictCounts>();
  for (const node of design.nodes.values())
    if (isContainer(node)) {
      const kinds = accountsUnder(design, node.id).map(({ id }) => verdicts.get(id));
      const count = (is: (verdict: Verdict) => boolean) =>
        kinds.filter((verdict) => verdict !== undefined && is(verdict)).length;
      const isExplicit = (verdict: Verdict) =>
        verdict.kind === "denied" && verdict.decidedBy.some(({ effect }) => effect === "explicit-deny");
      counts.set(node.id, {
        allowed: count(({ kind }) => kind === "allowed"),
        conditional: count(({ kind }) => kind === "conditional"),
        explicitDeny: count(isExplicit),
        implicitDeny: count((verdict) => verdict.kind === "denied" && !isExplicit(verdict)),
        exempt: count(({ kind }) => kind === "exempt"),
      });
    }
  return { verdicts, counts, filters: new Map() };
}
