import { describe, expect, it } from "vitest";
import { applied } from "../applied";
import { applyPatch, invertPatch } from "../applyPatch";
import { assertWhole } from "../assertWhole";
import type { CommandResult } from "../command";
import { designOf } from "../designOf";
import { nodeId, policyId } from "../ids";
import { nodeOf, policyOf } from "../queries";
import { transaction } from "../transaction";
import { type Design, FULL_AWS_ACCESS_ID, type Policy } from "../types";
import {
  addPolicy,
  attachPolicy,
  detachPolicy,
  editPolicy,
  removePolicy,
  renameDesign,
  setAccount,
  setOrganization,
} from "./index";

const regions: Policy = {
  id: policyId("regions"),
  type: "SERVICE_CONTROL_POLICY",
  name: "Restrict regions",
  document: { Version: "2012-10-17", Statement: [] },
};
const before = applied(designOf("Root > Runtime > dev*; Root > Sandbox"), addPolicy, { policy: regions });
const at = (node: string, policy = "regions") => ({ nodeId: nodeId(node), policyId: policyId(policy) });

function codesOf(result: CommandResult): readonly string[] {
  return result.kind === "refused"
    ? [`refused: ${result.problem.code}`]
    : result.warnings.map(({ severity, code }) => `${severity}: ${code}`);
}

/** `design` with `count` further policies of a type attached to the Runtime OU. */
function withAttached(design: Design, type: string, count: number): Design {
  return Array.from({ length: count }, (_, index) => policyId(`${type}-${index}`)).reduce((sum, id) => {
    const added = applied(sum, addPolicy, { policy: { id, type, name: id } });
    return applied(added, attachPolicy, { nodeId: nodeId("runtime"), policyId: id });
  }, design);
}

describe("attaching a policy", () => {
  it("puts it last among the node's own policies", () => {
    const after = applied(before, attachPolicy, at("runtime"));
    expect(nodeOf(after, nodeId("runtime")).policyIds).toEqual(["p-FullAWSAccess", "regions"]);
    expect(attachPolicy.title(before, at("runtime"))).toBe("Attach Restrict regions to Runtime OU");
    assertWhole(after);
  });

  it("enables resource control policies with the first of them where that is wanted, in the same step", () => {
    const rcp: Policy = { ...regions, id: policyId("tls"), type: "RESOURCE_CONTROL_POLICY", name: "OnlyOverTls" };
    const withRcp = applied(before, addPolicy, { policy: rcp });
    const wanted = { ...at("runtime", "tls"), enablesType: true };
    expect(codesOf(attachPolicy.run(withRcp, at("runtime", "tls")))).toEqual(["error: type-not-enabled"]);
    expect(codesOf(attachPolicy.run(withRcp, wanted))).toEqual([]);
    expect(attachPolicy.title(withRcp, wanted)).toBe(
      "Attach OnlyOverTls to Runtime OU, enabling resource control policies",
    );
    const after = applied(withRcp, attachPolicy, wanted);
    expect(after.organization.enabledPolicyTypes).toEqual(["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"]);
    const again = { ...at("sandbox", "tls"), enablesType: true };
    expect(attachPolicy.title(after, again)).toBe("Attach OnlyOverTls to Sandbox OU");
    expect(applied(after, attachPolicy, again).organization).toBe(after.organization);
    assertWhole(after);
  });

  it("enables SCPs with the first of them, and FullAWSAccess comes everywhere with them as in AWS", () => {
    const bare = [...before.nodes.keys()].reduce(
      (design, nodeId) => applied(design, detachPolicy, { nodeId, policyId: FULL_AWS_ACCESS_ID }),
      applied(before, setOrganization, { changes: { enabledPolicyTypes: [] } }),
    );
    const without = applied(bare, removePolicy, { policyId: FULL_AWS_ACCESS_ID });
    const wanted = { ...at("runtime"), enablesType: true };
    const result = attachPolicy.run(without, wanted);
    expect(codesOf(result)).toEqual(["warning: full-access-attached"]);
    expect(attachPolicy.title(without, wanted)).toBe(
      "Attach Restrict regions to Runtime OU, enabling service control policies",
    );
    if (result.kind === "refused") throw new Error(result.problem.message);
    expect(result.design.organization.enabledPolicyTypes).toEqual(["SERVICE_CONTROL_POLICY"]);
    expect(new Set([...result.design.nodes.values()].map(({ policyIds }) => policyIds[0]))).toEqual(
      new Set([FULL_AWS_ACCESS_ID]),
    );
    expect(nodeOf(result.design, nodeId("runtime")).policyIds).toEqual([FULL_AWS_ACCESS_ID, "regions"]);
    expect(applyPatch(result.design, invertPatch(result.patch))).toEqual(without);
    assertWhole(result.design);
  });

  it("refuses the same policy twice", () => {
    expect(codesOf(attachPolicy.run(before, at("runtime", "p-FullAWSAccess")))).toEqual(["refused: already-attached"]);
  });

  it("warns about the eleventh SCP; under the rules of 2022 about the sixth", () => {
    const ten = withAttached(before, "SERVICE_CONTROL_POLICY", 9);
    expect(codesOf(attachPolicy.run(ten, at("runtime")))).toEqual(["error: too-many-attached"]);
    const nine = withAttached(before, "SERVICE_CONTROL_POLICY", 8);
    expect(codesOf(attachPolicy.run(nine, at("runtime")))).toEqual([]);
    const old = applied(withAttached(before, "SERVICE_CONTROL_POLICY", 4), setOrganization, {
      changes: { rules: "2022" },
    });
    expect(codesOf(attachPolicy.run(old, at("runtime")))).toEqual(["error: too-many-attached"]);
  });

  it("warns about the fifth RCP: RCPFullAWSAccess takes one of five slots", () => {
    const enabled = applied(before, setOrganization, {
      changes: { enabledPolicyTypes: ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY"] },
    });
    const rcp: Policy = { id: policyId("rcp"), type: "RESOURCE_CONTROL_POLICY", name: "rcp" };
    const three = applied(withAttached(enabled, "RESOURCE_CONTROL_POLICY", 3), addPolicy, { policy: rcp });
    expect(codesOf(attachPolicy.run(three, at("runtime", "rcp")))).toEqual([]);
    const four = applied(withAttached(enabled, "RESOURCE_CONTROL_POLICY", 4), addPolicy, { policy: rcp });
    expect(codesOf(attachPolicy.run(four, at("runtime", "rcp")))).toEqual(["error: too-many-attached"]);
  });

  it("warns that an SCP has no effect on the management account, and about a type that isn't enabled", () => {
    expect(codesOf(attachPolicy.run(before, at("management")))).toEqual(["warning: no-effect"]);
    const tags = applied(before, addPolicy, { policy: { id: policyId("t"), type: "TAG_POLICY", name: "t" } });
    expect(codesOf(attachPolicy.run(tags, at("management", "t")))).toEqual(["error: type-not-enabled"]);
  });
});

describe("detaching a policy", () => {
  it("warns that nothing passes where it was the last SCP", () => {
    const result = detachPolicy.run(before, at("runtime", "p-FullAWSAccess"));
    expect(codesOf(result)).toEqual(["error: no-scp"]);
    expect(result.kind === "done" && result.warnings[0]?.message).toBe(
      "Nothing passes the OU “Runtime”: no SCP is attached to it. AWS refuses to detach the last one.",
    );
    expect(detachPolicy.title(before, at("runtime"))).toBe("Detach Restrict regions from Runtime OU");
  });

  it("refuses what isn't attached", () => {
    expect(codesOf(detachPolicy.run(before, at("runtime")))).toEqual(["refused: not-attached"]);
  });
});

describe("the library of policies", () => {
  it("adds a policy before another one", () => {
    const after = applied(before, addPolicy, {
      policy: { ...regions, id: policyId("b"), name: "b" },
      beforeId: regions.id,
    });
    expect([...after.policies.keys()]).toEqual(["p-FullAWSAccess", "b", "regions"]);
  });

  it("refuses an id in use and a document that nests without end; warns about a name in use", () => {
    expect(codesOf(addPolicy.run(before, { policy: regions }))).toEqual(["refused: id-taken"]);
    const endless = JSON.parse(`${'{"a":'.repeat(60)}1${"}".repeat(60)}`);
    expect(codesOf(addPolicy.run(before, { policy: { ...regions, id: policyId("b"), document: endless } }))).toEqual([
      "refused: too-deep",
    ]);
    expect(codesOf(addPolicy.run(before, { policy: { ...regions, id: policyId("b") } }))).toEqual([
      "error: policy-name-taken",
    ]);
  });

  it("edits a policy in its place, and takes away what is given as undefined", () => {
    const drafted = applied(before, editPolicy, { policyId: regions.id, changes: { draft: "{", description: "d" } });
    const after = applied(drafted, editPolicy, { policyId: regions.id, changes: { draft: undefined } });
    expect(policyOf(after, regions.id)).toEqual({ ...regions, description: "d" });
    expect([...after.policies.keys()]).toEqual([...before.policies.keys()]);
  });

  it("refuses to change AWS's own policy, or to delete it while it is attached", () => {
    const full = FULL_AWS_ACCESS_ID;
    expect(codesOf(editPolicy.run(before, { policyId: full, changes: { name: "x" } }))).toEqual([
      "refused: aws-managed",
    ]);
    expect(codesOf(removePolicy.run(before, { policyId: full }))).toEqual(["refused: aws-managed"]);
  });

  it("removing a policy detaches it everywhere and warns about every level left without one", () => {
    const attached = ["runtime", "dev"].reduce((design, id) => applied(design, attachPolicy, at(id)), before);
    const only = applied(attached, detachPolicy, at("dev", "p-FullAWSAccess"));
    const accepted = { ...only, acceptedFindings: [{ rule: "r", policyId: "regions" }] };
    const result = removePolicy.run(accepted, { policyId: regions.id });
    expect(codesOf(result)).toEqual(["error: no-scp"]);
    if (result.kind === "refused") throw new Error(result.problem.message);
    expect(nodeOf(result.design, nodeId("runtime")).policyIds).toEqual(["p-FullAWSAccess"]);
    expect(result.design.acceptedFindings).toEqual([]);
    assertWhole(result.design);
  });
});

describe("several commands as one gesture", () => {
  const move = [
    { command: attachPolicy, args: at("sandbox") },
    { command: detachPolicy, args: at("runtime") },
  ] as const;

  it("give one patch", () => {
    const attached = applied(before, attachPolicy, at("runtime"));
    const result = transaction(attached, move);
    expect(result.kind === "done" && result.patch).toHaveLength(2);
    expect(result.kind === "done" && nodeOf(result.design, nodeId("sandbox")).policyIds).toEqual([
      "p-FullAWSAccess",
      "regions",
    ]);
  });

  it("are refused whole, with the reason of the step that can't be done", () => {
    expect(codesOf(transaction(before, move))).toEqual(["refused: not-attached"]);
  });
});

describe("settings", () => {
  it("an account's fields change, or go where given as undefined", () => {
    const after = applied(before, setAccount, {
      nodeId: nodeId("dev"),
      changes: { email: undefined, roleName: "Admin", useCases: [{ kind: "sandbox" }] },
    });
    const { email: _email, ...others } = nodeOf(before, nodeId("dev")) as { email: string };
    expect(nodeOf(after, nodeId("dev"))).toEqual({ ...others, roleName: "Admin", useCases: [{ kind: "sandbox" }] });
  });

  it("an account's AWS id has twelve digits and is its own", () => {
    const run = (id: string, awsId: string) =>
      setAccount.run(before, { nodeId: nodeId(id), changes: { awsId: awsId as never } });
    expect(codesOf(run("dev", "12345"))).toEqual(["refused: aws-id-shape"]);
    const first = run("dev", "111122223333");
    if (first.kind === "refused") throw new Error(first.problem.message);
    expect(
      codesOf(
        setAccount.run(first.design, { nodeId: nodeId("management"), changes: { awsId: "111122223333" as never } }),
      ),
    ).toEqual(["refused: aws-id-taken"]);
    expect(codesOf(setAccount.run(before, { nodeId: nodeId("runtime"), changes: {} }))).toEqual([
      "refused: not-an-account",
    ]);
  });

  it("the organization's change, with a warning where SCPs are disabled", () => {
    const region = { changes: { homeRegion: "eu-west-1" } };
    expect(applied(before, setOrganization, region).organization).toEqual({
      ...before.organization,
      homeRegion: "eu-west-1",
    });
    expect(setOrganization.title(before, region)).toBe("Change the home region");
    expect(codesOf(setOrganization.run(before, { changes: { enabledPolicyTypes: [] } }))).toEqual([
      "warning: scps-disabled",
    ]);
    const off = applied(before, setOrganization, { changes: { enabledPolicyTypes: [] } });
    const lacking = applied(off, detachPolicy, at("dev", "p-FullAWSAccess"));
    const on = { changes: { enabledPolicyTypes: ["SERVICE_CONTROL_POLICY"] } };
    expect(codesOf(setOrganization.run(off, on))).toEqual([]);
    expect(codesOf(setOrganization.run(lacking, on))).toEqual(["warning: full-access-attached"]);
    expect(applied(lacking, setOrganization, on)).toEqual(before);
    expect(codesOf(setOrganization.run(before, { changes: { awsId: "o-1" } }))).toEqual(["refused: aws-id-shape"]);
  });

  it("that are what they were already leave nothing to undo", () => {
    const results = [
      setAccount.run(before, { nodeId: nodeId("dev"), changes: { useCases: [] } }),
      setOrganization.run(before, { changes: { phases: ["dev", "stage", "prod"] } }),
      editPolicy.run(before, { policyId: regions.id, changes: { name: "Restrict regions" } }),
      renameDesign.run(before, { name: "Example" }),
    ];
    for (const result of results) expect(result).toEqual({ kind: "done", design: before, patch: [], warnings: [] });
  });

  it("the design's name changes, and can't be empty", () => {
    expect(applied(before, renameDesign, { name: "Acme" }).name).toBe("Acme");
    expect(codesOf(renameDesign.run(before, { name: " " }))).toEqual(["refused: name-empty"]);
  });
});
