import { describe, expect, it } from "vitest";
import type { Design } from "../design/types";
import { designServing, EVERYTHING, runtime } from "../partition/testing/accounts";
import { type ReachKind, reachOf } from "./reachOf";

/** "delivery: shop-dev shop-prod; ci:": who reaches whom, and behind a bar who is left out. */
function told(design: Design, kind: ReachKind): string {
  const { hubs, leftOutIds } = reachOf(design, kind);
  const lines = hubs.map(({ accountId, otherIds }) => [`${accountId}:`, ...otherIds].join(" ")).join("; ");
  return leftOutIds.length === 0 ? lines : `${lines} | ${leftOutIds.join(" ")}`;
}

const SHOP = "Root > Core > delivery*; Root > Shop > dev*; Root > Shop > prod*; Root > Data > data-prod*";
const WORKLOADS = {
  dev: [runtime("Shop", "dev")],
  prod: [runtime("Shop", "prod")],
  "data-prod": [runtime("Data", "prod")],
};

describe("deliveries", () => {
  it("of the central account go into the workloads of all units", () => {
    const design = designServing(SHOP, { ...WORKLOADS, delivery: [{ kind: "delivery" }] });
    expect(told(design, "deploys")).toBe("delivery: dev prod data-prod");
  });

  it("of a unit's own account go into its workloads, and the central ones no longer do", () => {
    const design = designServing(`${SHOP}; Root > Shop > pipelines*`, {
      ...WORKLOADS,
      delivery: [{ kind: "delivery" }],
      pipelines: [{ kind: "delivery", businessUnit: "shop " }],
    });
    expect(told(design, "deploys")).toBe("delivery: data-prod; pipelines: dev prod");
  });

  it("of a unit reach nobody else's workloads, which are then left out", () => {
    const design = designServing(SHOP, { ...WORKLOADS, delivery: [{ kind: "delivery", businessUnit: "Shop" }] });
    expect(told(design, "deploys")).toBe("delivery: dev prod | data-prod");
  });

  it("that name a phase go into that phase alone; the central account serves the others", () => {
    const design = designServing(`${SHOP}; Root > Shop > live*`, {
      ...WORKLOADS,
      delivery: [{ kind: "delivery" }],
      live: [{ kind: "delivery", businessUnit: "Shop", phase: "prod" }],
    });
    expect(told(design, "deploys")).toBe("delivery: dev data-prod; live: prod");
  });

  it("go neither into the management account nor into sandboxes nor into what serves the enterprise", () => {
    const design = designServing("Root > Core > delivery*; Root > Core > network*; Root > Core > play*", {
      management: [{ kind: "management" }, runtime("Shop", "prod")],
      delivery: [{ kind: "delivery" }],
      network: [{ kind: "network" }],
      play: [{ kind: "sandbox" }],
    });
    expect(told(design, "deploys")).toBe("delivery:");
  });

  it("are of both where two units share an account and only one has pipelines of its own", () => {
    const design = designServing("Root > Core > delivery*; Root > Core > shop-ci*; Root > both*", {
      delivery: [{ kind: "delivery" }],
      "shop-ci": [{ kind: "delivery", businessUnit: "Shop" }],
      both: [runtime("Shop", "prod"), runtime("Data", "prod")],
    });
    expect(told(design, "deploys")).toBe("delivery: both; shop-ci: both");
  });

  it("stay inside an account that does everything", () => {
    const design = designServing("Root > all*", { all: EVERYTHING });
    expect(told(design, "deploys")).toBe("all:");
    expect(told(design, "logs")).toBe("all: management");
    expect(told(design, "telemetry")).toBe("all:");
  });

  it("come from nowhere without a delivery account", () => {
    expect(told(designServing(SHOP, WORKLOADS), "deploys")).toBe(" | dev prod data-prod");
  });
});

describe("logs", () => {
  const tree = "Root > Core > security*; Root > Core > audit*; Root > Shop > prod*; Root > play*";
  const others = { prod: [runtime("Shop", "prod")], play: [{ kind: "sandbox" }], audit: [] };

  it("of every account go to security: also the management account's, a sandbox's and those of nobody knows what", () => {
    const design = designServing(tree, { ...others, security: [{ kind: "security" }] });
    expect(told(design, "logs")).toBe("security: management audit prod play");
  });

  it("go to the log archive alone where there is one, security's as well", () => {
    const design = designServing(tree, {
      ...others,
      security: [{ kind: "security" }],
      audit: [{ kind: "log-archive" }],
    });
    expect(told(design, "logs")).toBe("audit: management security prod play");
  });

  it("go to each of several security accounts, which keep their own", () => {
    const design = designServing(tree, { ...others, security: [{ kind: "security" }], audit: [{ kind: "security" }] });
    expect(told(design, "logs")).toBe("security: management prod play; audit: management prod play");
    const { hubs } = reachOf(design, "logs");
    expect(hubs[0]?.otherIds).toBe(hubs[1]?.otherIds);
  });

  it("go to a unit's security account from its accounts alone, and to the central one besides", () => {
    const design = designServing(tree, {
      ...others,
      security: [{ kind: "security" }],
      audit: [{ kind: "security", businessUnit: "Shop" }],
    });
    expect(told(design, "logs")).toBe("security: management prod play; audit: prod");
  });

  it("have nowhere to go without such an account; security tooling keeps none", () => {
    const design = designServing(tree, { ...others, security: [{ kind: "security-tooling" }] });
    expect(told(design, "logs")).toBe(" | management security audit prod play");
  });
});

describe("telemetry", () => {
  it("of workloads and enterprise accounts is read by shared services, of management and sandboxes it isn't", () => {
    const design = designServing("Root > Core > shared*; Root > Core > delivery*; Root > Shop > prod*; Root > play*", {
      management: [{ kind: "management" }],
      shared: [{ kind: "shared-services" }],
      delivery: [{ kind: "delivery" }],
      prod: [runtime("Shop", "prod")],
      play: [{ kind: "sandbox" }],
    });
    expect(told(design, "telemetry")).toBe("shared: delivery prod");
  });
});
