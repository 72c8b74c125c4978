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
  const [other = 0] = alphabetOf(globs, literals);
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
  const characters = alphabetOf(all, literals);
  const prefixes = new Set(
    [...literals].flatMap((literal) => Array.from(literal, (_, end) => literal.slice(0, end + 1))),
  );
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
    for (const character of characters) {
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
function nameOf({ text, states }: Step, prefixes: ReadonlySet<string>): string {
  return prefixes.has(text) ? `${states.join()}=${text}` : states.join();
}

/** The characters that patterns name, in both letter cases where one folds case, and one that none names, which is first. */
function alphabetOf(globs: readonly Glob[], literals: ReadonlySet<string>): readonly number[] {
  const named = new Set<number>();
  for (const glob of globs)
    for (const code of glob.codes)
      if (code >= 0) {
        named.add(code);
        const upper = String.fromCharCode(code).toUpperCase();
        if (glob.foldsCase && upper.length === 1 && foldCase(upper).charCodeAt(0) === code)
          named.add(upper.charCodeAt(0));
      }
  for (const literal of literals) for (let at = 0; at < literal.length; at++) named.add(literal.charCodeAt(at));
  const fresh = Array.from("xyzabcdefghijklmnopqrstuvwXYZABCDEFGHIJKLMNOPQRSTUVW0123456789_", (c) => c.charCodeAt(0));
  let other = fresh.find((code) => !named.has(code)) ?? 0x100;
  while (named.has(other)) other++;
  return [other, ...named];
}
