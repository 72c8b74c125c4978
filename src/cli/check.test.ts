import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { applied } from "../core/design/applied";
import { acceptFinding, deleteNodes, renameNode } from "../core/design/commands";
import { nodeId } from "../core/design/ids";
import { readDocument } from "../core/design/readDocument";
import type { Design } from "../core/design/types";
import { writeDocument } from "../core/design/writeDocument";
import { evaluate } from "../core/engine";
import { inNewFolders, orgwright, put as putFile } from "./testing/command";

inNewFolders();

vi.setConfig({ testTimeout: 30_000 }); // every command reads the whole catalogue

const fixtures = new URL("../../fixtures/designs/", import.meta.url);

const check = (...args: readonly string[]) => orgwright("check", ...args);

function fixture(name: string): Design {
  const read = readDocument(readFileSync(new URL(name, fixtures), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value.design;
}

function put(design: Design): string {
  putFile("design.orgwright.json", writeDocument({ design }));
  return "design.orgwright.json";
}

/** Example Corp with a name that AWS doesn't take, and without its delivery account. */
function flawed(): Design {
  const renamed = applied(fixture("example-corp.orgwright.json"), renameNode, {
    nodeId: nodeId("sandbox"),
    name: "Säänd\u0007box",
  });
  return applied(renamed, deleteNodes, { nodeIds: [nodeId("delivery")] });
}

describe("orgwright check", () => {
  it("has nothing to say of Example Corp", async () => {
    const file = put(fixture("example-corp.orgwright.json"));
    expect(await check(file)).toEqual({ status: 0, out: "Nothing to find.\n", err: "" });
    expect(JSON.parse((await check(file, "--format", "json")).out)).toEqual({ findings: [], requirements: [] });
  });

  it("ends with 1 where AWS would refuse something, and tells it once", async () => {
    const { status, out, err } = await check(put(flawed()), "--format", "json");
    expect({ status, err }).toEqual({ status: 1, err: "" });
    const { findings } = JSON.parse(out);
    expect(findings.map(({ message: _message, ...finding }: { readonly message: string }) => finding)).toEqual([
      { rule: "name-characters", severity: "error", nodeId: "sandbox", fixable: false },
      { rule: "no-delivery-account", severity: "warning", fixable: false },
      { rule: "name-invisible", severity: "warning", nodeId: "sandbox", fixable: false },
    ]);
    expect(out).not.toContain("\u0007");
  });

  it("ends with 0 where only warnings are left or what is wrong was accepted, and says the reason", async () => {
    const key = { rule: "name-characters", nodeId: nodeId("sandbox") };
    const accepted = applied(flawed(), acceptFinding, { ...key, reason: "It is renamed before it is created." });
    const { status, out } = await check(put(accepted), "--format", "json");
    expect(status).toBe(0);
    expect(JSON.parse(out).findings[0].accepted).toBe("It is renamed before it is created.");
    expect((await check(put(accepted))).out).toContain("\n  Accepted: It is renamed before it is created.\n");
  });

  it("tells in words what is found where, how to mend it and how much there is", async () => {
    const { out } = await check(put(flawed()));
    expect(out).toContain("warning: organization: No account is there for delivery");
    expect(out).toMatch(
      /^error: Säänd\\u\{7\}box \(sandbox\): .* \[name-characters\]\n {2}Write the name in plain ASCII/,
    );
    expect(out).toMatch(/\n\n1 error, 2 warnings\.\n$/);
  });

  it("says which findings have a sure fix", async () => {
    const { out } = await check(join(fixtures.pathname, "small.orgwright.json"), "--format", "json");
    const { findings } = JSON.parse(out);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: "account-unprotected", severity: "warning", nodeId: "root", fixable: true }),
    );
  });

  it("never prints a control character, whatever names a file holds", async () => {
    for (const format of ["text", "json"]) {
      const { out, err } = await check(join(fixtures.pathname, "hostile-names.orgwright.json"), "--format", format);
      expect(out.length).toBeGreaterThan(0);
      expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    }
  });

  it("says which requirements hold, and shows the others broken by requests that evaluate takes", async () => {
    const open = {
      id: "keep",
      title: "Nobody deletes buckets",
      accounts: {},
      actions: ["s3:DeleteBucket"],
      expect: "denied",
    };
    const stays = { ...open, id: "stay", title: "Nobody leaves", actions: ["organizations:LeaveOrganization"] };
    const design = { ...fixture("example-corp.orgwright.json"), requirements: [open, stays] };
    const { status, out, err } = await check(put(design), "--format", "json");
    expect({ status, err }).toEqual({ status: 1, err: "" });
    const [kept, left] = JSON.parse(out).requirements;
    expect(left).toEqual({ id: "stay", holds: true, failures: [] });
    expect(kept).toMatchObject({ id: "keep", holds: false });
    for (const { request } of kept.failures) expect(evaluate(design, request).kind).toBe("allowed");
    const text = (await check(put(design))).out;
    expect(text).toContain("requirement holds: Nobody leaves\n");
    expect(text).toMatch(/requirement fails: Nobody deletes buckets: .* may still call s3:DeleteBucket\n/);
    expect(text).toMatch(/ 1 requirement fails\.\n$/);
    expect((await check(put({ ...design, requirements: [stays] }))).status).toBe(0);
  });

  it("counts a requirement that it can't read as one that fails, and says why", async () => {
    const design = { ...fixture("example-corp.orgwright.json"), requirements: [{ id: "keep-data", expect: "denied" }] };
    const { status, out, err } = await check(put(design), "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out).requirements).toEqual([]);
    expect(err).toContain("The requirement “keep-data” can't be checked: The requirement has no “actions”.");
  });

  it.each([
    [[], "check takes one DESIGN."],
    [["a", "b"], "check takes one DESIGN."],
    [["a", "--format", "sarif"], "“sarif” can't be printed yet. Known are text and json."],
    [["a", "--format", "html"], "There is no format “html” to print."],
    [["gone.json"], "“gone.json” does not exist."],
  ])("answers wrong use with status 2: %j", async (args, message) => {
    const { status, out, err } = await check(...args);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toContain(message);
  });
});
