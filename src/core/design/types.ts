import type { JsonObject, JsonValue } from "../json/value";

declare const brand: unique symbol;
/** Our stable id of a node in a design; AWS's own id, where known, is `awsId`. */
export type NodeId = string & { readonly [brand]: "NodeId" };
export type PolicyId = string & { readonly [brand]: "PolicyId" };
/** Twelve digits. */
export type AwsAccountId = string & { readonly [brand]: "AwsAccountId" };

export const SERVICE_CONTROL_POLICY = "SERVICE_CONTROL_POLICY";
export const RESOURCE_CONTROL_POLICY = "RESOURCE_CONTROL_POLICY";
/** AWS's names; types that the engine doesn't evaluate are kept, drawn, attached and exported all the same. */
export type PolicyType = typeof SERVICE_CONTROL_POLICY | typeof RESOURCE_CONTROL_POLICY | (string & {});

export const FULL_AWS_ACCESS_ID = "p-FullAWSAccess" as PolicyId;
/** AWS's own RCP, attached everywhere and not detachable: a design takes it for granted. */
export const RCP_FULL_AWS_ACCESS_ID = "p-RCPFullAWSAccess";

/**
 * What an account is for. `management`, `security` (or apart `log-archive` and `security-tooling`), `shared-services`,
 * `delivery`, `network` and `backup` are enterprise use cases, `runtime` is a business unit's workload in one delivery phase,
 * `sandbox` an exploratory account.
 */
export interface UseCase {
  readonly kind: string;
  readonly businessUnit?: string;
  readonly phase?: string;
  readonly environments?: readonly string[];
  readonly extra?: JsonObject;
}

interface NodeFields {
  readonly id: NodeId;
  readonly name: string;
  /** Attached policies in the order of attachment, none twice. */
  readonly policyIds: readonly PolicyId[];
  /** Fields of the file that this version doesn't know, kept as they are. */
  readonly extra?: JsonObject;
}
export interface RootNode extends NodeFields {
  readonly kind: "root";
  readonly awsId?: string;
}
export interface OuNode extends NodeFields {
  readonly kind: "ou";
  readonly awsId?: string;
  /** Empty: it has none. Absent, of what exists: nobody has told which it has. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Whether nobody has told where in AWS it is: as long as it stands under the root, that is for want of anything better. */
  readonly isPlaceAssumed?: true;
}
export interface AccountNode extends NodeFields {
  readonly kind: "account";
  readonly awsId?: AwsAccountId;
  /** Absent where it isn't known (yet). */
  readonly email?: string;
  /** A list because real accounts break the Single Use Case Rule; that is a finding, not an unreadable file. */
  readonly useCases: readonly UseCase[];
  readonly roleName?: string;
  readonly state?: string;
  /** As of an OU. */
  readonly tags?: Readonly<Record<string, string>>;
  /** As of an OU. */
  readonly isPlaceAssumed?: true;
}
export type Node = RootNode | OuNode | AccountNode;

export interface PolicyTemplateUse {
  readonly id: string;
  readonly parameters: JsonObject;
  readonly extra?: JsonObject;
}
export interface Policy {
  readonly id: PolicyId;
  readonly type: PolicyType;
  readonly name: string;
  readonly description?: string;
  readonly awsManaged?: boolean;
  /** Where the document came from; `document` always wins. */
  readonly template?: PolicyTemplateUse;
  /** In force. Absent only while the policy has never had a readable document: it then allows and denies nothing. */
  readonly document?: JsonObject;
  /** A text that doesn't parse (yet); the document stays in force. */
  readonly draft?: string;
  readonly awsId?: string;
  /** As of an OU. */
  readonly tags?: Readonly<Record<string, string>>;
  readonly extra?: JsonObject;
}

export interface Organization {
  readonly managementAccountId: NodeId;
  readonly enabledPolicyTypes: readonly PolicyType[];
  /** Delivery phases in delivery order. */
  readonly phases: readonly string[];
  readonly homeRegion: string;
  /** Dated profile of quotas and policy language for findings; verdicts and exports don't depend on it. */
  readonly rules: string;
  readonly quotas?: JsonObject;
  /** `o-…` */
  readonly awsId?: string;
  readonly partition?: string;
  readonly serviceAccessPrincipals?: readonly string[];
  readonly delegatedAdministrators?: JsonValue;
  readonly extra?: JsonObject;
}

/**
 * One organization. Immutable; an update shares what it doesn't change, so `===` means "same".
 *
 * `parentIds` has every node but the root, `childIds` the root and every OU (accounts have none); they always agree,
 * and every node hangs under the root. `nodes` is in no particular order: walk `childIds` for the drawing order.
 */
export interface Design {
  readonly name: string;
  readonly description: string;
  readonly organization: Organization;
  readonly rootId: NodeId;
  readonly nodes: ReadonlyMap<NodeId, Node>;
  readonly parentIds: ReadonlyMap<NodeId, NodeId>;
  readonly childIds: ReadonlyMap<NodeId, readonly NodeId[]>;
  /** In the order of the file, which is the order of the library. */
  readonly policies: ReadonlyMap<PolicyId, Policy>;
  /** As in the file. What a requirement says is read where it is checked: one that names a deleted node is told there. */
  readonly requirements: readonly JsonObject[];
  readonly notes: readonly JsonObject[];
  readonly acceptedFindings: readonly JsonObject[];
  readonly lenses: readonly JsonValue[];
  readonly relations: readonly JsonValue[];
}

/**
 * The real organization as it was imported, under the ids that the design has for the same things: what it has and the design
 * lacks was removed, or made anew elsewhere. Only organization, nodes and policies are the baseline's; its design has no name.
 */
export interface Baseline {
  readonly design: Design;
  /** When AWS told it, as an instant of ISO 8601; absent where nothing says so. */
  readonly collectedAt?: string;
  readonly terraform?: TerraformStates;
  readonly extra?: JsonObject;
}

/** What is known of the Terraform states that have the real organization. */
export interface TerraformStates {
  /**
   * Where a state has what exists, or may have it, the latest last: addresses as `TERRAFORM_ADDRESS` has them, by the id by which
   * Terraform imports the thing ("111122223333", "ou-ab12-11111111:p-a1b2c3d4"). What only ever
   * had the address that the baseline's own names give isn't listed.
   */
  readonly addresses: ReadonlyMap<string, readonly string[]>;
  /** How many states hold the organization, where that are several: their addresses mean nothing to one plan. */
  readonly stateCount?: number;
  /** Resources that the state holds beside those of AWS Organizations. */
  readonly otherResourceCount?: number;
  readonly extra?: JsonObject;
}

/** The file: a design with its variants, baseline and what this version doesn't know. */
export interface Document {
  readonly design: Design;
  readonly baseline?: Baseline;
  readonly variants?: readonly JsonValue[];
  readonly extra?: JsonObject;
}
