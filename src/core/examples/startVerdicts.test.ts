import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { moveNodes } from "../design/commands";
import { accountsUnder, isManagementAccount } from "../design/queries";
import type { AccountNode, Design } from "../design/types";
import { evaluate, evaluatePartially, lensRequest, ordinaryLens } from "../engine";
import { awsRecommended } from "./awsRecommended";
import { byBusinessUnit } from "./byBusinessUnit";
import { examples } from "./index";
import { landingZone } from "./landingZone";
import { oneAccount } from "./oneAccount";
import { oneAccountPerUnit } from "./oneAccountPerUnit";
import { regulatedBank } from "./regulatedBank";

/*
 * What AWS would say, worked out by hand from "SCP evaluation" and "Resource control policies" in the AWS Organizations User
 * Guide, for a plain role of each account in the organization's home Region unless another is given.
 */

const good = examples.filter(({ group }) => group === "good");

describe.each(good.map((example) => [example.title, example.document().design] as const))("%s", (_title, design) => {
  const members = accountsUnder(design, design.rootId).filter(({ id }) => !isManagementAccount(design, id));
  const everyone = members.map(({ name }) => name);

  it.each(["organizations:LeaveOrganization", "cloudtrail:StopLogging", "config:StopConfigurationRecorder"])(
    "lets no member account ask %s",
    (action) => {
      expect(passing(design, action)).toEqual(["Management: exempt"]);
    },
  );

  it.each(["rds:DeleteDBCluster", "dynamodb:DeleteTable"])("lets nobody ask %s in production", (action) => {
    const production = members.filter(isProduction).map(({ name }) => name);
    for (const region of ["us-east-1", "eu-west-1"])
      expect(passing(design, action, region).filter((name) => production.includes(name))).toEqual([]);
  });

  it("lets accounts before production delete their tables, as tearing down a test does", () => {
    const earlier = members.filter((account) => isRuntime(account) && !isProduction(account)).map(({ name }) => name);
    const regions = [design.organization.homeRegion, "eu-west-1"]; // some units are in Europe only
    const names = regions.flatMap((region) => passing(design, "dynamodb:DeleteTable", region));
    expect(names).toEqual(expect.arrayContaining(earlier));
  });

  it("lets ordinary work pass in every account", () => {
    expect(passing(design, "s3:ListAllMyBuckets")).toEqual(expect.arrayContaining(everyone));
  });
});

describe("the regulated bank", () => {
  const { design } = regulatedBank.document();
  const outsideRuntime = [
    "Management: exempt",
    "Log Archive",
    "Security Tooling",
    "Shared Services",
    "Delivery",
    "Network",
    "sandbox-1",
  ];

  it("blocks a service that isn't approved in every account of a business unit, production among them", () => {
    expect(passing(design, "gamelift:CreateFleet")).toEqual(outsideRuntime); // not in scope of PCI DSS
    expect(passing(design, "dynamodb:CreateTable")).toContain("cards-prod");
  });

  it("blocks every member account outside its two Regions, and nowhere what has no Region", () => {
    expect(passing(design, "ec2:RunInstances", "us-east-1")).toEqual(["Management: exempt"]);
    expect(passing(design, "ec2:RunInstances", "eu-west-1")).toContain("payments-prod");
    expect(passing(design, "iam:CreateRole", "us-east-1")).toContain("payments-prod");
  });

  it("keeps the records and production's data, backups and keys", () => {
    for (const action of ["s3:DeleteBucket", "backup:DeleteRecoveryPoint", "kms:ScheduleKeyDeletion"]) {
      const names = passing(design, action);
      for (const name of ["Log Archive", "payments-prod", "cards-prod", "online-banking-prod"])
        expect(names).not.toContain(name);
      expect(names).toContain("payments-dev");
    }
  });

  it("lets its people write into its own buckets, and nobody of its workloads into those of strangers", () => {
    const put = (resourceAccountId: string, resourceOrgId: string) =>
      evaluate(design, {
        accountId: idOf(design, "payments-prod"),
        action: "s3:PutObject",
        resource: "arn:aws:s3:::bucket/key",
        resourceAccountId,
        context: {
          "aws:RequestedRegion": "eu-central-1",
          "aws:PrincipalArn": "arn:aws:iam::111122223333:role/Example",
          "aws:PrincipalOrgID": "o-examplebank",
          "aws:PrincipalIsAWSService": "false",
          "aws:ResourceOrgID": resourceOrgId,
          "aws:SecureTransport": "true",
        },
      }).kind;
    expect(put(idOf(design, "payments-prod"), "o-examplebank")).toBe("allowed");
    expect(put("999988887777", "o-stranger001")).toBe("denied");
  });

  it("keeps strangers, and whoever comes without TLS, from its buckets", () => {
    const get = (organizationId: string, tls: string) =>
      evaluate(design, {
        accountId: "999988887777",
        action: "s3:GetObject",
        resource: "arn:aws:s3:::bucket/key",
        resourceAccountId: idOf(design, "payments-prod"),
        context: {
          "aws:PrincipalOrgID": organizationId,
          "aws:PrincipalIsAWSService": "false",
          "aws:SecureTransport": tls,
        },
      }).kind;
    expect(get("o-stranger001", "true")).toBe("denied");
    expect(get("o-examplebank", "false")).toBe("denied");
    expect(get("o-examplebank", "true")).toBe("exempt"); // RCPs let it pass, SCPs are for the organization's own principals
  });
});

it("by business unit, each unit works in its own Regions", () => {
  const { design } = byBusinessUnit.document();
  const runtime = (region: string) => passing(design, "ec2:RunInstances", region).filter((name) => name.includes("-"));
  expect(runtime("eu-west-1")).toEqual(["ecommerce-europe-nonprod", "ecommerce-europe-prod"]);
  expect(runtime("us-west-2")).toEqual([
    "ecommerce-nonprod",
    "ecommerce-prod",
    "data-warehouse-nonprod",
    "data-warehouse-prod",
  ]);
});

it("an account that is moved into AWS's Suspended OU can do nothing", () => {
  const { design } = awsRecommended.document();
  const moved = applied(design, moveNodes, {
    nodeIds: [idOf(design, "sandbox-1")],
    parentId: idOf(design, "Suspended"),
    beforeId: null,
  });
  expect(passing(moved, "s3:ListAllMyBuckets")).not.toContain("sandbox-1");
});

it("the guardrails of Landing Zone Accelerator keep IAM users out, and leave its own roles alone", () => {
  const { design } = landingZone.document();
  expect(passing(design, "iam:CreateUser", "us-east-1")).toEqual(["Management: exempt"]);
  const byRole = (role: string) =>
    evaluate(design, {
      accountId: idOf(design, "Network"),
      action: "iam:CreateUser",
      context: { "aws:PrincipalArn": `arn:aws:iam::111122223333:role/${role}` },
    }).kind;
  expect(byRole("AWSAccelerator-Deploy")).toBe("allowed");
  expect(byRole("Admin")).toBe("denied");
});

it("what is to be taken apart has nothing that keeps anybody from anything", () => {
  expect(passing(oneAccount.document().design, "dynamodb:DeleteTable")).toEqual(["Everything: exempt"]);
  expect(passing(oneAccountPerUnit.document().design, "cloudtrail:StopLogging")).toEqual([
    "Management: exempt",
    "IT",
    "Ecommerce",
    "Data Warehouse",
    "Customer Care",
  ]);
});

/** The names of the accounts in which somebody can be let ask for the action, in drawing order; exempt ones are called so. */
function passing(design: Design, action: string, region = design.organization.homeRegion): readonly string[] {
  return accountsUnder(design, design.rootId).flatMap(({ id, name }) => {
    const { kind } = evaluatePartially(design, lensRequest(design, { ...ordinaryLens(design, action), region }, id));
    return kind === "denied" ? [] : kind === "exempt" ? [`${name}: exempt`] : [name];
  });
}

function idOf(design: Design, name: string): AccountNode["id"] {
  const found = [...design.nodes.values()].find((node) => node.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found.id;
}

function isRuntime({ useCases }: AccountNode): boolean {
  return useCases.some(({ kind }) => kind === "runtime");
}

function isProduction({ useCases }: AccountNode): boolean {
  return useCases.some(({ kind, phase }) => kind === "runtime" && phase === "prod");
}
