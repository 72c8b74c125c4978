import type { Design } from "../../core/design/types";
import { compilePolicy } from "../../core/policy";

/** A value that a policy compares a condition key with. */
export interface NamedValue {
  readonly text: string;
  readonly policyName: string;
}

/** What the design's policies compare a condition key (in any letter case) with, each value once. */
export function valuesInPolicies(design: Design, key: string): readonly NamedValue[] {
  const wanted = key.toLowerCase();
  const named = new Map<string, NamedValue>();
  for (const policy of design.policies.values())
    for (const { source } of compilePolicy(policy).statements)
      for (const condition of source.conditions)
        if (condition.key.toLowerCase() === wanted)
          for (const text of condition.values) if (!named.has(text)) named.set(text, { text, policyName: policy.name });
  return [...named.values()];
}
