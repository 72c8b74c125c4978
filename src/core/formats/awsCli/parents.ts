import { type Place, type Problem, quoted } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import type { Answer } from "./answers";

/** Who hangs under whom, by AWS ids, as far as it is told. */
export interface ToldParents {
  readonly parentIds: ReadonlyMap<string, string>;
  /** OUs that are only mentioned: as a parent, in a path. Where each is first mentioned. */
  readonly mentionedOus: ReadonlyMap<string, Place>;
  /** Accounts that only `list-children` names. */
  readonly mentionedAccounts: ReadonlyMap<string, Place>;
  readonly mentionedRoots: ReadonlySet<string>;
  /** Two answers that tell different parents; the first is taken. */
  readonly conflicts: readonly Problem[];
}

/**
 * What answers tell about parents, the surest first: calls that were made for a parent, then for a child, then paths. Paths
 * look like `o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`, with the account's own id at the end or without it.
 */
export function parentsIn(answers: readonly Answer[]): ToldParents {
  const parents = new Parents();
  for (const answer of answers) if (FOR_PARENT.has(answer.key)) readForParent(parents, answer);
  for (const answer of answers) if (answer.key === "Parents") readParents(parents, answer);
  for (const answer of answers) if (WITH_PATHS.has(answer.key)) readPaths(parents, answer);
  for (const answer of answers) if (answer.key === "Targets") readTargets(parents, answer);
  return parents;
}

const FOR_PARENT: ReadonlySet<string> = new Set(["OrganizationalUnits", "Accounts", "Children"]);
const WITH_PATHS: ReadonlySet<string> = new Set([
  "OrganizationalUnits",
  "OrganizationalUnit",
  "Accounts",
  "Account",
  "DelegatedAdministrators",
]);

function readForParent(parents: Parents, { key, about, records, at }: Answer): void {
  if (about !== null) parents.mention(about, at);
  for (const { value, at: place } of records) {
    const id = idOf(value);
    if (id === null) continue;
    if (key === "Children") parents.mention(id, place);
    if (about !== null) parents.tell(id, about, place);
  }
}

function readParents(parents: Parents, { about, records, at }: Answer): void {
  const [parent] = records;
  const id = parent === undefined ? null : idOf(parent.value);
  if (about === null || id === null) return;
  parents.mention(id, at);
  parents.tell(about, id, at);
}

function readPaths(parents: Parents, { records }: Answer): void {
  for (const { value, at } of records) {
    const id = idOf(value);
    const path = isJsonObject(value) ? pathOf(value) : null;
    if (id === null || path === null) continue;
    const parent = parents.walk(path.endsWith(`/${id}/`) ? path.slice(0, -id.length - 1) : path, at);
    if (parent !== undefined) parents.tell(id, parent, at);
  }
}

function readTargets(parents: Parents, { records }: Answer): void {
  for (const { value, at } of records)
    if (isJsonObject(value) && typeof value.TargetId === "string" && value.TargetId.startsWith("r-"))
      parents.mention(value.TargetId, at);
}

function pathOf({ Path, Paths }: JsonObject): string | null {
  if (typeof Path === "string") return Path;
  const first = Array.isArray(Paths) ? (Paths as readonly JsonValue[])[0] : null;
  return typeof first === "string" ? first : null;
}

function idOf(value: JsonValue): string | null {
  return isJsonObject(value) && typeof value.Id === "string" ? value.Id : null;
}

class Parents implements ToldParents {
  readonly parentIds = new Map<string, string>();
  readonly mentionedOus = new Map<string, Place>();
  readonly mentionedAccounts = new Map<string, Place>();
  readonly mentionedRoots = new Set<string>();
  readonly conflicts: Problem[] = [];
  readonly #ends = new Map<string, string | undefined>();

  mention(id: string, at: Place): void {
    if (id.startsWith("ou-")) {
      if (!this.mentionedOus.has(id)) this.mentionedOus.set(id, at);
    } else if (id.startsWith("r-")) this.mentionedRoots.add(id);
    else if (/^\d{12}$/.test(id) && !this.mentionedAccounts.has(id)) this.mentionedAccounts.set(id, at);
  }

  /** Mentions every step of a path and tells who hangs under whom in it; gives the last. Most paths come many times. */
  walk(path: string, at: Place): string | undefined {
    if (this.#ends.has(path)) return this.#ends.get(path);
    const steps = path.split("/").filter((step) => step !== "" && !step.startsWith("o-"));
    steps.forEach((step, index) => {
      this.mention(step, at);
      if (index > 0) this.tell(step, steps[index - 1]!, at);
    });
    this.#ends.set(path, steps.at(-1));
    return steps.at(-1);
  }

  tell(id: string, parentId: string, at: Place): void {
    const known = this.parentIds.get(id);
    if (known === undefined) this.parentIds.set(id, parentId);
    else if (known !== parentId)
      this.conflicts.push({
        severity: "warning",
        code: "told-differently",
        at,
        message: `${quoted(id)} hangs under ${quoted(parentId)} here, but under ${quoted(known)} in another answer, which is taken.`,
        remedy: "Were the answers got on different days? Get them again together.",
      });
  }
}
