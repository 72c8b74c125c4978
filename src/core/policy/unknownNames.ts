import { nearestOf } from "../json/nearest";
import { MAX_PROBLEMS, type Place, type Problem, quoted } from "../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../json/value";
import { compileActionPattern, foldCase, globMatches } from "./glob";
import { type Path, PolicyReader } from "./reader";

/** The services and actions that exist, as far as someone knows. The catalogue is one; the language needs none. */
export interface KnownActions {
  /** The day of that knowledge: "2026-09-26". */
  readonly date: string;
  /** By prefix. */
  readonly services: ReadonlyMap<string, KnownService>;
}

interface KnownService {
  /** "AWS Key Management Service". */
  readonly title: string;
  /** By name in lower case ("kms:decrypt"), with the name as AWS writes it. */
  readonly actions: ReadonlyMap<string, { readonly name: string }>;
}

/**
 * Warns of entries of Action and NotAction that name nothing: `unknown-service`, `unknown-action` and, with wildcards,
 * `no-matching-action`. Letter case doesn't matter. Such an entry counts in evaluation all the same: what AWS added
 * yesterday is unknown here.
 *
 * Looks at nothing but these entries, so that a document may be wrong in any other way; malformed entries are left out.
 * At most 1,000 warnings, in the order of the document; the first 20 look for what was meant, which takes time.
 */
export function unknownNames(
  document: JsonObject,
  known: KnownActions,
  placeOf?: (path: Path) => Place,
): readonly Problem[] {
  const reader = new PolicyReader(placeOf);
  const named = new Set<string>();
  for (const { pattern, path } of actionEntries(document)) {
    if (reader.problems.length === MAX_PROBLEMS) break;
    const complaint = named.has(pattern) ? null : complaintOf(pattern, known);
    if (complaint === null) {
      named.add(pattern);
      continue;
    }
    const meant = reader.problems.length < MAX_EXPLAINED ? actionMeantBy(pattern, known) : null;
    reader.warn(complaint.code, path, complaint.message, meant === null ? UNCERTAIN : `Did you mean ${quoted(meant)}?`);
  }
  return reader.problems;
}

const MAX_EXPLAINED = 20;
const UNCERTAIN = "Check the spelling; a newer name is evaluated all the same.";

function* actionEntries(document: JsonObject): Generator<{ readonly pattern: string; readonly path: Path }> {
  for (const { value: statement, path } of entriesOf(document.Statement, ["Statement"])) {
    if (!isJsonObject(statement)) continue;
    for (const name of ["Action", "NotAction"])
      for (const { value, path: at } of entriesOf(statement[name], [...path, name]))
        if (typeof value === "string") yield { pattern: value, path: at };
  }
}

interface Entry {
  readonly value: JsonValue;
  readonly path: Path;
}

/** A single value needs no list around it. */
function entriesOf(value: JsonValue | undefined, path: Path): readonly Entry[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ value, path }];
  return value.map((entry: JsonValue, index) => ({ value: entry, path: [...path, index] }));
}

function complaintOf(pattern: string, known: KnownActions): { readonly code: string; readonly message: string } | null {
  if (!/^[a-z0-9-]+:[a-z0-9*?_-]+$/i.test(pattern)) return null;
  const folded = foldCase(pattern);
  const [prefix = ""] = folded.split(":", 1);
  const service = known.services.get(prefix);
  const asOf = `as of ${known.date}`;
  if (service === undefined)
    return { code: "unknown-service", message: `${quoted(pattern)}: AWS has no service “${prefix}” ${asOf}.` };
  if (!/[*?]/.test(folded))
    return service.actions.has(folded)
      ? null
      : { code: "unknown-action", message: `${quoted(pattern)}: ${prefix} has no such action ${asOf}.` };
  const glob = compileActionPattern(folded);
  return some(service.actions.keys(), (action) => globMatches(glob, action))
    ? null
    : { code: "no-matching-action", message: `${quoted(pattern)} matches no action of ${prefix} ${asOf}.` };
}

/**
 * What an entry that names nothing was probably meant to say: "s3:GetObject" for "s3:GetObjekt"; null where nothing is near.
 * Cost: one comparison for each action of the service, so ask it of few names.
 */
export function actionMeantBy(pattern: string, { services }: KnownActions): string | null {
  const [prefix = "", name = ""] = pattern.split(":", 2).map(foldCase);
  const own = services.get(prefix);
  const meantPrefix = own === undefined ? prefixMeantBy(prefix, services) : null;
  if (/[*?]/.test(name)) return meantPrefix === null ? null : `${meantPrefix}${pattern.slice(prefix.length)}`;
  const nearName = nearestOf(name, [...(own?.actions.keys() ?? [])].map(nameIn));
  if (nearName !== null) return own?.actions.get(`${prefix}:${nearName}`)?.name ?? null;
  // The name may be right where the service is not, as in cloudwatch:PutLogEvents.
  const owners = [...services].flatMap(([other, { actions }]) => (actions.has(`${other}:${name}`) ? [other] : []));
  const nearest = owners.find((owner) => owner === meantPrefix) ?? nearestOf(prefix, owners);
  const owner = nearest ?? (owners.length === 1 ? owners[0] : undefined);
  return owner === undefined ? null : (services.get(owner)?.actions.get(`${owner}:${name}`)?.name ?? null);
}

/** People write titles too: `keymanagementservice:*` for AWS Key Management Service. */
function prefixMeantBy(text: string, services: KnownActions["services"]): string | null {
  const plain = plainWords(text);
  const titled = [...services].find(([, { title }]) => plainWords(title) === plain);
  return titled?.[0] ?? nearestOf(text, services.keys());
}

/** "keymanagementservice" for "AWS Key Management Service". */
function plainWords(text: string): string {
  return foldCase(text)
    .replace(/^(aws|amazon) /, "")
    .replace(/[^a-z0-9]/g, "");
}

function nameIn(action: string): string {
  return action.slice(action.indexOf(":") + 1);
}

function some<T>(items: Iterable<T>, isWanted: (item: T) => boolean): boolean {
  for (const item of items) if (isWanted(item)) return true;
  return false;
}
