import type { ParsedJson } from "../../json/parseJson";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import {
  addressOf,
  isOfOrganizations,
  objectsIn,
  own,
  type TerraformResource,
  type TerraformResources,
  textOr,
} from "./resource";

/**
 * The resources of a state file of version 4. What has not the shape of a resource counts as one of another type.
 *
 * Source: `hashicorp/terraform`, internal/states/statefile/version4.go.
 */
export function readState(parsed: ParsedJson): TerraformResources {
  const state = parsed.value as JsonObject;
  const listed = own(state, "resources");
  const resources: TerraformResource[] = [];
  let otherCount = 0;
  for (const [index, resource] of (Array.isArray(listed) ? listed : []).entries()) {
    const type = isJsonObject(resource) ? own(resource, "type") : undefined;
    if (isJsonObject(resource) && typeof type === "string" && isOfOrganizations(type))
      resources.push(...instancesOf(resource, type, ["resources", index], parsed));
    else if (isJsonObject(resource) && own(resource, "mode") !== "data")
      otherCount += objectsIn(resource, "instances").length;
  }
  return { resources, otherCount };
}

function instancesOf(
  resource: JsonObject,
  type: string,
  path: readonly (string | number)[],
  parsed: ParsedJson,
): readonly TerraformResource[] {
  const instances = own(resource, "instances");
  const common = {
    moduleAddress: textOr(own(resource, "module"), ""),
    isData: own(resource, "mode") === "data",
    type,
    name: textOr(own(resource, "name"), "?"),
  };
  return (Array.isArray(instances) ? instances : []).flatMap((instance: JsonValue, index) => {
    const values = isJsonObject(instance) ? own(instance, "attributes") : undefined;
    if (!isJsonObject(instance) || !isJsonObject(values)) return [];
    const key = own(instance, "index_key");
    const indexKey = typeof key === "string" || typeof key === "number" ? key : undefined;
    return [
      {
        ...common,
        indexKey,
        address: addressOf({ ...common, indexKey }),
        values,
        isTainted: own(instance, "status") === "tainted",
        isDeposed: own(instance, "deposed") !== undefined,
        at: parsed.placeOf([...path, "instances", index, "attributes"]),
      },
    ];
  });
}
