import { evaluate } from "../../hcl/evaluate";
import type { Value } from "../../hcl/value";
import { policyDocumentJson } from "./policyDocument";
import type { ResourceInstance } from "./resourceInstance";

/** The addresses under which the organization's own things are referred to, whether a resource or a data source has them. */
export const ROOT = "root";
export const ORGANIZATION = "organization";
export const MANAGEMENT_ACCOUNT = "management account";

/** What AWS adds to what the configuration says: ids and ARNs as marks. Undefined where nobody knows without AWS. */
export function computedAttribute(resource: ResourceInstance, name: string): Value | undefined {
  const { type, isData, address } = resource;
  const { references } = resource.module;
  if (type === "aws_organizations_organization") return ofOrganization(resource, name);
  if (isData && type === "aws_iam_policy_document")
    return name === "json" || name === "minified_json" ? policyDocumentJson(resource) : undefined;
  if (isData && type === "aws_partition") return name === "partition" ? partitionOf(resource) : undefined;
  if (!/^aws_organizations_(?:organizational_unit|account|policy)$/.test(type)) return undefined;
  if (name === "tags_all") return resource.attribute("tags");
  if (name === "tags") return isData ? undefined : new Map();
  return name === "id" || name === "arn" ? references.markOf(address, name) : undefined;
}

function ofOrganization(resource: ResourceInstance, name: string): Value | undefined {
  const { references, reading } = resource.module;
  if (!resource.isData && reading.organization !== undefined && reading.organization !== resource.address)
    return ofOtherOrganization(resource, name);
  switch (name) {
    case "id":
    case "arn":
      return references.markOf(ORGANIZATION, name);
    case "master_account_id":
      return references.markOf(MANAGEMENT_ACCOUNT, "id");
    case "master_account_arn":
      return references.markOf(MANAGEMENT_ACCOUNT, "arn");
    case "roots": {
      const root = new Map<string, Value>([
        ["id", references.markOf(ROOT, "id")],
        ["arn", references.markOf(ROOT, "arn")],
        ["name", "Root"],
      ]);
      return [root];
    }
    default:
      return undefined;
  }
}

/** The ids of another organization's own things are under its address, where nothing of the design is. */
function ofOtherOrganization({ module: { references }, address }: ResourceInstance, name: string): Value | undefined {
  if (name === "id" || name === "arn") return references.markOf(address, name);
  if (name === "master_account_id") return references.markOf(`${address}.${name}`, "id");
  if (name !== "roots") return undefined;
  return [new Map<string, Value>([["id", references.markOf(`${address}.roots[0]`, "id")]])];
}

/** By the Region of the provider; where that isn't told, the partition that all but a few have. */
function partitionOf({ module }: ResourceInstance): Value {
  let outermost = module;
  while (outermost.caller !== null) outermost = outermost.caller;
  for (const { labels, body } of outermost.source.providers) {
    const region = labels[0] === "aws" ? body.attributes.get("region") : undefined;
    const value = region === undefined ? null : evaluate(region.value, outermost.scope);
    if (typeof value !== "string") continue;
    if (value.startsWith("us-gov-")) return "aws-us-gov";
    if (value.startsWith("cn-")) return "aws-cn";
  }
  return "aws";
}
