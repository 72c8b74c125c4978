/** Pages of AWS's that several rules lean on. */
export const SOURCES = {
  quotas: {
    title: "AWS Organizations User Guide, “Quotas and service limits”",
    url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html",
  },
  createAccount: {
    title: "AWS Organizations API Reference, “CreateAccount”",
    url: "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html",
  },
  createOu: {
    title: "AWS Organizations API Reference, “CreateOrganizationalUnit”",
    url: "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateOrganizationalUnit.html",
  },
  moveAccount: {
    title: "AWS Organizations API Reference, “MoveAccount”",
    url: "https://docs.aws.amazon.com/organizations/latest/APIReference/API_MoveAccount.html",
  },
  accountEmail: {
    title: "AWS Account Management Reference Guide, “Update the root user email”",
    url: "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-root-user-email.html",
  },
  accountName: {
    title: "AWS Account Management Reference Guide, “Update your AWS account name”",
    url: "https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-acct-name.html",
  },
  createPolicy: {
    title: "AWS Organizations API Reference, “CreatePolicy”",
    url: "https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreatePolicy.html",
  },
  attachPolicy: {
    title: "AWS Organizations API Reference, “AttachPolicy”",
    url: "https://docs.aws.amazon.com/organizations/latest/APIReference/API_AttachPolicy.html",
  },
  managementAccount: {
    title: "AWS Organizations User Guide, “Best practices for the management account”",
    url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_best-practices_mgmt-acct.html",
  },
  scps: {
    title: "AWS Organizations User Guide, “Service control policies”",
    url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html",
  },
  scpEvaluation: {
    title: "AWS Organizations User Guide, “SCP evaluation”",
    url: "https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html",
  },
  recommendedOus: {
    title: "Whitepaper “Organizing Your AWS Environment”, “Recommended OUs and accounts”",
    url: "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/recommended-ous-and-accounts.html",
  },
  designPrinciples: {
    title: "Whitepaper “Organizing Your AWS Environment”, “Design principles for your multi-account strategy”",
    url: "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/design-principles-for-your-multi-account-strategy.html",
  },
  production: {
    title: "Whitepaper “Organizing Your AWS Environment”, “Production and non-production workload environments”",
    url: "https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/production-and-non-production-workload-environments.html",
  },
  separateWorkloads: {
    title: "AWS Well-Architected Framework, “SEC01-BP01 Separate workloads using accounts”",
    url: "https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_securely_operate_multi_accounts.html",
  },
  actions: {
    title: "Service Authorization Reference, “Actions, resources, and condition keys for AWS services”",
    url: "https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html",
  },
} as const;
