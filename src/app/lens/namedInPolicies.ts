import type { Design } from "../../core/design/types";
import { isJsonObject, type JsonValue } from "../../core/json/value";

/** What the design's policies speak of: a start for questions. Each without wildcards, once, in order of the alphabet. */
export interface NamedInPolicies {
  readonly actions: readonly string[];
  /** The part of an ARN after the account: "role/DBA". */
  readonly principals: readonly string[];
  readonly conditionKeys: readonly string[];
}

export function namedInPolicies(design: Design): NamedInPolicies {
  const actions = new Set<string>();
  const principals = new Set<string>();
  const conditionKeys = new Set<string>();
  for (const policy of design.policies.values())
    for (const statement of listOf(policy.document?.Statement).filter(isJsonObject)) {
      for (const action of textsIn([statement.Action ?? null, statement.NotAction ?? null]))
        if (/^[\w-]+:\w+$/.test(action)) actions.add(action);
      for (const operands of objectsIn(statement.Condition))
        for (const [key, values] of Object.entries(operands)) {
          if (!key.includes("$")) conditionKeys.add(key);
          for (const value of textsIn(values)) {
            const principal = /^arn:[^:]*:iam::[^:]*:((?:role|user)\/[^*?$]+|root)$/.exec(value)?.[1];
            if (principal !== undefined) principals.add(principal);
          }
        }
    }
  return { actions: sorted(actions), principals: sorted(principals), conditionKeys: sorted(conditionKeys) };
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function textsIn(value: JsonValue): readonly string[] {
  if (typeof value === "string") return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

function objectsIn(value: JsonValue | undefined) {
  return isJsonObject(value) ? Object.values(value).filter(isJsonObject) : [];
}

function sorted(texts: ReadonlySet<string>): readonly string[] {
  return [...texts].sort((a, b) => a.localeCompare(b, "en"));
}
