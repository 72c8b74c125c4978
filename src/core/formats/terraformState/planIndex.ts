import { isJsonObject, type JsonObject } from "../../json/value";
import { addressSteps, moduleAddressOf } from "./address";
import { own, type TerraformResource } from "./resource";

/** What tells a resource block in a module. */
type Declared = Pick<TerraformResource, "isData" | "type" | "name">;

/** Looks up a plan's resources and modules by what references name, each in no more than a step: there may be thousands of both. */
export class PlanIndex {
  readonly #addresses = new Map<string, string[]>();
  readonly #instances = new Map<string, Set<string>>();
  readonly #blocks = new Map<JsonObject, ReadonlyMap<string, JsonObject>>();

  constructor(resources: readonly TerraformResource[]) {
    for (const resource of resources) {
      const { moduleAddress, indexKey, address } = resource;
      const block = placeKey(moduleAddress, resource);
      add(this.#addresses, block, address);
      add(this.#addresses, `${block}\n${JSON.stringify(indexKey)}`, address);
    }
    for (const address of new Set(resources.map(({ moduleAddress }) => moduleAddress))) this.#addModule(address);
  }

  #addModule(address: string): void {
    const steps = addressSteps(address);
    let parent = "";
    for (let index = 1; index < steps.length; index += 2) {
      const step = steps[index]!;
      const call = moduleAddressOf(parent, { ...step, key: undefined });
      parent = moduleAddressOf(parent, step);
      const instances = this.#instances.get(call);
      if (instances === undefined) this.#instances.set(call, new Set([parent]));
      else instances.add(parent);
    }
  }

  /** The addresses of all that a block in a module makes. */
  addressesOf(moduleAddress: string, block: Declared): readonly string[] {
    return this.#addresses.get(placeKey(moduleAddress, block)) ?? [];
  }

  /** Of those the ones with the key; undefined: without any. */
  addressesWith(moduleAddress: string, block: Declared, key: TerraformResource["indexKey"]): readonly string[] {
    return this.#addresses.get(`${placeKey(moduleAddress, block)}\n${JSON.stringify(key)}`) ?? [];
  }

  /** The addresses of the instances of a called module that hold resources; `call` is their address without a key. */
  instancesOf(call: string): ReadonlySet<string> {
    return this.#instances.get(call) ?? new Set();
  }

  /** The block of a resource in a module's configuration. */
  blockOf(config: JsonObject, resource: Declared): JsonObject | undefined {
    const known = this.#blocks.get(config) ?? blocksIn(config);
    this.#blocks.set(config, known);
    return known.get(blockKey(resource));
  }
}

function blocksIn(config: JsonObject): ReadonlyMap<string, JsonObject> {
  const listed = own(config, "resources");
  const blocks = (Array.isArray(listed) ? listed : []).filter(isJsonObject);
  return new Map(
    blocks.toReversed().map((block) => {
      const [type, name] = [own(block, "type"), own(block, "name")].map(String);
      return [blockKey({ isData: own(block, "mode") === "data", type: type!, name: name! }), block];
    }),
  );
}

function placeKey(moduleAddress: string, block: Declared): string {
  return `${moduleAddress}\n${blockKey(block)}`;
}

function blockKey({ isData, type, name }: Declared): string {
  return `${isData ? "data." : ""}${type}.${name}`;
}

function add(lists: Map<string, string[]>, key: string, entry: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}
