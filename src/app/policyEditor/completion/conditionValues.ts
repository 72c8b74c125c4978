import { regions } from "../../../core/catalog/regions";
import { pathOf } from "../../../core/design/queries";
import type { Design, NodeId } from "../../../core/design/types";
import { partitionOf } from "../../../core/engine/derivedContext";
import { parseOperator } from "../../../core/policy";
import { valuesInPolicies } from "../../lens/valuesInPolicies";
import { type Completion, type CompletionSource, value } from "./completion";
import { numberedAccounts } from "./numberedAccounts";

/** What may be compared with a key: what the design knows of it, then what its policies compare it with already. */
export function conditionValues(operator: string, key: string, source: CompletionSource): readonly Completion[] {
  const known = [...valuesKnown(operator, key, source), ...valuesNamed(key, source)];
  const labels = new Set<string>();
  return known.filter(({ label }) => !labels.has(label) && labels.add(label));
}

function valuesNamed(key: string, { design }: CompletionSource): readonly Completion[] {
  return valuesInPolicies(design, key).map(({ text, policyName }) => value(text, `in ${policyName}`));
}

function valuesKnown(operator: string, key: string, { design, details }: CompletionSource): readonly Completion[] {
  const comparison = parseOperator(operator)?.comparison;
  if (comparison === "Null") return [value("true", "the key is missing"), value("false", "the key is there")];
  switch (key.toLowerCase()) {
    case "aws:requestedregion":
      return regionValues(design);
    case "aws:principalaccount":
    case "aws:resourceaccount":
    case "aws:sourceaccount":
      return numberedAccounts(design).map(({ awsId, name }) => value(awsId, name));
    case "aws:principalorgid":
    case "aws:resourceorgid":
    case "aws:sourceorgid":
      return organizationIds(design);
    case "aws:principalorgpaths":
    case "aws:resourceorgpaths":
    case "aws:sourceorgpaths":
      return organizationPaths(design);
    case "aws:principalarn":
      return principalArns(design);
    default:
      return comparison === "Bool" || details?.conditionKeyOf(key)?.type === "Bool"
        ? [value("true", "yes"), value("false", "no")]
        : [];
  }
}

function regionValues(design: Design): readonly Completion[] {
  const partition = partitionOf(design);
  const { homeRegion } = design.organization;
  return regions
    .filter((region) => region.partition === partition)
    .sort((a, b) => Number(b.code === homeRegion) - Number(a.code === homeRegion))
    .map(({ code, place }) => value(code, code === homeRegion ? `${place}, the home Region` : place));
}

function organizationIds({ organization }: Design): readonly Completion[] {
  return organization.awsId === undefined ? [] : [value(organization.awsId, "this organization")];
}

/** What lies under the root and the OUs that AWS has given their ids. */
function organizationPaths(design: Design): readonly Completion[] {
  const { awsId } = design.organization;
  if (awsId === undefined) return [];
  return [...design.nodes.values()].flatMap((node) => {
    const ids = node.kind === "account" ? [null] : pathOf(design, node.id).map((id) => containerId(design, id));
    return ids.includes(null) ? [] : [value(`${[awsId, ...ids].join("/")}/*`, `everything in ${node.name}`)];
  });
}

function containerId(design: Design, id: NodeId): string | null {
  return design.nodes.get(id)?.awsId ?? null;
}

function principalArns(design: Design): readonly Completion[] {
  const arn = (account: string, name: string) => `arn:${partitionOf(design)}:iam::${account}:${name}`;
  return [
    value(arn("*", "root"), "root users"),
    value(arn("*", "role/"), "a role in any account"),
    ...numberedAccounts(design).map(({ awsId, name }) => value(arn(awsId, "role/"), `a role in ${name}`)),
  ];
}
