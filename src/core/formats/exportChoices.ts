import { type Problem, quoted, type Result } from "../json/problem";
import type { ExportChoices, Exporter, ExportOption } from "./format";

/**
 * A value for each of the exporter's options: the given text (a flag's is `true` or `false`) or its default. Refuses options that
 * the format doesn't have and values that they don't take.
 */
export function choicesFor(exporter: Exporter, given: Readonly<Record<string, string>> = {}): Result<ExportChoices> {
  const options = exporter.options ?? [];
  const strangers = Object.keys(given).filter((id) => !options.some((option) => option.id === id));
  const problems = [
    ...strangers.map((id) => unknownOption(exporter, id)),
    ...options.flatMap((option) => valueProblem(option, ownValue(given, option.id)) ?? []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const values = options.map((option) => [option.id, chosenOf(option, ownValue(given, option.id))] as const);
  return { ok: true, value: Object.fromEntries(values), warnings: [] };
}

/** Every option at its default. */
export function defaultChoices({ options = [] }: Exporter): ExportChoices {
  return Object.fromEntries(options.map((option) => [option.id, option.default]));
}

function ownValue(given: Readonly<Record<string, string>>, id: string): string | undefined {
  return Object.hasOwn(given, id) ? given[id] : undefined;
}

function chosenOf(option: ExportOption, given: string | undefined): string | boolean {
  if (given === undefined) return option.default;
  return option.kind === "flag" ? given === "true" : given;
}

function valueProblem(option: ExportOption, given: string | undefined): Problem | null {
  if (given === undefined) return null;
  switch (option.kind) {
    case "flag":
      return ["true", "false"].includes(given) ? null : wrongValue(option, given, "It is true or false.");
    case "choice": {
      const known = option.choices.map(({ value }) => value);
      return known.includes(given) ? null : wrongValue(option, given, `It is one of ${known.join(", ")}.`);
    }
    case "text": {
      const problem = option.problemOf?.(given) ?? null;
      return problem === null ? null : wrongValue(option, given, problem);
    }
  }
}

function wrongValue({ id }: ExportOption, given: string, remedy: string): Problem {
  const message = `The option ${quoted(id)} can't be ${quoted(given)}.`;
  return { severity: "error", code: "wrong-option-value", at: {}, message, remedy };
}

function unknownOption({ id: format, options = [] }: Exporter, id: string): Problem {
  const known = options.map((option) => option.id);
  return {
    severity: "error",
    code: "unknown-option",
    at: {},
    message: `${quoted(format)} has no option ${quoted(id)}.`,
    remedy: known.length === 0 ? "It has none." : `It has ${known.join(", ")}.`,
  };
}
