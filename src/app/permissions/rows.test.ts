import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../../core/catalog/actionCatalog";
import { nodeId } from "../../core/design/ids";
import { catalogSpace, ordinaryLens, permissionMap, permissionsByService } from "../../core/engine";
import { attached, deny, workAndSandbox } from "../../core/engine/testing/designs";
import type { Answer } from "../texts/verdicts";
import { type Choice, countsByLevel, csvOf, rowsOf, unfoldedFor } from "./rows";

const catalog = readActionCatalog(readFileSync(new URL("../../core/catalog/actions.txt", import.meta.url), "utf8"));
const design = attached(workAndSandbox(), "work", [
  deny(["dynamodb:DeleteTable", "dynamodb:DeleteBackup"]),
  deny("sns:Publish", { Condition: { StringEquals: { "aws:RequestTag/team": "a" } } }),
]);
const map = permissionMap(design, ordinaryLens(design, "*"), catalogSpace(catalog));
const services = permissionsByService(map.accounts.get(nodeId("a"))!, catalog);
const all: Choice = {
  text: "",
  level: null,
  answers: new Set<Answer>(["passes", "passes-if", "blocked", "nothing-allows", "exempt"]),
};
const shown = (choice: Partial<Choice>, open: readonly string[] = []) =>
  rowsOf(services, { ...all, ...choice }, new Set(open)).map((row) =>
    row.kind === "service" ? row.service.prefix : row.action.name,
  );

describe("the list of permissions", () => {
  it("has every service, folded", () => {
    expect(shown({})).toHaveLength(catalog.services.size);
  });

  it("shows what is filtered alone", () => {
    const filtered = new Set<Answer>(["passes-if", "blocked", "nothing-allows"]);
    expect(shown({ answers: filtered })).toEqual(["dynamodb", "sns"]);
    expect(shown({ answers: filtered }, ["dynamodb"])).toEqual([
      "dynamodb",
      "dynamodb:DeleteBackup",
      "dynamodb:DeleteTable",
      "sns",
    ]);
  });

  it("finds actions by words of service and name, unfolded", () => {
    expect(shown({ text: "dynamo deletet" })).toEqual([
      "dynamodb",
      "dynamodb:DeleteTable",
      "dynamodb:DeleteTableReplica",
    ]);
    expect(shown({ text: "no such thing" })).toEqual([]);
  });

  it("unfolds the services of one answer as long as its actions are few", () => {
    expect(unfoldedFor(services, "blocked")).toEqual(["dynamodb"]);
    expect(unfoldedFor(services, "passes")).toEqual([]);
  });

  it("counts by access level", () => {
    const byLevel = countsByLevel(services);
    expect(byLevel.get("Write")).toMatchObject({ blocked: 2, "passes-if": 1 });
    const sum = [...byLevel.values()].flatMap((counts) => Object.values(counts)).reduce((a, b) => a + b, 0);
    expect(sum).toBe(catalog.actionCount);
  });

  it("is a table for a spreadsheet", () => {
    const lines = csvOf(services).trimEnd().split("\r\n");
    expect(lines).toHaveLength(catalog.actionCount + 1);
    expect(lines).toContain("dynamodb:DeleteTable,Write,blocked");
  });
});
