import type { Design, PolicyId } from "../design/types";
import type { JsonObject, JsonValue } from "../json/value";
import type { CompiledStatement } from "../policy";

const texts = new WeakMap<CompiledStatement, string>();

/** A statement's resources and conditions as text: equal for statements that ask the same in the same words. */
export function guardTextOf(design: Design, policyId: PolicyId, statement: CompiledStatement): string {
  let text = texts.get(statement);
  if (text === undefined) {
    text = JSON.stringify(guardOf(design.policies.get(policyId)?.document, statement.index));
    texts.set(statement, text);
  }
  return text;
}

function guardOf(document: JsonObject | undefined, index: number): JsonValue {
  const { Statement: statements = [] } = document ?? {};
  const statement = Array.isArray(statements) ? statements[index] : statements;
  if (typeof statement !== "object" || statement === null || Array.isArray(statement)) return null;
  const { Resource = null, NotResource = null, Condition = null } = statement as JsonObject;
  return [Resource, NotResource, Condition];
}
