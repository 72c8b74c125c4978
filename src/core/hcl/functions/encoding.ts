import { parseJson } from "../../json/parseJson";
import { readSimpleYaml } from "../../json/simpleYaml";
import { plainTextOf, textOf } from "../convert";
import { hasMark, withoutMarks } from "../reference";
import { fault, unknowable } from "../stop";
import type { Value } from "../value";
import { csvOf } from "./csv";
import { jsonValueOf, valueOfJson } from "./json";
import type { CallContext, FunctionTable } from "./types";

/** Functions between values and texts that encode them. */
export const encodingFunctions: FunctionTable = {
  jsonencode: { run: ([value = null], call) => jsonValueOf(value, call), takesUnresolved: true },
  jsondecode: ([text = null], call) => decodedJson(textOf(text), call),
  yamldecode: ([text = null], call) => decodedYaml(plainTextOf(text), call),
  csvdecode: ([text = null], call) => csvOf(plainTextOf(text), call),
  urlencode: ([text = null]) =>
    encodeURIComponent(plainTextOf(text))
      .replaceAll("%20", "+")
      .replace(/[!'()*]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`),
};

/** An escape could make half a surrogate pair, and so what passes for a mark: such a text isn't taken together with marks. */
function decodedJson(text: string, call: CallContext): Value {
  call.environment.budget.text(text.length);
  const hasEscapedHalves = /\\ud[89a-f]/i.test(text);
  if (hasEscapedHalves && hasMark(text)) return unknowable("the JSON has escapes next to ids that AWS gives later");
  const parsed = parseJson(text);
  if ("syntaxError" in parsed) return fault(`the text is no JSON: ${parsed.syntaxError.message}`);
  const twice = parsed.problems.find(({ code }) => code === "duplicate-key");
  if (twice !== undefined) return fault(twice.message);
  return valueOfJson(parsed.value, call, hasEscapedHalves ? withoutMarks : undefined);
}

/** The plain part of YAML. Numbers stay text, which serves as well where a number is needed. */
function decodedYaml(text: string, call: CallContext): Value {
  call.environment.budget.text(text.length);
  const value = readSimpleYaml(text);
  return value === null
    ? unknowable("the YAML is more than plain lists and mappings")
    : valueOfJson(value, call, yamlScalar);
}

function yamlScalar(text: string): string | boolean | null {
  if (text === "null") return null;
  return text === "true" || text === "false" ? text === "true" : text;
}
