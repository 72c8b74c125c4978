import type { Place } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";

/** One instance of a resource or data source, as a state or a plan tells it. */
export interface TerraformResource {
  /** `module.unit["shop"].aws_organizations_account.this["dev"]` */
  readonly address: string;
  /** Of the module that it stands in; empty for the root module. */
  readonly moduleAddress: string;
  readonly isData: boolean;
  readonly type: string;
  readonly name: string;
  /** What `count` or `for_each` tells it by. */
  readonly indexKey: string | number | undefined;
  /** What isn't known before the apply is missing. */
  readonly values: JsonObject;
  /** Replaced at the next apply, for its making failed half-way. */
  readonly isTainted: boolean;
  /** An earlier object of this instance that is still to be destroyed. */
  readonly isDeposed: boolean;
  readonly at: Place;
}

/** Every resource of AWS Organizations, and how many of other types the file has. */
export interface TerraformResources {
  readonly resources: readonly TerraformResource[];
  readonly otherCount: number;
}

export function isOfOrganizations(type: string): boolean {
  return type.startsWith("aws_organizations_");
}

/** `aws_organizations_account.dev["a"]`, with its module before it. */
export function addressOf({
  moduleAddress,
  isData,
  type,
  name,
  indexKey,
}: Omit<TerraformResource, "address" | "values" | "isTainted" | "isDeposed" | "at">): string {
  const local = `${isData ? "data." : ""}${type}.${name}${indexKey === undefined ? "" : `[${JSON.stringify(indexKey)}]`}`;
  return moduleAddress === "" ? local : `${moduleAddress}.${local}`;
}

/** The value where it is a text that says something. */
export function textIn(values: JsonObject, key: string): string | undefined {
  const value = own(values, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The texts of a list; undefined where there is no list. */
export function textsIn(values: JsonObject, key: string): readonly string[] | undefined {
  const value = own(values, key);
  return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : undefined;
}

/** The objects of a list, none where there is no list. */
export function objectsIn(values: JsonObject, key: string): readonly JsonObject[] {
  const value = own(values, key);
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}

/** An object whose values are texts, such as tags; undefined where there is none. */
function textByKeyIn(values: JsonObject, key: string): Readonly<Record<string, string>> | undefined {
  const value = own(values, key);
  if (!isJsonObject(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}

/** The tags of a managed resource; undefined where they aren't known before the apply. A state writes null where there are none. */
export function tagsIn(values: JsonObject): Readonly<Record<string, string>> | undefined {
  return own(values, "tags") === null ? {} : textByKeyIn(values, "tags");
}

export function own(values: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** The value where it is a text, else another text. */
export function textOr(value: JsonValue | undefined, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}
