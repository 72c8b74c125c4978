import { KIND_WORDS, type KindMeaning, NOISE_WORDS, PHASE_WORDS, type PhaseMeaning } from "./vocabulary";

/** A word of a name, with what stands before it. */
export interface Token {
  readonly text: string;
  readonly key: string;
  /** The signs between it and the word before: "" where only letter case or digits part them. */
  readonly separator: string;
}

interface Said {
  /** As it stands in the name: "Pre Production". */
  readonly text: string;
  readonly place: "whole" | "start" | "end" | "middle";
}
export interface SaidPhase extends Said, PhaseMeaning {}
export interface SaidKind extends Said, KindMeaning {}

/** What a name says in words that are known, and the words that are left. */
export interface NameMeaning {
  readonly phases: readonly SaidPhase[];
  readonly kinds: readonly SaidKind[];
  readonly rest: readonly Token[];
  /** The rest with the words of the kinds: for where these turn out to be part of another name. */
  readonly restWithKinds: readonly Token[];
}

const WORD = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lo}+|\p{N}+/gu;
/** Three letters and "prod". */
const SHORTEST_GROWN = 7;
const GROWN_TOGETHER = /^(.{3,}?)(nonprod|preprod|prod|(?:non|pre)?production|staging|development|sandbox)$/i;

/** "LogArchive-prod2" has the words Log, Archive, prod and 2; "omniusnonprod" has omnius and nonprod. */
export function tokensOf(name: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of name.matchAll(WORD)) {
    const text = match[0];
    const separator = name.slice(end, match.index);
    const grown = text.length < SHORTEST_GROWN ? null : GROWN_TOGETHER.exec(text);
    if (grown === null) tokens.push({ text, key: text.toLowerCase(), separator });
    else {
      const [, before = "", after = ""] = grown;
      tokens.push({ text: before, key: before.toLowerCase(), separator });
      tokens.push({ text: after, key: after.toLowerCase(), separator: "" });
    }
    end = match.index + text.length;
  }
  return tokens;
}

/**
 * Reads a name from the left, at each place the longest that is known: "pre production" before "production". Of phases that stand
 * apart the last is meant: "dev-desktops-prod" is in prod.
 */
export function meaningOf(tokens: readonly Token[]): NameMeaning {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at += parts.at(-1)!.count) parts.push(longestKnown(tokens, at));
  const firstPhase = firstOfLastPhases(parts);
  const phases: SaidPhase[] = [];
  const kinds: SaidKind[] = [];
  const rest: Token[] = [];
  const restWithKinds: Token[] = [];
  let isAfterKept = false;
  for (let index = 0; index < parts.length; index++) {
    const { at, count, phase, kind } = parts[index]!;
    const isPhase = phase !== undefined && index >= firstPhase;
    const isKept: boolean = !isPhase && kind === undefined && !isNoise(tokens[at]!, isAfterKept);
    if (isPhase) phases.push({ ...said(tokens, at, count), ...phase });
    if (kind !== undefined) kinds.push({ ...said(tokens, at, count), ...kind });
    for (let each = at; each < at + count; each++) {
      if (isKept) rest.push(tokens[each]!);
      if (isKept || kind !== undefined) restWithKinds.push(tokens[each]!);
    }
    isAfterKept = isKept;
  }
  return { phases, kinds, rest, restWithKinds };
}

/** Words of a name that stand for something together. */
interface Part {
  readonly at: number;
  readonly count: number;
  readonly phase?: PhaseMeaning | undefined;
  readonly kind?: KindMeaning | undefined;
}

/** The part with which the last phases that stand together begin. */
function firstOfLastPhases(parts: readonly Part[]): number {
  let first = parts.findLastIndex(({ phase }) => phase !== undefined);
  while (parts[first - 1]?.phase !== undefined) first--;
  return first;
}

function said(tokens: readonly Token[], at: number, count: number): Said {
  const words = tokens.slice(at, at + count);
  const text = words.map(({ text, separator }, index) => (index === 0 ? text : separator + text)).join("");
  return { text, place: placeOf(at, count, tokens.length) };
}

/** "project-1", from words that were one name or parts of it. */
export function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text, separator }, index) => (index === 0 ? text : `${joint(separator)}${text}`)).join("");
}

/** Letters and digits alone, so that "E-Commerce" and "ecommerce" are one. */
export function keyOfName(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function longestKnown(tokens: readonly Token[], at: number): Part {
  let longest: Part = { at, count: 1 };
  let key = "";
  for (let count = 1; at + count <= tokens.length; count++) {
    key += tokens[at + count - 1]!.key;
    if (!BEGINNINGS.has(key)) break;
    const phase = PHASE_WORDS.get(key);
    const kind = KIND_WORDS.get(key);
    if (phase !== undefined || kind !== undefined) longest = { at, count, phase, kind };
  }
  return longest;
}

/** Every beginning of every known word: most words of names are none, and no longer ones are tried then. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...PHASE_WORDS.keys(), ...KIND_WORDS.keys()].flatMap((word) =>
    Array.from(word, (_, index) => word.slice(0, index + 1)),
  ),
);

/** A number belongs to the word before it: noise after "prod", part of the name after "project". */
function isNoise({ key }: Token, isAfterKept: boolean): boolean {
  return NOISE_WORDS.has(key) || (/^\p{N}/u.test(key) && !isAfterKept);
}

function joint(separator: string): string {
  return separator === "" || /^[-_./:+]$/.test(separator) ? separator : " ";
}

function placeOf(at: number, count: number, all: number): Said["place"] {
  const isFirst = at === 0;
  const isLast = at + count === all;
  return isFirst ? (isLast ? "whole" : "start") : isLast ? "end" : "middle";
}
