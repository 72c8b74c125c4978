import type { ActionDescriptions } from "../catalog/actionDescriptions";
import { visible } from "../json/problem";
import type { PatternList } from "../policy";
import { counted, listed } from "./words";

/** Actions of one service that a sentence only counts. `prefix`: as written, "*" for those of every service. */
export interface ServiceEntries {
  readonly prefix: string;
  /** Names and patterns without the prefix. */
  readonly names: readonly string[];
}

/** What Action or NotAction says, in words that follow "denies" or "allows". */
export interface ActionWords {
  /** "rds:DeleteDBCluster (delete a DB cluster)", "14 actions of rds and s3", "everything except what is in iam and sts". */
  readonly text: string;
  /** What the text counts instead of naming it, service by service in the order of the policy; else none. */
  readonly entries: readonly ServiceEntries[];
}

/** As many names as are read in a sentence. */
const MOST_NAMED = 4;
const MOST_SERVICES = 12;

/**
 * The actions of a statement in words, true of exactly those that it means. `descriptions`: what AWS says of a single action
 * stands behind its name.
 */
export function actionWords({ negated, patterns }: PatternList, descriptions: ActionDescriptions | null): ActionWords {
  const all = [...new Set(patterns.map(visible))];
  if (all.some((pattern) => /^(\*+|\*+:\*+)$/.test(pattern)))
    return { text: negated ? "nothing" : "everything", entries: [] };
  const services = all.filter(isWholeService).map(prefixOf);
  const others = all.filter((pattern) => !isWholeService(pattern));
  const patternsLike = others.filter((pattern) => /[*?]/.test(pattern));
  const names = others.filter((pattern) => !/[*?]/.test(pattern));
  const said = [
    nameWords(names, names.length === all.length ? descriptions : null),
    patternWords(patternsLike, negated),
    serviceWords(services, negated),
  ].filter(({ text }) => text !== "");
  const entries = byService(said.flatMap(({ counted: left }) => left));
  const [last = "", ...before] = said.map((part) => part.text).reverse();
  const text = before.length === 0 ? last : `${before.reverse().join(", ")}, and ${last}`;
  return { text: negated ? `everything except ${text}` : text, entries };
}

interface Part {
  readonly text: string;
  /** What is counted instead of named. */
  readonly counted: readonly string[];
}

function nameWords(names: readonly string[], descriptions: ActionDescriptions | null): Part {
  const [only = "", ...more] = names;
  if (names.length > MOST_NAMED)
    return { text: `${counted(names.length, "action")} of ${servicesOf(names)}`, counted: names };
  const meaning = more.length === 0 ? meaningOf(only, descriptions) : null;
  return { text: meaning === null ? listed(names) : `${only} (${meaning})`, counted: [] };
}

function patternWords(patterns: readonly string[], negated: boolean): Part {
  if (patterns.length === 0) return { text: "", counted: [] };
  const subject = negated ? "what is named like" : "every action named like";
  if (patterns.length <= MOST_NAMED) return { text: `${subject} ${listed(patterns, "or")}`, counted: [] };
  return {
    text: `${subject} one of ${counted(patterns.length, "pattern")} for ${servicesOf(patterns)}`,
    counted: patterns,
  };
}

function serviceWords(prefixes: readonly string[], negated: boolean): Part {
  if (prefixes.length === 0) return { text: "", counted: [] };
  const subject = negated ? "what is in" : "everything in";
  if (prefixes.length <= MOST_SERVICES) return { text: `${subject} ${listed(prefixes)}`, counted: [] };
  return {
    text: `${subject} ${counted(prefixes.length, "service")}`,
    counted: prefixes.map((prefix) => `${prefix}:*`),
  };
}

/** "delete a previously provisioned DB cluster"; null where AWS says nothing. */
function meaningOf(action: string, descriptions: ActionDescriptions | null): string | null {
  const said = descriptions?.descriptionOf(action);
  return (said === undefined ? null : /^Grants permission to (.+?)(?:\.(?: .*)?)?$/.exec(said)?.[1]) ?? null;
}

function isWholeService(pattern: string): boolean {
  return /^[^:*?]+:\*+$/.test(pattern);
}

function prefixOf(pattern: string): string {
  const colon = pattern.indexOf(":");
  return colon === -1 ? "*" : pattern.slice(0, colon);
}

function servicesOf(names: readonly string[]): string {
  const prefixes = [...new Set(names.map(prefixOf))];
  if (prefixes.length > MOST_NAMED) return counted(prefixes.length, "service");
  return listed(prefixes.map((prefix) => (/^\*+$/.test(prefix) ? "any service" : prefix)));
}

function byService(patterns: readonly string[]): readonly ServiceEntries[] {
  const namesByPrefix = new Map<string, string[]>();
  for (const pattern of patterns) {
    const prefix = prefixOf(pattern);
    const names = namesByPrefix.get(prefix) ?? [];
    namesByPrefix.set(prefix, names);
    names.push(pattern.slice(pattern.indexOf(":") + 1));
  }
  return [...namesByPrefix].map(([prefix, names]) => ({ prefix, names }));
}
