import { type PolicyType, RESOURCE_CONTROL_POLICY } from "../../../core/design/types";
import { actionsInStatement, effectInStatement } from "../statementActions";
import { type Completion, value } from "./completion";

function element(label: string, detail: string, content: string): Completion {
  return { label, detail, insert: `${label}": ${content}`, kind: "element", goesOn: !content.endsWith("$0") };
}

export const topElements: readonly Completion[] = [
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
const RCP_ELEMENTS = [
  ...ELEMENTS.filter(({ label }) => label !== "NotAction"),
  element("Principal", "everybody: the only one that an RCP may name", '"*"$0'),
];

/** RCPs have neither NotAction nor Allow, and always a Principal. Source: AWS Organizations User Guide, "RCP syntax". */
export function statementElements(type: PolicyType): readonly Completion[] {
  return type === RESOURCE_CONTROL_POLICY ? RCP_ELEMENTS : ELEMENTS;
}

export const versions: readonly Completion[] = [value("2012-10-17", "the version that AWS takes")];
export const principals: readonly Completion[] = [value("*", "everybody")];

export function effects(type: PolicyType): readonly Completion[] {
  const deny = value("Deny", type === RESOURCE_CONTROL_POLICY ? "RCPs only deny" : "what it speaks of is blocked");
  return type === RESOURCE_CONTROL_POLICY ? [deny] : [deny, value("Allow", "what it speaks of may pass this level")];
}

/** A name made of what the statement says: "DenyDeleteBucket", "DenyS3". */
export function sids(statement: string): readonly Completion[] {
  const actions = actionsInStatement(statement);
  const services = [...new Set(actions.map((action) => action.replace(/:.*/, "")))];
  const [, single = ""] = actions.length === 1 ? (actions[0] ?? "").split(":") : [];
  const about = /^\w+$/.test(single) ? [single] : services.slice(0, 3).map(capitalized);
  const name = `${effectInStatement(statement)}${about.join("")}`.replace(/[^A-Za-z0-9]/g, "");
  return about.length === 0 ? [] : [value(name, "by what the statement says")];
}

function capitalized(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** Whole statements, each as it may stand in a list or, `isInList` being false, as the only one with its list. */
export function statements(type: PolicyType, isInList: boolean): readonly Completion[] {
  const whole = (label: string, detail: string, effect: string) => {
    const written = statementOf(type, effect);
    const insert = isInList ? written : `[\n${indented(written)}\n]`;
    return { label, detail, insert, kind: "whole" as const, goesOn: true };
  };
  const deny = whole("Deny …", "a statement that blocks actions", "Deny");
  return type === RESOURCE_CONTROL_POLICY ? [deny] : [deny, whole("Allow …", "one that lets actions pass", "Allow")];
}

/** A whole policy, where there is nothing yet. */
export function wholePolicies(type: PolicyType): readonly Completion[] {
  return statements(type, false).map((statement) => ({
    ...statement,
    label: `Policy: ${statement.label}`,
    detail: statement.detail.replace("a statement", "a policy"),
    insert: `{\n\t"Version": "2012-10-17",\n\t"Statement": ${indented(statement.insert).trimStart()}\n}`,
  }));
}

function statementOf(type: PolicyType, effect: string): string {
  const principal = type === RESOURCE_CONTROL_POLICY ? ['\t"Principal": "*",'] : [];
  return ["{", `\t"Effect": "${effect}",`, ...principal, '\t"Action": ["$0"],', '\t"Resource": "*"', "}"].join("\n");
}

function indented(text: string): string {
  return text.replace(/^/gm, "\t");
}
