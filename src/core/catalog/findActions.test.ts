import { describe, expect, it } from "vitest";
import { readActionCatalog } from "./actionCatalog";
import { findActions } from "./findActions";

const catalog = readActionCatalog(`date: 2026-01-31
source: a test
services: 3
actions: 6

ec2 Amazon EC2
Table TCreate
Tables LDescribe

table Amazon Tables
Row WDelete

xray AWS X-Ray
 RTable
Table RGet
Group RGet
`);
const found = (text: string, most = 50) => findActions(catalog, text, most).map(({ name }) => name);

describe("actions by a part of their names", () => {
  it("come in order: those that start so, those whose name does, the others, the short ones first", () => {
    expect(found("TABLE")).toEqual([
      "table:DeleteRow",
      "xray:Table",
      "xray:GetTable",
      "ec2:CreateTable",
      "ec2:DescribeTables",
    ]);
  });

  it("are found by service and name together, and no more of them than wanted", () => {
    expect(found("xray:get")).toEqual(["xray:GetGroup", "xray:GetTable"]);
    expect(found("xray:", 2)).toEqual(["xray:Table", "xray:GetGroup"]);
    expect(found("nowhere")).toEqual([]);
  });
});
