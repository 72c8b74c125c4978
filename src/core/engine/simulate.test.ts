import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { assembleDesign } from "../design/assembleDesign";
import { nodeId, policyId } from "../design/ids";
import { defaultOrganization } from "../design/organization";
import { type Design, RESOURCE_CONTROL_POLICY, SERVICE_CONTROL_POLICY } from "../design/types";
import type { JsonObject } from "../json/value";
import { evaluate } from "./evaluate";
import type { Request } from "./types";

interface SimulatedCase {
  readonly id: string;
  readonly managementAccountId: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: "root" | "ou" | "account";
    readonly parent: string | null;
    readonly name: string;
    readonly policies: readonly string[];
    readonly rcps?: readonly string[];
  }[];
  readonly request: Request;
  readonly expected: {
    readonly verdict: "allowed" | "denied";
    readonly explicitDenyAt: readonly string[];
    readonly noAllowAt: readonly string[];
  };
}
interface SimulatedCases {
  readonly policies: Readonly<Record<string, JsonObject>>;
  readonly cases: readonly SimulatedCase[];
}

function casesIn(file: string): SimulatedCases {
  return JSON.parse(readFileSync(new URL(`../../../fixtures/simulate/${file}`, import.meta.url), "utf8"));
}

function designOfCase({ nodes, managementAccountId }: SimulatedCase, documents: SimulatedCases["policies"]): Design {
  const rcps = new Set(nodes.flatMap((node) => node.rcps ?? []));
  return assembleDesign({
    name: "Case",
    organization: {
      ...defaultOrganization(nodeId(managementAccountId)),
      enabledPolicyTypes: [SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY],
    },
    nodes: nodes.map(({ id, kind, parent, name, policies, rcps = [] }) => ({
      node: {
        id: nodeId(id),
        kind,
        name,
        ...(kind === "account" ? { useCases: [] } : {}),
        policyIds: [...policies, ...rcps].map(policyId),
      } as Design["nodes"] extends ReadonlyMap<unknown, infer N> ? N : never,
      parentId: parent === null ? null : nodeId(parent),
    })),
    policies: [...new Set(nodes.flatMap((node) => [...node.policies, ...(node.rcps ?? [])]))].map((name) => ({
      id: policyId(name),
      type: rcps.has(name) ? RESOURCE_CONTROL_POLICY : SERVICE_CONTROL_POLICY,
      name,
      document: documents[name]!,
    })),
  });
}

describe.each(["cases.json", "cases-rcp.json"])(
  "the complete reading agrees with two independent evaluators (%s)",
  (file) => {
    const { cases, policies } = casesIn(file);
    it.each(cases.map((example) => [example.id, example] as const))("%s", (_id, example) => {
      const verdict = evaluate(designOfCase(example, policies), example.request);
      const decidedBy = verdict.kind === "denied" ? verdict.decidedBy : [];
      const nodesOf = (effect: string) => [
        ...new Set(decidedBy.filter((decision) => decision.effect === effect).map(({ nodeId }) => nodeId as string)),
      ];
      expect({
        verdict: verdict.kind === "exempt" ? "allowed" : verdict.kind,
        explicitDenyAt: nodesOf("explicit-deny"),
        noAllowAt: nodesOf("implicit-deny"),
      }).toEqual(example.expected);
    });
  },
);
