import { plainTextOf } from "../convert";
import { hasMark } from "../reference";
import { fault, unknowable } from "../stop";
import type { Value } from "../value";
import type { CallContext, FunctionTable } from "./types";

/** Functions that search text by patterns, and of paths. */
export const regexFunctions: FunctionTable = {
  regex: ([pattern = null, text = null], call) => {
    const whole = plainTextOf(text);
    const match = new RegExp(safePattern(plainTextOf(pattern), whole.length, call), "u").exec(whole);
    return match === null ? fault("the text doesn't match the pattern") : matched(match);
  },
  regexall: ([pattern = null, text = null], call) => {
    const whole = plainTextOf(text);
    return [...whole.matchAll(new RegExp(safePattern(plainTextOf(pattern), whole.length, call), "gu"))].map(matched);
  },
  basename: ([path = null]) => plainTextOf(path).replace(/\/+$/, "").split("/").at(-1) || ".",
  dirname: ([path = null]) => {
    const parts = plainTextOf(path).split("/");
    return parts.length === 1 ? "." : parts.slice(0, -1).join("/") || "/";
  },
};

/** The whole match, or the groups where there are some: by name, or in order. */
function matched(match: RegExpExecArray): Value {
  if (match.groups !== undefined)
    return new Map(Object.entries(match.groups).map(([name, text]) => [name, text ?? null]));
  return match.length === 1 ? match[0] : match.slice(1).map((text) => text ?? null);
}

/** `replace`: a search between slashes is a pattern, and `$1` in the replacement what its first group found. */
export function replaced(text: string, search: string, replacement: string, call: CallContext): string {
  const { budget } = call.environment;
  const pattern = /^\/(.+)\/$/s.exec(search)?.[1];
  if (pattern === undefined) {
    const parts = text.split(search);
    budget.text(text.length + (parts.length - 1) * replacement.length);
    return parts.join(replacement);
  }
  if (hasMark(text)) return unknowable("it depends on an id that AWS gives only later");
  const regex = new RegExp(safePattern(pattern, text.length, call), "gu");
  budget.text(text.length + (text.length + 1) * replacement.length);
  return text.replace(regex, inGo(replacement));
}

/** What Go replaces in a replacement, as JavaScript writes it. */
function inGo(replacement: string): string {
  return replacement.replace(/\$(?:(\d+)|\{(\d+)\}|\{?([A-Za-z_]\w*)\}?|\$|)/g, (_, one, other, name) => {
    const number = one ?? other;
    if (number !== undefined) return `$${number}`;
    return name === undefined ? "$$" : `$<${name}>`;
  });
}

const MAX_PATTERN = 200;
const ATOM = /\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]|\(\?(?:P?<\w+>|:)|[()|^$.]|[^\\[()|^$.*+?{]/uy;
const QUANTIFIER = /(?:[*+?]|\{\d{1,2}(?:,(\d{0,2}))?\})\??/y;

/**
 * A pattern of Go's kind as one of JavaScript's. Only such whose search takes no more than the text's length to the power of its
 * open repetitions, and no more than some millions of steps: JavaScript goes back and tries again, Go never does.
 */
function safePattern(pattern: string, length: number, call: CallContext): string {
  const tooMuch = "the pattern isn't worked out here: it may take too long";
  if (pattern.length > MAX_PATTERN) return unknowable(tooMuch);
  let safe = "";
  let repetitions = 0;
  for (let at = 0; at < pattern.length; ) {
    ATOM.lastIndex = at;
    const atom = ATOM.exec(pattern)?.[0];
    if (atom === undefined) return fault("the pattern is none");
    at += atom.length;
    QUANTIFIER.lastIndex = at;
    const quantifier = QUANTIFIER.exec(pattern)?.[0] ?? "";
    at += quantifier.length;
    if (quantifier !== "" && atom === ")") return unknowable(tooMuch);
    if (/^[*+]|^\{|^\?/.test(quantifier)) repetitions++;
    safe += inJavaScript(atom) + quantifier;
  }
  const steps = length ** (repetitions + 1);
  if (steps > 20_000_000) return unknowable(tooMuch);
  call.environment.budget.spend(Math.ceil(steps / 20));
  try {
    new RegExp(safe, "u");
    return safe;
  } catch {
    return unknowable("the pattern isn't worked out here");
  }
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  word: "\\w",
};

function inJavaScript(atom: string): string {
  if (atom.startsWith("(?P<")) return `(?<${atom.slice(4)}`;
  if (atom.startsWith("["))
    return atom
      .replace(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole)
      .replace(/\\([^\w\\\]^-])/g, "$1");
  return /^\\[^\w^$\\.*+?()[\]{}|/]$/.test(atom) ? atom.slice(1) : atom;
}
