import { describe, expect, it } from "vitest";
import { moveNodes, renameNode } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId } from "../design/ids";
import type { AccountNode, Design, Organization } from "../design/types";
import { attached, deny, withAwsIds } from "../engine/testing/designs";
import { differenceFromAws } from "./index";

const real = withAwsIds(designOf("Root > Work > dev*; Root > lab*"), { dev: "111122223333", lab: "444455556666" });

const withAccount = (design: Design, id: string, fields: Partial<AccountNode>): Design => {
  const nodes = new Map(design.nodes);
  nodes.set(nodeId(id), { ...nodes.get(nodeId(id)), ...fields } as AccountNode);
  return { ...design, nodes };
};
const withOrganization = (design: Design, fields: Partial<Organization>): Design => ({
  ...design,
  organization: { ...design.organization, ...fields },
});
const fieldsOf = (before: Design, after: Design) =>
  differenceFromAws(before, after).map(({ change, nodeId: node, policyId, to }) =>
    [change, node ?? policyId, to].filter(Boolean).join(" "),
  );

describe("the difference between AWS and the design", () => {
  it("is none where the design says what AWS has", () => {
    expect(differenceFromAws(real, real)).toEqual([]);
  });

  it("has no line for what AWS doesn't know: use cases, phases, home Region, notes, templates, AWS's own ids", () => {
    const planned = withAccount(real, "dev", { useCases: [{ kind: "runtime", phase: "dev" }], roleName: "Admin" });
    const { awsId: _, ...withoutId } = planned.nodes.get(nodeId("lab")) as AccountNode;
    const nodes = new Map(planned.nodes).set(nodeId("lab"), withoutId);
    const other = withOrganization(
      { ...planned, nodes },
      { homeRegion: "eu-central-1", phases: ["one"], rules: "2020" },
    );
    expect(differenceFromAws(real, other)).toEqual([]);
    const text = attached(real, "dev", [deny("s3:*")]);
    const policies = new Map(
      [...text.policies].map(([id, policy]) => [
        id,
        { ...policy, template: { id: "x", parameters: {} }, description: "", awsId: "p-ab12cd34" },
      ]),
    );
    expect(differenceFromAws(text, { ...text, policies })).toEqual([]);
  });

  it("tells what AWS would have to change: tree, names, emails, tags, policies, attachments", () => {
    const renamed = renameNode.run(real, { nodeId: nodeId("work"), name: "Play" });
    if (renamed.kind === "refused") throw new Error("refused");
    const moved = moveNodes.run(renamed.design, { nodeIds: [nodeId("lab")], parentId: nodeId("work"), beforeId: null });
    if (moved.kind === "refused") throw new Error("refused");
    const after = withAccount(attached(moved.design, "dev", [deny("s3:*")]), "dev", {
      email: "dev@example.com",
      tags: { team: "a" },
    });
    const before = withAccount(real, "dev", { email: "old@example.com", tags: {} });
    expect(fieldsOf(before, after).sort()).toEqual(
      [
        "added at-dev",
        "attached dev",
        "edited dev email",
        "edited dev tags",
        "moved lab work",
        "renamed work Play",
      ].sort(),
    );
  });

  it("doesn't count what nobody told, nor accounts that are closed already", () => {
    const { email: _, ...unaddressed } = real.nodes.get(nodeId("dev")) as AccountNode;
    const planned = { ...real, nodes: new Map(real.nodes).set(nodeId("dev"), unaddressed) };
    expect(differenceFromAws(withAccount(real, "dev", { tags: {} }), planned)).toEqual([]);
    expect(fieldsOf(real, withAccount(real, "dev", { tags: { team: "a" } }))).toEqual([]);
    expect(fieldsOf(withAccount(real, "dev", { tags: { team: "a" } }), planned)).toEqual(["edited dev tags"]);
    const closed = withAccount(real, "lab", { state: "SUSPENDED" });
    expect(differenceFromAws(closed, withAccount(real, "dev", {}))).toEqual([]);
    const gone = designOf("Root > Work > dev*");
    expect(fieldsOf(closed, withAwsIds(gone, { dev: "111122223333" }))).toEqual([]);
    expect(fieldsOf(real, withAwsIds(gone, { dev: "111122223333" }))).toEqual(["removed lab"]);
  });

  it("tells policy types, services with access and delegated administrators, in whatever order they stand", () => {
    const types = ["SERVICE_CONTROL_POLICY", "TAG_POLICY"];
    const before = withOrganization(real, { enabledPolicyTypes: types, serviceAccessPrincipals: ["a", "b"] });
    const after = withOrganization(real, {
      enabledPolicyTypes: types.toReversed(),
      serviceAccessPrincipals: ["b", "a"],
      delegatedAdministrators: [{ accountId: "dev", servicePrincipal: "a" }],
    });
    expect(fieldsOf(before, after)).toEqual([]);
    const told = withOrganization(before, { delegatedAdministrators: [] });
    expect(fieldsOf(told, withOrganization(after, { enabledPolicyTypes: [] }))).toEqual([
      "edited enabledPolicyTypes",
      "edited delegatedAdministrators",
    ]);
  });
});
