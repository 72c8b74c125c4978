import { describe, expect, it } from "vitest";
import {
  addOu,
  attachPolicy,
  deleteNodes,
  detachPolicy,
  editPolicy,
  removePolicy,
  renameNode,
} from "../../design/commands";
import { nodeId, policyId } from "../../design/ids";
import { type Design, FULL_AWS_ACCESS_ID, type Policy } from "../../design/types";
import {
  blockOf,
  dev,
  edited,
  existing,
  exported,
  importedIn,
  labs,
  moved,
  prod,
  sandbox,
  sandboxOnly,
  security,
  shopDev,
  workloads,
} from "./testing/existing";

describe("steps", () => {
  it("are two where something goes: the first takes over and changes nothing, the second is the design", () => {
    const { folders, textOf } = exported(edited(existing, removePolicy, { policyId: policyId("p-logs0000") }));
    expect(folders).toEqual(["1-adopt", "2-change"]);
    expect(textOf("1-adopt/policies.tf")).toContain('"protect_logs"');
    expect(textOf("2-change/policies.tf")).not.toContain('"protect_logs"');
    expect(textOf("1-adopt/imports.tf")).toContain("import {");
    expect(textOf("2-change/imports.tf")).toBe("");
    expect(textOf("README.md")).toContain("- `1-adopt` takes over what exists");
  });

  it("move an OU by making it anew under the same address, and accounts only when its policies are there", () => {
    const { folders, textOf, notices } = exported(moved(existing, dev, security));
    expect(folders).toEqual(["1-adopt", "2-change"]);
    expect(blockOf(textOf("1-adopt/organizational_units.tf"), "dev")).toContain("organizational_unit.workloads.id");
    const then = blockOf(textOf("2-change/organizational_units.tf"), "dev");
    expect(then).toContain("parent_id = aws_organizations_organizational_unit.security.id");
    expect(then).toContain("create_before_destroy = true");
    expect(blockOf(textOf("2-change/accounts.tf"), "shop_dev")).toContain(
      "depends_on = [aws_organizations_policy_attachment.ou_dev__deny_regions]",
    );
    expect(notices).toContain("AWS can't move an OU. Terraform creates OU “Dev” and OU “Labs” anew");
  });

  it("tell of a moved OU with an account that stays behind", () => {
    const gone = edited(moved(existing, dev, security), deleteNodes, { nodeIds: [shopDev] });
    expect(exported(gone).notices).toContain(
      "Terraform doesn't move account “shop-dev”, and AWS deletes no OU that holds accounts: the apply stops at the old place of OU “Dev”. Move the accounts by hand first",
    );
  });

  it("take FullAWSAccess off what exists by importing it first, and attach its replacement before", () => {
    const attached = edited(existing, attachPolicy, { nodeId: prod, policyId: sandboxOnly });
    const { folders, textOf, paths } = exported(
      edited(attached, detachPolicy, { nodeId: prod, policyId: FULL_AWS_ACCESS_ID }),
    );
    expect(folders).toEqual(["1-adopt", "2-prepare", "3-change"]);
    expect(importedIn(textOf("1-adopt/imports.tf"))).toContainEqual([
      "aws_organizations_policy_attachment.ou_prod__full_aws_access",
      "ou-ab12-33333333:p-FullAWSAccess",
    ]);
    const attachments = (folder: string) => textOf(`${folder}/attachments.tf`);
    expect(attachments("1-adopt")).not.toContain("ou_prod__sandbox_only");
    expect(attachments("2-prepare")).toContain("ou_prod__sandbox_only");
    expect(attachments("2-prepare")).toContain("ou_prod__full_aws_access");
    expect(attachments("3-change")).not.toContain("ou_prod__full_aws_access");
    expect(paths.join()).not.toContain("detach-full-aws-access.sh");
    expect(JSON.parse(textOf("orgwright-export.json")).withoutFullAwsAccess).toEqual([
      "aws_organizations_organizational_unit.prod.id",
      "aws_organizations_organizational_unit.sandbox.id",
    ]);
  });

  it("attach FullAWSAccess where AWS lacks it, for good", () => {
    const { textOf, folders, notices } = exported(
      edited(existing, attachPolicy, { nodeId: sandbox, policyId: FULL_AWS_ACCESS_ID }),
    );
    expect(folders).toEqual([]);
    expect(blockOf(textOf("attachments.tf"), "ou_sandbox__full_aws_access")).toContain(
      'policy_id    = "p-FullAWSAccess"\n  target_id    = aws_organizations_organizational_unit.sandbox.id\n  skip_destroy = true',
    );
    expect(notices).toContain("Terraform attaches FullAWSAccess to OU “Sandbox” and leaves it there");
  });

  it("name OUs that are called alike with their places", () => {
    const twice = edited(existing, renameNode, { nodeId: labs, name: "Prod" });
    const { notices, textOf } = exported(moved(twice, dev, security));
    expect(notices).toContain("Terraform creates OU “Dev” and OU “Prod” in Root / Security / Dev anew,");
    const freed = moved(edited(existing, renameNode, { nodeId: dev, name: "Prod" }), prod, security);
    expect(exported(freed).textOf("README.md")).toContain("the OU “Prod” gives its name free");
    expect(textOf("README.md")).toContain("Root / Workloads / Dev / Labs becomes Root / Security / Dev / Prod");
  });

  it("leave the old OU at an address of its own where one comes to be inside what was inside it", () => {
    const out = moved(existing, labs, workloads);
    const { folders, textOf, notices } = exported(moved(out, dev, labs));
    expect(folders).toEqual(["1-adopt", "2-change"]);
    expect(textOf("1-adopt/imports.tf")).toContain("to = aws_organizations_organizational_unit.labs_leaving\n");
    expect(textOf("1-adopt/imports.tf")).toContain("to = aws_organizations_organizational_unit.dev_leaving\n");
    const before = textOf("1-adopt/organizational_units.tf");
    expect(before).toContain("# …_leaving: OUs of which one comes to be inside what was inside it.");
    expect(blockOf(before, "labs_leaving")).toContain("aws_organizations_organizational_unit.dev_leaving.id");
    const after = textOf("2-change/organizational_units.tf");
    expect(after).not.toContain("_leaving");
    expect(blockOf(after, "dev")).toContain("aws_organizations_organizational_unit.labs.id");
    expect(blockOf(after, "labs")).toContain("aws_organizations_organizational_unit.workloads.id");
    expect(notices).toContain("Terraform creates OU “Labs” and OU “Dev” anew");
  });

  it("need no such address elsewhere", () => {
    const round = moved(moved(existing, dev, security), workloads, dev);
    expect(exported(round).textOf("1-adopt/imports.tf")).toMatch(
      /dev_leaving[\s\S]*workloads_leaving|workloads_leaving[\s\S]*dev_leaving/,
    );
    expect(exported(round).textOf("1-adopt/imports.tf")).not.toMatch(/(?:prod|labs|sandbox|security)_leaving/);
    const within = moved(moved(existing, sandbox, security), workloads, sandbox);
    const out = moved(moved(existing, labs, workloads), dev, security);
    for (const document of [within, out])
      expect(exported(document).textOf("1-adopt/imports.tf")).not.toContain("_leaving");
  });

  it("are told of an OU that is made anew, too: its policies and FullAWSAccess", () => {
    const inSecurity = moved(moved(existing, dev, security), sandbox, workloads);
    const guarded = edited(inSecurity, attachPolicy, { nodeId: dev, policyId: policyId("p-logs0000") });
    const unguarded = edited(guarded, detachPolicy, { nodeId: dev, policyId: policyId("p-region00") });
    const open = edited(unguarded, attachPolicy, { nodeId: sandbox, policyId: FULL_AWS_ACCESS_ID });
    const closed = edited(open, detachPolicy, { nodeId: dev, policyId: FULL_AWS_ACCESS_ID });
    const told = exported(closed).textOf("README.md").split("\n");
    expect(told.filter((line) => /attached|detached|taken off/.test(line) && line.startsWith("- "))).toEqual([
      "- Policy is attached: “ProtectLogs” to Root / Security / Dev (`aws_organizations_policy_attachment.ou_dev__protect_logs`)",
      "- Policy is attached: “FullAWSAccess” to Root / Workloads / Sandbox",
      "- FullAWSAccess is taken off: “FullAWSAccess” from Root / Security / Dev",
      "- Policy is detached: “DenyRegions” from Root / Security / Dev (`aws_organizations_policy_attachment.ou_dev__deny_regions`)",
    ]);
    expect(exported(moved(existing, dev, security)).textOf("README.md")).not.toMatch(/- Policy|- FullAWSAccess/);
  });

  it("leave FullAWSAccess on what is made anew to a script", () => {
    const { textOf, notices } = exported(moved(existing, sandbox, workloads));
    expect(textOf("3-change/outputs.tf")).toContain("value       = [aws_organizations_organizational_unit.sandbox.id]");
    expect(textOf("3-change/detach-full-aws-access.sh")).toContain("set -efuo pipefail");
    expect(notices).toContain("the design keeps OU “Sandbox” without it");
  });

  it("free a name that another OU or policy is to have", () => {
    const emptied = moved(existing, "666666666666", dev);
    const without = edited(emptied, deleteNodes, { nodeIds: [sandbox] });
    const again = edited(without, addOu, {
      ...{ id: nodeId("again"), name: "Sandbox", parentId: existing.design.rootId, beforeId: null },
    });
    const { folders, textOf } = exported(again);
    expect(folders).toEqual(["1-adopt", "2-prepare", "3-change"]);
    expect(blockOf(textOf("2-prepare/organizational_units.tf"), "sandbox")).toContain('"Sandbox (leaving)"');
    expect(blockOf(textOf("3-change/organizational_units.tf"), "sandbox_2")).toContain('"Sandbox"');

    const swapped = edited(
      edited(existing, editPolicy, { policyId: policyId("p-leave000"), changes: { name: "ProtectLogs" } }),
      editPolicy,
      { policyId: policyId("p-logs0000"), changes: { name: "DenyLeave" } },
    );
    // Nothing goes here, so that one plan would have to exchange the names.
    expect(exported(swapped).folders).toEqual(["1-adopt", "2-prepare", "3-change"]);
  });
});

describe("ten policies on a target", () => {
  /** As many SCPs in place on Prod as are named, beside FullAWSAccess; some of them stay, others come. */
  const exchanged = (had: readonly string[], has: readonly string[], keepsFullAwsAccess: boolean) => {
    const policy = (name: string): Policy => ({
      ...{ id: policyId(name), type: "SERVICE_CONTROL_POLICY", name, awsId: `p-${name.padEnd(8, "0")}` },
      document: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }] },
    });
    const names = [...new Set([...had, ...has])];
    const full = keepsFullAwsAccess ? [FULL_AWS_ACCESS_ID] : [];
    const attachedTo = (attached: readonly string[]): Design => {
      const node = existing.design.nodes.get(prod)!;
      const policyIds = [...full, ...attached.map(policyId)];
      return {
        ...existing.design,
        policies: new Map([
          ...existing.design.policies,
          ...names.map((each) => [policyId(each), policy(each)] as const),
        ]),
        nodes: new Map([...existing.design.nodes, [prod, { ...node, policyIds }]]),
      };
    };
    return exported({ design: attachedTo(has), baseline: { design: attachedTo(had) } });
  };
  const numbered = (count: number, first = 0) => Array.from({ length: count }, (_, index) => `scp${first + index}`);
  const attachedIn = (text: string) => text.match(/"ou_prod__\w+"/g)?.length ?? 0;

  it("leave no room for a new one until an old one has gone", () => {
    const { folders, textOf } = exchanged(numbered(9), [...numbered(8), "other"], true);
    expect(folders).toEqual(["1-adopt", "2-prepare", "3-change"]);
    expect(folders.map((folder) => attachedIn(textOf(`${folder}/attachments.tf`)))).toEqual([9, 8, 9]);
    expect(textOf("README.md")).toContain("has no room for its new policies until some of the old ones are gone");
  });

  it("have no way to be exchanged where none stays and none can come before", () => {
    const { notices } = exchanged(numbered(10), numbered(10, 10), false);
    expect(notices).toContain("AWS will refuse to exchange the SCPs of OU “Prod” one by one");
  });

  it("are exchanged as far as there is room where none stays", () => {
    const { folders, textOf } = exchanged(numbered(8), numbered(5, 8), false);
    expect(folders.map((folder) => attachedIn(textOf(`${folder}/attachments.tf`)))).toEqual([8, 10, 5]);
  });
});
