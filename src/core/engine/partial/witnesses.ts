import { foldCase, type Glob, globMatches } from "../../policy";
import { PatternAutomaton } from "./automaton";

export interface TextSpace {
  /** What is to be told apart: whether a text fits any pattern of a list, for each list. */
  readonly lists: readonly (readonly Glob[])[];
  /** Texts fit one of these; null: any text. */
  readonly domain: readonly Glob[] | null;
  /** Texts fit none of these. */
  readonly excluded: readonly Glob[];
}

export interface Witnesses {
  /** One text for each combination of lists that a text of the space can fit, and each literal pattern's text. */
  readonly texts: readonly string[];
  /** False: the walk was too long; combinations may be missing. */
  readonly complete: boolean;
}

const COLON = 58;
const MAX_STEPS = 300_000;

/**
 * Finds texts that fit every combination of lists that there is, shortest first, by a breadth-first walk over all the lists'
 * automata at once. Characters that no pattern names are alike, so one of them stands for all.
 *
 * Cost: states of the product × characters named × lists; stops after 300,000 steps, one for each pattern and character.
 */
export function witnessesOf({ lists, domain, excluded }: TextSpace): Witnesses {
  const isInSpace = (text: string) =>
    (domain === null || domain.some((glob) => globMatches(glob, text))) &&
    !excluded.some((glob) => globMatches(glob, text));
  const literals = new Set(
    lists.flat().flatMap(({ literal, foldsCase }) => (literal === null || foldsCase ? [] : [literal])),
  );
  const open = lists.map((globs) => distinct(globs.filter(({ literal, foldsCase }) => literal === null || foldsCase)));
  const arePrefixes =
    domain === null &&
    excluded.length === 0 &&
    open.every((globs) => globs.every(({ prefix, foldsCase }) => prefix !== null && !foldsCase));
  const others = arePrefixes ? afterPrefixes(open.flat(), literals) : walk(open, domain, excluded, literals);
  return { texts: [...others.texts, ...[...literals].filter(isInSpace)], complete: others.complete };
}

function distinct(globs: readonly Glob[]): readonly Glob[] {
  return [...new Map(globs.map((glob) => [`${glob.foldsCase} ${glob.codes.join()}`, glob])).values()];
}

/** Patterns that are all `text*` need no walk: what matters is which of them a text begins with. */
function afterPrefixes(globs: readonly Glob[], literals: ReadonlySet<string>): Witnesses {
  const other = otherThan(globs, literals);
  const prefixes = ["", ...globs.map(({ prefix }) => prefix ?? "")];
  return { texts: prefixes.map((prefix) => prefix + String.fromCharCode(other)), complete: true };
}

interface Step {
  readonly text: string;
  readonly states: readonly number[];
  /** The text as the beginning of a literal; null: none begins so. */
  readonly beginning: Beginning | null;
}

/** One text that is no literal for each combination of `lists`. */
function walk(
  lists: readonly (readonly Glob[])[],
  domain: readonly Glob[] | null,
  excluded: readonly Glob[],
  literals: ReadonlySet<string>,
): Witnesses {
  const bounds = domain === null ? [excluded] : [excluded, domain];
  const all = [...lists, ...bounds].flat();
  const automata = [...lists, ...bounds].map((globs) => new PatternAutomaton(globs));
  const accepts = (index: number, states: readonly number[]) => automata[index]?.accepts(states[index] ?? 0) === true;
  const other = otherThan(all, literals);
  const found = new Map<string, string>();
  const record = ({ text, states, beginning }: Step) => {
    if (domain !== null && !accepts(lists.length + 1, states)) return;
    if (beginning?.isWhole === true || accepts(lists.length, states)) return;
    const signature = lists.map((_, index) => accepts(index, states)).join();
    if (!found.has(signature)) found.set(signature, text);
  };
  const canGoOn = ({ states, beginning }: Step) =>
    beginning !== null || automata.some((automaton, index) => !automaton.isSettled(states[index] ?? 0));
  const isHopeless = (states: readonly number[]) =>
    domain !== null && automata.at(-1)?.isDead(states.at(-1) ?? 0) === true;

  const start: Step = { text: "", states: automata.map(({ start }) => start), beginning: beginningsOf(literals) };
  const seen = new Set([nameOf(start)]);
  const queue = [start];
  let steps = 0;
  // The walk takes the first step in any case: the empty text is the least likely value, so it comes last.
  for (let at = 0; at < queue.length; at++) {
    const from = queue[at] ?? start;
    if (at > 0 && !canGoOn(from)) continue;
    for (const character of charactersAfter(from, automata, other)) {
      steps += all.length + 1;
      const to = {
        text: from.text + String.fromCharCode(character),
        states: automata.map((automaton, index) => automaton.next(from.states[index] ?? 0, character)),
        beginning: from.beginning?.next.get(character) ?? null,
      };
      if (isHopeless(to.states)) continue;
      const name = nameOf(to);
      if (at === 0 || !seen.has(name)) record(to);
      if (seen.has(name)) continue;
      seen.add(name);
      queue.push(to);
    }
    if (steps > MAX_STEPS) return { texts: [...found.values()], complete: false };
  }
  record(start);
  return { texts: [...found.values()], complete: true };
}

/** Steps with the same name have the same future. A text that may become a literal is like no other. */
function nameOf({ states, beginning }: Step): string {
  return beginning === null ? states.join() : `${states.join()}=${beginning.number}`;
}

/** A beginning of literals, with the characters that can follow. */
interface Beginning {
  readonly number: number;
  readonly next: Map<number, Beginning>;
  isWhole: boolean;
}

/** The empty beginning; null where there is no literal. */
function beginningsOf(literals: ReadonlySet<string>): Beginning | null {
  let count = 0;
  const made = (): Beginning => ({ number: count++, next: new Map(), isWhole: false });
  const empty = made();
  for (const literal of literals) {
    let at = empty;
    for (let index = 0; index < literal.length; index++) {
      const character = literal.charCodeAt(index);
      const after = at.next.get(character) ?? made();
      at.next.set(character, after);
      at = after;
    }
    at.isWhole = true;
  }
  return literals.size === 0 ? null : empty;
}

/** One of each kind of character that can follow a step: those that something names next, a colon, and any other. */
function charactersAfter(
  { states, beginning }: Step,
  automata: readonly PatternAutomaton[],
  other: number,
): ReadonlySet<number> {
  const characters = new Set([other, COLON]);
  for (let index = 0; index < automata.length; index++)
    for (const code of automata[index]?.named(states[index] ?? 0) ?? []) characters.add(code);
  for (const code of beginning?.next.keys() ?? []) characters.add(code);
  return characters;
}

/** A character that no pattern and no literal names. */
function otherThan(globs: readonly Glob[], literals: ReadonlySet<string>): number {
  const named = new Set(globs.flatMap(({ codes }) => codes));
  for (const literal of literals) for (let at = 0; at < literal.length; at++) named.add(literal.charCodeAt(at));
  const isFree = (code: number) => !named.has(code) && !named.has(foldCase(String.fromCharCode(code)).charCodeAt(0));
  const plain = Array.from("xyzabcdefghijklmnopqrstuvwXYZABCDEFGHIJKLMNOPQRSTUVW0123456789_", (one) =>
    one.charCodeAt(0),
  );
  let other = plain.find(isFree) ?? 0x100;
  while (!isFree(other)) other++;
  return other;
}
