import { describe, expect, it } from "vitest";
import { applied } from "../design/applied";
import { addPolicy, attachPolicy, detachPolicy, editPolicy, removePolicy, setOrganization } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { nodeOf } from "../design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Policy,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
} from "../design/types";
import type { JsonObject } from "../json/value";
import { allowsSomething, scpLevelOf } from "./scpLevel";
import { consequenceOfShut, levelsShutBy } from "./shutLevels";

const denies: JsonObject = { Effect: "Deny", Action: "organizations:LeaveOrganization", Resource: "*" };
const allows: JsonObject = { Effect: "Allow", Action: "s3:*", Resource: "*" };
const policy = (id: string, ...Statement: readonly JsonObject[]): Policy => ({
  id: policyId(id),
  type: SERVICE_CONTROL_POLICY,
  name: id,
  document: { Version: "2012-10-17", Statement },
});

const root = nodeId("root");
const at = (design: Design, id = "root") => scpLevelOf(design, nodeOf(design, nodeId(id)));
const attached = (design: Design, added: Policy, id = "root") =>
  applied(applied(design, addPolicy, { policy: added }), attachPolicy, { nodeId: nodeId(id), policyId: added.id });
const detached = (design: Design, id: PolicyId, from = "root") =>
  applied(design, detachPolicy, { nodeId: nodeId(from), policyId: id });

const plain = designOf("Root > Runtime > dev*");
/** Root has FullAWSAccess and a policy that only denies. */
const guarded = attached(plain, policy("ProtectAccount", denies));

describe("a policy allows something", () => {
  it.each([
    ["with an Allow statement", policy("p", denies, allows), true],
    ["not where it only denies", policy("p", denies), false],
    ["not where it has no text yet", { type: SERVICE_CONTROL_POLICY }, false],
    ["not where its text has no one meaning", policy("p", { Effect: "Allow", Actoin: "s3:*", Resource: "*" }), false],
    ["not where it is a tag policy", { type: "TAG_POLICY", document: { tags: {} } }, false],
  ])("%s", (_sentence, given, expected) => {
    expect(allowsSomething(given)).toBe(expected);
  });
});

describe("the SCPs of a level", () => {
  it("let everything through but what is denied while FullAWSAccess stands", () => {
    expect(at(guarded)).toBe("full-access");
  });

  it("let nothing through where only denials are left: SCPs need an Allow at every level", () => {
    expect(at(detached(guarded, FULL_AWS_ACCESS_ID))).toBe("nothing");
  });

  it("let nothing through where none is attached, or only a resource control policy", () => {
    const bare = detached(plain, FULL_AWS_ACCESS_ID);
    expect(at(bare)).toBe("nothing");
    expect(at(attached(bare, { ...policy("rcp", allows), type: RESOURCE_CONTROL_POLICY }))).toBe("nothing");
  });

  it("are an allow list where another policy allows something", () => {
    const listed = attached(guarded, policy("OnlyS3", allows));
    expect(at(detached(listed, FULL_AWS_ACCESS_ID))).toBe("allow-list");
  });

  it("filter neither the management account nor an organization without SCPs", () => {
    expect(at(detached(guarded, FULL_AWS_ACCESS_ID, "management"), "management")).toBe("unfiltered");
    const changes = { enabledPolicyTypes: [] };
    expect(at(applied(detached(guarded, FULL_AWS_ACCESS_ID), setOrganization, { changes }))).toBe("unfiltered");
  });
});

describe("a change that closes a level", () => {
  const messages = (before: Design, after: Design) => levelsShutBy(before, after).map(({ message }) => message);

  it("is told where the last policy that allows goes and denials stay", () => {
    expect(messages(guarded, detached(guarded, FULL_AWS_ACCESS_ID))).toEqual([
      "Nothing gets through Root any more: no policy attached to it allows anything.",
    ]);
  });

  it("means that all under an OU stops, all in an account, and the management account never", () => {
    const consequence = (id: string) => consequenceOfShut(plain, nodeOf(plain, nodeId(id)));
    expect(consequence("runtime")).toBe("Everything under it stops.");
    expect(consequence("dev")).toBe("Everything in it stops.");
    expect(consequence(plain.rootId)).toBe("Everything under it but the management account stops.");
  });

  it("is told where a policy's text loses its Allow, or the policy that allows is deleted", () => {
    const listed = detached(attached(guarded, policy("OnlyS3", allows)), FULL_AWS_ACCESS_ID);
    const changes = { document: policy("OnlyS3", denies).document };
    expect(messages(listed, applied(listed, editPolicy, { policyId: policyId("OnlyS3"), changes }))).toHaveLength(1);
    expect(messages(listed, applied(listed, removePolicy, { policyId: policyId("OnlyS3") }))).toHaveLength(1);
  });

  it("is left to the command where the last SCP goes, which AWS refuses", () => {
    const result = detachPolicy.run(plain, { nodeId: root, policyId: FULL_AWS_ACCESS_ID });
    expect(result).toMatchObject({ kind: "done", warnings: [{ code: "no-scp" }] });
    expect(result.kind === "done" && levelsShutBy(plain, result.design)).toEqual([]);
  });

  it("is told once: not where nothing got through before", () => {
    const shut = detached(guarded, FULL_AWS_ACCESS_ID);
    expect(levelsShutBy(shut, shut)).toEqual([]);
    expect(levelsShutBy(guarded, guarded)).toEqual([]);
  });
});
