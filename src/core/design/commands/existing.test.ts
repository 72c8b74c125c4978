import { describe, expect, it } from "vitest";
import { applied } from "../applied";
import type { CommandResult } from "../command";
import { designOf } from "../designOf";
import { nodeId, policyId } from "../ids";
import type { Design, Node } from "../types";
import { addPolicy, attachPolicy, deleteNodes, detachPolicy, moveNodes, renameNode, setAccount } from "./index";

const drawn = designOf("Root > Dev > Labs > shop*; Root > Dev > audit*; Root > Sandbox > new*");
const awsIds: Readonly<Record<string, string>> = {
  dev: "ou-ab12-11111111",
  labs: "ou-ab12-22222222",
  shop: "111111111112",
  audit: "111111111113",
};
const before: Design = {
  ...drawn,
  organization: { ...drawn.organization, awsId: "o-exampleorg1" },
  nodes: new Map(
    [...drawn.nodes].map(([id, node]) => {
      const known = { ...node, ...(awsIds[id] === undefined ? {} : { awsId: awsIds[id] }) } as Node;
      return [id, known.kind === "account" ? { ...known, email: `${id}@example.com` } : known];
    }),
  ),
};

function told(result: CommandResult): readonly string[] {
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result.warnings.map(({ severity, code, message, remedy }) => `${severity} ${code}: ${message} ${remedy}`);
}

describe("what exists in AWS is warned about where the design is changed", () => {
  it("once for OUs that move, with those inside, as AWS can't move them", () => {
    const into = { parentId: nodeId("sandbox"), beforeId: null };
    expect(told(moveNodes.run(before, { nodeIds: [nodeId("dev")], ...into }))).toEqual([
      "warning ou-made-anew: AWS can't move an OU: exports make Dev OU and 1 more anew, with other ids, and move the accounts there. Conditions and stack sets that name the ids need the new ones then.",
    ]);
    expect(told(moveNodes.run(before, { nodeIds: [nodeId("audit")], ...into }))).toEqual([]);
    const first = { nodeIds: [nodeId("sandbox")], parentId: nodeId("root"), beforeId: nodeId("dev") };
    expect(told(moveNodes.run(before, first))).toEqual([]);
  });

  it("where an account gets another email or name, but not its first email", () => {
    const changes = { email: "other@example.com" };
    expect(told(setAccount.run(before, { nodeId: nodeId("shop"), changes }))).toEqual([
      "warning email-by-hand: Exports keep the email that shop has in AWS: to change it, Terraform would replace the account. Change it in AWS itself: in the console, or with “aws account start-primary-email-update”.",
    ]);
    expect(told(setAccount.run(before, { nodeId: nodeId("new"), changes }))).toEqual([]);
    const without = applied(before, setAccount, { nodeId: nodeId("shop"), changes: { email: undefined } });
    expect(told(setAccount.run(without, { nodeId: nodeId("shop"), changes }))).toEqual([]);
    expect(told(renameNode.run(before, { nodeId: nodeId("shop"), name: "store" }))).toEqual([
      "warning account-name-by-hand: Exports keep the name shop that the account has in AWS: to change it, Terraform may replace the account. Rename it in AWS itself: in the console, or with “aws account put-account-name”.",
    ]);
    expect(told(renameNode.run(before, { nodeId: nodeId("dev"), name: "Development" }))).toEqual([]);
  });

  it("where FullAWSAccess goes and another SCP stays", () => {
    const policy = {
      ...{ id: policyId("allow"), type: "SERVICE_CONTROL_POLICY", name: "Allow" },
      document: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:*", Resource: "*" }] },
    };
    const with_ = applied(applied(before, addPolicy, { policy }), attachPolicy, {
      nodeId: nodeId("dev"),
      policyId: policy.id,
    });
    const detached = (design: Design) =>
      told(detachPolicy.run(design, { nodeId: nodeId("dev"), policyId: policyId("p-FullAWSAccess") }));
    expect(detached(with_)).toEqual([
      "warning full-access-taken-off: AWS itself attached FullAWSAccess to Dev OU, so exports take it off in a step of their own. Apply that step, too: until then FullAWSAccess stays.",
    ]);
    expect(detached(before)).toEqual([expect.stringMatching(/^error no-scp/)]);
    expect(told(detachPolicy.run(with_, { nodeId: nodeId("dev"), policyId: policy.id }))).toEqual([]);
  });

  it("once for what is deleted: accounts stay, OUs go", () => {
    expect(told(deleteNodes.run(before, { nodeIds: [nodeId("dev")] }))).toEqual([
      "warning account-stays: shop and 1 more stay in AWS, with the OUs around them: no export removes or closes an account unless you choose so. To be rid of them, choose so when exporting, or close them in AWS.",
    ]);
    expect(told(deleteNodes.run(before, { nodeIds: [nodeId("shop")] }))).toEqual([
      "warning account-stays: shop stays in AWS: no export removes or closes an account unless you choose so. To be rid of it, choose so when exporting, or close it in AWS.",
    ]);
    const emptied = applied(before, deleteNodes, { nodeIds: [nodeId("shop"), nodeId("audit")] });
    expect(told(deleteNodes.run(emptied, { nodeIds: [nodeId("dev")] }))).toEqual([
      "warning ou-deleted-in-aws: Exports delete Dev OU and 1 more in AWS, too. Take their ids out of conditions and stack sets.",
    ]);
    expect(told(deleteNodes.run(before, { nodeIds: [nodeId("sandbox")] }))).toEqual([]);
  });
});
