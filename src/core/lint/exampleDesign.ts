import { applied } from "../design/applied";
import { addPolicy, attachPolicy, detachPolicy } from "../design/commands";
import { nodeId, policyId } from "../design/ids";
import { nodeOf } from "../design/queries";
import {
  type Design,
  FULL_AWS_ACCESS_ID,
  type Node,
  type Organization,
  type Policy,
  SERVICE_CONTROL_POLICY,
  type UseCase,
} from "../design/types";
import type { JsonObject } from "../json/value";

/**
 * Gives accounts their use cases, each in a few words: its kind, business unit and phase, with further environments behind a
 * plus: `{ shop: ["runtime Shop dev+uat"], logs: ["log-archive"] }`.
 */
export function withUseCases(design: Design, useCases: Readonly<Record<string, readonly string[]>>): Design {
  return Object.entries(useCases).reduce(
    (sum, [id, texts]) => withNode(sum, id, { useCases: texts.map(useCaseFrom) }),
    design,
  );
}

function useCaseFrom(text: string): UseCase {
  const [kind = "", businessUnit, phases] = text.split(" ");
  const environments = phases?.split("+") ?? [];
  const [phase] = environments;
  return {
    kind,
    ...(businessUnit === undefined ? {} : { businessUnit }),
    ...(phase === undefined ? {} : { phase }),
    ...(environments.length > 1 ? { environments } : {}),
  };
}

/** Changes fields of a node. */
export function withNode(design: Design, id: string, fields: object): Design {
  const node = { ...nodeOf(design, nodeId(id)), ...fields } as Node;
  return { ...design, nodes: new Map(design.nodes).set(node.id, node) };
}

export function withOrganization(design: Design, fields: Partial<Organization>): Design {
  return { ...design, organization: { ...design.organization, ...fields } };
}

interface ExamplePolicy extends Partial<Omit<Policy, "id">> {
  readonly id: string;
  /** Of a policy document. */
  readonly statements?: readonly JsonObject[];
  readonly attachedTo?: readonly string[];
  /** In place of FullAWSAccess. */
  readonly alone?: boolean;
}

/** Adds a policy to the library and attaches it. */
export function withPolicy(
  design: Design,
  { statements = [], attachedTo = [], alone, ...fields }: ExamplePolicy,
): Design {
  const id = policyId(fields.id);
  const policy: Policy = {
    type: SERVICE_CONTROL_POLICY,
    name: fields.id,
    document: { Version: "2012-10-17", Statement: statements },
    ...fields,
    id,
  };
  return attachedTo.map(nodeId).reduce(
    (sum, target) => {
      const attached = applied(sum, attachPolicy, { nodeId: target, policyId: id });
      return alone === true
        ? applied(attached, detachPolicy, { nodeId: target, policyId: FULL_AWS_ACCESS_ID })
        : attached;
    },
    applied(design, addPolicy, { policy }),
  );
}

/** Denies some actions to everyone. */
export function denying(...actions: readonly string[]): JsonObject {
  return { Effect: "Deny", Action: actions, Resource: "*" };
}

/** Denies everything outside of one Region. */
export function outside(region: string): JsonObject {
  return {
    Effect: "Deny",
    Action: "*",
    Resource: "*",
    Condition: { StringNotEquals: { "aws:RequestedRegion": region } },
  };
}

export function allowing(...actions: readonly string[]): JsonObject {
  return { Effect: "Allow", Action: actions, Resource: "*" };
}
