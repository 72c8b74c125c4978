import { evaluate } from "../../hcl/evaluate";
import { type Environment, type FileReading, type Resolved, Scope } from "../../hcl/scope";
import type { Block, Located, TraversalStep } from "../../hcl/syntax";
import { converted } from "../../hcl/typeConstraint";
import { type Entity, PartialObject, Unresolved, type Value } from "../../hcl/value";
import { quoted } from "../../json/problem";
import { ModuleCall } from "./moduleCall";
import type { ModuleSource } from "./moduleSource";
import { folderOf } from "./paths";
import type { Reading } from "./reading";
import { GIVE_A_VALUE, WHOLE_FOLDER } from "./remedies";
import { keySuffix, type Repetition, repetitionOf } from "./repetition";
import { ResourceInstance } from "./resourceInstance";

/** The resources of one block, all that its repetition makes. */
export interface ResourceSet {
  readonly block: Block;
  readonly instances: readonly ResourceInstance[];
  readonly repetition: Repetition;
}

/** A module at work: its declarations with the values that it is given. Things are worked out when they are asked for. */
export class ModuleInstance implements Environment {
  readonly scope = Scope.of(this);
  readonly #values = new Map<string, Value>();
  readonly #sets = new Map<string, ResourceSet>();
  readonly #calls = new Map<string, ModuleCall>();

  constructor(
    readonly reading: Reading,
    readonly source: ModuleSource,
    /** "module.a." before the addresses within it; empty for the root. */
    readonly prefix: string,
    /** The value that a variable is given; undefined where it is given none. */
    readonly given: (name: string) => Value | undefined,
    readonly caller: ModuleInstance | null,
  ) {
    if (!reading.firstInstances.has(source)) reading.firstInstances.set(source, this);
  }

  get budget() {
    return this.reading.budget;
  }

  get references() {
    return this.reading.references;
  }

  resolve(name: string, steps: readonly TraversalStep[], at: Located): Resolved {
    const [first, second] = steps.map((step) => (step.kind === "attribute" ? step.name : null));
    const unresolved = (reason: string, isFault = false, remedy = ""): Resolved => ({
      value: new Unresolved(reason, at.source.placeOf(at.start), null, isFault, remedy),
      used: 0,
    });
    if (first === undefined || first === null) return unresolved(`the name ${quoted(name)} means nothing here`, true);
    const given = (value: Value | undefined, used: number, reason: string): Resolved =>
      value === undefined ? unresolved(reason, false, WHOLE_FOLDER) : { value, used };
    switch (name) {
      case "var":
        return given(this.#variable(first), 1, `the variable ${quoted(first)} is not declared in these files`);
      case "local":
        return given(this.#local(first), 1, `local.${first} is not defined in these files`);
      case "module":
        return given(this.call(first)?.value, 1, `the module ${quoted(first)} is not in these files`);
      case "path":
        return first === "cwd"
          ? unresolved("path.cwd is another wherever Terraform is run")
          : { value: this.#path(first), used: 1 };
      case "terraform":
        return unresolved(`terraform.${first} may be another each time Terraform is run`);
      case "each":
      case "count":
      case "self":
        return unresolved(`${name} means nothing here`, true);
      case "data": {
        const address = `data.${first}.${second ?? ""}`;
        return given(this.#setValue(address), 2, `${address} is not in these files`);
      }
      default:
        return given(this.#setValue(`${name}.${first}`), 1, `${name}.${first} is not in these files`);
    }
  }

  file(path: string): FileReading {
    const resolved = this.reading.files.resolve(this.reading.rootFolder, path);
    const file = this.reading.files.at(resolved);
    return file ?? { reason: `the file ${quoted(path)} is not among the files that were read` };
  }

  filesIn(folder: string): readonly string[] | null {
    const resolved = this.reading.files.resolve(this.reading.rootFolder, folder);
    return resolved === ".." || resolved.startsWith("../") ? null : this.reading.files.pathsBelow(resolved);
  }

  /** What a module block calls; null where there is no such block. */
  call(name: string): ModuleCall | null {
    const known = this.#calls.get(name);
    if (known !== undefined) return known;
    const block = this.source.calls.get(name);
    if (block === undefined) return null;
    const call = new ModuleCall(this, name, block);
    this.#calls.set(name, call);
    return call;
  }

  /** What a resource block (or with `data.` before it a data source) makes; null where there is no such block. */
  resources(address: string): ResourceSet | null {
    const known = this.#sets.get(address);
    if (known !== undefined) return known;
    const isData = address.startsWith("data.");
    const block = isData ? this.source.data.get(address.slice("data.".length)) : this.source.resources.get(address);
    if (block === undefined) return null;
    const repetition = repetitionOf(block, this.scope, `${this.prefix}${address}`, this.reading);
    this.reading.addInstances(repetition.repeated.length);
    const instances = repetition.repeated.map(
      ({ key, scope }) => new ResourceInstance(this, block, `${this.prefix}${address}${keySuffix(key)}`, scope),
    );
    const set = { block, instances, repetition };
    this.#sets.set(address, set);
    return set;
  }

  /** What an output gives; undefined where there is no such output. */
  output(name: string): Value | undefined {
    const block = this.source.outputs.get(name);
    const value = block?.body.attributes.get("value")?.value;
    if (block === undefined || value === undefined) return undefined;
    return this.#worked(`output.${name}`, block, () => evaluate(value, this.scope));
  }

  /** Works out all local values, so that circles among them are found wherever they are. */
  workOutLocals(): void {
    for (const name of this.source.locals.keys()) this.#local(name);
  }

  #path(name: string): Value {
    const { rootFolder } = this.reading;
    const { folder } = this.source;
    if (name === "root" || folder === rootFolder) return ".";
    return rootFolder === "" ? folder : relative(rootFolder, folder);
  }

  #variable(name: string): Value | undefined {
    const block = this.source.variables.get(name);
    return block === undefined ? undefined : this.#worked(`var.${name}`, block, () => this.#variableValue(name, block));
  }

  #variableValue(name: string, block: Block): Value {
    const { attributes } = block.body;
    const type = attributes.get("type")?.value;
    const fallback = attributes.get("default")?.value;
    const nullable = attributes.get("nullable")?.value;
    const isNullable = nullable === undefined || evaluate(nullable, this.scope) !== false;
    const given = this.given(name);
    const isGiven = given !== undefined && (given !== null || isNullable);
    const place = block.source.placeOf(block.start);
    if (!isGiven && fallback === undefined)
      return new Unresolved(
        `the variable ${quoted(name)} (${place.file}, line ${place.line}) has no value in these files`,
        place,
        null,
        false,
        GIVE_A_VALUE,
      );
    const value = isGiven ? given : evaluate(fallback!, this.scope);
    return type === undefined ? value : converted(value, type, this.scope);
  }

  #local(name: string): Value | undefined {
    const local = this.source.locals.get(name);
    return local === undefined
      ? undefined
      : this.#worked(`local.${name}`, local, () => evaluate(local.value, this.scope));
  }

  #worked(label: string, { source, start }: Located, work: () => Value): Value {
    const known = this.#values.get(label);
    if (known !== undefined) return known;
    const value = this.reading.worked(`${this.prefix}${label}`, source.placeOf(start), work);
    this.#values.set(label, value);
    return value;
  }

  #setValue(address: string): Value | undefined {
    const set = this.resources(address);
    if (set === null) return undefined;
    const { kind, missing, repeated } = set.repetition;
    return repeatedValue(
      kind,
      missing,
      repeated.map(({ key }, index) => [key, set.instances[index]!] as const),
    );
  }
}

/** What a name means of which there may be several: the thing itself, a list by `count`, a map by `for_each`. */
export function repeatedValue(
  kind: Repetition["kind"],
  missing: Unresolved | null,
  entries: readonly (readonly [key: string | number | null, entity: Entity | Unresolved])[],
): Value {
  if (kind === "single") return entries[0]?.[1] ?? null;
  if (missing !== null && entries.length === 0) return missing;
  if (kind === "count") return entries.map(([, entity]) => entity);
  return missing === null
    ? new Map(entries.map(([key, entity]) => [String(key), entity]))
    : new PartialObject(
        entries.map(([key, entity]) => [String(key), entity] as const),
        missing,
      );
}

function relative(from: string, to: string): string {
  let up = "";
  let base = from;
  while (to !== base && !to.startsWith(base === "/" ? "/" : `${base}/`) && base !== "") {
    base = folderOf(base);
    up += "../";
  }
  return `${up}${base === "" ? to : to.slice(base === "/" ? 1 : base.length + 1)}`;
}
