import type { Place, Problem } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import type { ToldOrganization } from "./facts";

/** One record of an answer, which is an object as it should be. */
export interface ToldRecord {
  readonly value: JsonObject;
  readonly at: Place;
}

/** `Organization` of describe-organization. */
export function organizationOf({ value, at }: ToldRecord): ToldOrganization {
  const text = (field: string) => texts(value[field])[0];
  return {
    id: text("Id"),
    managementAccountId: text("MasterAccountId") ?? /\d{12}$/.exec(text("MasterAccountArn") ?? "")?.[0],
    managementEmail: text("MasterAccountEmail"),
    featureSet: text("FeatureSet"),
    policyTypes: enabledTypes(value.AvailablePolicyTypes),
    at,
  };
}

/** The types that are enabled, of `[{ "Type", "Status" }]`. */
export function enabledTypes(list: JsonValue | undefined): readonly string[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly JsonValue[]).flatMap((entry) =>
    isJsonObject(entry) && entry.Status === "ENABLED" ? texts(entry.Type) : [],
  );
}

/** A text as a list of one; none for anything else. */
export function texts(value: JsonValue | undefined): readonly string[] {
  return typeof value === "string" ? [value] : [];
}

export function missing({ at }: ToldRecord, field: string): Problem {
  return error("missing-field", at, `${field} is missing.`);
}

export function error(code: string, at: Place, message: string): Problem {
  return { severity: "error", code, at, message, remedy: "" };
}
