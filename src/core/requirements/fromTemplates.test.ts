import { expect, it } from "vitest";
import { applied } from "../design/applied";
import { addPolicy, addRequirement, attachPolicy, detachPolicy } from "../design/commands";
import { designOf } from "../design/designOf";
import { nodeId, policyId } from "../design/ids";
import { canRequire, policyFromTemplate, policyTemplates, requirementFromTemplate } from "../templates";
import { checkRequirement, readRequirements } from "./index";

const templates = policyTemplates.filter(({ requirement }) => requirement !== undefined);
const given = { exemptPrincipals: ["arn:aws:iam::*:role/Example"], furtherActions: ["s3:DeleteBucket"] };

it("is offered for what keeps data, accounts and telemetry, never in the management account", () => {
  expect(templates.map(({ id }) => id).sort()).toEqual(["protect-account", "protect-data", "read-telemetry"]);
  const design = designOf("Root > a*");
  expect(templates.map((template) => canRequire(design, template, nodeId("management")))).toEqual([
    false,
    false,
    false,
  ]);
});

it.each(
  templates.flatMap((template) => ["root", "work", "a"].map((target) => [template.title, target, template] as const)),
)("the requirement of “%s” at %s holds with its policy and fails without", (_title, target, template) => {
  const targetId = nodeId(target);
  const id = policyId("made");
  const start = designOf("Root > Work > a*; Root > b*");
  const requirement = requirementFromTemplate(start, template, { id: "kept", given, targetId });
  const added = applied(start, addPolicy, { policy: policyFromTemplate(template, id, given) });
  const attached = applied(added, attachPolicy, { nodeId: targetId, policyId: id, enablesType: true });
  const design = applied(attached, addRequirement, { requirement });
  const [read] = readRequirements(design, null).requirements;
  expect(checkRequirement(design, read!)).toMatchObject({ holds: true, accountCount: target === "root" ? 2 : 1 });
  const without = applied(design, detachPolicy, { nodeId: targetId, policyId: id });
  expect(new Set(checkRequirement(without, read!).failures.map(({ accountId }) => accountId))).toEqual(
    new Set(target === "root" ? ["a", "b"] : ["a"]),
  );
});
