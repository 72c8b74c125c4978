import { describe, expect, it } from "vitest";
import type { NodeId } from "../../core/design/types";
import type { PermissionChange } from "../../core/difference";
import { ActionSet } from "../../core/engine";
import { EFFECT_ORDER } from "../texts/comparisonWords";
import { type ChangeChoice, type ChangeNames, type ChangeRow, changeRows } from "./changeRows";

const ACTIONS = ["rds:CreateDBCluster", "rds:DeleteDBCluster", "s3:DeleteBucket", "s3:GetObject", "sns:Publish"];
const names: ChangeNames = {
  actionOf: (number) => ACTIONS[number] ?? "",
  serviceTitleOf: (prefix) => ({ rds: "Amazon RDS", s3: "Amazon S3" })[prefix] ?? prefix,
  accountOf: (id) => `account ${id}`,
  placeOf: (id) => ["prod", "dev", "test"].indexOf(id),
};

function change(
  accounts: string,
  actions: readonly string[],
  before: PermissionChange["before"],
  after: PermissionChange["after"],
): PermissionChange {
  const words = new Uint32Array(1);
  for (const action of actions) words[0] = (words[0] ?? 0) | (1 << ACTIONS.indexOf(action));
  return { accountIds: accounts.split(" ") as NodeId[], actions: new ActionSet(words), before, after };
}

const changes = [
  change("dev prod", ["rds:DeleteDBCluster", "s3:DeleteBucket"], "allowed", "explicitDeny"),
  change("test", ["rds:CreateDBCluster"], "implicitDeny", "allowed"),
  change("test", ["sns:Publish"], "implicitDeny", "explicitDeny"),
];
const all = new Set(EFFECT_ORDER);
const rows = (choice: Partial<ChangeChoice> = {}, flipped: readonly string[] = []) =>
  changeRows(changes, { grouping: "service", text: "", effects: all, ...choice }, new Set(flipped), names);

/** Each line with its level as indentation, a group with what it counts. */
function drawn(list: readonly ChangeRow[]): readonly string[] {
  return list.map((row) => {
    const indent = "  ".repeat(row.level - 1);
    if (row.kind === "group")
      return `${indent}${row.title} ${[...row.numbers].map(([effect, count]) => `${effect} ${count}`).join()}`;
    return `${indent}${row.title}${row.kind === "action" ? ` ×${row.accounts}` : ""}`;
  });
}

describe("the lines of a comparison", () => {
  it("are services, their actions, and the accounts of an action that changes alike for several", () => {
    expect(drawn(rows())).toEqual([
      "rds lost 1,gained 1",
      "  rds:CreateDBCluster in account test",
      "  rds:DeleteDBCluster ×2",
      "    account prod",
      "    account dev",
      "s3 lost 1",
      "  s3:DeleteBucket ×2",
      "    account prod",
      "    account dev",
      "sns otherReason 1",
      "  sns:Publish in account test",
    ]);
  });

  it("are accounts from top to bottom, their services and actions", () => {
    expect(drawn(rows({ grouping: "account" }))).toEqual([
      "account prod lost 2",
      "  rds lost 1",
      "    rds:DeleteDBCluster",
      "  s3 lost 1",
      "    s3:DeleteBucket",
      "account dev lost 2",
      "  rds lost 1",
      "    rds:DeleteDBCluster",
      "  s3 lost 1",
      "    s3:DeleteBucket",
      "account test gained 1,otherReason 1",
      "  rds gained 1",
      "    rds:CreateDBCluster",
      "  sns otherReason 1",
      "    sns:Publish",
    ]);
  });

  it("are found by words of the action, the service and the account, in any order", () => {
    expect(drawn(rows({ text: "PROD amazon delete" })).filter((line) => line.startsWith("  "))).toEqual([
      "  rds:DeleteDBCluster",
      "  s3:DeleteBucket",
    ]);
    expect(drawn(rows({ text: "publish test" }))).toEqual(["sns otherReason 1", "  sns:Publish"]);
    expect(rows({ text: "publish prod" })).toEqual([]);
  });

  it("are of the chosen effects only, and fold", () => {
    expect(drawn(rows({ effects: new Set(["gained"]) }))).toEqual(["rds gained 1", "  rds:CreateDBCluster"]);
    expect(drawn(rows({}, ["rds", "s3", "sns"]))).toEqual(["rds lost 1,gained 1", "s3 lost 1", "sns otherReason 1"]);
  });

  it("have a key of their own, so that each folds alone", () => {
    for (const grouping of ["service", "account"] as const) {
      const keys = rows({ grouping }).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it("begin folded where they are many", () => {
    const many = change(Array.from({ length: 30 }, (_, n) => `n${n}`).join(" "), ACTIONS, "allowed", "conditional");
    const list = changeRows([many], { grouping: "service", text: "", effects: all }, new Set(), names);
    expect(drawn(list)).toEqual(["rds narrowed 2", "s3 narrowed 2", "sns narrowed 1"]);
  });
});
