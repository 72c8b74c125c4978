import { ANY, ANY_IN_SEGMENT, foldCase, type Glob, globMatches, globOf, MANY, MANY_IN_SEGMENT } from "./glob";
import type { Match, World } from "./world";

/** How wildcards in a pattern read. Variables are replaced in all but `plain`. */
export type PatternStyle =
  /** No wildcards, no variables. */
  | "plain"
  /** No wildcards: StringEquals. */
  | "text"
  | "text-ignoring-case"
  /** `*` and `?` fit any character: StringLike. */
  | "like"
  /** Six parts between colons, each for itself: ArnEquals, ArnLike. */
  | "arn"
  /** As `arn`, but a `*` that ends a part may run past colons: Resource. */
  | "resource";

interface Variable {
  /** Lower case. */
  readonly key: string;
  readonly default: string | null;
}

/** A pattern without variables, or one that becomes a pattern once its variables are known. */
export type TextPattern =
  | { readonly glob: Glob }
  | { readonly style: PatternStyle; readonly parts: readonly (string | Variable)[]; readonly keys: readonly string[] };

const VARIABLE = /\$\{([^}]*)\}/;
const LITERALS = new Set(["*", "?", "$"]);

/**
 * Compiles one value of Resource or of a condition.
 *
 * Variables: `${key}`, `${key, 'default'}`, and `${*}`, `${?}`, `${$}` for the characters themselves.
 * Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
export function compilePattern(text: string, style: PatternStyle): TextPattern {
  const parts: (string | Variable)[] = [];
  let rest = text;
  for (let found = style === "plain" ? null : VARIABLE.exec(rest); found !== null; found = VARIABLE.exec(rest)) {
    if (found.index > 0) parts.push(rest.slice(0, found.index));
    parts.push(variableOf(found[1] ?? ""));
    rest = rest.slice(found.index + found[0].length);
  }
  if (rest !== "" || parts.length === 0) parts.push(rest);
  const keys = parts.flatMap((part) => (typeof part === "string" || part.key === "" ? [] : [part.key]));
  const pattern = { style, parts, keys: [...new Set(keys)] };
  return keys.length === 0 ? { glob: substituted(pattern.parts, style, () => "") ?? globOf([]) } : pattern;
}

/** `${*}` is a variable without a key whose default is the character. */
function variableOf(body: string): Variable {
  if (LITERALS.has(body)) return { key: "", default: body };
  const [, key = body, fallback] = /^\s*([^,]*?)\s*(?:,\s*'(.*)'\s*)?$/s.exec(body) ?? [];
  return { key: foldCase(key), default: fallback ?? null };
}

/** The pattern in a world: `null` where a variable has no value, `undefined` where one isn't known. */
export function patternIn(pattern: TextPattern, world: World): Glob | null | undefined {
  if ("glob" in pattern) return pattern.glob;
  if (pattern.keys.some((key) => world.valuesOf(key) === undefined)) return undefined;
  return substituted(pattern.parts, pattern.style, (key) => {
    const values = world.valuesOf(key) ?? [];
    return values.length === 1 ? (values[0] ?? null) : null;
  });
}

/** A variable without a value, or with several, makes the pattern fit nothing. */
export function textMatches(pattern: TextPattern, text: string, world: World): Match {
  const glob = patternIn(pattern, world);
  if (glob === undefined) return "maybe";
  return glob !== null && globMatches(glob, text) ? "yes" : "no";
}

/** Replaced values are literal: a `*` in a tag's value is a star. */
function substituted(
  parts: readonly (string | Variable)[],
  style: PatternStyle,
  replacementFor: (key: string) => string | null,
): Glob | null {
  const symbols: { readonly text: string; readonly literal: boolean }[] = [];
  for (const part of parts) {
    const text =
      typeof part === "string" ? part : ((part.key === "" ? null : replacementFor(part.key)) ?? part.default);
    if (text === null) return null;
    for (const character of text.split("")) symbols.push({ text: character, literal: typeof part !== "string" });
  }
  const foldsCase = style === "text-ignoring-case";
  const everything = symbols.length === 1 && symbols[0]?.text === "*" && symbols[0]?.literal === false;
  let colons = 0;
  const codes = symbols.map(({ text, literal }, index) => {
    if (text === ":") colons++;
    const wildcard = !literal && (text === "*" || text === "?") && style !== "plain" && style !== "text" && !foldsCase;
    if (!wildcard) return (foldsCase ? foldCase(text) : text).charCodeAt(0);
    const next = symbols[index + 1];
    const endsSegment = next === undefined || next.text === ":";
    const bounded =
      !everything && colons < 5 && (style === "arn" || (style === "resource" && !(text === "*" && endsSegment)));
    if (text === "*") return bounded ? MANY_IN_SEGMENT : MANY;
    return bounded ? ANY_IN_SEGMENT : ANY;
  });
  return globOf(codes, foldsCase);
}
