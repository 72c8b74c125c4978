import { assembleDesign } from "../design/assembleDesign";
import { FULL_AWS_ACCESS } from "../design/fullAwsAccess";
import { nodeId, policyId } from "../design/ids";
import { defaultOrganization } from "../design/organization";
import type { AccountNode, Design, Node, NodeId, OuNode, PolicyId, UseCase } from "../design/types";
import { policyFromTemplate } from "../templates";
import { protectAccount } from "../templates/protectAccount";
import { protectData } from "../templates/protectData";
import { restrictRegions } from "../templates/restrictRegions";
import type { Example } from "./types";

const ROOT = nodeId("root");
const MANAGEMENT = nodeId("management");
const ENTERPRISE = nodeId("enterprise");
const RUNTIME = nodeId("runtime");

const PROTECT_ACCOUNT = policyId("protect-account");
const REGIONS = policyId("regions");
const PROTECT_DATA = policyId("protect-data");

/** A node where it hangs. */
interface Placed {
  readonly node: Node;
  readonly parentId: NodeId | null;
}

/**
 * The full example: shared functions in an Enterprise OU, two business units with an account for each delivery phase in
 * a Runtime OU, and guardrails at the level where each belongs.
 */
export const exampleCorp: Example = {
  id: "example-corp",
  title: "Example Corp",
  description:
    "A whole organization: shared accounts, two business units from development to production, a sandbox, and guardrails at three levels.",
  document: () => ({ design: organization() }),
};

function organization(): Design {
  return assembleDesign({
    name: "Example Corp",
    description: "An online shop with a data warehouse: one account for each use case, guardrails where they belong.",
    organization: defaultOrganization(MANAGEMENT),
    policies: [
      FULL_AWS_ACCESS,
      policyFromTemplate(protectAccount, PROTECT_ACCOUNT),
      policyFromTemplate(restrictRegions, REGIONS, { regions: ["us-east-1", "us-west-2"] }),
      policyFromTemplate(protectData, PROTECT_DATA),
    ],
    nodes: [
      { node: { id: ROOT, kind: "root", name: "Root", policyIds: withFullAccess(PROTECT_ACCOUNT) }, parentId: null },
      account(ROOT, MANAGEMENT, "Management", { kind: "management" }),
      ou(ROOT, ENTERPRISE, "Enterprise"),
      account(ENTERPRISE, nodeId("security"), "Security", { kind: "security" }),
      account(ENTERPRISE, nodeId("shared-services"), "Shared Services", { kind: "shared-services" }),
      account(ENTERPRISE, nodeId("delivery"), "Delivery", { kind: "delivery" }),
      ou(ROOT, RUNTIME, "Runtime", REGIONS),
      ...businessUnit(nodeId("ecommerce"), "Ecommerce"),
      ...businessUnit(nodeId("data-warehouse"), "Data Warehouse"),
      account(RUNTIME, nodeId("sandbox"), "Sandbox", { kind: "sandbox" }),
    ],
  });
}

/** An OU with an account for each delivery phase; UAT shares the development account, production keeps its data. */
function businessUnit(id: NodeId, name: string): readonly Placed[] {
  const inPhase = (phase: string, useCase: Pick<UseCase, "environments">, ...policyIds: readonly PolicyId[]) =>
    account(
      id,
      nodeId(`${id}-${phase}`),
      `${id}-${phase}`,
      { kind: "runtime", businessUnit: name, phase, ...useCase },
      ...policyIds,
    );
  return [
    ou(RUNTIME, id, name),
    inPhase("dev", { environments: ["dev", "uat"] }),
    inPhase("stage", {}),
    inPhase("prod", {}, PROTECT_DATA),
  ];
}

function ou(parentId: NodeId, id: NodeId, name: string, ...policyIds: readonly PolicyId[]): Placed {
  const node: OuNode = { id, kind: "ou", name, policyIds: withFullAccess(...policyIds) };
  return { node, parentId };
}

function account(
  parentId: NodeId,
  id: NodeId,
  name: string,
  useCase: UseCase,
  ...policyIds: readonly PolicyId[]
): Placed {
  const node: AccountNode = {
    id,
    kind: "account",
    name,
    email: `aws+${id}@example.com`,
    useCases: [useCase],
    policyIds: withFullAccess(...policyIds),
  };
  return { node, parentId };
}

function withFullAccess(...policyIds: readonly PolicyId[]): readonly PolicyId[] {
  return [FULL_AWS_ACCESS.id, ...policyIds];
}
