import type { CatalogKey, KeyType } from "../../../core/catalog/actionDetails";
import { type Comparison, parseOperator } from "../../../core/policy";
import { actionsInStatement, actionsThatMatch } from "../statementActions";
import type { Completion, CompletionSource } from "./completion";

/** The keys that a request of the statement's actions may have, its own before the global ones, as far as the operator fits. */
export function conditionKeys(operator: string, statement: string, source: CompletionSource): readonly Completion[] {
  const { catalog, details } = source;
  if (details === null) return [];
  const actions = catalog === null ? [] : actionsThatMatch(actionsInStatement(statement), catalog, 200);
  const own = new Map(actions.flatMap((action) => details.conditionKeysOf(action).map((key) => [key.name, key])));
  const keys = [...[...own.values()].filter(({ name }) => !name.startsWith("aws:")), ...details.globalKeys];
  return keys.filter((key) => fits(operator, key)).map(completionOf);
}

function completionOf({ name, type, multivalued }: CatalogKey): Completion {
  const isTag = /\/(\$\{|<|tag-key)/.test(name);
  const label = name.replace(/\/(\$\{|<|tag-key).*/, "/");
  const detail = `${type ?? "value"}${multivalued ? ", several values" : ""}`;
  return isTag
    ? { label: `${label}…`, detail, insert: `${label}$0`, kind: "key" }
    : { label: name, detail, insert: `${name}": "$0"`, kind: "key", goesOn: true };
}

/** Whether an operator asks what a key of this type can answer; a key whose type AWS doesn't say may be any. */
function fits(name: string, { type, multivalued }: CatalogKey): boolean {
  const operator = parseOperator(name);
  if (operator === null) return true;
  if (operator.quantifier !== null && !multivalued) return false;
  return type === null || typesOf(operator.comparison).includes(type);
}

const ANY: readonly KeyType[] = ["String", "ARN", "Bool", "Numeric", "Date", "IPAddress"];

function typesOf(comparison: Comparison): readonly KeyType[] {
  if (comparison === "Null") return ANY;
  if (comparison === "Bool") return ["Bool"];
  if (comparison === "IpAddress") return ["IPAddress"];
  if (comparison === "ArnLike") return ["ARN"];
  if (comparison.startsWith("Numeric")) return ["Numeric"];
  if (comparison.startsWith("Date")) return ["Date"];
  return ["String", "ARN"];
}
