import { FULL_AWS_ACCESS_ID } from "../../design/types";
import { allow, deny, runtime, scp } from "../course/startDesign";
import type { Workbench } from "./workbench";

/** An answer to a lesson, named by what the learner does. */
export type Answer = readonly [does: string, work: (bench: Workbench) => unknown];

/** What a wrong answer is told: a part of one of the sentences. */
export type WrongAnswer = readonly [...Answer, told: string];

interface Answers {
  readonly right: readonly [Answer, Answer, ...Answer[]];
  readonly wrong: readonly [WrongAnswer, WrongAnswer, ...WrongAnswer[]];
}

const FULL = FULL_AWS_ACCESS_ID;
const kind = (name: string) => ({ kind: name });
const sandbox = kind("sandbox");

/** Two right and two wrong answers to each lesson of the course, by its id. */
export const answers: Readonly<Record<string, Answers>> = {
  "one-account": {
    right: [
      [
        "moves development and the prototype out",
        (bench) =>
          bench
            .account("dev", "root", runtime("Shop", "dev"))
            .account("lab", "root", sandbox)
            .useCases("shop", runtime("Shop", "prod")),
      ],
      [
        "moves production out",
        (bench) =>
          bench.account("prod", "root", runtime("Shop", "prod")).useCases("shop", runtime("Shop", "dev"), sandbox),
      ],
    ],
    wrong: [
      [
        "moves only the prototype",
        (bench) =>
          bench.account("lab", "root", sandbox).useCases("shop", runtime("Shop", "prod"), runtime("Shop", "dev")),
        "Shop still holds Shop in prod and Shop in dev.",
      ],
      [
        "takes development away",
        (bench) => bench.account("lab", "root", sandbox).useCases("shop", runtime("Shop", "prod")),
        "No account is for Shop in dev.",
      ],
    ],
  },
  "one-use-case": {
    right: [
      [
        "adds four accounts",
        (bench) =>
          bench
            .account("w", "root", runtime("Warehouse", "prod"))
            .account("s", "root", kind("shared-services"))
            .account("d", "root", kind("delivery"))
            .account("x", "root", sandbox)
            .useCases("business", runtime("Shop", "prod"))
            .useCases("platform", kind("security"))
            .useCases("lab", runtime("Shop", "dev")),
      ],
      [
        "starts over in an OU and deletes the old accounts",
        (bench) =>
          bench
            .ou("new")
            .account("a", "new", runtime("Warehouse", "prod"))
            .account("b", "new", runtime("Shop", "prod"))
            .account("c", "new", runtime("Shop", "dev"))
            .attach("protect-data", "c")
            .account("d", "root", kind("delivery"))
            .account("e", "root", kind("security"))
            .account("f", "root", kind("shared-services"))
            .account("g", "root", sandbox)
            .remove("business", "platform", "lab"),
      ],
    ],
    wrong: [
      [
        "forgets the platform",
        (bench) =>
          bench
            .account("w", "root", runtime("Warehouse", "prod"))
            .account("x", "root", sandbox)
            .useCases("business", runtime("Shop", "prod"))
            .useCases("lab", runtime("Shop", "dev")),
        "Platform still holds security, shared services and delivery.",
      ],
      [
        "deletes what is too much",
        (bench) =>
          bench
            .useCases("business", runtime("Shop", "prod"))
            .useCases("platform", kind("security"))
            .useCases("lab", runtime("Shop", "dev")),
        "No account is for a sandbox.",
      ],
      [
        "lets the sandbox take the policy along",
        (bench) =>
          bench
            .account("w", "root", runtime("Warehouse", "prod"))
            .account("s", "root", kind("shared-services"))
            .account("d", "root", kind("delivery"))
            .account("x", "root", sandbox)
            .attach("protect-data", "x")
            .useCases("business", runtime("Shop", "prod"))
            .useCases("platform", kind("security"))
            .useCases("lab", runtime("Shop", "dev")),
        "In x, dynamodb:DeleteTable in us-east-1 as role/Example is blocked: ProtectData at x denies it.",
      ],
    ],
  },
  "phases-and-units": {
    right: [
      [
        "puts an OU for each unit into Runtime",
        (bench) =>
          bench
            .useCases("shop-live", runtime("Shop", "prod"))
            .ou("shop", "runtime")
            .ou("warehouse", "runtime")
            .account("shop-stage", "shop", runtime("Shop", "stage"))
            .account("warehouse-stage", "warehouse", runtime("Warehouse", "stage"))
            .move("shop", "shop-dev", "shop-live")
            .move("warehouse", "warehouse-dev", "warehouse-prod")
            .attach("Frozen", "warehouse")
            .detach("Frozen", "runtime"),
      ],
      [
        "puts the OUs beside Runtime, with an OU for each phase inside",
        (bench) =>
          bench
            .ou("s")
            .ou("s-live", "s")
            .ou("w")
            .useCases("shop-live", runtime("shop", "STAGE"))
            .account("shop-prod", "s-live", runtime("Shop", "prod"))
            .account("warehouse-stage", "w", runtime("Warehouse", "stage"))
            .move("s-live", "shop-live")
            .move("s", "shop-dev")
            .move("w", "warehouse-dev", "warehouse-prod")
            .attach("Frozen", "w"),
      ],
      [
        "keeps the warehouse in Runtime and moves the shop out",
        (bench) =>
          bench
            .ou("shop")
            .useCases("shop-live", runtime("Shop", "prod"))
            .account("shop-stage", "shop", runtime("Shop", "stage"))
            .account("warehouse-stage", "runtime", runtime("Warehouse", "stage"))
            .move("shop", "shop-dev", "shop-live"),
      ],
    ],
    wrong: [
      [
        "splits the accounts and leaves the OU",
        (bench) =>
          bench
            .useCases("shop-live", runtime("Shop", "prod"))
            .account("shop-stage", "runtime", runtime("Shop", "stage"))
            .account("warehouse-stage", "runtime", runtime("Warehouse", "stage")),
        "Runtime OU also holds",
      ],
      [
        "groups them without the missing stage",
        (bench) =>
          bench
            .ou("shop")
            .ou("warehouse")
            .useCases("shop-live", runtime("Shop", "prod"))
            .account("shop-stage", "shop", runtime("Shop", "stage"))
            .move("shop", "shop-dev", "shop-live")
            .move("warehouse", "warehouse-dev", "warehouse-prod"),
        "No account is for Warehouse in stage.",
      ],
      [
        "groups them and leaves the policy on Runtime",
        (bench) =>
          bench
            .useCases("shop-live", runtime("Shop", "prod"))
            .ou("shop", "runtime")
            .ou("warehouse", "runtime")
            .account("shop-stage", "shop", runtime("Shop", "stage"))
            .account("warehouse-stage", "warehouse", runtime("Warehouse", "stage"))
            .move("shop", "shop-dev", "shop-live")
            .move("warehouse", "warehouse-dev", "warehouse-prod"),
        "is blocked: Frozen at Runtime OU denies it.",
      ],
    ],
  },
  "filters-by-level": {
    right: [
      ["attaches AllowQueues to Work as well", (bench) => bench.attach("AllowQueues", "work")],
      [
        "adds queues to AllowWork",
        (bench) => bench.write("AllowWork", allow("ec2:*", "s3:*", "dynamodb:*", "logs:*", "sqs:*")),
      ],
      [
        "opens Work and filters at the accounts",
        (bench) =>
          bench.attach(FULL, "work").attach("AllowWork", "shop-prod", "shop-dev").detach(FULL, "shop-prod", "shop-dev"),
      ],
    ],
    wrong: [
      [
        "attaches FullAWSAccess to Work",
        (bench) => bench.attach(FULL, "work"),
        "lambda:CreateFunction in us-east-1 as role/Example still gets through.",
      ],
      [
        "attaches AllowQueues to the root",
        (bench) => bench.attach("AllowQueues", "root"),
        "In shop-prod, sqs:SendMessage in us-east-1 as role/Example is blocked: nothing attached to Work OU allows it.",
      ],
    ],
  },
  "protect-what-matters": {
    right: [
      [
        "protects each production account",
        (bench) =>
          bench
            .fromTemplate("protect-account", {}, "root")
            .fromTemplate("protect-data", {}, "shop-prod", "warehouse-prod"),
      ],
      [
        "gathers production in an OU and protects the two OUs below the root",
        (bench) =>
          bench
            .fromTemplate("protect-account", {}, "enterprise", "runtime")
            .ou("production", "runtime")
            .move("production", "shop-prod", "warehouse-prod")
            .policy(scp("KeepData", "", deny("dynamodb:Delete*", "rds:Delete*")), "production"),
      ],
    ],
    wrong: [
      [
        "protects all data at the root",
        (bench) => bench.fromTemplate("protect-account", {}, "root").fromTemplate("protect-data", {}, "root"),
        "In shop-dev and warehouse-dev, dynamodb:DeleteTable in us-east-1 as role/Example is blocked: ProtectData at Root denies it.",
      ],
      [
        "forgets the warehouse",
        (bench) => bench.fromTemplate("protect-account", {}, "root").fromTemplate("protect-data", {}, "shop-prod"),
        "In warehouse-prod, dynamodb:DeleteTable in us-east-1 as role/Example",
      ],
      [
        "protects only one table",
        (bench) =>
          bench.fromTemplate("protect-account", {}, "root").policy(
            scp("KeepOrders", "", deny("rds:DeleteDBCluster"), {
              Effect: "Deny",
              Action: "dynamodb:DeleteTable",
              Resource: "arn:aws:dynamodb:*:*:table/orders",
            }),
            "shop-prod",
            "warehouse-prod",
          ),
        "In shop-prod and warehouse-prod, dynamodb:DeleteTable in us-east-1 as role/Example still gets through.",
      ],
    ],
  },
  "enterprise-accounts": {
    right: [
      [
        "makes an OU Enterprise with four accounts",
        (bench) =>
          bench
            .ou("enterprise")
            .account("security", "enterprise", kind("security"))
            .account("delivery", "enterprise", kind("delivery"))
            .account("network", "enterprise", kind("network"))
            .useCases("management", kind("management"))
            .useCases("tools", kind("shared-services"))
            .move("enterprise", "tools"),
      ],
      [
        "gives Security an OU inside",
        (bench) =>
          bench
            .ou("company")
            .ou("safe", "company")
            .account("trail", "safe", kind("security"))
            .account("pipeline", "company", kind("delivery"))
            .account("dns", "company", kind("shared-services"))
            .account("net", "company", kind("network"))
            .useCases("management", kind("management"))
            .remove("tools"),
      ],
    ],
    wrong: [
      [
        "leaves Security in the management account",
        (bench) =>
          bench
            .ou("enterprise")
            .account("delivery", "enterprise", kind("delivery"))
            .account("network", "enterprise", kind("network"))
            .useCases("tools", kind("shared-services"))
            .move("enterprise", "tools"),
        "In Management, s3:DeleteBucket in us-east-1 as role/Example still gets through: SCPs don't apply to the management account.",
      ],
      [
        "moves the management account into the OU too",
        (bench) =>
          bench
            .ou("enterprise")
            .account("security", "enterprise", kind("security"))
            .account("delivery", "enterprise", kind("delivery"))
            .account("network", "enterprise", kind("network"))
            .useCases("management", kind("management"))
            .useCases("tools", kind("shared-services"))
            .move("enterprise", "tools", "management"),
        "Management is inside enterprise OU.",
      ],
    ],
  },
  "management-alone": {
    right: [
      [
        "moves production into an account under Runtime",
        (bench) =>
          bench.account("shop-prod", "runtime", runtime("Shop", "prod")).useCases("management", kind("management")),
      ],
      [
        "moves it into an account under the root",
        (bench) => bench.account("p", "root", runtime("Shop", "prod")).useCases("management", kind("management")),
      ],
    ],
    wrong: [
      [
        "attaches the policy to the management account",
        (bench) => bench.attach("protect-account", "management"),
        "still gets through: SCPs don't apply to the management account.",
      ],
      [
        "lets development share with production",
        (bench) =>
          bench
            .useCases("shop-dev", runtime("Shop", "dev"), runtime("Shop", "prod"))
            .useCases("management", kind("management")),
        "shop-dev still holds Shop in dev and Shop in prod.",
      ],
    ],
  },
  "environments-that-share": {
    right: [
      [
        "gathers them in the accounts that are there",
        (bench) =>
          bench
            .useCases("shop-dev", runtime("Shop", "dev", "dev", "integration", "uat"))
            .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
            .useCases("shop-prod", runtime("Shop", "prod", "prod"))
            .remove("shop-integration", "shop-load"),
      ],
      [
        "moves chips, each environment its own use case",
        (bench) =>
          bench
            .useCases(
              "shop-integration",
              runtime("Shop", "dev", "integration"),
              runtime("Shop", "dev", "dev"),
              runtime("Shop", "dev", "uat"),
            )
            .useCases("shop-load", runtime("Shop", "stage", "load"), runtime("Shop", "stage", "stage"))
            .useCases("shop-prod", runtime("Shop", "prod", "prod"))
            .remove("shop-dev", "shop-stage"),
      ],
    ],
    wrong: [
      [
        "leaves uat with production",
        (bench) =>
          bench
            .useCases("shop-dev", runtime("Shop", "dev", "dev", "integration"))
            .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
            .remove("shop-integration", "shop-load"),
        "In shop-prod, dynamodb:DeleteTable in us-east-1 as role/Example is blocked: ProtectData at shop-prod denies it.",
      ],
      [
        "frees the testers by detaching the policy",
        (bench) =>
          bench
            .useCases("shop-dev", runtime("Shop", "dev", "dev", "integration"))
            .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
            .remove("shop-integration", "shop-load")
            .detach("protect-data", "shop-prod"),
        "In shop-prod, dynamodb:DeleteTable in us-east-1 as role/Example still gets through.",
      ],
      [
        "gives uat an account of its own",
        (bench) =>
          bench
            .useCases("shop-integration", runtime("Shop", "dev", "uat", "integration"))
            .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
            .useCases("shop-prod", runtime("Shop", "prod", "prod"))
            .remove("shop-load"),
        "There are 4 member accounts; 3 are enough.",
      ],
    ],
  },
  "ous-and-depth": {
    right: [
      [
        "gathers production in an OU",
        (bench) =>
          bench
            .ou("production")
            .move("production", "shop-prod", "warehouse-prod", "payroll-prod")
            .detach("protect-data", "shop-prod", "warehouse-prod", "payroll-prod")
            .attach("protect-data", "production")
            .move("company", "shop"),
      ],
      [
        "moves the developers out and protects the company",
        (bench) =>
          bench
            .ou("development")
            .move("development", "shop-dev", "warehouse-dev")
            .detach("protect-data", "shop-prod", "warehouse-prod", "payroll-prod")
            .attach("protect-data", "company")
            .move("division", "team"),
      ],
    ],
    wrong: [
      [
        "attaches it to the company as it is",
        (bench) =>
          bench
            .detach("protect-data", "shop-prod", "warehouse-prod", "payroll-prod")
            .attach("protect-data", "company")
            .move("company", "shop"),
        "is blocked: ProtectData at Company OU denies it.",
      ],
      ["only flattens the tree", (bench) => bench.move("company", "shop"), "There are 3 attachments, and 1 can do"],
    ],
  },
  "filtered-not-pooled": {
    right: [
      [
        "attaches both policies to both levels",
        (bench) => bench.attach("AllowEC2", "apps").attach("AllowS3", "app-prod"),
      ],
      [
        "opens the OU and lists both at the account",
        (bench) => bench.attach(FULL, "apps").attach("AllowS3", "app-prod"),
      ],
    ],
    wrong: [
      [
        "attaches AllowS3 to the account",
        (bench) => bench.attach("AllowS3", "app-prod"),
        "In app-prod, ec2:RunInstances in us-east-1 as role/Example is blocked: nothing attached to Apps OU allows it.",
      ],
      [
        "attaches FullAWSAccess to both",
        (bench) => bench.attach(FULL, "apps", "app-prod"),
        "dynamodb:CreateTable in us-east-1 as role/Example still gets through.",
      ],
      [
        "lists at both levels what nobody asked for",
        (bench) =>
          bench
            .write("AllowS3", allow("s3:*", "ec2:*", "sqs:*", "rds:*", "kms:*"))
            .write("AllowEC2", allow("s3:*", "ec2:*", "sqs:*", "rds:*", "kms:*")),
        "In app-prod, sqs:SendMessage in us-east-1 as role/Example still gets through.",
      ],
    ],
  },
  "deny-list": {
    right: [
      ["attaches FullAWSAccess to Teams", (bench) => bench.attach(FULL, "teams")],
      [
        "lets the policy allow the rest itself",
        (bench) =>
          bench.write(
            "NoLongPurchases",
            allow("*"),
            deny("ec2:PurchaseReservedInstancesOffering", "route53domains:*", "directconnect:CreateConnection"),
          ),
      ],
    ],
    wrong: [
      [
        "swaps the policy for FullAWSAccess",
        (bench) => bench.attach(FULL, "teams").detach("NoLongPurchases", "teams"),
        "route53domains:RegisterDomain in us-east-1 as role/Example still gets through.",
      ],
      [
        "moves the accounts out of the OU",
        (bench) => bench.move("root", "team-dev", "team-prod"),
        "ec2:PurchaseReservedInstancesOffering in us-east-1 as role/Example still gets through.",
      ],
    ],
  },
  "allow-list": {
    right: [
      [
        "attaches a second list",
        (bench) => bench.policy(scp("AllowMore", "", allow("logs:*", "kms:*", "sts:*", "iam:PassRole")), "payments"),
      ],
      [
        "turns it into a deny of the rest",
        (bench) =>
          bench.attach(FULL, "payments").write("AllowFunctions", {
            Effect: "Deny",
            NotAction: ["lambda:*", "s3:*", "logs:*", "kms:*", "sts:*", "iam:PassRole"],
            Resource: "*",
          }),
      ],
    ],
    wrong: [
      [
        "attaches FullAWSAccess",
        (bench) => bench.attach(FULL, "payments"),
        "ec2:RunInstances in us-east-1 as role/Example still gets through.",
      ],
      [
        "attaches the second list to the accounts",
        (bench) =>
          bench.policy(
            scp("AllowMore", "", allow("logs:*", "kms:*", "sts:*", "iam:PassRole")),
            "payments-prod",
            "payments-dev",
          ),
        "logs:PutLogEvents in us-east-1 as role/Example is blocked: nothing attached to Payments OU allows it.",
      ],
    ],
  },
  "approved-services": {
    right: [
      [
        "makes a new policy from the template with eight services",
        (bench) =>
          bench
            .detach("approved-services", "cards")
            .fromTemplate(
              "approved-services",
              { services: ["dynamodb", "ec2", "iam", "kms", "lambda", "logs", "s3", "sqs", "sts"] },
              "cards",
            ),
      ],
      [
        "lists at the level itself, as an allow list",
        (bench) =>
          bench
            .detach(FULL, "cards")
            .write(
              "approved-services",
              allow("dynamodb:*", "lambda:*", "s3:*", "kms:*", "logs:*", "sqs:*", "sts:*", "iam:*"),
            ),
      ],
    ],
    wrong: [
      [
        "forgets the queues",
        (bench) =>
          bench.write("approved-services", {
            Effect: "Deny",
            NotAction: ["dynamodb:*", "lambda:*", "s3:*", "kms:*", "logs:*", "sts:*", "iam:*"],
            Resource: "*",
          }),
        "sqs:SendMessage in us-east-1 as role/Example is blocked: DenyUnapprovedServices at Cards OU denies it.",
      ],
      [
        "denies four services by name",
        (bench) => bench.write("approved-services", deny("gamelift:*", "redshift:*", "sagemaker:*", "rds:*")),
        "newthing:CreateThing in us-east-1 as role/Example still gets through.",
      ],
      [
        "takes out one service",
        (bench) => bench.policy(scp("NoGames", "", deny("gamelift:*")), "cards"),
        "11 services get through, and 8 may",
      ],
    ],
  },
  "regions-and-global-services": {
    right: [
      [
        "takes the regional services out of NotAction",
        (bench) =>
          bench.write("OnlyOurRegions", {
            Effect: "Deny",
            NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*"],
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
          }),
      ],
      [
        "uses the template",
        (bench) =>
          bench
            .detach("OnlyOurRegions", "runtime")
            .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "root"),
      ],
    ],
    wrong: [
      [
        "denies everything elsewhere",
        (bench) =>
          bench.write("OnlyOurRegions", {
            Effect: "Deny",
            Action: "*",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
          }),
        "iam:CreateRole in us-east-1 as role/Example is blocked: OnlyOurRegions at Runtime OU denies it.",
      ],
      [
        "approves Virginia too, for the sake of IAM",
        (bench) =>
          bench.write("OnlyOurRegions", {
            Effect: "Deny",
            Action: "*",
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1", "us-east-1"] } },
          }),
        "ec2:RunInstances in us-east-1 as role/Example still gets through.",
      ],
      [
        "approves Singapore and São Paulo too",
        (bench) =>
          bench.write("OnlyOurRegions", {
            Effect: "Deny",
            NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*"],
            Resource: "*",
            Condition: {
              StringNotEquals: {
                "aws:RequestedRegion": ["eu-central-1", "eu-west-1", "ap-southeast-1", "sa-east-1"],
              },
            },
          }),
        "ec2:RunInstances in ap-southeast-1 as role/Example still gets through.",
      ],
      [
        "leaves other services in NotAction",
        (bench) =>
          bench.write("OnlyOurRegions", {
            Effect: "Deny",
            NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*", "rds:*", "sqs:*"],
            Resource: "*",
            Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
          }),
        "rds:CreateDBInstance in ap-northeast-1 as role/Example still gets through.",
      ],
    ],
  },
  "rules-then-and-now": {
    right: [
      [
        "merges two policies",
        (bench) =>
          bench
            .write(
              "KeepTrail",
              deny("cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "config:StopConfigurationRecorder"),
            )
            .detach("KeepConfig", "root"),
      ],
      [
        "moves one down to both OUs",
        (bench) => bench.detach("NoUsers", "root").attach("NoUsers", "enterprise", "runtime"),
      ],
    ],
    wrong: [
      [
        "detaches one",
        (bench) => bench.detach("NoUsers", "root"),
        "In Security, iam:CreateUser in us-east-1 as role/Example gets through now and did not before.",
      ],
      [
        "changes to today's rules",
        (bench) => bench.rules("2026-05"),
        "By the rules of 2022: 6 SCPs are attached to the root “Root”; AWS allows 5.",
      ],
      [
        "moves one down to the workloads only",
        (bench) => bench.detach("NoUsers", "root").attach("NoUsers", "runtime"),
        "In Security, iam:CreateUser",
      ],
    ],
  },
  capstone: {
    right: [
      [
        "builds it as the chapter does",
        (bench) =>
          northwind(bench)
            .fromTemplate("protect-account", {}, "root")
            .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "workloads")
            .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
      ],
      [
        "fences everything but Enterprise, with a policy of its own",
        (bench) =>
          northwind(bench)
            .fromTemplate("protect-account", {}, "enterprise", "workloads", "sandbox")
            .fromTemplate(
              "restrict-regions",
              { regions: ["eu-central-1", "eu-west-1"] },
              "shop",
              "analytics",
              "sandbox",
            )
            .policy(scp("Keep", "", deny("dynamodb:DeleteTable", "rds:DeleteDB*")), "shop-prod", "analytics-prod"),
      ],
    ],
    wrong: [
      [
        "protects one unit's data",
        (bench) =>
          northwind(bench)
            .fromTemplate("protect-account", {}, "root")
            .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "workloads")
            .fromTemplate("protect-data", {}, "shop-prod"),
        "In analytics-prod, dynamodb:DeleteTable in eu-central-1 as role/Example still gets through.",
      ],
      [
        "keeps the Regions of the template",
        (bench) =>
          northwind(bench)
            .fromTemplate("protect-account", {}, "root")
            .fromTemplate("restrict-regions", {}, "workloads")
            .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
        "ec2:RunInstances in us-east-1 as role/Example still gets through.",
      ],
      [
        "approves Stockholm and Singapore as well",
        (bench) =>
          northwind(bench)
            .fromTemplate("protect-account", {}, "root")
            .fromTemplate(
              "restrict-regions",
              { regions: ["eu-central-1", "eu-west-1", "eu-north-1", "ap-southeast-1"] },
              "workloads",
            )
            .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
        "ec2:RunInstances in ap-southeast-1 as role/Example still gets through.",
      ],
      [
        "leaves the trail to the fence",
        (bench) =>
          northwind(bench)
            .policy(scp("Stay", "", deny("organizations:LeaveOrganization")), "root")
            .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "root")
            .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
        "cloudtrail:StopLogging in eu-central-1 as role/Example still gets through.",
      ],
    ],
  },
};

/** Northwind's accounts and OUs, without policies. */
function northwind(bench: Workbench): Workbench {
  bench
    .ou("enterprise")
    .account("security", "enterprise", kind("security"))
    .account("shared", "enterprise", kind("shared-services"))
    .account("delivery", "enterprise", kind("delivery"))
    .ou("workloads")
    .account("sandbox", "root", sandbox);
  for (const unit of ["Shop", "Analytics"]) {
    const id = unit.toLowerCase();
    bench.ou(id, "workloads");
    for (const phase of ["dev", "stage", "prod"]) bench.account(`${id}-${phase}`, id, runtime(unit, phase));
  }
  return bench;
}
