import { evaluate } from "../../hcl/evaluate";
import { LimitReached } from "../../hcl/limits";
import { Scope } from "../../hcl/scope";
import type { Block } from "../../hcl/syntax";
import { Entity, Unresolved, type Value } from "../../hcl/value";
import { quoted } from "../../json/problem";
import { ModuleInstance, repeatedValue } from "./moduleInstance";
import type { ModuleSource } from "./moduleSource";
import { joined } from "./paths";
import { MAX_MODULE_NESTING } from "./reading";
import { STATE_TELLS } from "./remedies";
import { keySuffix, type Repeated, type Repetition, repetitionOf } from "./repetition";

/** A module block: the instances of the module that it calls, or why there are none to be had. */
export class ModuleCall {
  readonly #repetition: Repetition;
  readonly #source: ModuleSource | Unresolved;
  readonly instances: readonly ModuleInstance[];

  constructor(
    readonly caller: ModuleInstance,
    readonly name: string,
    readonly block: Block,
  ) {
    this.#source = this.#sourceOf();
    const { reading } = caller;
    this.#repetition =
      this.#source instanceof Unresolved
        ? NO_REPETITION
        : repetitionOf(block, caller.scope, `${caller.prefix}module.${name}`, reading);
    reading.addInstances(this.#repetition.repeated.length);
    const source = this.#source;
    this.instances =
      source instanceof Unresolved
        ? []
        : this.#repetition.repeated.map(
            (repeated) =>
              new ModuleInstance(
                reading,
                source,
                `${caller.prefix}module.${name}${keySuffix(repeated.key)}.`,
                (variable) => this.#argument(variable, repeated),
                caller,
              ),
          );
  }

  /** Why not everything is there that the block makes; null where all is. */
  get missing(): Unresolved | null {
    return this.#source instanceof Unresolved ? this.#source : this.#repetition.missing;
  }

  /** What `module.name` means. */
  get value(): Value {
    if (this.#source instanceof Unresolved) return this.#source;
    const { kind, missing, repeated } = this.#repetition;
    return repeatedValue(
      kind,
      missing,
      repeated.map(({ key }, index) => [key, new ModuleEntity(this.instances[index]!)] as const),
    );
  }

  #sourceOf(): ModuleSource | Unresolved {
    const argument = this.block.body.attributes.get("source");
    const { source: file, start } = argument ?? this.block;
    const place = file.placeOf(start);
    const written = argument === undefined ? null : evaluate(argument.value, Scope.of(this.caller));
    if (typeof written !== "string") return new Unresolved(`the module ${quoted(this.name)} has no source`, place);
    const reason = `the module ${quoted(this.name)} comes from ${quoted(written)}, which is not in these files`;
    const unread = new Unresolved(reason, place, null, false, STATE_TELLS);
    if (!/^\.{1,2}(?:\/|$)/.test(written)) return unread;
    const folder = joined(this.caller.source.folder, written);
    let depth = 0;
    for (let outer: ModuleInstance | null = this.caller; outer !== null; outer = outer.caller) {
      if (++depth > MAX_MODULE_NESTING)
        throw new LimitReached(`Modules call each other more than ${MAX_MODULE_NESTING} deep.`);
      if (outer.source.folder === folder) {
        this.caller.reading.problems.push({
          severity: "error",
          code: "module-includes-itself",
          at: place,
          message: `The module ${quoted(this.name)} leads back into itself: ${quoted(folder || ".")} is being read already.`,
          remedy: "Take the module block away.",
        });
        return new Unresolved(`the module ${quoted(this.name)} leads back into itself`, place, null, true);
      }
    }
    return this.caller.reading.module(folder) ?? unread;
  }

  #argument(name: string, { scope }: Repeated): Value | undefined {
    const argument = this.block.body.attributes.get(name);
    return argument === undefined ? undefined : evaluate(argument.value, scope);
  }
}

const NO_REPETITION: Repetition = { kind: "single", repeated: [], missing: null };

class ModuleEntity extends Entity {
  constructor(readonly instance: ModuleInstance) {
    super();
  }

  get address(): string {
    return this.instance.prefix.slice(0, -1);
  }

  attribute(name: string): Value | undefined {
    return this.instance.output(name);
  }
}
