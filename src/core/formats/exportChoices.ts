import { type Problem, quoted, type Result } from "../json/problem";
import type { ExportChoices, Exporter, ExportOption } from "./format";

/**
 * A value for each of the exporter's options: the given text (a flag's is `true` or `false`) or its default. Refuses options that
 * the format doesn't have, values that they don't take and values that don't go together.
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
  const choices = Object.fromEntries(values);
  const contradictions = options.flatMap((option) => {
    const message = exporter.contradictionsIn?.(choices)[option.id];
    return message === undefined ? [] : [wrongValue(option, String(choices[option.id]), message)];
  });
  return contradictions.length > 0
    ? { ok: false, problems: contradictions }
    : { ok: true, value: choices, warnings: [] };
}

/** What is wrong with chosen values, by the option's id: with a text by itself, or with what doesn't go together. */
export function problemsOfChoices(exporter: Exporter, choices: ExportChoices): Readonly<Record<string, string>> {
  const texts = (exporter.options ?? []).flatMap((option) => {
    const problem = option.kind === "text" ? (option.problemOf?.(String(choices[option.id] ?? "")) ?? null) : null;
    return problem === null ? [] : [[option.id, problem] as const];
  });
  return { ...exporter.contradictionsIn?.(choices), ...Object.fromEntries(texts) };
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
