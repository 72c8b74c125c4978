/** What an action does, in AWS's five classes (IAM User Guide, "Access levels in policy summaries"). */
export type AccessLevel = "List" | "Read" | "Write" | "Tagging" | "Permissions management";

export interface CatalogAction {
  /** As AWS writes it: "s3:GetObject". */
  readonly name: string;
  readonly level: AccessLevel;
}

export interface CatalogService {
  /** What stands before the colon of its actions; always in lower case. */
  readonly prefix: string;
  /** "Amazon S3". */
  readonly title: string;
  /** By name in lower case ("s3:getobject"), in that order. */
  readonly actions: ReadonlyMap<string, CatalogAction>;
}

/** AWS's services and actions as of a day. What it lacks may still exist: AWS adds actions every week. */
export interface ActionCatalog {
  /** "2026-09-26". */
  readonly date: string;
  /** The data set and version that it was made from. */
  readonly source: string;
  /** "MIT License, Copyright (c) 2024 Act Security"; its text is in the head of the catalogue. */
  readonly licence?: string;
  readonly actionCount: number;
  /** By prefix, in order. */
  readonly services: ReadonlyMap<string, CatalogService>;
}

/**
 * Reads the text that `npm run catalog` writes; scripts/catalog.mjs describes it. Throws where it holds not what its head
 * says: that is a broken build, not a person's mistake. Cost: about 20 ms for 22,000 actions, so read it once.
 */
export function readActionCatalog(text: string): ActionCatalog {
  const [head = "", ...blocks] = text.trimEnd().split("\n\n");
  const services = new Map(blocks.map(readService).map((service) => [service.prefix, service]));
  const actionCount = [...services.values()].reduce((sum, { actions }) => sum + actions.size, 0);
  const promised = `${fieldOf(head, "services")} services, ${fieldOf(head, "actions")} actions`;
  const found = `${services.size} services, ${actionCount} actions`;
  if (found !== promised) throw new Error(`The catalogue of actions says ${promised} and holds ${found}.`);
  return {
    date: fieldOf(head, "date"),
    source: fieldOf(head, "source"),
    licence: licenceIn(head),
    actionCount,
    services,
  };
}

/** The licence's name and whose it is, from its text in the notes. */
function licenceIn(head: string): string {
  const notes = head.slice(head.indexOf("under this licence:")).split("\n").slice(1);
  const lines = notes.map((line) => line.replace(/^# ?/, "").trim()).filter(Boolean);
  return [lines[0], lines.find((line) => line.startsWith("Copyright"))].filter(Boolean).join(", ");
}

function fieldOf(head: string, name: string): string {
  const value = new RegExp(`^${name}: (.+)$`, "m").exec(head)?.[1];
  if (value === undefined) throw new Error(`The catalogue of actions lacks its field “${name}”.`);
  return value;
}

function readService(block: string): CatalogService {
  const [title = "", ...lines] = block.split("\n");
  const [prefix = ""] = title.split(" ", 1);
  const actions = lines.flatMap((line) => readNoun(prefix, line));
  const byKey = actions.map((action) => [action.name.toLowerCase(), action] as const);
  return {
    prefix,
    title: title.slice(prefix.length + 1),
    actions: new Map(byKey.sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** `BucketAcl RGet PPut`: a noun, and its verbs behind the letters of their levels. */
function readNoun(prefix: string, line: string): readonly CatalogAction[] {
  const [noun = "", ...verbs] = line.split(" ");
  return verbs.map((verb) => ({ name: `${prefix}:${verb.slice(1)}${noun}`, level: levelOf(verb.charAt(0)) }));
}

function levelOf(letter: string): AccessLevel {
  const level = LEVELS[letter];
  if (level === undefined) throw new Error(`The catalogue of actions has an unknown access level: “${letter}”.`);
  return level;
}

const LEVELS: Readonly<Record<string, AccessLevel>> = {
  L: "List",
  R: "Read",
  W: "Write",
  T: "Tagging",
  P: "Permissions management",
};
