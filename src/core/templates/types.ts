import type { PolicyType } from "../design/types";
import type { Request } from "../engine/types";
import type { JsonObject } from "../json/value";

/** A list of texts that a person fills in; `kind` says what stands in it and so which help the page offers. */
export interface TemplateParameter {
  readonly id: string;
  readonly label: string;
  readonly help: string;
  readonly kind:
    | "regions"
    | "actions"
    | "services"
    | "principal-arns"
    | "resource-arns"
    | "organization-ids"
    | "account-ids"
    | "addresses"
    | "vpcs";
  /** Of a required parameter empty where only the person, or the organization, knows it. */
  readonly default: readonly string[];
  readonly required: boolean;
}
export type TemplateArguments = Readonly<Record<string, readonly string[]>>;

/** A request that the template's policy, attached to an account beside FullAWSAccess, lets through or not. */
export interface TemplateExample {
  readonly sentence: string;
  /** Defaults where absent. */
  readonly arguments?: TemplateArguments;
  readonly request: Omit<Request, "accountId" | "resourceAccountId">;
  readonly expected: "allowed" | "denied";
}

/** A parameterised policy with its documentation and its own tests. */
export interface PolicyTemplate {
  readonly id: string;
  readonly policyType: PolicyType;
  /** What the library shows: "Restrict regions". */
  readonly title: string;
  /** The name of the policy in AWS: "DenyUnapprovedRegions". */
  readonly policyName: string;
  /** One sentence: what it does. */
  readonly summary: string;
  /** Paragraphs: why, where to attach it, what to watch out for. */
  readonly documentation: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /**
   * What the policy keeps, as the title of a requirement: "Telemetry is read, never altered". Only of a template whose policy
   * denies its actions to everyone but exempt principals.
   */
  readonly requirement?: string;
  readonly parameters: readonly TemplateParameter[];
  document(args: TemplateArguments): JsonObject;
  readonly examples: readonly TemplateExample[];
}
