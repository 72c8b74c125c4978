import { describe, expect, it, vi } from "vitest";
import { GLOBAL_SERVICES } from "../core/catalog/globalServices";
import { moveNodes, renameNode } from "../core/design/commands";
import { designOf } from "../core/design/designOf";
import { nodeId } from "../core/design/ids";
import type { Design } from "../core/design/types";
import { writeDocument } from "../core/design/writeDocument";
import { lensFields, ordinaryLens } from "../core/engine";
import { allow, attached, deny } from "../core/engine/testing/designs";
import { inNewFolders, orgwright, put as putFile } from "./testing/command";

inNewFolders();

vi.setConfig({ testTimeout: 30_000 }); // every command reads the whole catalogue

function put(name: string, design: Design): void {
  putFile(name, writeDocument({ design }));
}

const base = designOf("Root > Work > a*; Root > Sandbox > s*");
const outsideEurope = { Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } };
const design = attached(base, "work", [
  deny(["dynamodb:DeleteTable", "dynamodb:DeleteBackup"]),
  deny("sqs:*", outsideEurope),
  deny("sns:Publish", { Condition: { StringEquals: { "aws:RequestTag/team": "a" } } }),
]);

interface Effective {
  readonly accountId: string;
  readonly catalog: { readonly date: string; readonly actions: number };
  readonly services: readonly {
    readonly prefix: string;
    readonly allowed: readonly string[];
    readonly conditional: readonly string[];
    readonly denied: readonly string[];
  }[];
}
const service = ({ services }: Effective, prefix: string) => services.find((each) => each.prefix === prefix);

describe("orgwright effective", () => {
  it("lists for an account what passes, what passes on a condition and what is denied", async () => {
    put("design.json", design);
    const { status, out, err } = await orgwright("effective", "design.json", "--account", "a", "--json");
    expect([status, err]).toEqual([0, ""]);
    const effective: Effective = JSON.parse(out);
    expect(effective.accountId).toBe("a");
    expect(service(effective, "dynamodb")?.denied).toEqual(["dynamodb:DeleteBackup", "dynamodb:DeleteTable"]);
    expect(service(effective, "sns")?.conditional).toEqual(["sns:Publish"]);
    expect(service(effective, "sqs")?.allowed).toEqual([]);
    const all = effective.services.flatMap(({ allowed, conditional, denied }) => [
      ...allowed,
      ...conditional,
      ...denied,
    ]);
    expect(new Set(all).size).toBe(effective.catalog.actions);
  });

  it("asks a question that the design keeps", async () => {
    const lens = { ...ordinaryLens(design, "s*:Delete*"), region: "eu-west-1" };
    put("design.json", { ...design, lenses: [7, { name: "Deleting", question: lensFields(lens) }] });
    const asked = (name: string, ...more: readonly string[]) =>
      orgwright("effective", "design.json", "--account", "a", "--lens", name, ...more);
    const effective: Effective = JSON.parse((await asked("Deleting", "--json")).out);
    expect(service(effective, "sqs")?.allowed).toEqual(["sqs:DeleteMessage", "sqs:DeleteQueue"]);
    expect(service(effective, "dynamodb")).toBeUndefined();
    expect((await asked("Deleting")).out).toMatch(/asked in eu-west-1 as role\/Example/);
    const { status, err } = await asked("Stopping");
    expect(status).toBe(2);
    expect(err).toMatch(/no question “Stopping”\. It keeps “Deleting”\./);
  });

  it("asks what --context says", async () => {
    put("design.json", design);
    const region = ["--context", "aws:RequestedRegion=eu-west-1"];
    const { out } = await orgwright("effective", "design.json", "--account", "a", "--json", ...region);
    expect(service(JSON.parse(out), "sqs")?.denied).toEqual([]);
    const wrong = await orgwright("effective", "design.json", "--account", "a", "--context", "eu-west-1");
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain("eu-west-1");
  });

  it("warns of global services whose Region a policy asks, as their requests go elsewhere", async () => {
    const organization = { ...base.organization, homeRegion: "eu-west-1" };
    const outside = { Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } } };
    const statement = deny(["route53:*", "iam:*", "sqs:*"], outside);
    put("design.json", attached({ ...base, organization }, "work", [statement]));
    const asked = (...more: readonly string[]) => orgwright("effective", "design.json", "--account", "a", ...more);
    const { status, err } = await asked();
    expect([status, err]).toEqual([
      0,
      expect.stringMatching(/iam, route53 are global services: requests go to us-east-1.*for eu-west-1/),
    ]);
    expect(err).toContain("--context aws:RequestedRegion=us-east-1");
    expect((await asked("--context", "aws:RequestedRegion=us-east-1")).err).toBe("");
  });

  it("doesn't warn of them where no policy asks for their Region", async () => {
    const organization = { ...base.organization, homeRegion: "eu-west-1" };
    const NotAction = GLOBAL_SERVICES.map((prefix) => `${prefix}:*`);
    const regional = { Effect: "Deny", NotAction, Resource: "*", ...outsideEurope };
    const plain = attached({ ...base, organization }, "work", [deny("iam:*"), deny("sqs:*", outsideEurope), regional]);
    put("design.json", plain);
    expect((await orgwright("effective", "design.json", "--account", "a")).err).toBe("");
  });

  it("is told in words, only of services where something is filtered", async () => {
    put("design.json", design);
    const { out } = await orgwright("effective", "design.json", "--account", "a");
    expect(out).toContain("blocked by a statement: DeleteBackup, DeleteTable");
    expect(out).toContain("passes if…: Publish");
    expect(out).not.toContain("\nec2:");
  });

  it("names the accounts where the one asked isn't there", async () => {
    put("design.json", design);
    const { status, err } = await orgwright("effective", "design.json", "--account", "x");
    expect(status).toBe(2);
    expect(err).toMatch(/no account “x”.*management, a, s/s);
  });
});

describe("orgwright diff", () => {
  function changed(): Design {
    const moved = moveNodes.run(design, { nodeIds: [nodeId("a")], parentId: nodeId("sandbox"), beforeId: null });
    if (moved.kind === "refused") throw new Error(moved.problem.message);
    const renamed = renameNode.run(moved.design, { nodeId: nodeId("s"), name: "| <b>\nplay" });
    if (renamed.kind === "refused") throw new Error(renamed.problem.message);
    return renamed.design;
  }

  it("tells structure and permissions as JSON", async () => {
    put("old.json", design);
    put("new.json", changed());
    const { status, out } = await orgwright("diff", "old.json", "new.json", "--format", "json");
    expect(status).toBe(0);
    const { structure, permissions } = JSON.parse(out);
    expect(structure).toContainEqual({ change: "moved", nodeId: "a", from: "work", to: "sandbox" });
    expect(permissions).toContainEqual({
      accountIds: ["a"],
      actions: ["sns:Publish"],
      before: "conditional",
      after: "allowed",
    });
    expect(permissions).toHaveLength(2);
  });

  it("says what becomes other in effective, action by action", async () => {
    put("old.json", design);
    put("new.json", changed());
    const effective = async (file: string) => {
      const { services }: Effective = JSON.parse((await orgwright("effective", file, "--account", "a", "--json")).out);
      const verdicts = ["allowed", "conditional", "denied"] as const;
      return new Map(
        services.flatMap((each) =>
          verdicts.flatMap((verdict) => each[verdict].map((name) => [name, verdict] as const)),
        ),
      );
    };
    const [before, after] = [await effective("old.json"), await effective("new.json")];
    const { permissions } = JSON.parse((await orgwright("diff", "old.json", "new.json", "--format", "json")).out);
    const told = permissions.flatMap((change: { actions: readonly string[]; before: string; after: string }) =>
      change.actions.map((name) => `${name}: ${change.before} → ${change.after}`),
    );
    const other = [...after].flatMap(([name, verdict]) =>
      before.get(name) === verdict ? [] : [`${name}: ${before.get(name)} → ${verdict}`],
    );
    expect(told.sort()).toEqual(other.sort());
    expect(other.length).toBeGreaterThan(10);
  });

  it("gives accounts and actions of one change together, whatever denies them", async () => {
    const allowList = attached(base, "work", [allow(["s3:*", "sqs:*"])], { alone: true });
    put("old.json", base);
    put("new.json", attached(allowList, "a", [deny("sqs:*")]));
    const { out } = await orgwright("diff", "old.json", "new.json", "--format", "json");
    const { permissions } = JSON.parse(out);
    expect(permissions).toHaveLength(1);
    expect(permissions[0]).toMatchObject({ accountIds: ["a"], before: "allowed", after: "denied" });
    expect(permissions[0].actions).toEqual(expect.arrayContaining(["sqs:SendMessage", "ec2:RunInstances"]));
    expect(permissions[0].actions).not.toContain("s3:GetObject");
  });

  it("tells them in words and as Markdown, whatever names hold", async () => {
    put("old.json", design);
    put("new.json", changed());
    const text = (await orgwright("diff", "old.json", "new.json")).out;
    expect(text).toContain("a moved from Work OU to Sandbox OU");
    expect(text).toMatch(/Permissions: 1 account gains \d+ actions\./);
    expect(text).not.toContain("\nplay");
    const markdown = (await orgwright("diff", "old.json", "new.json", "--format", "markdown")).out;
    expect(markdown).toContain("- s renamed to \\| \\<b\\> play");
    expect(markdown).toContain("passes if… → passes | a | `sns` | Publish");
  });

  it("warns of global services whose Region a policy asks in either design", async () => {
    const organization = { ...base.organization, homeRegion: "eu-west-1" };
    put("old.json", attached({ ...base, organization }, "work", [deny("iam:*", outsideEurope)]));
    put("new.json", { ...base, organization });
    const { status, err } = await orgwright("diff", "old.json", "new.json");
    expect([status, err]).toEqual([0, expect.stringContaining("iam is a global service: requests go to us-east-1")]);
  });

  it("says what changes in Regions that aren't asked, where policies tell them apart", async () => {
    const fence = { Condition: { StringNotEquals: { "aws:RequestedRegion": "us-east-1" } } };
    put("old.json", base);
    put("new.json", attached(base, "work", [deny("ec2:*", fence)]));
    const { out } = await orgwright("diff", "old.json", "new.json");
    expect(out).toMatch(
      /Nobody’s permissions change\.\nThat holds in us-east-1; in other Regions, such as us-east-2, \d+ accounts? loses? [\d,]+ actions\./,
    );
  });

  it("says so where nothing changes", async () => {
    put("old.json", design);
    const { out } = await orgwright("diff", "old.json", "old.json");
    expect(out).toBe("The structure is the same.\n\nNobody’s permissions change.\n");
  });
});
