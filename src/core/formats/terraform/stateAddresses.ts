import { readTerraformAddress, type TerraformAddress } from "../../design/terraformAddress";
import type { TerraformStates } from "../../design/types";
import { hclString } from "./hcl";

/** Where Terraform's state has or may have what exists, by the id by which Terraform imports it; the latest last. */
export type StateAddresses = ReadonlyMap<string, readonly TerraformAddress[]>;

export const NO_ADDRESSES: StateAddresses = new Map();

/** As the baseline tells them, each for one thing: the one that has it last, or is told first. */
export function stateAddressesOf(states: TerraformStates | undefined): StateAddresses {
  if (states === undefined) return NO_ADDRESSES;
  const owners = new Map<string, string>();
  for (const [importId, texts] of states.addresses) {
    const last = texts.at(-1);
    if (last !== undefined && !owners.has(last)) owners.set(last, importId);
  }
  for (const [importId, texts] of states.addresses)
    for (const text of texts) if (!owners.has(text)) owners.set(text, importId);
  const own = (importId: string, texts: readonly string[]) =>
    [...new Set(texts)]
      .filter((text) => owners.get(text) === importId)
      .flatMap((text) => readTerraformAddress(text) ?? []);
  return new Map(Array.from(states.addresses, ([importId, texts]) => [importId, own(importId, texts)] as const));
}

/** As it stands behind `from`. */
export function addressText(address: TerraformAddress): string {
  return textOf(address, ({ name, key }) => (key === undefined ? name : `${name}[${keyText(key)}]`));
}

/** The same without any keys: all instances, as `removed` takes them. */
export function resourceText(address: TerraformAddress): string {
  return textOf(address, ({ name }) => name);
}

type Step = Pick<TerraformAddress, "name" | "key">;

function textOf({ modules, type, name, key }: TerraformAddress, stepText: (step: Step) => string): string {
  return [...modules.map((each) => `module.${stepText(each)}`), type, stepText({ name, key })].join(".");
}

function keyText(key: string | number): string {
  return typeof key === "number" ? String(key) : hclString(key);
}
