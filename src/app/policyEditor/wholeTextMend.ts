import { parseJson } from "../../core/json/parseJson";
import type { Problem } from "../../core/json/problem";
import { readSimpleYaml } from "../../core/json/simpleYaml";
import { type Strictness, strictJson } from "../../core/json/strictJson";
import { isJsonObject, type JsonObject, type JsonValue } from "../../core/json/value";
import { listed } from "../../core/words/words";

interface WholeTextMend {
  readonly title: string;
  readonly text: string;
}

/** Makes the text the policy that it means, where it isn't JSON, or is JSON with a policy in it; null where it can't tell. */
export function wholeTextMend(text: string, { code }: Problem): WholeTextMend | null {
  if (!SYNTAX.has(code) && !WRAPPED.has(code)) return null;
  const parsed = parseJson(text);
  if (!("syntaxError" in parsed)) return WRAPPED.has(code) ? unwrapped(parsed.value) : null;
  const strict = strictJson(text);
  if (strict !== null) return { title: titleOf(strict.changes), text: strict.text };
  const read = readSimpleYaml(text);
  return isPolicy(read) ? { title: "Write it as JSON", text: written(read) } : null;
}

/** Problems of a text that isn't JSON. */
const SYNTAX: ReadonlySet<string> = new Set(["syntax", "control-character"]);
/** Problems that a policy within something else has, at the top. */
const WRAPPED: ReadonlySet<string> = new Set(["not-an-object", "no-statement"]);

const TITLES: Record<Strictness, string> = {
  "code-fence": "take the code fence away",
  comments: "take comments away",
  "quotation-marks": "make quotation marks straight and double",
  "bare-keys": "put keys in quotation marks",
  commas: "take the comma away",
  "missing-commas": "put the missing comma",
  "odd-spaces": "make spaces ordinary",
  words: "write true, false and null as in JSON",
  "open-brackets": "close what is open",
};

function titleOf(changes: readonly Strictness[]): string {
  const title = listed(changes.map((change) => TITLES[change]));
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
}

function unwrapped(value: JsonValue): WholeTextMend | null {
  const within = policyIn(value);
  if (within !== null) return { title: "Take the policy out of what is around it", text: written(within) };
  const statements = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  return statements.length > 0 && statements.every(isStatement)
    ? { title: "Make a policy of it", text: written({ Version: "2012-10-17", Statement: statements }) }
    : null;
}

/** Where answers of AWS's tools, Terraform's plans and programs' texts keep a policy. */
const KEEPERS = ["Policy", "PolicyVersion", "PolicyDocument", "Document", "Content", "content", "policy"];

function policyIn(value: JsonValue | undefined, depth = 0): JsonObject | null {
  if (isPolicy(value)) return depth === 0 ? null : value;
  if (value === undefined || depth > 4) return null;
  if (typeof value === "string") {
    const parsed = parseJson(value);
    return "syntaxError" in parsed ? null : policyIn(parsed.value, depth + 1);
  }
  if (Array.isArray(value)) return value.length === 1 ? policyIn(value[0], depth + 1) : null;
  if (!isJsonObject(value)) return null;
  for (const keeper of KEEPERS) {
    const found = policyIn(value[keeper], depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function isPolicy(value: JsonValue | null | undefined): value is JsonObject {
  return isJsonObject(value) && typeof value.Statement === "object";
}

function isStatement(value: JsonValue): boolean {
  return (
    isJsonObject(value) && "Effect" in value && ["Action", "NotAction"].some((element) => value[element] !== undefined)
  );
}

function written(policy: JsonObject): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}
