import { evaluate } from "../../hcl/evaluate";
import { parseHcl } from "../../hcl/parseHcl";
import { parseHclJsonValues } from "../../hcl/parseHclJson";
import { type Environment, Scope } from "../../hcl/scope";
import { sourceOf } from "../../hcl/source";
import { Unresolved, type Value } from "../../hcl/value";
import type { Reading } from "./reading";

/** The values that the root module's variables are given by `terraform.tfvars` and `*.auto.tfvars`, by name. */
export function variableValues(reading: Reading): (name: string) => Value | undefined {
  const values = new Map<string, Value>();
  const scope = Scope.of(constantsOnly(reading));
  for (const { path, text } of reading.files.valuesIn(reading.rootFolder)) {
    const source = sourceOf(path, text);
    const parsed = path.endsWith(".json") ? parseHclJsonValues(source) : parseHcl(source);
    if ("syntaxError" in parsed) {
      reading.problems.push(parsed.syntaxError);
      continue;
    }
    reading.problems.push(...parsed.problems);
    for (const [name, { value }] of parsed.body.attributes) values.set(name, evaluate(value, scope));
  }
  return (name) => values.get(name);
}

/** Values of variables can't refer to anything. */
function constantsOnly({ budget, references }: Reading): Environment {
  return {
    budget,
    references,
    resolve: (name, _, { source, start }) => ({
      value: new Unresolved(`a file of values can't refer to ${name}`, source.placeOf(start), null, true),
      used: 0,
    }),
    file: () => ({ reason: "a file of values reads no other files" }),
    filesIn: () => null,
  };
}
