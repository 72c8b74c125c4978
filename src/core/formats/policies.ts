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
import { readPolicy } from "../policy";
import type { Importer, TextFile } from "./format";

/**
 * Policy documents as AWS's console and command line take them, each in a file of its own. They come as a blank
 * organization with the policies in its library, attached to nothing. A file with “rcp” as a word of its name is a
 * resource control policy, any other a service control policy: the documents themselves don't say.
 *
 * Refused as a whole where AWS would refuse one of them.
 */
export const policiesImporter: Importer = {
  id: "policies",
  title: "policy documents (JSON with Version and Statement)",
  recognises: ({ text }) => /^\s*[{[]/.test(text) && isPolicyLike(text),
  read(files) {
    const blank = blankDesign({ name: titleOf(files) });
    const ids = new Set<string>(blank.policies.keys());
    const readings = files.map((file) => readFile(file, blank.organization, ids));
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

/** A JSON text that doesn't parse counts: what is wrong with it is more use than that it is nothing we know. */
function isPolicyLike(text: string): boolean {
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return true;
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

function readFile(file: TextFile, organization: Organization, ids: Set<string>): Result<Policy> {
  const type = typeOf(file.path);
  const maxCharacters = policyQuotaOf(organization, type)?.characters;
  const { document, problems } = readPolicy(file.text, type, maxCharacters === undefined ? {} : { maxCharacters });
  const placed = problems.map((problem) => ({ ...problem, at: { ...problem.at, file: file.path } }));
  if (document === null || placed.some(({ severity }) => severity === "error"))
    return { ok: false, problems: withHint(placed, type) };
  const name = nameOf(file.path);
  return { ok: true, value: { id: policyId(unusedId(name, ids)), type, name, document }, warnings: placed };
}

function typeOf(path: string): PolicyType {
  return /(?:^|[^a-z])rcps?(?:[^a-z]|$)|resource[-_ ]?control/i.test(path)
    ? RESOURCE_CONTROL_POLICY
    : SERVICE_CONTROL_POLICY;
}

/** Principal is what tells the two kinds apart. */
function withHint(problems: readonly Problem[], type: PolicyType): readonly Problem[] {
  if (type === RESOURCE_CONTROL_POLICY) return problems;
  return problems.map((problem) =>
    /^Principal\b/.test(problem.message)
      ? {
          ...problem,
          remedy: `${problem.remedy} If this is a resource control policy, say “rcp” in the file's name.`.trim(),
        }
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
