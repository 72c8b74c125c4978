import { textOf } from "../../hcl/convert";
import { evaluate } from "../../hcl/evaluate";
import type { Scope } from "../../hcl/scope";
import { Stop } from "../../hcl/stop";
import type { Block, Expression } from "../../hcl/syntax";
import { Unresolved } from "../../hcl/value";
import type { LeftOut, Omission } from "./leftOut";
import type { ModuleInstance, ResourceSet } from "./moduleInstance";
import { keySuffix, repetitionOf } from "./repetition";
import type { ResourceInstance } from "./resourceInstance";

/** All modules at work, the root first, each followed by those that it calls. What can't be had goes to `leftOut`. */
export function modulesOf(root: ModuleInstance, leftOut: LeftOut): readonly ModuleInstance[] {
  const all: ModuleInstance[] = [];
  const open = [root];
  for (let module = open.pop(); module !== undefined; module = open.pop()) {
    all.push(module);
    for (const called of calledBy(module, leftOut).toReversed()) open.push(called);
  }
  return all;
}

function calledBy(module: ModuleInstance, leftOut: LeftOut): readonly ModuleInstance[] {
  return [...module.source.calls].flatMap(([name, block]) => {
    const call = module.call(name);
    if (call === null) return [];
    if (call.missing !== null)
      leftOut.add(call.missing, {
        kind: "block",
        one: (of) => `What ${of} makes is missing`,
        many: (count) => `What ${count} modules make is missing`,
        of: `${module.prefix}module.${name}`,
        at: placeOf(block),
      });
    return call.instances;
  });
}

/** What all blocks of one type make, resources or data sources (`data.` before the type). */
export function instancesOf(
  modules: readonly ModuleInstance[],
  type: string,
  leftOut: LeftOut,
): readonly ResourceInstance[] {
  return modules.flatMap((module) => {
    const isData = type.startsWith("data.");
    const blocks = isData ? module.source.data : module.source.resources;
    const addresses = [...blocks].flatMap(([address, block]) =>
      block.labels[0] === (isData ? type.slice("data.".length) : type) ? [isData ? `data.${address}` : address] : [],
    );
    return addresses.flatMap((address) =>
      instancesAt(module.resources(address), `${module.prefix}${address}`, leftOut),
    );
  });
}

function instancesAt(set: ResourceSet | null, address: string, leftOut: LeftOut): readonly ResourceInstance[] {
  if (set === null) return [];
  const { missing, repeated } = set.repetition;
  if (missing !== null) {
    const made = WORDS.get(set.block.labels[0] ?? "") ?? "things";
    const some = repeated.length > 0 ? `Some of the ${made}` : `The ${made}`;
    leftOut.add(missing, {
      kind: "block",
      one: (of) => `${some} that ${of} makes are missing`,
      many: (count) => `${some} that ${count} blocks make are missing`,
      of: address,
      at: placeOf(set.block),
    });
  }
  return set.instances;
}

/** What blocks make, by their type, as messages name it. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["aws_organizations_organizational_unit", "OUs"],
  ["aws_organizations_account", "accounts"],
  ["aws_organizations_policy", "policies"],
  ["aws_organizations_policy_attachment", "policy attachments"],
  ["aws_organizations_delegated_administrator", "delegated administrators"],
]);

/** AWS's ids by resource address, from the root module's `import` blocks. */
export function importedIds(root: ModuleInstance, leftOut: LeftOut): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [index, block] of root.source.imports.entries()) {
    const to = block.body.attributes.get("to")?.value;
    const id = block.body.attributes.get("id")?.value;
    if (to === undefined || id === undefined) continue;
    const { repeated, missing } = repetitionOf(block, root.scope, `import ${index}`, root.reading);
    const omission: Omission = {
      kind: "id",
      one: (of) => `The id of ${of} isn't known`,
      many: (count) => `The ids of ${count} imported resources aren't known`,
      of: "an imported resource",
      at: placeOf(block),
    };
    if (missing !== null) leftOut.add(missing, omission);
    for (const { scope } of repeated) {
      const address = addressOf(to, scope);
      const value = evaluate(id, scope);
      if (address instanceof Unresolved) leftOut.add(address, omission);
      else if (value instanceof Unresolved) leftOut.add(value, { ...omission, of: address });
      else if (typeof value === "string") ids.set(address, value);
    }
  }
  return ids;
}

/** The address that an expression such as `module.a["b"].aws_x.c[0]` names. */
function addressOf(expression: Expression, scope: Scope): string | Unresolved {
  if (expression.kind === "literal" || expression.kind === "template") {
    const text = evaluate(expression, scope);
    return text instanceof Unresolved ? text : String(text);
  }
  if (expression.kind !== "traversal" || typeof expression.base !== "string")
    return new Unresolved("an import block names no resource", expression.source.placeOf(expression.start), null, true);
  let address = expression.base;
  for (const step of expression.steps) {
    if (step.kind === "attribute") address += `.${step.name}`;
    if (step.kind !== "index") continue;
    const key = evaluate(step.key, scope);
    if (key instanceof Unresolved) return key;
    address += keySuffix(typeof key === "number" ? key : textOrEmpty(key));
  }
  return address;
}

function textOrEmpty(key: Parameters<typeof textOf>[0]): string {
  try {
    return textOf(key);
  } catch (failure) {
    if (failure instanceof Stop) return "";
    throw failure;
  }
}

function placeOf({ source, start }: Block) {
  return source.placeOf(start);
}
