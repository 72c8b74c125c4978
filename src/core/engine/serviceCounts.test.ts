import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readActionCatalog } from "../catalog/actionCatalog";
import { nodeId } from "../design/ids";
import type { Design } from "../design/types";
import type { VerdictCounts } from "./colouring";
import { ordinaryLens } from "./lens";
import { countsOfServices, servicesAsked } from "./serviceCounts";
import { catalogSpace, spaceOf } from "./sets/actionSpace";
import { permissionMap } from "./sets/permissionMap";
import { allow, attached, deny, workAndSandbox } from "./testing/designs";

const catalog = readActionCatalog(readFileSync(new URL("../catalog/actions.txt", import.meta.url), "utf8"));
const size = (prefix: string) => catalog.services.get(prefix)?.actions.size ?? 0;

function countsIn(design: Design, asked = "*"): (prefix: string) => VerdictCounts | undefined {
  const lens = ordinaryLens(design, asked);
  const services = servicesAsked(catalog, asked === "*" ? null : spaceOf(lens, catalog));
  const verdicts = permissionMap(design, lens, catalogSpace(catalog)).accounts.get(nodeId("a"));
  if (verdicts === undefined) throw new Error("The account is missing.");
  const counts = countsOfServices(verdicts, services);
  return (prefix) => counts[services.findIndex((service) => service.prefix === prefix)];
}

const none: VerdictCounts = { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };

describe("what is left of each service", () => {
  it("is all of it under FullAWSAccess alone", () => {
    const counts = countsIn(workAndSandbox());
    for (const { prefix } of servicesAsked(catalog, null))
      expect(counts(prefix)).toEqual({ ...none, allowed: size(prefix) });
  });

  it("is nothing where a statement denies the service, and the rest is as it was", () => {
    const counts = countsIn(attached(workAndSandbox(), "work", [deny(["sqs:*", "s3:DeleteBucket"])]));
    expect(counts("sqs")).toEqual({ ...none, explicitDeny: size("sqs") });
    expect(counts("s3")).toEqual({ ...none, allowed: size("s3") - 1, explicitDeny: 1 });
    expect(counts("s3-outposts")).toEqual({ ...none, allowed: size("s3-outposts") });
  });

  it("tells what an allow list leaves out from what is denied, and what hangs on a condition", () => {
    const mfa = { Condition: { Bool: { "aws:MultiFactorAuthPresent": "true" } } };
    const counts = countsIn(attached(workAndSandbox(), "work", [allow("sns:*"), allow("sqs:*", mfa)], { alone: true }));
    expect(counts("sns")).toEqual({ ...none, allowed: size("sns") });
    expect(counts("sqs")).toEqual({ ...none, conditional: size("sqs") });
    expect(counts("ec2")).toEqual({ ...none, implicitDeny: size("ec2") });
  });

  it("counts only the actions asked", () => {
    const counts = countsIn(attached(workAndSandbox(), "work", [deny("s3:*")]), "s3:Delete*");
    const asked = [...(catalog.services.get("s3")?.actions.keys() ?? [])].filter((name) =>
      name.startsWith("s3:delete"),
    );
    expect(counts("s3")).toEqual({ ...none, explicitDeny: asked.length });
    expect(counts("ec2")).toBeUndefined();
  });
});
