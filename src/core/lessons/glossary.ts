/** A word of the field in plain words. */
export interface GlossaryTerm {
  /** kebab-case; texts name it as `[[id]]`. */
  readonly id: string;
  readonly words: string;
  /** One to three sentences. */
  readonly meaning: string;
  readonly source: { readonly title: string; readonly url?: string };
  /** Ids of terms to read with it. */
  readonly seeAlso?: readonly string[];
}

const CONCEPTS = {
  title: "AWS Organizations User Guide, “Terminology and concepts”",
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_getting-started_concepts.html",
};
const SCPS = {
  title: "AWS Organizations User Guide, “Service control policies”",
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html",
};
const EVALUATION = {
  title: "AWS Organizations User Guide, “SCP evaluation”",
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html",
};
const RCPS = {
  title: "AWS Organizations User Guide, “Resource control policies”",
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html",
};
const QUOTAS = {
  title: "AWS Organizations User Guide, “Quotas and service limits”",
  url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html",
};
const IAM_ELEMENTS = {
  title: "IAM User Guide, “IAM JSON policy elements”",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html",
};
const IAM_KEYS = {
  title: "IAM User Guide, “AWS global condition context keys”",
  url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html",
};
const AUTHORIZATION = {
  title: "Service Authorization Reference",
  url: "https://docs.aws.amazon.com/service-authorization/latest/reference/reference.html",
};
const WHITEPAPER = {
  title: "AWS whitepaper “Organizing Your AWS Environment Using Multiple Accounts”",
  url: "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/organizing-your-aws-environment.html",
};
const FAULTS = {
  title: "AWS whitepaper “AWS Fault Isolation Boundaries”",
  url: "https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/abstract-and-introduction.html",
};
const METHOD = { title: "The way of partitioning accounts by use case that this course follows" };
const ORGWRIGHT = { title: "A word of Orgwright" };

/** Every term of the field that the page and the course use, in the order of the alphabet. */
export const glossary: readonly GlossaryTerm[] = [
  {
    id: "access-level",
    words: "access level",
    meaning:
      "What an action does, in one of five sorts: List, Read, Write, Permissions management, Tagging. The canvas can be asked about a whole sort at once.",
    source: AUTHORIZATION,
    seeAlso: ["action"],
  },
  {
    id: "account",
    words: "account",
    meaning:
      "A container for AWS resources with its own permissions, limits and bill. Nothing in it is shared with another account unless somebody shares it.",
    source: CONCEPTS,
    seeAlso: ["domain", "member-account", "management-account"],
  },
  {
    id: "action",
    words: "action",
    meaning: "One thing that can be asked of AWS, written as service and name: `s3:GetObject`.",
    source: AUTHORIZATION,
    seeAlso: ["access-level", "resource"],
  },
  {
    id: "allow-list",
    words: "allow list",
    meaning:
      "A strategy: FullAWSAccess is detached, and policies allow only what is listed. What isn't listed, at every level, is blocked.",
    source: EVALUATION,
    seeAlso: ["deny-list", "implicit-deny"],
  },
  {
    id: "approved-services",
    words: "approved services",
    meaning:
      "The services that somebody has looked at and answers for. A policy can block all others, those that AWS has yet to launch included.",
    source: METHOD,
    seeAlso: ["not-action"],
  },
  {
    id: "business-unit",
    words: "business unit",
    meaning: "A part of a company with software of its own, such as a shop or a data warehouse.",
    source: METHOD,
    seeAlso: ["runtime-use-case"],
  },
  {
    id: "condition",
    words: "condition",
    meaning:
      "The part of a statement that says when it applies, for example only in some Regions. In 2022 SCPs took conditions in Deny only; since September 2025 also in Allow.",
    source: IAM_ELEMENTS,
    seeAlso: ["condition-key"],
  },
  {
    id: "condition-key",
    words: "condition key",
    meaning: "What a condition asks about a request, such as `aws:RequestedRegion` or `aws:PrincipalArn`.",
    source: IAM_KEYS,
    seeAlso: ["condition", "request-context"],
  },
  {
    id: "delivery-phase",
    words: "delivery phase",
    meaning: "How far software has come on its way to customers: dev, stage, prod, or what a company calls them.",
    source: METHOD,
    seeAlso: ["environment", "runtime-use-case"],
  },
  {
    id: "deny-list",
    words: "deny list",
    meaning:
      "A strategy: FullAWSAccess stays attached everywhere, and policies beside it deny what must not happen. What isn't denied gets through.",
    source: EVALUATION,
    seeAlso: ["allow-list", "explicit-deny"],
  },
  {
    id: "domain",
    words: "domain (management, fault, security)",
    meaning:
      "A border within which things are shared. An account is three: people and permissions are managed in it, limits and faults stay in it, and who gets in is near everything in it.",
    source: METHOD,
    seeAlso: ["account"],
  },
  {
    id: "enterprise-use-case",
    words: "enterprise use case",
    meaning: "What the whole company uses: management, security, shared services, delivery, network.",
    source: METHOD,
    seeAlso: ["use-case", "runtime-use-case"],
  },
  {
    id: "environment",
    words: "environment",
    meaning:
      "A running copy of a workload, such as uat or a load test. Environments with like needs may share the account of their delivery phase.",
    source: METHOD,
    seeAlso: ["delivery-phase"],
  },
  {
    id: "exempt",
    words: "exempt",
    meaning:
      "Not bound by SCPs: the principals of the management account, and service-linked roles anywhere. RCPs may still stop them at the resource.",
    source: SCPS,
    seeAlso: ["management-account", "rcp"],
  },
  {
    id: "explicit-deny",
    words: "explicit deny",
    meaning:
      "A statement with the effect Deny that meets the request. It wins over every allow, at whatever level it stands.",
    source: EVALUATION,
    seeAlso: ["implicit-deny"],
  },
  {
    id: "finding",
    words: "finding",
    meaning: "Something in the design that AWS would refuse, or that is probably not meant, with what to do about it.",
    source: ORGWRIGHT,
  },
  {
    id: "full-aws-access",
    words: "FullAWSAccess",
    meaning:
      "AWS's own SCP that allows everything. It is attached to the root and to each new OU and account, so that a level filters nothing until you say so.",
    source: SCPS,
    seeAlso: ["scp", "level"],
  },
  {
    id: "global-service",
    words: "global service",
    meaning:
      "A service that answers from one Region for the whole world, such as IAM, Route 53 and AWS Organizations. A Region deny must spare it.",
    source: FAULTS,
    seeAlso: ["region", "not-action"],
  },
  {
    id: "guardrail",
    words: "guardrail",
    meaning: "A policy that keeps the worst from happening, whoever asks, and is otherwise not noticed.",
    source: WHITEPAPER,
    seeAlso: ["deny-list"],
  },
  {
    id: "iam",
    words: "IAM",
    meaning:
      "AWS Identity and Access Management: what a principal of an account may do. SCPs and RCPs only take away; what IAM doesn't grant isn't there either.",
    source: SCPS,
    seeAlso: ["scp", "principal"],
  },
  {
    id: "implicit-deny",
    words: "implicit deny",
    meaning:
      "No statement denies the request, but nothing at some level allows it. The missing allow is enough to stop it.",
    source: EVALUATION,
    seeAlso: ["explicit-deny", "level"],
  },
  {
    id: "inheritance",
    words: "inheritance",
    meaning:
      "A policy on the root or an OU concerns every account below, at any depth. Inherited policies don't count against the quota of a target.",
    source: EVALUATION,
    seeAlso: ["level", "quota"],
  },
  {
    id: "lens",
    words: "lens (the question)",
    meaning:
      "What the canvas is asked of every account at once, such as “Who can delete a table?”. The colours are the answer.",
    source: ORGWRIGHT,
    seeAlso: ["verdict"],
  },
  {
    id: "level",
    words: "level",
    meaning:
      "One step of a request's way: the root, each OU, the account. The policies of each level filter what the level above has let through.",
    source: EVALUATION,
    seeAlso: ["trace"],
  },
  {
    id: "management-account",
    words: "management account",
    meaning:
      "The account that made the organization, manages it and pays. SCPs don't apply to it, so no workload should run there.",
    source: CONCEPTS,
    seeAlso: ["member-account", "exempt"],
  },
  {
    id: "member-account",
    words: "member account",
    meaning: "Every account of the organization but the management account. SCPs bind it, its root user included.",
    source: CONCEPTS,
    seeAlso: ["management-account"],
  },
  {
    id: "not-action",
    words: "NotAction",
    meaning:
      "“Every action but these.” In a Deny, the actions listed are the ones the statement doesn't speak of: they are untouched by it, its condition included.",
    source: IAM_ELEMENTS,
    seeAlso: ["approved-services", "region"],
  },
  {
    id: "organization",
    words: "organization",
    meaning: "A company's accounts under one root, with one bill and policies from one place.",
    source: CONCEPTS,
    seeAlso: ["root", "ou", "account"],
  },
  {
    id: "ou",
    words: "organizational unit (OU)",
    meaning: "A group of accounts and further OUs, up to five levels deep, that are to be treated alike.",
    source: CONCEPTS,
    seeAlso: ["root", "inheritance"],
  },
  {
    id: "policy-attachment",
    words: "policy attachment",
    meaning:
      "That a policy is in force at a root, an OU or an account: its target. One policy can have many attachments.",
    source: SCPS,
    seeAlso: ["target", "inheritance"],
  },
  {
    id: "principal",
    words: "principal",
    meaning: "Who asks: a role, a user, an account's root user, an AWS service.",
    source: IAM_ELEMENTS,
    seeAlso: ["iam"],
  },
  {
    id: "quota",
    words: "quota",
    meaning:
      "A number that AWS doesn't let you exceed. Since May 2026: ten SCPs on one target, 10,240 characters each. In 2022: five and 5,120.",
    source: QUOTAS,
  },
  {
    id: "region",
    words: "Region",
    meaning:
      "A place of AWS's data centres, such as eu-central-1 (Frankfurt). Most services run in each Region separately.",
    source: FAULTS,
    seeAlso: ["global-service"],
  },
  {
    id: "request-context",
    words: "request context",
    meaning: "What is known of a request besides action and resource: the Region, who asks, tags, time, network.",
    source: IAM_KEYS,
    seeAlso: ["condition-key"],
  },
  {
    id: "resource",
    words: "resource",
    meaning: "What an action touches, such as one bucket or table. Its name in policies is an ARN.",
    source: IAM_ELEMENTS,
    seeAlso: ["action"],
  },
  {
    id: "rcp",
    words: "resource control policy (RCP)",
    meaning:
      "A filter at the resource's side: it denies requests to resources of an account, whoever asks, outsiders included. It covers some services only.",
    source: RCPS,
    seeAlso: ["scp"],
  },
  {
    id: "root",
    words: "root",
    meaning:
      "The top of the organization's tree. What is attached here concerns every member account. It is not the root user of an account.",
    source: CONCEPTS,
    seeAlso: ["ou", "level"],
  },
  {
    id: "runtime-use-case",
    words: "runtime use case",
    meaning: "A business unit's workload in one delivery phase, such as the shop in prod.",
    source: METHOD,
    seeAlso: ["business-unit", "delivery-phase"],
  },
  {
    id: "scp",
    words: "service control policy (SCP)",
    meaning: "A filter on what principals of member accounts may ask for. It never grants anything.",
    source: SCPS,
    seeAlso: ["level", "full-aws-access", "rcp"],
  },
  {
    id: "single-use-case-rule",
    words: "Single Use Case Rule",
    meaning: "Each major use case gets an account of its own.",
    source: METHOD,
    seeAlso: ["use-case", "domain"],
  },
  {
    id: "target",
    words: "target",
    meaning: "Where a policy is attached: the root, an OU or an account.",
    source: SCPS,
    seeAlso: ["policy-attachment"],
  },
  {
    id: "trace",
    words: "trace",
    meaning: "The way of one request level by level: what each policy did to it, and which level decided.",
    source: ORGWRIGHT,
    seeAlso: ["level", "verdict"],
  },
  {
    id: "use-case",
    words: "use case",
    meaning: "What an account is for: one purpose with one owner, such as production of the shop or the pipeline.",
    source: METHOD,
    seeAlso: ["enterprise-use-case", "runtime-use-case", "single-use-case-rule"],
  },
  {
    id: "verdict",
    words: "verdict",
    meaning:
      "The answer for one request: it passes, it passes if a condition holds, a statement blocks it, nothing allows it, or the account is exempt. What passes still needs IAM.",
    source: ORGWRIGHT,
    seeAlso: ["lens", "trace"],
  },
];

const byId: ReadonlyMap<string, GlossaryTerm> = new Map(glossary.map((term) => [term.id, term]));

/** The term with this id; undefined where the glossary doesn't have it. */
export function glossaryTerm(id: string): GlossaryTerm | undefined {
  return byId.get(id);
}

/** What the glossary calls a term; the id itself where it doesn't have it. */
export function wordsOfTerm(id: string): string {
  return byId.get(id)?.words ?? id;
}
