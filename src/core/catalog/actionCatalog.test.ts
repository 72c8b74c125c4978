import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "./actionCatalog";

const text = readFileSync(join(import.meta.dirname, "actions.txt"), "utf8");
const catalog = readActionCatalog(text);
const actionOf = (name: string) => catalog.services.get(name.split(":", 1)[0]!)?.actions.get(name.toLowerCase());

describe("the catalogue of AWS's actions", () => {
  it("says from when and where it is, and under which licence", () => {
    expect(catalog.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(catalog.source).toMatch(/^@cloud-copilot\/iam-data \d/);
    expect(catalog.licence).toMatch(/^MIT License, Copyright \(c\) \d{4} \w/);
    expect(text).toMatch(/^# MIT License$/m);
    expect(text).toMatch(/^# Copyright \(c\) \d{4} /m);
  });

  it("holds as many services and actions as its head says, in order", () => {
    expect(text).toContain(`\nservices: ${catalog.services.size}\nactions: ${catalog.actionCount}\n`);
    expect(catalog.actionCount).toBeGreaterThan(20_000);
    const keys = [...catalog.services.values()].flatMap(({ actions }) => [...actions.keys()]);
    expect(new Set(keys).size).toBe(catalog.actionCount);
    expect([...catalog.services.keys()]).toEqual([...catalog.services.keys()].toSorted());
    for (const { actions } of catalog.services.values())
      expect([...actions.keys()]).toEqual([...actions.keys()].toSorted());
  });

  it("names services as AWS does", () => {
    expect(catalog.services.get("s3")?.title).toBe("Amazon S3");
    expect(catalog.services.get("organizations")?.title).toBe("AWS Organizations");
    expect(catalog.services.get("nosuchservice")).toBeUndefined();
  });

  // Service Authorization Reference, "Actions, resources, and condition keys for …".
  it.each([
    ["s3:GetObject", "Read"],
    ["s3:ListBucket", "List"],
    ["s3:PutObject", "Write"],
    ["s3:PutObjectTagging", "Tagging"],
    ["s3:PutBucketPolicy", "Permissions management"],
    ["ec2:RunInstances", "Write"],
    ["ec2:DescribeInstances", "List"],
    ["iam:CreateUser", "Write"],
    ["iam:AttachRolePolicy", "Permissions management"],
    ["iam:TagRole", "Tagging"],
    ["organizations:LeaveOrganization", "Write"],
    ["organizations:DescribeOrganization", "Read"],
    ["dynamodb:DeleteTable", "Write"],
    ["cloudtrail:StopLogging", "Write"],
    ["sts:AssumeRole", "Write"],
    ["kms:Decrypt", "Write"],
    ["execute-api:Invoke", "Write"],
  ])("%s is of level %s", (name, level) => {
    expect(actionOf(name)).toEqual({ name, level });
  });

  it("refuses a text that holds not what its head says", () => {
    expect(() => readActionCatalog(text.replace(/^actions: .*$/m, "actions: 1"))).toThrow(
      /says \d+ services, 1 actions/,
    );
    expect(() => readActionCatalog(text.replace(/^date: /m, "day: "))).toThrow(/“date”/);
    expect(() => readActionCatalog(text.replace("\nBucketAcl RGet", "\nBucketAcl XGet"))).toThrow(/“X”/);
  });
});
