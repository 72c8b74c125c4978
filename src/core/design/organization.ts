import { type NodeId, type Organization, SERVICE_CONTROL_POLICY } from "./types";

/** The settings of an organization whose file or person hasn't said otherwise. */
export const DEFAULT_ORGANIZATION: Omit<Organization, "managementAccountId"> = {
  enabledPolicyTypes: [SERVICE_CONTROL_POLICY],
  phases: ["dev", "stage", "prod"],
  homeRegion: "us-east-1",
  rules: "2026-05",
};

/** An organization with the usual settings: SCPs enabled, phases dev, stage and prod, home region us-east-1. */
export function defaultOrganization(managementAccountId: NodeId): Organization {
  return { managementAccountId, ...DEFAULT_ORGANIZATION };
}
