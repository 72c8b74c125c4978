import { blankDesign } from "../design/blankDesign";
import { policyId } from "../design/ids";
import { policyQuotaOf } from "../design/quotas";
import {
  type Document,
  type Organization,
  type Policy,
  type PolicyType,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import { parseJson } from "../json/parseJson";
import type { Problem, Result } from "../json/problem";
import { isJsonObject, type JsonValue } from "../json/value";
import { type KnownActions, type PolicyReading, readPolicy } from "../policy";
import type { Importer, TextFile } from "./format";

/**
 * Policy documents as AWS's console and command line take them, each in a file of its own. They come as a blank
 * organization with the policies in its library, attached to nothing. The documents themselves don't say what they are: a
 * file with “scp” or “rcp” as a word of its name is that kind, any other a resource control policy where it can be no
 * service control policy.
 *
 * Refused as a whole where AWS would refuse one of them.
 */
export const policiesImporter: Importer = {
  id: "policies",
  title: "policy documents (JSON with Version and Statement)",
  recognises: ({ text }) => /^\s*[{[]/.test(text) && !isSomethingLarge(text) && isPolicyLike(text),
  read(files, knownActions) {
    const blank = blankDesign({ name: titleOf(files) });
    const ids = new Set<string>(blank.policies.keys());
    const readings = files.map((file) => readFile(file, ids, { organization: blank.organization, knownActions }));
    const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
    if (problems.length > 0) return { ok: false, problems };
    const policies = readings.flatMap((reading) => (reading.ok ? [reading.value] : []));
    const document: Document = {
      design: {
        ...blank,
        policies: new Map([...blank.policies, ...policies.map((policy) => [policy.id, policy] as const)]),
      },
    };
    return { ok: true, value: document, warnings: readings.flatMap((reading) => (reading.ok ? reading.warnings : [])) };
  },
};

/** Far over every quota and without a word of a policy: not worth parsing, which takes its time. */
function isSomethingLarge(text: string): boolean {
  return text.length > 1_000_000 && !/"statement"\s*:|"version"\s*:\s*"2012-10-17"/i.test(text);
}

/** A text that doesn't parse counts where it has a policy's words: it may be one with a mistake. */
function isPolicyLike(text: string): boolean {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return /\b(?:statement|version|effect)\b/i.test(text);
  const { value } = parsed;
  return Array.isArray(value) ? value.some(hasPolicyElements) : hasPolicyElements(value);
}

function hasPolicyElements(value: JsonValue): boolean {
  return (
    isJsonObject(value) &&
    Object.entries(value).some(
      ([key, part]) => /^statement$/i.test(key) || (/^version$/i.test(key) && part === "2012-10-17"),
    )
  );
}

interface Surroundings {
  readonly organization: Organization;
  readonly knownActions: KnownActions | undefined;
}

function readFile(file: TextFile, ids: Set<string>, surroundings: Surroundings): Result<Policy> {
  const { type, reading } = readAsItsKind(file, surroundings);
  const problems = reading.problems.map((problem) => ({ ...problem, at: { file: file.path, ...problem.at } }));
  if (reading.document === null || !isSound(reading)) return { ok: false, problems: withHint(problems, type) };
  const name = nameOf(file.path);
  const policy = { id: policyId(unusedId(name, ids)), type, name, document: reading.document };
  return { ok: true, value: policy, warnings: problems };
}

interface TypedReading {
  readonly type: PolicyType;
  readonly reading: PolicyReading;
}

function readAsItsKind(file: TextFile, { organization, knownActions }: Surroundings): TypedReading {
  const as = (type: PolicyType): TypedReading => {
    const maxCharacters = policyQuotaOf(organization, type)?.characters;
    return { type, reading: readPolicy(file.text, type, { maxCharacters, knownActions }) };
  };
  const said = /(?:^|[^a-z])(scp|rcp)s?(?:[^a-z]|$)/i.exec(nameOf(file.path))?.[1]?.toLowerCase();
  if (said === "rcp") return as(RESOURCE_CONTROL_POLICY);
  const scp = as(SERVICE_CONTROL_POLICY);
  if (said === "scp" || isSound(scp.reading)) return scp;
  const rcp = as(RESOURCE_CONTROL_POLICY);
  return isSound(rcp.reading) ? rcp : scp;
}

function isSound({ problems }: PolicyReading): boolean {
  return problems.every(({ severity }) => severity !== "error");
}

/** Principal is what tells the two kinds apart. */
function withHint(problems: readonly Problem[], type: PolicyType): readonly Problem[] {
  if (type === RESOURCE_CONTROL_POLICY) return problems;
  return problems.map((problem) =>
    /^Principal\b/.test(problem.message)
      ? { ...problem, remedy: `${problem.remedy} If this is a resource control policy, say “rcp” in the file's name.` }
      : problem,
  );
}

/** "deny-regions" for "policies/deny-regions.json". */
function nameOf(path: string): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.replace(/\.json$/i, "").slice(0, 128) || "policy";
}

function titleOf(files: readonly TextFile[]): string {
  const [only] = files;
  return files.length === 1 && only !== undefined ? nameOf(only.path) : `${files.length} policies`;
}

/** From the name, so that importing twice gives the same ids. */
function unusedId(name: string, ids: Set<string>): string {
  const slug =
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "policy";
  let id = slug;
  for (let number = 2; ids.has(id); number++) id = `${slug}-${number}`;
  ids.add(id);
  return id;
}
