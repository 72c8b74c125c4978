import { applied } from "../../design/applied";
import { addAccount, addOu, addPolicy, moveNodes } from "../../design/commands";
import { designOf } from "../../design/designOf";
import { nodeId, policyId } from "../../design/ids";
import { childIdsOf, isContainer, nodesInOrder } from "../../design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type NodeId,
  type PolicyId,
  RESOURCE_CONTROL_POLICY,
  SERVICE_CONTROL_POLICY,
  type UseCase,
} from "../../design/types";
import { type Random, seededRandom } from "../../examples/random";
import { policyFromTemplate, policyTemplates } from "../../templates";
import { allowing, denying, withNode, withOrganization } from "../exampleDesign";

const NAMES = ["Shop", "Suspended", "Data", "", "Überall", "a\u200bb", "n".repeat(129), "Sandbox"];
const EMAILS = ["aws@example.com", "AWS@example.com", "no address", undefined];
const KINDS = ["security", "log-archive", "delivery", "shared-services", "sandbox", "management", "audit"];
const TYPES = [
  [SERVICE_CONTROL_POLICY],
  [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY],
  [RESOURCE_CONTROL_POLICY],
  [],
];
const STATEMENTS = [
  denying("*"),
  denying("s3:*"),
  denying("s3:DeleteBucket", "ec2:RunInstances"),
  denying("nova:*", "s3:Nothing"),
  denying("organizations:LeaveOrganization", "cloudtrail:*"),
  { ...denying("dynamodb:DeleteTable"), Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } } },
  { Effect: "Deny", NotAction: ["iam:*", "sts:*"], Resource: "*" },
  allowing("*"),
  allowing("s3:*", "ec2:*"),
  allowing("iam:*"),
];

/** Any organization, sound or not: everything that a rule looks at may be right or wrong in it. Equal for an equal seed. */
export function randomDesign(seed: number): Design {
  const random = seededRandom(seed);
  let design = withPolicies(designOf("Root"), random);
  for (let number = 0, count = random.integer(1, 15); number < count; number++)
    design = withOneMore(design, random, number);
  const containers = nodesInOrder(design).filter(isContainer);
  if (random.chance(0.2))
    design = applied(design, moveNodes, {
      nodeIds: [nodeId("management")],
      parentId: random.pick(containers).id,
      beforeId: null,
    });
  for (const { id, policyIds } of nodesInOrder(design))
    if (random.chance(0.5)) design = withNode(design, id, { policyIds: someOf(design, policyIds, random) });
  return withOrganization(design, {
    enabledPolicyTypes: random.chance(0.7) ? [SERVICE_CONTROL_POLICY] : random.pick(TYPES),
    rules: random.pick(["2026-05", "2022"]),
    phases: random.pick([["dev", "stage", "prod"], ["build", "field"], []]),
  });
}

function withPolicies(design: Design, random: Random): Design {
  const fromTemplates = random
    .pickSome(policyTemplates, 3)
    .filter(({ id }) => id !== "full-aws-access")
    .map((template) => policyFromTemplate(template, policyId(template.id)));
  const own = Array.from({ length: random.integer(0, 8) }, (_, number) => ({
    id: policyId(`own-${number}`),
    type: random.chance(0.8) ? SERVICE_CONTROL_POLICY : RESOURCE_CONTROL_POLICY,
    name: random.pick(["Guard", `Guard ${number}`]),
    ...(random.chance(0.9)
      ? { document: { Version: "2012-10-17", Statement: random.pickSome(STATEMENTS, random.integer(1, 2)) } }
      : {}),
  }));
  return [...fromTemplates, ...own].reduce((sum, policy) => applied(sum, addPolicy, { policy }), design);
}

function withOneMore(design: Design, random: Random, number: number): Design {
  const parentId = containerOf(design, random);
  const id = nodeId(`n${number}`);
  const place = { id, name: "New", parentId, beforeId: null };
  const added = random.chance(0.45)
    ? applied(design, addOu, place)
    : applied(design, addAccount, { ...place, email: random.pick([...EMAILS, `a${number}@example.com`]) as string });
  const node = added.nodes.get(id);
  const fields = node?.kind === "account" ? { useCases: randomUseCases(random) } : {};
  return withNode(added, id, { ...fields, name: random.pick([...NAMES, `N${number}`, `N${number}`]) });
}

/** Often the newest, so that trees become deep. */
function containerOf(design: Design, random: Random): NodeId {
  const containers = nodesInOrder(design).filter(
    ({ id }) => childIdsOf(design, id).length > 0 || design.childIds.has(id),
  );
  return (random.chance(0.5) ? containers.at(-1)! : random.pick(containers)).id;
}

function randomUseCases(random: Random): readonly UseCase[] {
  return Array.from({ length: random.integer(0, 2) }, () =>
    random.chance(0.5)
      ? { kind: random.pick(KINDS) }
      : {
          kind: "runtime",
          ...(random.chance(0.9) ? { businessUnit: random.pick(["Shop", "Data"]) } : {}),
          ...(random.chance(0.9) ? { phase: random.pick(["dev", "stage", "prod", "field"]) } : {}),
          ...(random.chance(0.2) ? { environments: ["uat", "stage"] } : {}),
        },
  );
}

function someOf({ policies }: Design, before: readonly PolicyId[], random: Random): readonly PolicyId[] {
  const kept = random.chance(0.7) ? before : before.filter((id) => id !== FULL_AWS_ACCESS_ID);
  return [...new Set([...kept, ...random.pickSome([...policies.keys()], random.integer(0, 5))])];
}
