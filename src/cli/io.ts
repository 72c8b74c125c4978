import { describePlace, describeProblem, type Problem, visible } from "../core/json/problem";
import { type Grouped, problemGroups, sentenceGroups } from "../core/json/problemGroups";
import { unicodeEscapes } from "../core/json/unicodeEscapes";

/** What the command knows of the world besides the file system. */
export interface Io {
  /** Where relative paths start. */
  readonly cwd: string;
  /** Whether each of many warnings that are alike is told. */
  readonly isVerbose?: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** 0: done, warnings or not. 1: `check` has found an error. 2: could not do it, and nothing was written. */
export type ExitStatus = 0 | 1 | 2;

/** Says why nothing was done. */
export function refuse(io: Io, problems: readonly Problem[]): ExitStatus {
  writeLines(io, problems, ({ severity }) => severity);
  return 2;
}

/** Says what to look at in what was done all the same: even what AWS would refuse is then a warning. */
export function warn(io: Io, problems: readonly Problem[]): void {
  writeLines(io, problems, () => "warning");
}

/** Says what a person must know of what was made. */
export function note(io: Io, notices: readonly string[]): void {
  const lineOf = (notice: string) => `note: ${visible(notice)}\n`;
  if (io.isVerbose) for (const notice of notices) io.err(lineOf(notice));
  else writeGrouped(io, sentenceGroups(notices), { lineOf, whereOf: nameIn });
}

function writeLines(io: Io, problems: readonly Problem[], labelOf: (problem: Problem) => string): void {
  const lineOf = (each: Problem) => `${labelOf(each)}: ${visible(describeProblem(each))}\n`;
  const whereOf = ({ at, message }: Problem) => describePlace(at) || nameIn(message);
  if (io.isVerbose) for (const each of problems) io.err(lineOf(each));
  else writeGrouped(io, problemGroups(problems), { lineOf, whereOf });
}

interface Telling<T> {
  readonly lineOf: (item: T) => string;
  /** What tells it from those that are alike; empty where nothing does. */
  readonly whereOf: (item: T) => string;
}

/** Of those that are alike the first is told, and where some of the others are. */
function writeGrouped<T>(io: Io, { single, groups }: Grouped<T>, { lineOf, whereOf }: Telling<T>): void {
  for (const each of single.slice(0, MAX_TOLD)) io.err(lineOf(each));
  if (single.length > MAX_TOLD) io.err(`… and ${single.length - MAX_TOLD} more.\n`);
  for (const [first, ...others] of groups.slice(0, MAX_TOLD)) {
    io.err(lineOf(first));
    const places = [...new Set(others.map(whereOf))].filter(Boolean);
    const named = places.slice(0, MAX_PLACES).map(visible).join("; ");
    const more = places.length > MAX_PLACES ? "; …" : "";
    io.err(`  … and ${others.length} more like it${named === "" ? "" : `: ${named}${more}`}\n`);
  }
  if (groups.length > MAX_TOLD) io.err(`… and ${groups.length - MAX_TOLD} more groups.\n`);
  if (groups.length > 0 || single.length > MAX_TOLD) io.err("--verbose lists them all.\n");
}

/** The first name in a sentence, in its quotation marks. */
function nameIn(sentence: string): string {
  return /“[^”]*”/.exec(sentence)?.[0] ?? "";
}

const MAX_TOLD = 100;
const MAX_PLACES = 3;

/** A problem that has no place in a text. */
export function problem(code: string, message: string, remedy = ""): Problem {
  return { severity: "error", code, at: {}, message, remedy };
}

/** JSON that a terminal shows as it is: what JSON leaves raw but can't be seen, or steers the terminal, is escaped. */
export function printableJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, unicodeEscapes)}\n`;
}
