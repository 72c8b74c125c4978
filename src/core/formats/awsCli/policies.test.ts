import { describe, expect, it } from "vitest";
import {
  DENY,
  described,
  json,
  policiesAt,
  policy,
  ROOT,
  RUNTIME,
  read,
  roots,
  SHOP,
  targetsOf,
  tree,
} from "./testing/answers";

describe("the policies of an organization", () => {
  const withPolicies = [
    ...tree,
    json("list-policies.json", {
      Policies: [policy("p-FullAWSAccess", "FullAWSAccess", { AwsManaged: true }), policy("p-a1b2c3d4", "Deny S3")],
    }),
  ];

  it("are attached where their targets say, FullAWSAccess too", () => {
    const { document, warnings } = read(
      ...withPolicies,
      described("p-a1b2c3d4", "Deny S3", JSON.stringify(DENY)),
      targetsOf("p-FullAWSAccess", ROOT, RUNTIME, SHOP, "111122223333", "444455556666"),
      targetsOf("p-a1b2c3d4", SHOP, "777788889999"),
    );
    expect(policiesAt(document.design)).toEqual({
      Root: ["p-FullAWSAccess"],
      Management: ["p-FullAWSAccess"],
      Runtime: ["p-FullAWSAccess"],
      Shop: ["p-FullAWSAccess", "p-a1b2c3d4"],
      dev: ["p-FullAWSAccess"],
      prod: ["p-a1b2c3d4"],
    });
    expect([...document.design.policies.values()][1]).toEqual({
      id: "p-a1b2c3d4",
      awsId: "p-a1b2c3d4",
      type: "SERVICE_CONTROL_POLICY",
      name: "Deny S3",
      document: DENY,
    });
    expect(warnings).toEqual([]);
  });

  it("are attached where the targets' own lists say; elsewhere FullAWSAccess is taken to be, which is said", () => {
    const { document, warnings } = read(
      ...withPolicies,
      json(`list-policies-for-target-${SHOP}.json`, { Policies: [policy("p-a1b2c3d4", "Deny S3")] }),
    );
    expect(policiesAt(document.design)).toMatchObject({ Runtime: ["p-FullAWSAccess"], Shop: ["p-a1b2c3d4"] });
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^full-aws-access-not-told: /),
        expect.stringMatching(/^content-not-told: .*policy “Deny S3”.*describe-policy/),
      ]),
    );
  });

  it("get their documents from files beside the answers that are named after them", () => {
    const { document, warnings } = read(
      ...withPolicies,
      json("policies/Deny S3.json", DENY),
      json("policies/other.json", DENY),
    );
    expect([...document.design.policies.values()][1]?.document).toEqual(DENY);
    expect(warnings).toContainEqual(expect.stringMatching(/^file-left-out: policies\/other\.json: .*p-a1b2c3d4\.json/));
  });

  it("don't include RCPFullAWSAccess, which is always everywhere", () => {
    const type = { Type: "RESOURCE_CONTROL_POLICY", AwsManaged: true };
    const { document, warnings } = read(
      ...tree,
      json("list-policies.json", { Policies: [policy("p-RCPFullAWSAccess", "RCPFullAWSAccess", type)] }),
      targetsOf("p-RCPFullAWSAccess", ROOT),
      targetsOf("p-FullAWSAccess", ROOT),
    );
    expect([...document.design.policies.keys()]).toEqual(["p-FullAWSAccess"]);
    expect(warnings.join("\n")).not.toContain("RCP");
  });

  it("may be missing: then FullAWSAccess is taken to be everywhere, which is said", () => {
    const { document, warnings } = read(...tree);
    expect(policiesAt(document.design)).toMatchObject({ Root: ["p-FullAWSAccess"], dev: ["p-FullAWSAccess"] });
    expect(warnings).toContainEqual(expect.stringMatching(/^policies-not-told: .*list-targets-for-policy/));
  });

  it.each([[[]], [["TAG_POLICY"]]])("aren't missed where %j are all that is enabled", (types) => {
    const PolicyTypes = types.map((Type) => ({ Type, Status: "ENABLED" }));
    const withTypes = json("list-roots.json", { Roots: [{ Id: ROOT, Name: "Root", PolicyTypes }] });
    const listed = types.map((Type) => json(`list-policies-${Type}.json`, { Policies: [] }));
    const { document, warnings } = read(...tree.filter((file) => file !== roots), withTypes, ...listed);
    expect(document.design.organization.enabledPolicyTypes).toEqual(types);
    expect(warnings).toEqual([]);
  });

  it("are left out, once, where they or their targets aren't there", () => {
    const { warnings } = read(
      ...withPolicies,
      targetsOf("p-gone1234", SHOP, RUNTIME),
      targetsOf("p-a1b2c3d4", "999988887777"),
    );
    expect(warnings.filter((warning) => warning.startsWith("attachment-left-out"))).toEqual([
      expect.stringMatching(/2 policy attachments were left out: the policies aren't there: p-gone1234\./),
      expect.stringMatching(/A policy attachment was left out: the targets aren't there: 999988887777\./),
    ]);
  });

  it("keep a text that can't be read as their draft", () => {
    const { document, warnings } = read(...tree, described("p-a1b2c3d4", "Odd", "{"));
    expect([...document.design.policies.values()][1]).toMatchObject({ name: "Odd", draft: "{" });
    expect(warnings).toContainEqual(
      expect.stringMatching(/^unreadable-policy: describe-policy-p-a1b2c3d4\.json, line 2, /),
    );
  });

  it("come as the library of a blank organization where nothing else is told", () => {
    const { document, warnings } = read(described("p-a1b2c3d4", "Deny S3", JSON.stringify(DENY)));
    expect([...document.design.policies.keys()]).toEqual(["p-FullAWSAccess", "p-a1b2c3d4"]);
    expect(document.baseline).toBeUndefined();
    expect(warnings).toContainEqual(expect.stringMatching(/^organization-not-told: /));
  });
});
