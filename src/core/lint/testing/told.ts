import type { ActionCatalog } from "../../catalog/actionCatalog";
import { policyId } from "../../design/ids";
import type { Finding, NewIds } from "../types";

const FEW = ["cloudtrail", "config", "dynamodb", "ec2", "iam", "organizations", "rds", "s3", "sts"];

/** A few of a catalogue's services, for tests that look at very many designs. */
export function fewServicesOf(catalog: ActionCatalog): ActionCatalog {
  return { ...catalog, services: new Map([...catalog.services].filter(([prefix]) => FEW.includes(prefix))) };
}

/** "sandbox", "sandbox deny-s3", "organization": what a finding is about. */
export function subjectOf({ nodeId, policyId: policy }: Finding): string {
  return [nodeId, policy].filter((id) => id !== undefined).join(" ") || "organization";
}

/** Ids for what fixes add. */
export const newIds: NewIds = { policyId: (name) => policyId(`new-${name}`) };
