/**
 * What a person said of real accounts, by their names and OUs alone, before any of them was guessed:
 * `[path, "kind" | "kind of unit" | "runtime of unit in phase" | "" for "can't be told"]`. Accounts of one source are one
 * organization. A name that only says a phase has no unit: `"runtime in prod"`.
 */
export interface JudgedOrganization {
  readonly source: string;
  readonly accounts: readonly (readonly [path: string, said: string])[];
}

export const JUDGED: readonly JudgedOrganization[] = [
  {
    source: "ministryofjustice/aws-root-account (MIT), organizations-accounts-*.tf",
    accounts: [
      ["CICA > CICA Development", "runtime of CICA in dev"],
      ["CICA > CICA Production", "runtime of CICA in prod"],
      ["CICA > CICA Shared Services", "shared-services of CICA"],
      ["CICA > CICA UAT", "runtime of CICA in uat"],
      ["HMPPS > HMPPS Co-Financing Organisation", ""],
      ["HMPPS > HMPPS Engineering Production", "runtime of HMPPS in prod"],
      ["HMPPS > Probation", ""],
      ["HMPPS > Public Sector Prison Industries", ""],
      ["HMPPS > Community Rehabilitation > HMPPS CR Jira production", "runtime of Community Rehabilitation in prod"],
      [
        "HMPPS > Community Rehabilitation > HMPPS CR Unpaid Work non-production",
        "runtime of Community Rehabilitation in nonprod",
      ],
      ["HMPPS > Delius > Alfresco non-prod", "runtime of Alfresco in nonprod"],
      ["HMPPS > Delius > HMPPS Delius MIS non prod", "runtime of Delius in nonprod"],
      ["HMPPS > Delius > HMPPS Delius Pre Production", "runtime of Delius in stage"],
      ["HMPPS > Delius > HMPPS Delius Stage", "runtime of Delius in stage"],
      ["HMPPS > Delius > HMPPS Delius Test", "runtime of Delius in test"],
      ["HMPPS > Delius > HMPPS Delius Training", "runtime of Delius"],
      ["HMPPS > Delius > Probation Management non-prod", "runtime of Probation Management in nonprod"],
      [
        "HMPPS > Electronic Monitoring > Electronic Monitoring Identity & Access Management",
        "shared-services of Electronic Monitoring",
      ],
      ["HMPPS > Electronic Monitoring > Electronic Monitoring Shared Logging", "log-archive of Electronic Monitoring"],
      [
        "HMPPS > Electronic Monitoring > Acquisitive Crime > Electronic Monitoring Acquisitive Crime Dev",
        "runtime of Acquisitive Crime in dev",
      ],
      [
        "HMPPS > Electronic Monitoring > Acquisitive Crime > Electronic Monitoring Acquisitive Crime Preprod",
        "runtime of Acquisitive Crime in stage",
      ],
      ["HMPPS > VCMS > HMPPS Victim Case Management System Production", "runtime of VCMS in prod"],
      ["HMPPS > VCMS > VCMS non-prod", "runtime of VCMS in nonprod"],
      ["LAA > LAA CloudTrail", "log-archive of LAA"],
      ["LAA > LAA Development", "runtime of LAA in dev"],
      ["LAA > LAA Shared services", "shared-services of LAA"],
      ["LAA > LAA Staging", "runtime of LAA in stage"],
      ["LAA > LAA Test", "runtime of LAA in test"],
      ["OPG > MoJ OPG Identity", "shared-services of OPG"],
      ["OPG > MoJ OPG Management", ""],
      ["OPG > MoJ OPG Sandbox", "sandbox of OPG"],
      ["OPG > MoJ OPG Shared Development", "shared-services of OPG in dev"],
      ["OPG > OPG Backups", "backup of OPG"],
      ["OPG > DigiCop > MoJ OPG DigiCop Preproduction", "runtime of DigiCop in stage"],
      ["OPG > DigiDeps > OPG Digi Deps Dev", "runtime of DigiDeps in dev"],
      ["OPG > Legacy > OPG LPA Production", "runtime of LPA in prod"],
      ["OPG > Legacy > opg-refund-production", "runtime of refund in prod"],
      ["OPG > Legacy > opg-shared", "shared-services of OPG"],
      ["OPG > LPA Data Store > opg-lpa-data-store-preproduction", "runtime of LPA Data Store in stage"],
      ["OPG > Make An LPA > MOJ LPA Development", "runtime of Make An LPA in dev"],
      ["OPG > Sirius > MoJ OPG Sirius Preproduction", "runtime of Sirius in stage"],
      ["OPG > Sirius > OPG Sirius Backup", "backup of Sirius"],
      ["OPG > Sirius > opg-sirius-dev", "runtime of Sirius in dev"],
      ["OPG > Use My LPA > OPG Use My LPA Production", "runtime of Use My LPA in prod"],
      ["Organisation Management > organisation-security", "security"],
      ["Platforms & Architecture > Cloud Platform > Cloud Platform", ""],
      [
        "Platforms & Architecture > Cloud Platform > Cloud Platform Ephemeral Test",
        "runtime of Cloud Platform in test",
      ],
      ["Platforms & Architecture > Operations Engineering > MoJ Digital Services", ""],
      ["Security Engineering > Security Operations Pre Production", "security in stage"],
      ["Technology Services > MOJ Official (Development)", "runtime of MOJ Official in dev"],
      ["Technology Services > MOJ Official (Pre-Production)", "runtime of MOJ Official in stage"],
      [
        "Technology Services > MOJ Official (Public Key Infrastructure Dev)",
        "runtime of MOJ Official Public Key Infrastructure in dev",
      ],
      ["Technology Services > MOJ Official (Shared Services)", "shared-services of MOJ Official"],
      ["Technology Services > Network Architecture", "network"],
      ["Technology Services > Workplace Tech Proof Of Concept Development", "sandbox"],
    ],
  },
  {
    source: "awslabs/landing-zone-accelerator-on-aws (Apache-2.0), test/configs/all-enabled",
    accounts: [
      ["Security > LogArchive", "log-archive"],
      ["Security > Audit", "security-tooling"],
      ["Infrastructure > SharedServices", "shared-services"],
      ["Infrastructure > Network", "network"],
      ["GovCloud > GovCloudWorkloadAccount01", ""],
    ],
  },
  {
    source: "richardkeit/landing-zone-accelerator-on-aws (Apache-2.0), lza-sample-config-finance-tax",
    accounts: [
      ["Tax > Production", "runtime of Tax in prod"],
      ["Tax > Control", ""],
      ["Tax > Staging", "runtime of Tax in stage"],
      ["Tax > DevTest", "runtime of Tax in dev"],
      ["Tax > DisasterRecovery", "runtime of Tax in prod"],
    ],
  },
  {
    source: "richardkeit/landing-zone-accelerator-on-aws (Apache-2.0), lza-sample-config-us-slg-central-it",
    accounts: [
      ["Tenant > Workload-1", ""],
      ["Tenant-HIS > HIS-1", ""],
    ],
  },
  {
    source: "org-formation/org-formation-cli (MIT), examples and tests",
    accounts: [
      ["Account A", ""],
      ["Olaf Conijn", ""],
      ["development > Development Account 2", "runtime in dev"],
      ["production > Production 1 Account", "runtime in prod"],
      ["shared > Shared Services Account", "shared-services"],
      ["shared > Shared Compliance Account", "shared-services"],
      ["shared > Shared Users Account", "shared-services"],
    ],
  },
  {
    source: "boto/botocore (Apache-2.0), examples of ListAccounts",
    accounts: [
      ["Developer Account", "runtime in dev"],
      ["Test Account", "runtime in test"],
      ["Production Account", "runtime in prod"],
    ],
  },
  {
    source: "cloud-custodian/cloud-custodian (Apache-2.0), recorded ListAccounts",
    accounts: [["Sandbox-Kapil", "sandbox"]],
  },
  {
    source: "lukehau/aws-org-designer (MIT), sample organization",
    accounts: [
      ["Security OU > Log Archive Account", "log-archive"],
      ["Security OU > Audit Account", "security-tooling"],
      ["Security OU > Security Tooling Account", "security-tooling"],
      ["Workloads OU > Production OU > Prod 1", "runtime in prod"],
      ["Workloads OU > Non-Production OU > Staging 1", "runtime in stage"],
      ["Workloads OU > Non-Production OU > Dev 1", "runtime in dev"],
      ["Workloads OU > Shared Services OU > Networking", "network"],
      ["Sandbox OU > Sandbox 1", "sandbox"],
      ["Suspended OU > Suspended 1", ""],
    ],
  },
  {
    source: "infrablocks/terraform-aws-organization (MIT), examples/basic",
    accounts: [
      ["MyProduct > Development > Blue", "runtime of MyProduct in dev"],
      ["MyProduct > Production > Blue", "runtime of MyProduct in prod"],
    ],
  },
  {
    source: "DataChefHQ/aws-data-landing-zone (Apache-2.0), management template",
    accounts: [
      ["project-1-development", "runtime of project-1 in dev"],
      ["project-1-production", "runtime of project-1 in prod"],
    ],
  },
];
