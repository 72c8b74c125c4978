import type { Place, Problem } from "../../json/problem";
import type { JsonObject } from "../../json/value";
import type { FoundAttachment } from "../found/types";
import type { AnswerKey } from "./calls";
import type { ToldParents } from "./parents";

/** An OU or account as answers tell it; what several tell is put together. */
export interface ToldNode {
  readonly id: string;
  readonly kind: "ou" | "account";
  name?: string;
  email?: string;
  state?: string;
  /** The place of the first answer that tells it. */
  readonly at: Place;
}
export interface ToldRoot {
  readonly id: string;
  readonly name: string;
  readonly policyTypes: readonly string[];
  readonly at: Place;
}
export interface ToldPolicy {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly description?: string;
  readonly awsManaged: boolean;
  content: JsonObject | string | null;
  readonly at: Place;
}
export interface ToldOrganization {
  readonly id?: string;
  readonly managementAccountId?: string;
  readonly managementEmail?: string;
  readonly featureSet?: string;
  readonly policyTypes: readonly string[];
  readonly at: Place;
}
/** What ARNs say: `arn:aws:organizations::111122223333:account/o-a1b2c3d4e5/444455556666`. */
export interface ToldByArns {
  readonly partition?: string;
  /** Organizations' ARNs belong to the management account. */
  readonly managementAccountId?: string;
  /** Every organization that is named, and where first. */
  readonly organizations: ReadonlyMap<string, Place>;
}

/** Everything that the answers say, each thing once. */
export interface Facts {
  readonly organization: ToldOrganization | null;
  readonly roots: readonly ToldRoot[];
  /** In the order of the answers; what stands twice in one answer and isn't the same is here twice. */
  readonly nodes: readonly ToldNode[];
  readonly policies: readonly ToldPolicy[];
  readonly attachments: readonly FoundAttachment[];
  /** The policies whose targets were all told. */
  readonly policiesWithTargets: ReadonlySet<string>;
  /** The targets whose service control policies were all told. */
  readonly targetsWithScps: ReadonlySet<string>;
  readonly parents: ToldParents;
  readonly delegations: readonly { readonly accountId: string; readonly servicePrincipal: string }[];
  readonly serviceAccessPrincipals: readonly string[] | null;
  /** Of what was asked for its tags and answered whole; empty where it has none. */
  readonly tags: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** The kinds of answers that are there, each with the ids that were asked about; null where that isn't told. */
  readonly asked: ReadonlyMap<AnswerKey, ReadonlySet<string | null>>;
  readonly arns: ToldByArns;
  readonly warnings: readonly Problem[];
}
