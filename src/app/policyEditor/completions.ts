import type { ActionCatalog } from "../../core/catalog/actionCatalog";
import type { ActionDetails } from "../../core/catalog/actionDetails";
import { regions } from "../../core/catalog/regions";
import type { Design, PolicyType } from "../../core/design/types";
import { RESOURCE_CONTROL_POLICY } from "../../core/design/types";
import { type JsonPlace, placeInJson } from "../../core/json/placeInJson";
import { isRcpService, OPERATOR_NAMES } from "../../core/policy";
import { namedInPolicies } from "../lens/namedInPolicies";
import { actionsInStatement, actionsThatMatch } from "./statementActions";

/** Something that may be put where the cursor stands. */
export interface Completion {
  readonly label: string;
  /** What it is, in a few words. */
  readonly detail: string;
  /** The string's content; with a key also what comes behind it, `$0` being where the cursor goes. */
  readonly insert: string;
  readonly kind: "element" | "action" | "service" | "operator" | "key" | "value";
  /** Choosing it is half of it: the next choice is offered at once. */
  readonly goesOn?: boolean;
}

/** What completions are made from; what isn't known yet is left out. */
export interface CompletionSource {
  readonly design: Design;
  readonly type: PolicyType;
  readonly catalog: ActionCatalog | null;
  readonly details: ActionDetails | null;
}

const MOST = 400;

/** What fits where the cursor stands in the text of a policy, and the place that it takes. */
export function completionsAt(
  text: string,
  offset: number,
  source: CompletionSource,
): { readonly place: JsonPlace; readonly items: readonly Completion[] } {
  const place = placeInJson(text, offset);
  const items = place.role === "key" ? keysAt(place, text, source) : valuesAt(place, text, source);
  return { place, items: items.slice(0, MOST) };
}

/** The path without the indexes of lists: ["Statement", "Condition"]. */
function namesIn({ path }: JsonPlace): readonly string[] {
  return path.filter((step) => typeof step === "string");
}

function keysAt(place: JsonPlace, text: string, source: CompletionSource): readonly Completion[] {
  const [first, second, ...rest] = namesIn(place);
  const fresh = (items: readonly Completion[]) => items.filter(({ label }) => !place.keysBefore.includes(label));
  if (first === undefined) return fresh(TOP_ELEMENTS);
  if (first !== "Statement") return [];
  if (second === undefined) return fresh(source.type === RESOURCE_CONTROL_POLICY ? RCP_ELEMENTS : ELEMENTS);
  if (second !== "Condition") return [];
  return fresh(rest.length === 0 ? OPERATORS : conditionKeys(place, text, source));
}

const element = (label: string, detail: string, value: string): Completion => ({
  label,
  detail,
  insert: `${label}": ${value}`,
  kind: "element",
});
const TOP_ELEMENTS = [
  element("Version", "the language's version", '"2012-10-17"$0'),
  element("Statement", "the statements", "[\n\t$0\n]"),
];
const ELEMENTS = [
  element("Sid", "a name of the statement's own", '"$0"'),
  element("Effect", "Allow or Deny", '"$0"'),
  element("Action", "the actions that it speaks of", '["$0"]'),
  element("NotAction", "it speaks of all actions but these", '["$0"]'),
  element("Resource", "the resources that it speaks of", '"$0"'),
  element("NotResource", "it speaks of all resources but these", '["$0"]'),
  element("Condition", "when it holds", "{\n\t$0\n}"),
];
/** RCPs have neither NotAction nor Allow, and always a Principal. Source: AWS Organizations User Guide, "RCP syntax". */
const RCP_ELEMENTS = [
  ...ELEMENTS.filter(({ label }) => label !== "NotAction"),
  element("Principal", "everybody: the only one that an RCP may name", '"*"$0'),
];

const OPERATORS: readonly Completion[] = [
  ...OPERATOR_NAMES.map((name) => operator(name, operatorDetail(name))),
  ...OPERATOR_NAMES.filter((name) => name !== "Null").map((name) =>
    operator(`${name}IfExists`, `${operatorDetail(name)}, or the key isn't there`),
  ),
  ...["StringEquals", "StringLike", "StringNotEquals", "StringNotLike", "ArnLike", "ArnNotLike"].flatMap((name) => [
    operator(`ForAnyValue:${name}`, `one of several values: ${operatorDetail(name)}`),
    operator(`ForAllValues:${name}`, `each of several values (or none): ${operatorDetail(name)}`),
  ]),
];

function operator(label: string, detail: string): Completion {
  return { label, detail, insert: `${label}": {\n\t"$0"\n}`, kind: "operator", goesOn: true };
}

function operatorDetail(name: string): string {
  if (name === "Null") return "whether the key is missing";
  const what = /^(String|Numeric|Date|Bool|Binary|Arn|(?:Not)?IpAddress)/.exec(name)?.[1] ?? name;
  const negated = /Not/.test(name) ? "not " : "";
  const how = /Like/.test(name) ? "like a pattern" : /Less|Greater/.test(name) ? "compared" : "equal";
  const nouns: Record<string, string> = {
    String: "text",
    Numeric: "number",
    Date: "time",
    Bool: "true or false",
    Binary: "bytes",
    Arn: "ARN",
    IpAddress: "IP address in a range",
    NotIpAddress: "IP address in none of the ranges",
  };
  const noun = nouns[what] ?? what;
  return /Ip|Bool/.test(name) ? noun : `${noun} ${negated}${how}`;
}

function conditionKeys(place: JsonPlace, text: string, { catalog, details }: CompletionSource): readonly Completion[] {
  if (details === null) return [];
  const actions = catalog === null ? [] : actionsThatMatch(actionsInStatement(text, place.itemStart), catalog, 200);
  const own = new Map(actions.flatMap((action) => details.conditionKeysOf(action).map((key) => [key.name, key])));
  const keys = [...own.values()].filter(({ name }) => !name.startsWith("aws:"));
  return [...keys, ...details.globalKeys].map(({ name, type, multivalued }) => {
    const isTag = /\/(\$\{|<|tag-key)/.test(name);
    const label = name.replace(/\/(\$\{|<|tag-key).*/, "/");
    return {
      label: isTag ? `${label}…` : name,
      detail: `${type ?? "value"}${multivalued ? ", several values" : ""}`,
      insert: isTag ? `${label}$0` : `${name}": "$0"`,
      kind: "key" as const,
    };
  });
}

function valuesAt(place: JsonPlace, text: string, source: CompletionSource): readonly Completion[] {
  const [first, second, , key] = namesIn(place);
  if (!place.isInString) return [];
  if (first === "Version") return [value("2012-10-17", "the version that AWS takes")];
  if (first !== "Statement") return [];
  switch (second) {
    case "Effect":
      return source.type === RESOURCE_CONTROL_POLICY
        ? [value("Deny", "RCPs only deny")]
        : [value("Deny", "what it speaks of is blocked"), value("Allow", "what it speaks of may pass this level")];
    case "Action":
    case "NotAction":
      return actionValues(place.typed, source);
    case "Resource":
    case "NotResource":
      return resourceValues(place, text, source);
    case "Principal":
      return [value("*", "everybody")];
    case "Condition":
      return key === undefined ? [] : conditionValues(key, source);
    default:
      return [];
  }
}

function value(label: string, detail: string): Completion {
  return { label, detail, insert: label, kind: "value" };
}

/** A service's prefix first; behind its colon its actions, and the pattern that what is typed so far would make. */
function actionValues(typed: string, { catalog, type }: CompletionSource): readonly Completion[] {
  if (catalog === null) return [];
  const colon = typed.indexOf(":");
  const services = [...catalog.services.values()].filter(
    ({ prefix }) => type !== RESOURCE_CONTROL_POLICY || isRcpService(prefix),
  );
  if (colon === -1)
    return [
      ...(type === RESOURCE_CONTROL_POLICY ? [] : [value("*", "every action")]),
      ...services.map(({ prefix, title, actions }) => ({
        label: `${prefix}:`,
        detail: `${title}, ${actions.size} actions`,
        insert: `${prefix}:`,
        kind: "service" as const,
        goesOn: true,
      })),
    ];
  const service = catalog.services.get(typed.slice(0, colon).toLowerCase());
  if (service === undefined) return [];
  const stem = typed.slice(colon + 1).replace(/\*+$/, "");
  const patterns = [...new Set([`${service.prefix}:*`, `${service.prefix}:${stem}*`])];
  return [
    ...patterns.flatMap((pattern) => {
      const count = actionsThatMatch([pattern], catalog, Number.POSITIVE_INFINITY).length;
      return count === 0
        ? []
        : [{ label: pattern, detail: `${count} actions`, insert: pattern, kind: "action" as const }];
    }),
    ...[...service.actions.values()].map(({ name, level }) => ({
      label: name,
      detail: level,
      insert: name,
      kind: "action" as const,
    })),
  ];
}

function resourceValues(
  place: JsonPlace,
  text: string,
  { catalog, details, design }: CompletionSource,
): readonly Completion[] {
  const all = value("*", "every resource");
  if (catalog === null || details === null) return [all];
  const actions = actionsThatMatch(actionsInStatement(text, place.itemStart), catalog, 2_000);
  const partition = design.organization.partition ?? "aws";
  const arns = new Map<string, string>();
  for (const action of actions)
    for (const { type } of details.resourceTypesOf(action))
      arns.set(type.arn.replace(/\$\{Partition\}/g, partition).replace(/\$\{[^}]*\}/g, "*"), type.name);
  return [all, ...[...arns].map(([arn, name]) => value(arn, name))];
}

function conditionValues(key: string, { design, details }: CompletionSource): readonly Completion[] {
  const { organization } = design;
  switch (key.toLowerCase()) {
    case "aws:requestedregion": {
      const partition = organization.partition ?? "aws";
      return regions.filter((region) => region.partition === partition).map(({ code, place }) => value(code, place));
    }
    case "aws:principalaccount":
    case "aws:resourceaccount":
    case "aws:sourceaccount":
      return [...design.nodes.values()].flatMap((node) =>
        node.kind === "account" && node.awsId !== undefined ? [value(node.awsId, node.name)] : [],
      );
    case "aws:principalorgid":
    case "aws:resourceorgid":
    case "aws:sourceorgid":
      return organization.awsId === undefined ? [] : [value(organization.awsId, "this organization")];
    case "aws:principalarn":
      return [
        value("arn:aws:iam::*:root", "root users"),
        ...namedInPolicies(design).principals.map((name) => value(`arn:aws:iam::*:${name}`, "named in a policy")),
        value("arn:aws:iam::*:role/", "a role"),
      ];
    default:
      return details?.conditionKeyOf(key)?.type === "Bool" ? [value("true", ""), value("false", "")] : [];
  }
}
