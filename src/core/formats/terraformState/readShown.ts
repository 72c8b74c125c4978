import type { ParsedJson } from "../../json/parseJson";
import type { JsonPath } from "../../json/problemList";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import { addressOf, isOfOrganizations, own, type TerraformResource, type TerraformResources, textOr } from "./resource";

/**
 * The resources of a module and all modules in it, as `terraform show -json` tells them.
 *
 * Source: Terraform, "JSON Output Format", values representation.
 *
 * @param module `root_module`, and the way to it in the text
 */
export function readShown(module: JsonValue | undefined, path: JsonPath, parsed: ParsedJson): TerraformResources {
  const resources: TerraformResource[] = [];
  let otherCount = 0;
  const open: { readonly module: JsonValue | undefined; readonly path: JsonPath }[] = [{ module, path }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isJsonObject(next.module)) continue;
    const moduleAddress = textOr(own(next.module, "address"), "");
    for (const [index, resource] of listIn(next.module, "resources").entries()) {
      if (!isJsonObject(resource)) continue;
      const read = resourceOf(resource, moduleAddress, [...next.path, "resources", index], parsed);
      if (read !== null) resources.push(read);
      else if (own(resource, "mode") !== "data") otherCount++;
    }
    const children = listIn(next.module, "child_modules");
    for (let index = children.length - 1; index >= 0; index--)
      open.push({ module: children[index], path: [...next.path, "child_modules", index] });
  }
  return { resources, otherCount };
}

/** One entry of a list of resources; null where it is of another type. */
export function resourceOf(
  resource: JsonObject,
  moduleAddress: string,
  path: JsonPath,
  parsed: ParsedJson,
): TerraformResource | null {
  const type = own(resource, "type");
  if (typeof type !== "string" || !isOfOrganizations(type)) return null;
  const key = own(resource, "index");
  const values = own(resource, "values");
  const parts = {
    moduleAddress,
    isData: own(resource, "mode") === "data",
    type,
    name: textOr(own(resource, "name"), "?"),
    indexKey: typeof key === "string" || typeof key === "number" ? key : undefined,
  };
  return {
    ...parts,
    address: addressOf(parts),
    values: isJsonObject(values) ? values : {},
    isTainted: own(resource, "tainted") === true,
    isDeposed: own(resource, "deposed_key") !== undefined,
    at: parsed.placeOf(path),
  };
}

function listIn(object: JsonObject, key: string): readonly JsonValue[] {
  const value = own(object, key);
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [];
}
