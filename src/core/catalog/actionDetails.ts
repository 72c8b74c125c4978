import type { ActionCatalog, CatalogService } from "./actionCatalog";

/** What a condition key's values are. Source: Service Authorization Reference. */
export type KeyType = "String" | "ARN" | "Bool" | "Numeric" | "Date" | "IPAddress";

export interface CatalogKey {
  /** As AWS writes it; what stands for a tag's key is in `${}` or `<>`: "aws:RequestTag/${TagKey}". */
  readonly name: string;
  /** Null: AWS doesn't say. */
  readonly type: KeyType | null;
  /** A request may have several values. */
  readonly multivalued: boolean;
}

export interface CatalogResourceType {
  /** "bucket" */
  readonly name: string;
  /** "arn:${Partition}:s3:::${BucketName}" */
  readonly arn: string;
  readonly conditionKeys: readonly CatalogKey[];
}

/** A resource type of an action. A request touches every required one, or else one of the others. */
export interface TouchedResource {
  readonly type: CatalogResourceType;
  readonly required: boolean;
}

/** What the catalogue's actions touch and can be asked. Actions are given in lower case; an unknown one has nothing. */
export interface ActionDetails {
  /** "2026-09-26". */
  readonly date: string;
  readonly globalKeys: readonly CatalogKey[];
  resourceTypesOf(action: string): readonly TouchedResource[];
  /** The keys that AWS documents for the action and for the resources that it touches, without the global ones. */
  conditionKeysOf(action: string): readonly CatalogKey[];
  /** A key by its name in any letter case, a tag's key filled in or not. */
  conditionKeyOf(name: string): CatalogKey | undefined;
  /**
   * ARN patterns (read like ArnLike) of the resources that the action can touch; a lone `*` where it has no resource types,
   * as AWS then checks it against `*`. The same list object for the same list. An action that the catalogue doesn't know:
   * `*`, or any ARN of its service.
   */
  resourcePatternsOf(action: string, partition: string): readonly string[];
}

interface ServiceDetails {
  readonly keys: readonly CatalogKey[];
  readonly types: readonly CatalogResourceType[];
  readonly actions: ReadonlyMap<string, Combination>;
}

/** What many actions of a service have in common. */
interface Combination {
  readonly touched: readonly TouchedResource[];
  readonly conditionKeys: readonly CatalogKey[];
}

/**
 * Reads the text that `npm run catalog` writes beside the catalogue's (scripts/catalog.mjs describes it), service by service
 * as they are asked for. Throws where the two are of different dates: that is a broken build.
 */
export function readActionDetails(text: string, catalog: ActionCatalog): ActionDetails {
  const [head = "", globals = "", ...blocks] = text.trimEnd().split("\n\n");
  const date = /^date: (.+)$/m.exec(head)?.[1];
  if (date !== catalog.date)
    throw new Error(`The details of actions are of ${date}, the catalogue of ${catalog.date}.`);
  return new Details(date, globals, blocks, catalog);
}

class Details implements ActionDetails {
  readonly date: string;
  readonly globalKeys: readonly CatalogKey[];
  readonly #catalog: ActionCatalog;
  readonly #blocks: ReadonlyMap<string, string>;
  readonly #services = new Map<string, ServiceDetails | null>();
  readonly #patterns = new Map<string, WeakMap<readonly TouchedResource[], readonly string[]>>();
  readonly #unknown = new Map<string, readonly string[]>();

  constructor(date: string, globals: string, blocks: readonly string[], catalog: ActionCatalog) {
    this.date = date;
    this.#catalog = catalog;
    this.globalKeys = readKeys(globals.split("\n"));
    this.#blocks = new Map(blocks.map((block) => [block.slice(0, block.indexOf("\n")), block]));
  }

  resourceTypesOf(action: string): readonly TouchedResource[] {
    return this.#combinationOf(action)?.touched ?? NOTHING.touched;
  }

  conditionKeysOf(action: string): readonly CatalogKey[] {
    const combination = this.#combinationOf(action);
    if (combination === undefined) return NOTHING.conditionKeys;
    const { touched, conditionKeys } = combination;
    return [...new Set([...conditionKeys, ...touched.flatMap(({ type }) => type.conditionKeys)])];
  }

  conditionKeyOf(name: string): CatalogKey | undefined {
    const wanted = withoutTag(name.toLowerCase());
    const prefix = wanted.slice(0, Math.max(0, wanted.indexOf(":")));
    const keys = prefix === "aws" ? this.globalKeys : (this.#serviceOf(prefix)?.keys ?? []);
    return keys.find((key) => withoutTag(key.name.toLowerCase()) === wanted);
  }

  resourcePatternsOf(action: string, partition: string): readonly string[] {
    const combination = this.#combinationOf(action);
    if (combination === undefined) return this.#anyOfService(action, partition);
    if (combination.touched.length === 0) return ANY_OF_NONE;
    const known = this.#patterns.get(partition) ?? new WeakMap<readonly TouchedResource[], readonly string[]>();
    this.#patterns.set(partition, known);
    let patterns = known.get(combination.touched);
    if (patterns === undefined) {
      patterns = [...new Set(combination.touched.map(({ type }) => patternOf(type.arn, partition)))];
      known.set(combination.touched, patterns);
    }
    return patterns;
  }

  #anyOfService(action: string, partition: string): readonly string[] {
    const name = `${partition}:${action.slice(0, Math.max(0, action.indexOf(":")))}`;
    const patterns = this.#unknown.get(name) ?? ["*", `arn:${name}:*:*:?*`];
    this.#unknown.set(name, patterns);
    return patterns;
  }

  #combinationOf(action: string): Combination | undefined {
    return this.#serviceOf(action.slice(0, Math.max(0, action.indexOf(":"))))?.actions.get(action);
  }

  #serviceOf(prefix: string): ServiceDetails | null {
    let details = this.#services.get(prefix);
    if (details === undefined) {
      const block = this.#blocks.get(prefix);
      const service = this.#catalog.services.get(prefix);
      details = block === undefined || service === undefined ? null : readService(block.split("\n").slice(1), service);
      this.#services.set(prefix, details);
    }
    return details;
  }
}

const NOTHING: Combination = { touched: [], conditionKeys: [] };
const ANY_OF_NONE: readonly string[] = ["*"];

function readService(lines: readonly string[], service: CatalogService): ServiceDetails {
  const keys = readKeys(lines);
  const types = fieldsOf(lines, "t").map(
    ([name = "", arn = "", numbers = ""]): CatalogResourceType => ({ name, arn, conditionKeys: picked(keys, numbers) }),
  );
  const names = [...service.actions.keys()];
  const touchedBy = new Map<string, readonly TouchedResource[]>();
  const actions = new Map<string, Combination>();
  for (const [typeNumbers = "", keyNumbers = "", actionNumbers = ""] of fieldsOf(lines, "a")) {
    const touched = touchedBy.get(typeNumbers) ?? touchedOf(types, typeNumbers);
    touchedBy.set(typeNumbers, touched);
    const combination = { touched, conditionKeys: picked(keys, keyNumbers) };
    for (const name of picked(names, actionNumbers)) actions.set(name, combination);
  }
  return { keys, types, actions };
}

function fieldsOf(lines: readonly string[], kind: string): readonly (readonly string[])[] {
  return lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(2).split(" "));
}

function readKeys(lines: readonly string[]): readonly CatalogKey[] {
  return fieldsOf(lines, "k").map(([name = "", written = "-"]) => {
    const type = written.replace(/^ArrayOf/, "");
    return { name, type: isKeyType(type) ? type : null, multivalued: type !== written };
  });
}

const KEY_TYPES: readonly string[] = ["String", "ARN", "Bool", "Numeric", "Date", "IPAddress"] satisfies KeyType[];

function isKeyType(text: string): text is KeyType {
  return KEY_TYPES.includes(text);
}

function touchedOf(types: readonly CatalogResourceType[], numbers: string): readonly TouchedResource[] {
  if (numbers === "-") return NOTHING.touched;
  return numbers.split(",").flatMap((number) => {
    const type = types[Number.parseInt(number, 10)];
    return type === undefined ? [] : [{ type, required: number.endsWith("*") }];
  });
}

/** The items with these numbers: `0-2,5`, `-` for none. */
function picked<T>(items: readonly T[], numbers: string): readonly T[] {
  if (numbers === "-") return [];
  return numbers.split(",").flatMap((range) => {
    const [from = "0", to = from] = range.split("-");
    return items.slice(Number(from), Number(to) + 1);
  });
}

/** An ARN's variables as wildcards: a Region and an account may be empty, a name may not. */
function patternOf(arn: string, partition: string): string {
  return arn
    .replace(/\$\{Partition\}/g, partition)
    .split(":")
    .map((part, index) => part.replace(/\$\{[^}]*\}/g, index === 3 || index === 4 ? "*" : "?*"))
    .join(":");
}

/** `aws:requesttag/team` and `aws:RequestTag/${TagKey}` are one key. */
function withoutTag(name: string): string {
  const slash = name.indexOf("/");
  return slash === -1 ? name : name.slice(0, slash + 1);
}
