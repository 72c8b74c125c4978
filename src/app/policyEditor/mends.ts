import { offsetOf } from "../../core/json/offsetOf";
import type { Problem } from "../../core/json/problem";
import { isLong } from "./longText";
import { wholeTextMend } from "./wholeTextMend";

/** A change of the text that does away with a problem. */
export interface Mend {
  readonly title: string;
  /** The problem's line, from 1. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The mends of those problems that have a sure one. */
export function mendsFor(text: string, problems: readonly Problem[]): readonly Mend[] {
  return problems.flatMap((problem) => mendOf(text, problem) ?? []);
}

/** What does away with a problem and can be meant by no one otherwise; null where there is no such thing. */
export function mendOf(text: string, problem: Problem): Mend | null {
  if (isLong(text)) return null;
  const line = problem.at.line ?? 1;
  const at = offsetOf(text, problem);
  const change = changeOf(text, at, problem);
  if (change !== null) return { line, ...change };
  const whole = wholeTextMend(text, problem);
  return whole === null ? null : { title: whole.title, line, from: 0, to: text.length, text: whole.text };
}

export function mended(text: string, { from, to, text: put }: Mend): string {
  return text.slice(0, from) + put + text.slice(to);
}

type Change = Omit<Mend, "line">;

function changeOf(text: string, at: number, { code, remedy }: Problem): Change | null {
  const meant = /^(?:Did you mean|Write) “([\w:*?-]+)”[?.]$/.exec(remedy)?.[1];
  const string = stringAt(text, at);
  if (meant !== undefined && string !== null) return { title: `Write ${meant}`, ...string, text: meant };
  switch (code) {
    case "no-version":
      return /"Statement"\s*:/.test(text) ? insertion(text, at, `"Version": "${VERSION}"`, "Add Version") : null;
    case "wrong-version":
      return string === null ? null : { title: `Write ${VERSION}`, ...string, text: VERSION };
    case "no-principal":
      return insertion(text, at, '"Principal": "*"', "Add Principal");
    case "sid-characters":
      return string === null ? null : { title: "Leave letters and digits", ...string, text: lettersOf(text, string) };
    default:
      return null;
  }
}

const VERSION = "2012-10-17";

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The content of the string that begins at an offset; null where none does. */
function stringAt(text: string, at: number): Range | null {
  const content = /^"((?:[^"\\\n]|\\.)*)"/.exec(text.slice(at))?.[1];
  return content === undefined ? null : { from: at + 1, to: at + 1 + content.length };
}

function lettersOf(text: string, { from, to }: Range): string {
  return text
    .slice(from, to)
    .replace(/\\u[0-9a-f]{4}|\\./gi, "")
    .replace(/[^A-Za-z0-9]/g, "");
}

/** A member as the first of the object that begins at an offset, laid out as what follows it. */
function insertion(text: string, at: number, member: string, title: string): Change | null {
  if (text[at] !== "{") return null;
  const space = /^\s*/.exec(text.slice(at + 1))?.[0] ?? "";
  const isEmpty = text[at + 1 + space.length] === "}";
  return { title, from: at + 1, to: at + 1, text: isEmpty ? member : `${space}${member},${space === "" ? " " : ""}` };
}
