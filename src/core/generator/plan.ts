/** What an enterprise account of a plan is for. `security-tooling` with `log-archive` is `security` in two accounts. */
export type EnterpriseFunction =
  | "security"
  | "security-tooling"
  | "log-archive"
  | "shared-services"
  | "delivery"
  | "network";

/** An environment without accounts of its own: it lives in those of a delivery phase. */
export interface SharedEnvironment {
  readonly environment: string;
  readonly phase: string;
}

export interface PlannedUnit {
  readonly name: string;
  /** Whether it delivers through pipelines of its own, which are then an account of their own. */
  readonly ownDelivery: boolean;
  /** Whether it has a sandbox of its own, whatever the plan says about sandboxes. */
  readonly ownSandbox: boolean;
  /** Of the plan's phases those that the unit has; all where absent. */
  readonly phases?: readonly string[];
  /** Instead of the plan's, where the unit shares differently. */
  readonly environments?: readonly SharedEnvironment[];
}

/** The structure that a person wants, as typed: `structureOf` says what is wrong with it and what it adds to a design. */
export interface StructurePlan {
  readonly businessUnits: readonly PlannedUnit[];
  /** Delivery phases in delivery order. */
  readonly phases: readonly string[];
  /** The name of a unit's account, with `{unit}` and `{phase}`: "{unit}-{phase}". */
  readonly namePattern: string;
  /** The email of an account, with `{unit}` and `{phase}`: "aws+{unit}-{phase}@example.com". */
  readonly emailPattern: string;
  readonly sandbox: "none" | "shared" | "per-unit";
  readonly enterprise: readonly EnterpriseFunction[];
  readonly environmentsSharing: readonly SharedEnvironment[];
}

/** A plan to begin with: the usual enterprise accounts and phases, UAT in the accounts of development, no unit yet. */
export const usualPlan: StructurePlan = {
  businessUnits: [],
  phases: ["dev", "stage", "prod"],
  namePattern: "{unit}-{phase}",
  emailPattern: "aws+{unit}-{phase}@example.com",
  sandbox: "shared",
  enterprise: ["security", "shared-services", "delivery", "network"],
  environmentsSharing: [{ environment: "uat", phase: "dev" }],
};
