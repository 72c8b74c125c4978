import { deny, runtime, scp } from "../../course/startDesign";
import type { Workbench } from "../workbench";
import { type Answers, kind, sandbox } from "./answers";

export const capstone: Answers = {
  right: [
    [
      "builds it as the chapter does",
      (bench) =>
        northwind(bench)
          .fromTemplate("protect-account", {}, "root")
          .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "workloads")
          .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
    ],
    [
      "fences everything but Enterprise, with a policy of its own",
      (bench) =>
        northwind(bench)
          .fromTemplate("protect-account", {}, "enterprise", "workloads", "sandbox")
          .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "shop", "analytics", "sandbox")
          .policy(scp("Keep", "", deny("dynamodb:DeleteTable", "rds:DeleteDB*")), "shop-prod", "analytics-prod"),
    ],
  ],
  wrong: [
    [
      "protects one unit's data",
      (bench) =>
        northwind(bench)
          .fromTemplate("protect-account", {}, "root")
          .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "workloads")
          .fromTemplate("protect-data", {}, "shop-prod"),
      "In analytics-prod, dynamodb:DeleteTable in eu-central-1 as role/Example still gets through.",
    ],
    [
      "keeps the Regions of the template",
      (bench) =>
        northwind(bench)
          .fromTemplate("protect-account", {}, "root")
          .fromTemplate("restrict-regions", {}, "workloads")
          .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
      "ec2:RunInstances in us-east-1 as role/Example still gets through.",
    ],
    [
      "approves Stockholm and Singapore as well",
      (bench) =>
        northwind(bench)
          .fromTemplate("protect-account", {}, "root")
          .fromTemplate(
            "restrict-regions",
            { regions: ["eu-central-1", "eu-west-1", "eu-north-1", "ap-southeast-1"] },
            "workloads",
          )
          .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
      "ec2:RunInstances in ap-southeast-1 as role/Example still gets through.",
    ],
    [
      "leaves the trail to the fence",
      (bench) =>
        northwind(bench)
          .policy(scp("Stay", "", deny("organizations:LeaveOrganization")), "root")
          .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "root")
          .fromTemplate("protect-data", {}, "shop-prod", "analytics-prod"),
      "cloudtrail:StopLogging in eu-central-1 as role/Example still gets through.",
    ],
  ],
};

/** Northwind's accounts and OUs, without policies. */
function northwind(bench: Workbench): Workbench {
  bench
    .ou("enterprise")
    .account("security", "enterprise", kind("security"))
    .account("shared", "enterprise", kind("shared-services"))
    .account("delivery", "enterprise", kind("delivery"))
    .ou("workloads")
    .account("sandbox", "root", sandbox);
  for (const unit of ["Shop", "Analytics"]) {
    const id = unit.toLowerCase();
    bench.ou(id, "workloads");
    for (const phase of ["dev", "stage", "prod"]) bench.account(`${id}-${phase}`, id, runtime(unit, phase));
  }
  return bench;
}
