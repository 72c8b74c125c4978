import { jsonPath } from "../json/parseJson";
import { type Problem, quoted, type Result } from "../json/problem";
import type { JsonObject, JsonValue } from "../json/value";
import { type Finding, readParameterValue } from "./parameterValues";
import type { PolicyTemplate, TemplateArguments, TemplateParameter } from "./types";

/**
 * The arguments of a template, from what a person or a file gave: a list of texts for each parameter. Texts are trimmed
 * and written as AWS writes them, empty ones are left out; a missing parameter gets its default.
 *
 * Fails with `not-a-list`, `not-a-text`, `required`, and `region`, `action`, `service` or `principal-arn` for a text of
 * the wrong shape. Warns of `double`, `unknown-region`, `exempts-all` and `unknown-parameter`, which is ignored.
 * Places are paths in `given`: `$.regions[1]`.
 */
export function readArguments(template: PolicyTemplate, given: JsonObject): Result<TemplateArguments> {
  const problems: Problem[] = [];
  const values = template.parameters.map(
    (parameter) => [parameter.id, readList(parameter, given[parameter.id] ?? parameter.default, problems)] as const,
  );
  const known = new Set(template.parameters.map((parameter) => parameter.id));
  for (const id of Object.keys(given))
    if (!known.has(id))
      problems.push(
        problemAt([id], "warning", {
          code: "unknown-parameter",
          message: `The template ${quoted(template.title)} has no parameter ${quoted(id)}.`,
          remedy: "It is ignored.",
        }),
      );
  const errors = problems.filter((problem) => problem.severity === "error");
  return errors.length > 0
    ? { ok: false, problems }
    : { ok: true, value: Object.fromEntries(values), warnings: problems };
}

function readList(parameter: TemplateParameter, given: JsonValue, problems: Problem[]): readonly string[] {
  if (!Array.isArray(given)) {
    problems.push(
      problemAt([parameter.id], "error", {
        code: "not-a-list",
        message: `${quoted(parameter.label)} is not a list.`,
        remedy: "Give a list of texts, even for one.",
      }),
    );
    return [];
  }
  const values = new Set<string>();
  for (const [index, text] of (given as readonly JsonValue[]).entries())
    readEntry(parameter, text, values, (severity, finding) => {
      problems.push(problemAt([parameter.id, index], severity, finding));
    });
  if (parameter.required && given.every((text) => typeof text === "string" && text.trim() === ""))
    problems.push(
      problemAt([parameter.id], "error", {
        code: "required",
        message: `${quoted(parameter.label)} is empty.`,
        remedy: "Give at least one.",
      }),
    );
  return [...values];
}

/** Adds the entry to `values`, or says why not. */
function readEntry(
  parameter: TemplateParameter,
  text: JsonValue,
  values: Set<string>,
  report: (severity: Problem["severity"], finding: Finding) => void,
): void {
  if (typeof text !== "string") {
    report("error", {
      code: "not-a-text",
      message: `${quoted(JSON.stringify(text))} in ${quoted(parameter.label)} is not a text.`,
      remedy: "Put it in double quotes, or remove it.",
    });
    return;
  }
  if (text.trim() === "") return;
  const reading = readParameterValue(parameter.kind, text.trim());
  if (!reading.ok) {
    report("error", reading.error);
    return;
  }
  if (reading.warning !== undefined) report("warning", reading.warning);
  if (values.has(reading.value))
    report("warning", {
      code: "double",
      message: `${quoted(reading.value)} stands twice in ${quoted(parameter.label)}.`,
      remedy: "It counts once.",
    });
  values.add(reading.value);
}

function problemAt(path: readonly (string | number)[], severity: Problem["severity"], finding: Finding): Problem {
  return { severity, at: { path: jsonPath(path) }, ...finding };
}
