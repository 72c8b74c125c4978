import type { JsonObject } from "../json/value";
import { FULL_AWS_ACCESS_ID, type Policy, SERVICE_CONTROL_POLICY } from "./types";

/** The document of AWS's own FullAWSAccess policy: every action passes. */
export const FULL_AWS_ACCESS_DOCUMENT: JsonObject = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }],
};

/** The SCP that AWS attaches to the root and to every new OU and account while SCPs are enabled. */
export const FULL_AWS_ACCESS: Policy = {
  id: FULL_AWS_ACCESS_ID,
  type: SERVICE_CONTROL_POLICY,
  name: "FullAWSAccess",
  description: "Allows access to every operation",
  awsManaged: true,
  document: FULL_AWS_ACCESS_DOCUMENT,
};
