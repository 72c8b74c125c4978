import type { Design, PolicyId } from "../design/types";
import { type CompiledStatement, type Condition, compilePolicy, conditionHolds } from "../policy";

export const REGION_KEY = "aws:requestedregion";
const NONE: ReadonlySet<PolicyId> = new Set();

/**
 * For each of these Regions the first one that no attached policy tells from it: whatever is asked in both, with all else
 * equal, gets the same verdict everywhere in the design.
 *
 * A verdict hangs on the Region through `aws:RequestedRegion` alone. Two Regions for which every condition on that key
 * comes out alike are one to the policies; where a policy variable puts the Region into a text, each stands for itself.
 */
export function regionsAlike(
  design: Design,
  codes: readonly string[],
  disabledPolicyIds: ReadonlySet<PolicyId> = NONE,
): ReadonlyMap<string, string> {
  const statements = attachedStatements(design, disabledPolicyIds).filter(({ keys }) => keys.includes(REGION_KEY));
  const areAllApart = statements.some(comparesTheRegion);
  const conditions = statements.flatMap((one) => one.conditions.filter(({ key }) => key === REGION_KEY));
  const firsts = new Map<string, string>();
  return new Map(
    codes.map((code) => {
      const answers = areAllApart ? code : answersIn(code, conditions);
      const first = firsts.get(answers) ?? code;
      firsts.set(answers, first);
      return [code, first];
    }),
  );
}

/** The statements of all policies that are attached anywhere. */
export function attachedStatements(
  design: Design,
  disabledPolicyIds: ReadonlySet<PolicyId> = NONE,
): readonly CompiledStatement[] {
  const ids = new Set([...design.nodes.values()].flatMap(({ policyIds }) => policyIds));
  return [...ids].flatMap((id) => {
    const policy = disabledPolicyIds.has(id) ? undefined : design.policies.get(id);
    return policy === undefined ? [] : compilePolicy(policy).statements;
  });
}

/** Whether the condition is one on the Region that a request goes to. */
export function isOnRegion({ key }: Condition): boolean {
  return key === REGION_KEY;
}

/** Whether the Region is held against what isn't written in the policy, or is itself put into a text. */
function comparesTheRegion({ conditions, resource }: CompiledStatement): boolean {
  return (
    conditions.some(({ key, variables }) =>
      key === REGION_KEY ? variables.length > 0 : variables.includes(REGION_KEY),
    ) || resource.patterns.some((pattern) => "keys" in pattern && pattern.keys.includes(REGION_KEY))
  );
}

function answersIn(code: string, conditions: readonly Condition[]): string {
  const world = { valuesOf: (key: string) => (key === REGION_KEY ? [code] : undefined), resource: undefined };
  return conditions.map((condition) => conditionHolds(condition, world)).join();
}
