import { type ParseArgsConfig, parseArgs } from "node:util";
import type { Result } from "../core/json/problem";
import { type ExitStatus, type Io, problem } from "./io";

/** One of the command's commands: a file in `commands` and an entry in its list. */
export interface Command {
  readonly name: string;
  /** What follows `orgwright`: "evaluate DESIGN --requests FILE". */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs for `--help`. */
  readonly help: string;
  run(args: readonly string[], io: Io): Promise<ExitStatus>;
}

/** Arguments by node:util's rules; what it throws, as a problem. */
export function readArguments<T extends NonNullable<ParseArgsConfig["options"]>>(args: readonly string[], options: T) {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { ok: true as const, value: parsed, warnings: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = ""] = error.message.split(/\. |\n/);
    return misused(`${sentence.replace(/\.$/, "")}.`);
  }
}

/** Formats for a command's help, a line each: by what an option names them, then what they are. */
export function formatList<T extends { readonly id: string }>(
  formats: readonly T[],
  tell: (format: T) => string,
): string {
  const width = Math.max(...formats.map(({ id }) => id.length)) + 2;
  return formats.map((format) => `  ${format.id.padEnd(width)}${tell(format)}`).join("\n");
}

/** Wrong use of a command. */
export function misused(message: string): Extract<Result<never>, { ok: false }> {
  return { ok: false, problems: [problem("misuse", message, "orgwright COMMAND --help explains its use.")] };
}
