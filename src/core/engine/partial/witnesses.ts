import { foldCase, type Glob, globMatches } from "../../policy";
import { PatternAutomaton } from "./automaton";

export interface TextSpace {
  /** The patterns to be told apart. */
  readonly patterns: readonly Glob[];
  /** Texts fit one of these; null: any text. */
  readonly domain: readonly Glob[] | null;
  /** Texts fit none of these. */
  readonly excluded: readonly Glob[];
}

export interface Witnesses {
  /** One text for each combination of patterns that a text of the space can fit, and each literal pattern's text. */
  readonly texts: readonly string[];
  /** False: the walk was too long; combinations may be missing. */
  readonly complete: boolean;
}

const COLON = 58;
const MAX_STEPS = 300_000;

/**
 * Finds texts that fit every combination of patterns that there is, shortest first, by a breadth-first walk over all the
 * patterns' automata at once. Characters that no pattern names are alike, so one of them stands for all.
 *
 * Cost: states of the product × characters named × patterns; stops after 300,000 such steps.
 */
export function witnessesOf({ patterns, domain, excluded }: TextSpace): Witnesses {
  const isInSpace = (text: string) =>
    (domain === null || domain.some((glob) => globMatches(glob, text))) &&
    !excluded.some((glob) => globMatches(glob, text));
  const literals = new Set(
    patterns.flatMap(({ literal, foldsCase }) => (literal === null || foldsCase ? [] : [literal])),
  );
  const globs = distinct(patterns.filter(({ literal, foldsCase }) => literal === null || foldsCase));
  const arePrefixes =
    domain === null && excluded.length === 0 && globs.every(({ prefix, foldsCase }) => prefix !== null && !foldsCase);
  const others = arePrefixes ? afterPrefixes(globs, literals) : walk(globs, domain, excluded, literals);
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
}

/** One text that is no literal for each combination of `globs`. */
function walk(
  globs: readonly Glob[],
  domain: readonly Glob[] | null,
  excluded: readonly Glob[],
  literals: ReadonlySet<string>,
): Witnesses {
  const all = [...globs, ...(domain ?? []), ...excluded];
  const automata = all.map((glob) => new PatternAutomaton(glob));
  const domainEnd = globs.length + (domain?.length ?? 0);
  const other = otherThan(all, literals);
  const prefixes = prefixesOf(literals);
  const accepting = (states: readonly number[], from: number, to: number) =>
    automata.slice(from, to).map((automaton, index) => automaton.accepts(states[from + index] ?? 0));
  const found = new Map<string, string>();
  const record = ({ text, states }: Step) => {
    if (domain !== null && !accepting(states, globs.length, domainEnd).includes(true)) return;
    if (literals.has(text) || accepting(states, domainEnd, all.length).includes(true)) return;
    const signature = accepting(states, 0, globs.length).join();
    if (!found.has(signature)) found.set(signature, text);
  };
  const canGoOn = ({ text, states }: Step) =>
    prefixes.has(text) || automata.some((automaton, index) => !automaton.isSettled(states[index] ?? 0));
  const isHopeless = (states: readonly number[]) =>
    domain !== null &&
    automata
      .slice(globs.length, domainEnd)
      .every((automaton, index) => automaton.isDead(states[globs.length + index] ?? 0));

  const start: Step = { text: "", states: automata.map((automaton) => automaton.start) };
  const seen = new Set([nameOf(start, prefixes)]);
  const queue = [start];
  let steps = 0;
  // The walk takes the first step in any case: the empty text is the least likely value, so it comes last.
  for (let at = 0; at < queue.length; at++) {
    const from = queue[at] ?? start;
    if (at > 0 && !canGoOn(from)) continue;
    for (const character of charactersAfter(from, automata, prefixes, other)) {
      steps += automata.length + 1;
      const to = {
        text: from.text + String.fromCharCode(character),
        states: automata.map((automaton, index) => automaton.next(from.states[index] ?? 0, character)),
      };
      const name = nameOf(to, prefixes);
      if (isHopeless(to.states)) continue;
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
function nameOf({ text, states }: Step, prefixes: Prefixes): string {
  return prefixes.has(text) ? `${states.join()}=${text}` : states.join();
}

/** The beginnings of the literals, each with the characters that can follow. */
type Prefixes = ReadonlyMap<string, ReadonlySet<number>>;

function prefixesOf(literals: ReadonlySet<string>): Prefixes {
  const prefixes = new Map<string, Set<number>>();
  for (const literal of literals)
    for (let end = 0; end <= literal.length; end++) {
      const following = prefixes.get(literal.slice(0, end)) ?? new Set();
      prefixes.set(literal.slice(0, end), end < literal.length ? following.add(literal.charCodeAt(end)) : following);
    }
  return prefixes;
}

/** One of each kind of character that can follow a step: those that something names next, a colon, and any other. */
function charactersAfter(
  { text, states }: Step,
  automata: readonly PatternAutomaton[],
  prefixes: Prefixes,
  other: number,
): ReadonlySet<number> {
  const characters = new Set([other, COLON]);
  for (let index = 0; index < automata.length; index++)
    for (const code of automata[index]?.named(states[index] ?? 0) ?? []) characters.add(code);
  for (const code of prefixes.get(text) ?? []) characters.add(code);
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
