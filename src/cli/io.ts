import { describeProblem, type Problem, visible } from "../core/json/problem";

/** What the command knows of the world besides the file system. */
export interface Io {
  /** Where relative paths start. */
  readonly cwd: string;
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

function writeLines(io: Io, problems: readonly Problem[], labelOf: (problem: Problem) => string): void {
  for (const each of problems.slice(0, MAX_TOLD)) io.err(`${labelOf(each)}: ${visible(describeProblem(each))}\n`);
  if (problems.length > MAX_TOLD) io.err(`… and ${problems.length - MAX_TOLD} more.\n`);
}

const MAX_TOLD = 100;

/** A problem that has no place in a text. */
export function problem(code: string, message: string, remedy = ""): Problem {
  return { severity: "error", code, at: {}, message, remedy };
}

/** JSON that a terminal shows as it is: what JSON leaves raw but can't be seen, or steers the terminal, is escaped. */
export function printableJson(value: unknown): string {
  const escaped = (character: string) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
      .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
      .join("");
  return `${JSON.stringify(value, null, 2).replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)}\n`;
}
