import { evaluate } from "../../hcl/evaluate";
import type { Scope } from "../../hcl/scope";
import type { Block } from "../../hcl/syntax";
import { Entity, Unresolved, type Value } from "../../hcl/value";
import type { Place } from "../../json/problem";
import { computedAttribute } from "./computedAttributes";
import type { ModuleInstance } from "./moduleInstance";
import { STATE_TELLS } from "./remedies";

/** Arguments that Terraform asks for. Source: documentation of hashicorp/aws. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  aws_organizations_organizational_unit: ["name", "parent_id"],
  aws_organizations_account: ["name", "email"],
  aws_organizations_policy: ["name", "content"],
  aws_organizations_policy_attachment: ["policy_id", "target_id"],
  aws_organizations_delegated_administrator: ["account_id", "service_principal"],
};

/** One resource or data source, with what the configuration says of it and what AWS adds. */
export class ResourceInstance extends Entity {
  readonly #values = new Map<string, Value>();

  constructor(
    readonly module: ModuleInstance,
    readonly block: Block,
    readonly address: string,
    readonly scope: Scope,
  ) {
    super();
  }

  /** "aws_organizations_account" */
  get type(): string {
    return this.block.labels[0] ?? "";
  }

  get isData(): boolean {
    return this.block.type === "data";
  }

  get place(): Place {
    return this.block.source.placeOf(this.block.start);
  }

  override attribute(name: string): Value {
    const known = this.#values.get(name);
    if (known !== undefined) return known;
    const label = `${this.address}.${name}`;
    const work = () => {
      const configured = this.configured(name);
      return configured === undefined ? this.#computed(name) : configured;
    };
    const value = this.module.reading.worked(label, this.placeOf(name), work);
    this.#values.set(name, value);
    return value;
  }

  /** What the configuration says an argument is; undefined where it doesn't say. */
  configured(name: string): Value | undefined {
    const argument = this.block.body.attributes.get(name);
    return argument === undefined ? undefined : evaluate(argument.value, this.scope);
  }

  /** Where an argument's value stands; the block where it isn't there. */
  placeOf(name: string): Place {
    const argument = this.block.body.attributes.get(name);
    return argument === undefined ? this.place : argument.source.placeOf(argument.value.start);
  }

  #computed(name: string): Value {
    const computed = computedAttribute(this, name);
    if (computed !== undefined) return computed;
    if (!this.isData && REQUIRED[this.type]?.includes(name))
      return new Unresolved(`the required argument ${name} is missing`, this.place, null, true);
    const when = this.isData ? "reads it from outside" : "has created it";
    return new Unresolved(
      `${this.address}.${name} is known only when Terraform ${when}`,
      this.place,
      null,
      false,
      STATE_TELLS,
    );
  }
}
