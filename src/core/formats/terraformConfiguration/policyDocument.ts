import { listOf, textOf } from "../../hcl/convert";
import { evaluate } from "../../hcl/evaluate";
import { callFunction } from "../../hcl/functions";
import { jsonValueOf } from "../../hcl/functions/json";
import type { Scope } from "../../hcl/scope";
import { fault, known, Stop } from "../../hcl/stop";
import type { Block } from "../../hcl/syntax";
import { isList, isObject, type ObjectValue, Unresolved, type Value } from "../../hcl/value";
import { blocksOf } from "./repetition";
import type { ResourceInstance } from "./resourceInstance";

/**
 * The JSON of a `data "aws_iam_policy_document"`: the statements of its `source_policy_documents`, then its own, then those of
 * `override_policy_documents`; one with the Sid of an earlier one takes its place. Lists of one are written as the one.
 *
 * Source: documentation of hashicorp/aws, data source aws_iam_policy_document.
 */
export function policyDocumentJson(resource: ResourceInstance): Value {
  const call = { environment: resource.module, at: resource.place };
  try {
    return jsonValueOf(documentOf(resource), call);
  } catch (failure) {
    if (failure instanceof Stop) return failure.at(resource.place);
    throw failure;
  }
}

function documentOf(resource: ResourceInstance): Value {
  const own = blocksOf(resource.block, "statement", resource.scope).map((each) =>
    each instanceof Unresolved ? each : statementOf(each.block, each.scope),
  );
  const statements = [
    ...statementsIn(resource, "source_policy_documents"),
    ...own,
    ...statementsIn(resource, "override_policy_documents"),
  ];
  const document = new Map<string, Value>([["Version", resource.configured("version") ?? "2012-10-17"]]);
  const id = resource.configured("policy_id");
  if (id !== undefined) document.set("Id", id);
  return document.set("Statement", withSids(statements));
}

/** One whose Sid stood before replaces it there. */
function withSids(statements: readonly Value[]): readonly Value[] {
  const all: Value[] = [];
  const places = new Map<Value, number>();
  for (const statement of statements) {
    const sid = isObject(statement) ? (statement.get("Sid") ?? null) : null;
    const place = sid === null || sid === "" ? undefined : places.get(sid);
    if (place !== undefined) all[place] = statement;
    else if (all.push(statement) > 0 && sid !== null) places.set(sid, all.length - 1);
  }
  return all;
}

function statementsIn(resource: ResourceInstance, name: string): readonly Value[] {
  const documents = resource.configured(name);
  if (documents === undefined || documents === null) return [];
  if (documents instanceof Unresolved) return [documents];
  return listOf(documents).flatMap((text) => {
    if (text instanceof Unresolved) return [text];
    const call = { environment: resource.module, at: resource.placeOf(name) };
    const document = known(text === "" || text === null ? new Map() : callFunction("jsondecode", [text], call));
    const statements = isObject(document) ? (document.get("Statement") ?? []) : fault("a policy document is no object");
    return isList(statements) ? statements : [statements];
  });
}

const LISTS = [
  ["Action", "actions"],
  ["NotAction", "not_actions"],
  ["Resource", "resources"],
  ["NotResource", "not_resources"],
] as const;

function statementOf(block: Block, scope: Scope): Value {
  const statement = new Map<string, Value>();
  const sid = argumentOf(block, "sid", scope);
  if (sid !== null && sid !== "") statement.set("Sid", sid);
  statement.set("Effect", argumentOf(block, "effect", scope) ?? "Allow");
  for (const [element, name] of PRINCIPALS) {
    const principals = principalsOf(block, name, scope);
    if (principals !== null) statement.set(element, principals);
  }
  for (const [element, name] of LISTS) {
    const list = argumentOf(block, name, scope);
    if (list !== null && !(isList(list) && list.length === 0)) statement.set(element, oneOrMany(list));
  }
  const conditions = conditionsOf(block, scope);
  if (conditions !== null) statement.set("Condition", conditions);
  return statement;
}

const PRINCIPALS = [
  ["Principal", "principals"],
  ["NotPrincipal", "not_principals"],
] as const;

function argumentOf(block: Block, name: string, scope: Scope): Value {
  const argument = block.body.attributes.get(name);
  return argument === undefined ? null : evaluate(argument.value, scope);
}

/** `{ AWS = … }`, or `*` for everybody. */
function principalsOf(block: Block, name: string, scope: Scope): Value {
  const principals = new Map<string, Value>();
  for (const each of blocksOf(block, name, scope)) {
    if (each instanceof Unresolved) return each;
    const type = textOf(argumentOf(each.block, "type", each.scope));
    const identifiers = argumentOf(each.block, "identifiers", each.scope);
    const merged = type === "*" ? identifiers : withMore(principals.get(type), identifiers);
    if (type === "*") return oneOrMany(merged);
    principals.set(type, merged);
  }
  if (principals.size === 0) return null;
  return new Map([...principals].map(([type, identifiers]) => [type, oneOrMany(identifiers)]));
}

/** Operators with their keys with their values; the same operator and key in several blocks is one with all values. */
function conditionsOf(block: Block, scope: Scope): Value {
  const operators = new Map<string, Map<string, Value>>();
  for (const each of blocksOf(block, "condition", scope)) {
    if (each instanceof Unresolved) return each;
    const [operator, key] = ["test", "variable"].map((name) => textOf(argumentOf(each.block, name, each.scope)));
    const keys = operators.get(operator!) ?? new Map<string, Value>();
    keys.set(key!, withMore(keys.get(key!), argumentOf(each.block, "values", each.scope)));
    operators.set(operator!, keys);
  }
  if (operators.size === 0) return null;
  const written = [...operators].map(([operator, keys]): readonly [string, ObjectValue] => [
    operator,
    new Map([...keys].map(([key, values]) => [key, oneOrMany(values)])),
  ]);
  return new Map(written);
}

function withMore(before: Value | undefined, more: Value): Value {
  if (before === undefined || before instanceof Unresolved) return before ?? more;
  return more instanceof Unresolved ? more : [...listOf(before), ...listOf(more)];
}

/** A list of one as the one; `&{` as `${`, which Terraform would take for its own. */
function oneOrMany(value: Value): Value {
  if (value instanceof Unresolved) return value;
  const entries = listOf(value).map((each) =>
    each instanceof Unresolved ? each : textOf(each).replaceAll("&{", "${"),
  );
  return entries.length === 1 ? entries[0]! : entries;
}
