import { describe, expect, it } from "vitest";
import { applied } from "./applied";
import { collisionsOf, partsOf } from "./collisions";
import { setAccount } from "./commands";
import { designOf } from "./designOf";
import { nodeId } from "./ids";
import { defaultOrganization } from "./organization";
import type { UseCase } from "./types";
import { inWords } from "./useCaseWords";

const account = nodeId("shared");
const runtime = (businessUnit: string, phase: string, environments?: readonly string[]): UseCase =>
  environments === undefined
    ? { kind: "runtime", businessUnit, phase }
    : { kind: "runtime", businessUnit, phase, environments };

function designWith(useCases: readonly UseCase[], nodeName = "shared") {
  const design = designOf("Root > Workloads > shared*");
  return applied(design, setAccount, { nodeId: nodeId(nodeName), changes: { useCases } });
}
const reasons = (...useCases: readonly UseCase[]) =>
  collisionsOf(designWith(useCases), account).map(({ reason }) => reason);

describe("what collides in an account", () => {
  it.each<[string, readonly UseCase[], readonly string[]]>([
    ["one use case alone is fine", [runtime("Shop", "prod")], []],
    ["UAT shares development's account", [runtime("Shop", "dev", ["dev", "uat"])], []],
    [
      "environments written apart are one use case",
      [runtime("Shop", "dev", ["dev"]), runtime("shop", "DEV", ["uat"])],
      [],
    ],
    ["production and development", [runtime("Shop", "prod"), runtime("Shop", "dev")], ["production"]],
    ["production among development's environments", [runtime("Shop", "dev", ["dev", "prod"])], ["production"]],
    ["development and stage", [runtime("Shop", "dev"), runtime("Shop", "stage")], ["phases"]],
    ["two business units", [runtime("Shop", "prod"), runtime("Warehouse", "prod")], ["business-units"]],
    ["a workload beside security", [runtime("Shop", "prod"), { kind: "security" }], ["workload-in-enterprise"]],
    ["delivery with anything", [{ kind: "delivery" }, { kind: "network" }], ["delivery"]],
    ["delivery with a workload", [{ kind: "delivery" }, runtime("Shop", "dev")], ["delivery"]],
    ["a prototype beside customer data", [{ kind: "sandbox" }, runtime("Shop", "prod")], ["sandbox"]],
    ["several enterprise functions", [{ kind: "security" }, { kind: "network" }], ["enterprise"]],
    ["management with something else", [{ kind: "management" }, { kind: "security" }], ["management"]],
    ["two workloads that say no more", [{ kind: "runtime" }, { kind: "runtime", businessUnit: "Shop" }], ["several"]],
    ["nothing said", [], []],
  ])("%s", (_sentence, useCases, expected) => {
    expect(reasons(...useCases)).toEqual(expected);
  });

  it("takes all into one reason that take part", () => {
    const design = designWith([runtime("Shop", "dev"), { kind: "security" }, runtime("Shop", "prod")]);
    const [production, inEnterprise] = collisionsOf(design, account);
    expect(production?.useCases.map(inWords)).toEqual(["Shop in dev", "Shop in prod"]);
    expect(inEnterprise?.useCases.map(inWords)).toEqual(["Shop in dev", "security", "Shop in prod"]);
  });

  it("counts management in the management account, whether it is said or not", () => {
    const design = designWith([runtime("Shop", "prod")], "management");
    expect(collisionsOf(design, nodeId("management")).map(({ reason }) => reason)).toEqual(["management"]);
    const alone = designWith([{ kind: "management" }], "management");
    expect(collisionsOf(alone, nodeId("management"))).toEqual([]);
  });

  it("keeps production apart from what shares an entry with it", () => {
    const shared = { useCases: [runtime("Shop", "prod", ["dev", "uat", "prod"])] };
    expect(partsOf(defaultOrganization(nodeId("m")), shared)).toEqual([
      [runtime("Shop", "dev", ["dev", "uat"])],
      [runtime("Shop", "prod")],
    ]);
  });
});
