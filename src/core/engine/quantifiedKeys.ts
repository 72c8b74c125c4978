import type { Design } from "../design/types";
import { type CompiledPolicy, compilePolicy } from "../policy";

const byPolicies = new WeakMap<Design["policies"], ReadonlySet<string>>();
const byPolicy = new WeakMap<CompiledPolicy, readonly string[]>();

/** The condition keys (lower case) that any policy of the design asks with ForAllValues or ForAnyValue. */
export function quantifiedKeys({ policies }: Pick<Design, "policies">): ReadonlySet<string> {
  let keys = byPolicies.get(policies);
  if (keys === undefined) {
    keys = new Set([...policies.values()].flatMap((policy) => keysOf(compilePolicy(policy))));
    byPolicies.set(policies, keys);
  }
  return keys;
}

function keysOf(policy: CompiledPolicy): readonly string[] {
  let keys = byPolicy.get(policy);
  if (keys === undefined) {
    keys = policy.statements.flatMap(({ conditions }) =>
      conditions.flatMap(({ key, operator }) => (operator.quantifier === null ? [] : [key])),
    );
    byPolicy.set(policy, keys);
  }
  return keys;
}
