/** A record of the design that becomes a resource of one type. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What tells it from others that are called alike, such as the names on its way from the root, its own last. */
  readonly pathOf?: () => readonly string[];
  /** Stands in place of `id` where it is known: a later import finds it again. */
  readonly awsId?: string | undefined;
}

const MAX_LENGTH = 60;
const MAX_PATH_LENGTH = 120;

/** Words that HCL reads as syntax, and names that Windows keeps for devices: policies' names are file names too. */
const RESERVED = /^(for|in|if|else|endif|endfor|true|false|null|self|each|count|this|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A Terraform name for every record, from its name: "Data Warehouse" is `data_warehouse`, "DenyLeaveOrganization" is
 * `deny_leave_organization`. Where several come out alike, each is called by its path, `workloads_prod`, or, where that is the
 * same too, gets its id behind it. So the names hang on what things are called and where they are, never on order or on ids that
 * an import doesn't find again. `kind` stands before names that can't be one; what is `taken` counts as called alike.
 */
export function resourceNames(
  records: readonly Named[],
  kind: string,
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const wanted = new Map(records.map(({ id, name }) => [id, identifier(name, kind)]));
  const count = countOf([...wanted.values(), ...taken]);
  const alike = records.filter(({ id }) => count.get(wanted.get(id)!) !== 1);
  const byPath = new Map(alike.flatMap((record) => pathName(record, kind)));
  const pathCount = countOf(byPath.values());
  const names = new Map<string, string>();
  const used = new Set(taken);
  for (const { id, awsId } of records) {
    const plain = wanted.get(id)!;
    const path = byPath.get(id);
    const ofPath = path !== undefined && pathCount.get(path) === 1 && !count.has(path) ? path : null;
    const name = unused(count.get(plain) === 1 ? plain : (ofPath ?? withId(plain, awsId ?? id)), used);
    used.add(name);
    names.set(id, name);
  }
  return names;
}

/** The id with the path as a name; nothing where there is no path, or one that nobody would read. */
function pathName({ id, pathOf }: Named, kind: string): readonly (readonly [string, string])[] {
  const path = pathOf?.() ?? [];
  const name = path.map((step) => identifier(step, kind)).join("_");
  return path.length < 2 || name.length > MAX_PATH_LENGTH ? [] : [[id, name]];
}

/** "Data Warehouse" is `data_warehouse`, whatever else is called so. */
export function identifier(name: string, kind: string): string {
  const words = snakeCase(name);
  if (words === "") return kind;
  return /^[a-z]/.test(words) && !RESERVED.test(words) ? words : `${kind}_${words}`;
}

function snakeCase(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3_$2$4")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "_")
    .slice(0, MAX_LENGTH)
    .replace(/^_|_$/g, "");
}

/** Our ids often start with the name; then the id alone says both. */
function withId(plain: string, id: string): string {
  const suffix = snakeCase(id);
  return suffix.startsWith(`${plain}_`) ? suffix : `${plain}_${suffix}`;
}

/** The name, or with the first number that nobody has. */
export function unused(name: string, used: ReadonlySet<string>): string {
  let candidate = name;
  for (let number = 2; used.has(candidate); number++) candidate = `${name}_${number}`;
  return candidate;
}

function countOf(names: Iterable<string>): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  return count;
}
