import { present } from "../json/value";
import { keyOfName, type SaidPhase } from "./tokens";
import { PHASE_WORDS, PHASES, type PhaseWord } from "./vocabulary";

/** What words of phases make of a use case. */
export interface PhaseOfUseCase {
  readonly phase?: string | undefined;
  readonly environments?: readonly string[] | undefined;
}

/** Reads words of phases; each is looked up once. */
export type PhaseReader = (said: readonly SaidPhase[]) => PhaseOfUseCase;

/**
 * The phase as the organization calls it, else as it is commonly called; with several words the earliest, and every one as an
 * environment. "Non-production" beside a closer word says nothing more.
 */
export function phaseReader(phases: readonly string[]): PhaseReader {
  const own = phases.map((name) => ({ name, key: keyOfName(name), word: wordOf(name) }));
  const known = new Map<string, PhaseOfUseCase>();
  return (said) => {
    const key = said.map(({ text }) => text).join("\n");
    const before = known.get(key);
    if (before !== undefined) return before;
    const read = phaseOf(own, said);
    known.set(key, read);
    return read;
  };
}

interface OwnPhase {
  readonly name: string;
  readonly key: string;
  readonly word: PhaseWord | undefined;
}

function phaseOf(own: readonly OwnPhase[], said: readonly SaidPhase[]): PhaseOfUseCase {
  const closer = said.filter(({ phase }) => phase !== "nonprod");
  const named = (closer.length > 0 ? closer : said).map((each) => namedIn(own, each));
  const [first] = named.filter(({ phase }) => phase !== undefined).sort((a, b) => a.rank - b.rank);
  const isOne = named.length < 2;
  const environments = [
    ...new Set(named.flatMap(({ phase, environment }) => environment ?? (isOne ? [] : (phase ?? [])))),
  ];
  const sayMore = environments.length > 1 || (environments.length === 1 && environments[0] !== first?.phase);
  return present({ phase: first?.phase, environments: sayMore ? environments : undefined });
}

interface NamedPhase {
  readonly phase: string | undefined;
  readonly environment: string | undefined;
  readonly rank: number;
}

function namedIn(own: readonly OwnPhase[], { text, phase, environment }: SaidPhase): NamedPhase {
  const rank = phase === undefined ? PHASES.length : PHASES.indexOf(phase);
  const same = own.find(({ key }) => key === keyOfName(text))?.name;
  if (same !== undefined) return { phase: same, environment: undefined, rank };
  if (phase === undefined) return { phase, environment, rank };
  return { phase: own.find(({ word }) => word === phase)?.name ?? phase, environment, rank };
}

/** The organization's phases with others put among them in delivery order; those that it has keep theirs. */
export function phasesWith(phases: readonly string[], added: readonly string[]): readonly string[] {
  const all = [...phases];
  for (const phase of added.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    if (all.some((each) => each.toLowerCase() === phase.toLowerCase())) continue;
    const next = all.findIndex((each) => rankOf(each) > rankOf(phase));
    all.splice(next === -1 ? all.length : next, 0, phase);
  }
  return all;
}

/** Phases that aren't known stay where they are: nothing is put before them. */
function rankOf(phase: string): number {
  const word = wordOf(phase);
  return word === undefined ? -1 : PHASES.indexOf(word);
}

function wordOf(phase: string): PhaseWord | undefined {
  return PHASE_WORDS.get(keyOfName(phase))?.phase;
}
