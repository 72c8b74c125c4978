import { Budget } from "../budget";
import { evaluate } from "../evaluate";
import { jsonValueOf } from "../functions/json";
import { parseHcl } from "../parseHcl";
import { References } from "../reference";
import { type Environment, Scope } from "../scope";
import { sourceOf } from "../source";
import { Unresolved, type Value } from "../value";

/** An environment whose names are locals, and whose files are the given ones. */
export function environmentOf(
  locals: ReadonlyMap<string, Value>,
  files: Readonly<Record<string, string>> = {},
): Environment {
  return {
    budget: new Budget(),
    references: new References(),
    resolve: (name, _, { source, start }) => ({
      value: locals.has(name) ? locals.get(name)! : new Unresolved(`${name} is not known`, source.placeOf(start)),
      used: 0,
    }),
    file: (path) =>
      Object.hasOwn(files, path) ? { path, text: files[path]! } : { reason: `the file ${path} is not there` },
    filesIn: (folder) =>
      Object.keys(files).flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
  };
}

/** The value of an expression written as text. */
export function evaluated(text: string, environment = environmentOf(new Map())): Value {
  const parsed = parseHcl(sourceOf("a.tf", `a = ${text}\n`));
  if ("syntaxError" in parsed) throw new Error(parsed.syntaxError.message);
  return evaluate(parsed.body.attributes.get("a")!.value, Scope.of(environment));
}

/** The value as JSON, keys in order; of an unresolved one the reason in angle brackets. */
export function shownValue(text: string, environment = environmentOf(new Map())): string {
  const value = evaluated(text, environment);
  const json = value instanceof Unresolved ? value : jsonValueOf(value, { environment, at: {} });
  return json instanceof Unresolved ? `<${json.reason}>` : withMarks(JSON.stringify(JSON.parse(String(json)), sorted));
}

function sorted(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** JSON writes halves of surrogate pairs as escapes. */
function withMarks(json: string): string {
  return json.replace(/\\u(d[89a-f][\da-f]{2})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
