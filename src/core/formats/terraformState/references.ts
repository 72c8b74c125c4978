import type { FoundRoot } from "../found/types";
import { type TerraformResource, textIn } from "./resource";

/**
 * The address of the resource that an argument refers to, where a plan doesn't know its value. `absent`: the argument isn't
 * given. `unclear`: it is, but what it refers to can't be told.
 */
export type Referenced = (
  resource: TerraformResource,
  argument: string,
) =>
  | { readonly kind: "address"; readonly address: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unclear" };

export interface References {
  /**
   * The key of what an argument such as `parent_id` means: a root, a node or a policy. null: nothing is given, so the root;
   * undefined: it can't be told.
   */
  keyOf(resource: TerraformResource, argument: string): string | null | undefined;
}

/** By the values where they are known, else by what the configuration refers to. */
export function referencesOf(
  resources: readonly TerraformResource[],
  roots: readonly FoundRoot[],
  referenced: Referenced = () => ({ kind: "absent" }),
): References {
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const rootKey = roots[0]?.key ?? null;
  return {
    keyOf(resource, argument) {
      const known = textIn(resource.values, argument);
      if (known !== undefined) return known;
      const reference = referenced(resource, argument);
      if (reference.kind === "absent") return rootKey;
      const target = reference.kind === "address" ? byAddress.get(reference.address) : undefined;
      if (target === undefined) return undefined;
      if (target.type === "aws_organizations_organization") return rootKey;
      return textIn(target.values, "id") ?? target.address;
    },
  };
}
