import { nodeId } from "../design/ids";
import type { AccountSelector, UseCasePattern } from "../design/selectAccounts";
import { readContext } from "../formats/requests";
import type { FieldReader } from "../json/fieldReader";
import { asJson, countOf, refuseUnknownFields, requiredReader, shortText, shortTexts } from "../json/strictFields";
import { type JsonObject, present } from "../json/value";
import type { Probe } from "./probe";

const PATTERN_FIELDS = ["kind", "businessUnit", "phase", "environment"] as const;
const SELECTOR_FIELDS = ["useCases", "ids", "management"] as const;
const PROBE_FIELDS = ["action", "region", "principal", "resource", "context"] as const;

/** Of one goal. */
const MAX_PROBES = 40;
const MAX_WORDS = 200;

/** The selector under `key`, which must be there. */
export function readSelector(reader: FieldReader, key: string): AccountSelector {
  const inner = requiredReader(reader, key, "The goal");
  return inner === undefined ? {} : selectorIn(inner);
}

/** The selector under `key`; undefined where there is none. */
export function readOptionalSelector(reader: FieldReader, key: string): AccountSelector | undefined {
  const inner = reader.reader(key);
  return inner === undefined ? undefined : selectorIn(inner);
}

function selectorIn(reader: FieldReader): AccountSelector {
  const useCases = reader.readers("useCases")?.map(patternIn);
  const ids = reader.texts("ids")?.map(nodeId);
  const management = reader.flag("management");
  if (management === false) reader.error(["management"], "unknown-word", "“management” is true or left out.");
  refuseUnknownFields(reader, SELECTOR_FIELDS);
  return present({ useCases, ids, management: management === true ? (true as const) : undefined });
}

export function readPatterns(reader: FieldReader, key: string): readonly UseCasePattern[] {
  if (!Object.hasOwn(reader.object, key)) reader.missing(key, "The goal");
  const patterns = reader.readers(key) ?? [];
  countOf(reader, key, patterns.length, 1, MAX_PROBES);
  return patterns.map(patternIn);
}

function patternIn(reader: FieldReader): UseCasePattern {
  const pattern = Object.fromEntries(PATTERN_FIELDS.map((field) => [field, reader.text(field)]));
  refuseUnknownFields(reader, PATTERN_FIELDS);
  return present(pattern);
}

export function readProbes(reader: FieldReader, key: string): readonly Probe[] {
  if (!Object.hasOwn(reader.object, key)) reader.missing(key, "The goal");
  const probes = reader.readers(key) ?? [];
  countOf(reader, key, probes.length, 1, MAX_PROBES);
  return probes.map(probeIn);
}

function probeIn(reader: FieldReader): Probe {
  const action = shortText(reader, "action", "The request", MAX_WORDS);
  if (action !== "" && !/^[a-z0-9-]+:[a-z0-9]+$/i.test(action))
    reader.error(["action"], "no-action", `“${action.slice(0, 80)}” is no action.`, 'Write it as "s3:GetObject".');
  const probe = present({
    action,
    region: reader.text("region"),
    principal: reader.text("principal"),
    resource: reader.text("resource"),
    context: readContext(reader.reader("context")),
  });
  refuseUnknownFields(reader, PROBE_FIELDS);
  return probe;
}

/** Words that a goal lists, such as what it is about. */
export function readWords(reader: FieldReader, key: string): readonly string[] {
  return shortTexts(reader, key, "The goal", { most: MAX_WORDS, entries: MAX_PROBES, least: 1 });
}

/** The same where it may be left out. */
export function readOptionalWords(reader: FieldReader, key: string): readonly string[] | undefined {
  return Object.hasOwn(reader.object, key) ? readWords(reader, key) : undefined;
}

export function selectorFields({ useCases, ids, management }: AccountSelector): JsonObject {
  return asJson({ useCases: useCases?.map(patternFields), ids, management });
}

export function optionalSelectorFields(selector: AccountSelector | undefined): JsonObject | undefined {
  return selector === undefined ? undefined : selectorFields(selector);
}

export function patternFields(pattern: UseCasePattern): JsonObject {
  return asJson(Object.fromEntries(PATTERN_FIELDS.map((field) => [field, pattern[field]])));
}

export function probeFields({ action, region, principal, resource, context }: Probe): JsonObject {
  return asJson({ action, region, principal, resource, context });
}
