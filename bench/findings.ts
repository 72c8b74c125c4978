import { readFileSync } from "node:fs";
import { readActionCatalog } from "../src/core/catalog/actionCatalog";
import { readActionDetails } from "../src/core/catalog/actionDetails";
import type { CommandResult } from "../src/core/design/command";
import { attachPolicy, detachPolicy, renameNode } from "../src/core/design/commands";
import { isOu } from "../src/core/design/queries";
import type { Design } from "../src/core/design/types";
import { catalogSpace, ordinaryLens, permissionMap } from "../src/core/engine";
import { lint, lintMemory } from "../src/core/lint";
import type { Figure, Measurement } from "./figure";
import { organizationOf } from "./subjects";
import { timeOf } from "./timing";

const textOf = (name: string) => readFileSync(`src/core/catalog/${name}`, "utf8");
const RUNS = 15;

/** What all rules find, at first and after a change. */
export const findings: Measurement = {
  title: "Findings",
  measure: () => [1_000, 10_000].flatMap((accounts) => findingsOf(organizationOf(accounts), accounts)),
};

function findingsOf(design: Design, accounts: number): readonly Figure[] {
  const catalog = readActionCatalog(textOf("actions.txt"));
  const knowledge = { catalog, resourceCatalog: readActionDetails(textOf("details.txt"), catalog) };
  permissionMap(design, ordinaryLens(design, "*"), catalogSpace(catalog), knowledge); // as the page, which colours first
  const memory = lintMemory();
  const start = performance.now();
  lint(design, { ...knowledge, memory });
  const first: Figure = { name: `findings-${accounts}-first`, value: performance.now() - start, unit: "ms" };
  const ou = [...design.nodes.values()].find(isOu)!;
  const policyId = [...design.policies.keys()].find((id) => !ou.policyIds.includes(id))!;
  const attached = done(attachPolicy.run(design, { nodeId: ou.id, policyId }));
  const detached = done(detachPolicy.run(attached, { nodeId: ou.id, policyId }));
  const renamed = [0, 1].map((number) => done(renameNode.run(design, { nodeId: ou.id, name: `Renamed ${number}` })));
  const again = (of: Design) => lint(of, { ...knowledge, memory });
  return [
    first,
    timeOf(`findings-${accounts}-attached`, RUNS, (run) => again(run % 2 === 0 ? attached : detached)),
    timeOf(`findings-${accounts}-renamed`, RUNS, (run) => again(renamed[run % 2]!)),
  ];
}

function done(result: CommandResult): Design {
  if (result.kind === "refused") throw new Error(result.problem.message);
  return result.design;
}
