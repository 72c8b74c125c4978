import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import { type AddressStep, addressSteps, moduleAddressOf } from "./address";
import { PlanIndex } from "./planIndex";
import type { Referenced } from "./references";
import { own, type TerraformResource } from "./resource";

/** What an argument can mean; the rest of what an expression names only decides which of them. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  parent_id: ["organization", "organizational_unit"],
  target_id: ["organization", "organizational_unit", "account"],
  policy_id: ["policy"],
  account_id: ["account"],
};
/** Modules in modules, and variables handed on: more than anyone writes. */
const MAX_STEPS = 100;

/** A module as it is called, once for each key. */
interface ModuleInstance {
  readonly address: string;
  readonly config: JsonObject;
  readonly key: AddressStep["key"];
  readonly call?: { readonly config: JsonObject; readonly parent: ModuleInstance };
}

/** Where an expression stands: `each.key` and `count.index` mean `key` there, `each.value` one of `forEach`. */
interface Scope {
  readonly module: ModuleInstance;
  readonly key: AddressStep["key"];
  readonly forEach?: JsonValue | undefined;
}

/**
 * Finds what arguments refer to by a plan's `configuration`, through variables and outputs of modules. Terraform tells the names
 * in an expression, not what is done with them: where more than one resource could be meant, or a local value stands
 * between, it can't be told.
 *
 * Source: Terraform, "JSON Output Format", configuration and expression representation.
 */
export function planReferences(configuration: JsonObject, resources: readonly TerraformResource[]): Referenced {
  const root: ModuleInstance = { address: "", config: objectIn(configuration, "root_module"), key: undefined };
  const index = new PlanIndex(resources);
  return (resource, argument) => {
    const module = moduleAt(root, resource.moduleAddress);
    const config = module === undefined ? undefined : index.blockOf(module.config, resource);
    if (module === undefined || config === undefined) return { kind: "unclear" };
    const expression = own(objectIn(config, "expressions"), argument);
    if (expression === undefined) return { kind: "absent" };
    const meant = (MEANT[argument] ?? []).map((type) => `aws_organizations_${type}`);
    const search = new Search(index, root, meant);
    search.follow(expression, { module, key: resource.indexKey, forEach: own(config, "for_each_expression") });
    const [address, second] = search.found;
    return address === undefined || second !== undefined ? { kind: "unclear" } : { kind: "address", address };
  };
}

class Search {
  readonly found = new Set<string>();
  #steps = 0;

  constructor(
    readonly index: PlanIndex,
    readonly root: ModuleInstance,
    readonly meant: readonly string[],
  ) {}

  follow(expression: JsonValue | undefined, scope: Scope, isByKey = false): void {
    if (++this.#steps > MAX_STEPS || !isJsonObject(expression)) return;
    const listed = own(expression, "references");
    const references = (Array.isArray(listed) ? listed : []).filter((each) => typeof each === "string");
    const usesKey = isByKey || references.some((each) => /^(?:each\.(?:key|value)|count\.index)$/.test(each));
    for (const reference of mostExact(references)) this.#followOne(addressSteps(reference), scope, usesKey);
  }

  #followOne(steps: readonly AddressStep[], scope: Scope, usesKey: boolean): void {
    const [first, second] = steps;
    if (first === undefined || second === undefined) return;
    if (first.name === "each") {
      if (second.name === "value") this.follow(scope.forEach, { ...scope, forEach: undefined }, true);
    } else if (first.name === "var") this.#followVariable(second.name, scope.module);
    else if (first.name === "module") this.#followOutput(second, steps[2], scope, usesKey);
    else if (first.name === "data") this.#addResource(true, second.name, steps[2], scope, usesKey);
    else this.#addResource(false, first.name, second, scope, usesKey);
  }

  #followVariable(name: string, { call, key }: ModuleInstance): void {
    if (call === undefined) return;
    this.follow(own(objectIn(call.config, "expressions"), name), {
      module: call.parent,
      key,
      forEach: own(call.config, "for_each_expression"),
    });
  }

  /** Where the output isn't named, as in `module.unit[each.key].id`, it may be any. */
  #followOutput(called: AddressStep, output: AddressStep | undefined, scope: Scope, usesKey: boolean): void {
    const call = own(objectIn(scope.module.config, "module_calls"), called.name);
    if (!isJsonObject(call)) return;
    const outputs = objectIn(objectIn(call, "module"), "outputs");
    const named = output === undefined ? Object.values(outputs) : [own(outputs, output.name)];
    for (const module of this.#instancesOf(called, scope, usesKey))
      for (const each of named)
        if (isJsonObject(each)) this.follow(own(each, "expression"), { module, key: undefined });
  }

  /** The instances of a called module that hold resources, or the one that the key names. */
  #instancesOf({ name, key }: AddressStep, scope: Scope, usesKey: boolean): readonly ModuleInstance[] {
    const wanted = key ?? (usesKey ? scope.key : undefined);
    const parent = scope.module.address;
    const all = this.index.instancesOf(moduleAddressOf(parent, { name, key: undefined }));
    const exact = moduleAddressOf(parent, { name, key: wanted });
    // More aren't followed.
    const chosen = wanted !== undefined && all.has(exact) ? [exact] : [...all].slice(0, MAX_STEPS);
    return chosen.flatMap((address) => moduleAt(this.root, address) ?? []);
  }

  #addResource(
    isData: boolean,
    type: string,
    step: AddressStep | undefined,
    { module, key }: Scope,
    usesKey: boolean,
  ): void {
    if (step === undefined || !this.meant.includes(type)) return;
    const block = { isData, type, name: step.name };
    const wanted = step.key ?? (usesKey ? key : undefined);
    const exact = this.index.addressesWith(module.address, block, wanted);
    const possible = exact.length > 0 ? exact : this.index.addressesOf(module.address, block);
    // Two are as unclear as many.
    for (const address of possible.slice(0, 2)) this.found.add(address);
  }
}

/** `a.b[0].id` without the `a.b[0]` and `a.b` that Terraform tells behind it. */
function mostExact(references: readonly string[]): readonly string[] {
  return references.filter(
    (each, index) =>
      !references.slice(0, index).some((before) => before.startsWith(`${each}.`) || before.startsWith(`${each}[`)),
  );
}

function moduleAt(root: ModuleInstance, address: string): ModuleInstance | undefined {
  const steps = addressSteps(address);
  let module = root;
  for (let index = 1; index < steps.length; index += 2) {
    const step = steps[index];
    const config = step === undefined ? undefined : own(objectIn(module.config, "module_calls"), step.name);
    if (step === undefined || !isJsonObject(config)) return undefined;
    module = {
      address: moduleAddressOf(module.address, step),
      config: objectIn(config, "module"),
      key: step.key,
      call: { config, parent: module },
    };
  }
  return module;
}

function objectIn(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return isJsonObject(value) ? value : {};
}
