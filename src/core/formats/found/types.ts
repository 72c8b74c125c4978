import type { PolicyType, TerraformStates } from "../../design/types";
import type { Place } from "../../json/problem";
import type { JsonObject } from "../../json/value";

/**
 * An organization as a foreign format tells it, before it is a design. Things refer to each other by `key`: whatever the format
 * has for that, such as an AWS id or a resource's address. `documentOfFound` makes the design, or says what keeps it from being one.
 */
export interface FoundOrganization {
  /** What the design is to be called. */
  readonly name: string;
  /** `o-…` */
  readonly awsId?: string;
  readonly partition?: string;
  /** Of the account that is the management account; without it one is added under the root. */
  readonly managementAccountKey?: string;
  /** The usual where the format doesn't tell. */
  readonly enabledPolicyTypes?: readonly PolicyType[];
  readonly serviceAccessPrincipals?: readonly string[];
  readonly delegatedAdministrators?: readonly FoundDelegation[];
  /** None where the format takes the root for granted: there is one then. More than one is refused. */
  readonly roots: readonly FoundRoot[];
  /** OUs and accounts; siblings in drawing order. */
  readonly nodes: readonly FoundNode[];
  readonly policies: readonly FoundPolicy[];
  readonly attachments: readonly FoundAttachment[];
  /**
   * Where FullAWSAccess is attached. `told`: where the attachments say so. `implied`: wherever AWS puts it, which is everywhere
   * while SCPs are enabled; the keys in `without` are the nodes that the format says it was taken off.
   */
  readonly fullAwsAccess:
    | { readonly kind: "told" }
    | { readonly kind: "implied"; readonly without?: readonly string[] };
  /** What it was read from, where that is Terraform's state. */
  readonly terraform?: TerraformStates;
}

interface FoundRecord {
  /** Unique among the roots and nodes, or among the policies. */
  readonly key: string;
  readonly name: string;
  readonly at: Place;
  /** Absent where nothing tells whether there are any; empty: there are none. */
  readonly tags?: Readonly<Record<string, string>>;
}
export interface FoundRoot extends FoundRecord {
  readonly awsId?: string;
}
export interface FoundOu extends FoundRecord {
  readonly kind: "ou";
  /** null: right under the root. */
  readonly parentKey: string | null;
  /** Whether nothing tells the parent, and `parentKey` is only where it has to stand meanwhile. */
  readonly isPlaceAssumed?: true;
  readonly awsId?: string;
}
export interface FoundAccount extends FoundRecord {
  readonly kind: "account";
  readonly parentKey: string | null;
  readonly isPlaceAssumed?: true;
  readonly awsId?: string;
  readonly email?: string;
  readonly roleName?: string;
  readonly state?: string;
}
export type FoundNode = FoundOu | FoundAccount;

export interface FoundPolicy extends FoundRecord {
  readonly type: PolicyType;
  readonly awsId?: string;
  readonly description?: string;
  readonly awsManaged?: boolean;
  /** The document, or its text; null where the format doesn't tell. A text that can't be read becomes the policy's draft. */
  readonly content: JsonObject | string | null;
  /** A text of which not all can be known: the policy's draft, where there is no content. */
  readonly draft?: string;
}
export interface FoundAttachment {
  readonly policyKey: string;
  readonly targetKey: string;
  readonly at: Place;
}
export interface FoundDelegation {
  readonly accountKey: string;
  readonly servicePrincipal: string;
}
