import { childIdsOf, isAccount, isOu, nodeOf, nodesInOrder } from "../../../design/queries";
import {
  type AccountNode,
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type NodeId,
  type OuNode,
  type Policy,
} from "../../../design/types";
import { type JsonObject, type JsonValue, present } from "../../../json/value";

/** What AWS would have answered about a design that was real. */
export interface Collected extends JsonObject {
  readonly answers: { readonly [call: string]: JsonObject };
}

interface CollectedOptions {
  /** As a current CLI answers, with Path and Paths, or as one before 2026. */
  readonly paths?: boolean;
}

const ORGANIZATION = "o-a1b2c3d4e5";
const SUFFIX = "ab12";

/**
 * The file that the script would have collected from AWS for this design. Ids are the design's AWS ids, else made up from
 * the place in drawing order. Shapes: AWS Organizations API reference.
 */
export function collectedFrom(design: Design, { paths = true }: CollectedOptions = {}): Collected {
  const world = new World(design, paths);
  const { organization } = design;
  const childrenOf = (id: NodeId) => childIdsOf(design, id).map((child) => nodeOf(design, child));
  const parents = [...design.childIds.keys()];
  const policies = [...design.policies.values()];
  const isListed = ({ type }: Policy) => organization.enabledPolicyTypes.includes(type);
  const listed = policies.filter(isListed);
  const nodes = nodesInOrder(design);
  const delegations = delegationsOf(design);
  const tagged = [...nodes.filter((node): node is OuNode | AccountNode => node.kind !== "root"), ...listed];
  return {
    format: "orgwright-aws-organization",
    version: 1,
    collectedAt: "2026-11-01T12:00:00Z",
    answers: {
      "describe-organization": { Organization: world.organization() },
      "list-roots": { Roots: [world.root()] },
      "list-accounts": { Accounts: nodes.filter(isAccount).map((node) => world.account(node)) },
      "list-delegated-administrators": {
        DelegatedAdministrators: [...delegations.keys()].map((id) => world.account(nodeOf(design, id) as AccountNode)),
      },
      "list-aws-service-access-for-organization": {
        EnabledServicePrincipals: (organization.serviceAccessPrincipals ?? []).map((ServicePrincipal) => ({
          ServicePrincipal,
          DateEnabled: "2026-01-01T00:00:00Z",
        })),
      },
      "list-organizational-units-for-parent": keyed(parents, (id) => [
        world.idOf(id),
        {
          OrganizationalUnits: childrenOf(id)
            .filter(isOu)
            .map((node) => world.ou(node)),
        },
      ]),
      // The script asks for them only where the accounts don't tell their paths.
      "list-accounts-for-parent": keyed(paths ? [] : parents, (id) => [
        world.idOf(id),
        {
          Accounts: childrenOf(id)
            .filter(isAccount)
            .map((node) => world.account(node)),
        },
      ]),
      "list-policies": keyed(organization.enabledPolicyTypes, (type) => [
        type,
        { Policies: listed.filter((policy) => policy.type === type).map((policy) => world.policy(policy)) },
      ]),
      "describe-policy": keyed(
        listed.filter(({ id }) => id !== FULL_AWS_ACCESS_ID),
        (policy) => [
          world.policyIdOf(policy),
          {
            Policy: {
              PolicySummary: world.policy(policy),
              Content: policy.draft ?? JSON.stringify(policy.document ?? {}),
            },
          },
        ],
      ),
      "list-targets-for-policy": keyed(listed, (policy) => [
        world.policyIdOf(policy),
        {
          Targets: nodes
            .filter(({ policyIds }) => policyIds.includes(policy.id))
            .map((node) => ({
              TargetId: world.idOf(node.id),
              Arn: world.arnOf(node),
              Name: node.name,
              Type: TARGET_TYPES[node.kind],
            })),
        },
      ]),
      "list-delegated-services-for-account": keyed(delegations, ([id, services]) => [
        world.idOf(id),
        { DelegatedServices: services.map((ServicePrincipal) => ({ ServicePrincipal })) },
      ]),
      "list-tags-for-resource": keyed(
        tagged.filter(({ tags }) => tags !== undefined),
        (record) => [
          "kind" in record ? world.idOf(record.id) : world.policyIdOf(record),
          { Tags: Object.entries(record.tags ?? {}).map(([Key, Value]) => ({ Key, Value })) },
        ],
      ),
    },
    notAnswered: {},
  };
}

interface PrintedAnswer {
  readonly call: string;
  /** The id or policy type that the call was about. */
  readonly about: string | null;
  readonly text: string;
}

/** The answers as the CLI prints them one by one. */
export function answersIn({ answers }: Collected): readonly PrintedAnswer[] {
  const printed = (call: string, about: string | null, answer: JsonValue): PrintedAnswer => ({
    call,
    about,
    text: `${JSON.stringify(answer, null, 4)}\n`,
  });
  return Object.entries(answers).flatMap(([call, answer]) =>
    CALLS_ABOUT_ONE.has(call)
      ? Object.entries(answer).map(([about, each]) => printed(call, about, each))
      : [printed(call, null, answer)],
  );
}

const CALLS_ABOUT_ONE = new Set([
  "list-organizational-units-for-parent",
  "list-accounts-for-parent",
  "list-policies",
  "describe-policy",
  "list-targets-for-policy",
  "list-delegated-services-for-account",
  "list-tags-for-resource",
]);
const TARGET_TYPES = { root: "ROOT", ou: "ORGANIZATIONAL_UNIT", account: "ACCOUNT" } as const;

/** A design under the ids that AWS would have given. */
class World {
  readonly #ids = new Map<NodeId, string>();
  readonly #policyIds = new Map<string, string>();
  readonly #management: string;

  constructor(
    readonly design: Design,
    readonly paths: boolean,
  ) {
    nodesInOrder(design).forEach((node, index) => {
      const number = index + 1;
      this.#ids.set(node.id, node.awsId ?? MADE_UP[node.kind](number));
    });
    Array.from(design.policies.values()).forEach((policy, index) => {
      const made = `p-${String(index + 1).padStart(8, "0")}`;
      this.#policyIds.set(policy.id, policy.id === FULL_AWS_ACCESS_ID ? policy.id : (policy.awsId ?? made));
    });
    this.#management = this.idOf(design.organization.managementAccountId);
  }

  idOf(id: NodeId): string {
    return this.#ids.get(id) ?? fail(`no id for ${id}`);
  }

  policyIdOf({ id }: Policy): string {
    return this.#policyIds.get(id) ?? fail(`no id for ${id}`);
  }

  arnOf({ kind, id }: Node): string {
    return this.#arn(`${kind}/${ORGANIZATION}/${this.idOf(id)}`);
  }

  organization(): JsonObject {
    const { enabledPolicyTypes, managementAccountId } = this.design.organization;
    const management = nodeOf(this.design, managementAccountId);
    return present({
      Id: ORGANIZATION,
      Arn: this.#arn(`organization/${ORGANIZATION}`),
      FeatureSet: "ALL",
      MasterAccountArn: this.#arn(`account/${ORGANIZATION}/${this.#management}`),
      MasterAccountId: this.#management,
      MasterAccountEmail: management.kind === "account" ? management.email : undefined,
      AvailablePolicyTypes: enabledPolicyTypes.map((Type) => ({ Type, Status: "ENABLED" })),
    }) as JsonObject;
  }

  root(): JsonObject {
    const { rootId, organization } = this.design;
    const root = nodeOf(this.design, rootId);
    return {
      Id: this.idOf(rootId),
      Arn: this.arnOf(root),
      Name: root.name,
      PolicyTypes: organization.enabledPolicyTypes.map((Type) => ({ Type, Status: "ENABLED" })),
    };
  }

  ou(node: OuNode): JsonObject {
    const Path = this.paths ? this.#pathOf(node.id) : undefined;
    return present({ Id: this.idOf(node.id), Arn: this.arnOf(node), Name: node.name, Path }) as JsonObject;
  }

  account(node: AccountNode): JsonObject {
    const state = node.state ?? "ACTIVE";
    return present({
      Id: this.idOf(node.id),
      Arn: this.arnOf(node),
      Email: node.email,
      Name: node.name,
      Status: this.paths ? undefined : state,
      State: this.paths ? state : undefined,
      Paths: this.paths ? [this.#pathOf(node.id)] : undefined,
      JoinedMethod: "CREATED",
      JoinedTimestamp: 1481835795.536,
    }) as JsonObject;
  }

  policy(policy: Policy): JsonObject {
    const id = this.policyIdOf(policy);
    const kind = policy.type.toLowerCase();
    return {
      Id: id,
      Arn: policy.awsManaged
        ? `arn:aws:organizations::aws:policy/${kind}/${id}`
        : this.#arn(`policy/${ORGANIZATION}/${kind}/${id}`),
      Name: policy.name,
      Description: policy.description ?? "",
      Type: policy.type,
      AwsManaged: policy.awsManaged ?? false,
    };
  }

  #pathOf(id: NodeId): string {
    const steps: string[] = [];
    for (let step: NodeId | undefined = id; step !== undefined; step = this.design.parentIds.get(step))
      steps.push(this.idOf(step));
    return `${[ORGANIZATION, ...steps.reverse()].join("/")}/`;
  }

  #arn(resource: string): string {
    return `arn:aws:organizations::${this.#management}:${resource}`;
  }
}

const MADE_UP = {
  root: () => `r-${SUFFIX}`,
  ou: (number: number) => `ou-${SUFFIX}-${String(number).padStart(8, "0")}`,
  account: (number: number) => String(100_000_000_000 + number),
};

function delegationsOf({ organization }: Design): ReadonlyMap<NodeId, readonly string[]> {
  const services = new Map<NodeId, string[]>();
  const delegations = (organization.delegatedAdministrators ?? []) as readonly {
    readonly accountId: NodeId;
    readonly servicePrincipal: string;
  }[];
  for (const { accountId, servicePrincipal } of delegations)
    services.set(accountId, [...(services.get(accountId) ?? []), servicePrincipal]);
  return services;
}

function keyed<T>(list: Iterable<T>, entry: (item: T) => readonly [string, JsonValue]): JsonObject {
  return Object.fromEntries(Array.from(list, entry));
}

function fail(message: string): never {
  throw new Error(message);
}
