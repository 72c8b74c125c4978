import { describe, expect, it } from "vitest";
import { accountsUnder } from "../design/queries";
import { evaluate, evaluatePartially, lensRequest, ordinaryLens, type Verdict } from "../engine";
import { readyQuestions } from "../engine/readyQuestions";
import { exampleCorp } from "./exampleCorp";

/*
 * What AWS would say to each ready question, worked out by hand from AWS Organizations User Guide, "SCP evaluation", for
 * a plain role of each account. FullAWSAccess allows at every level, so only a deny on the way from the root decides;
 * the management account isn't bound by any. The questions leave nothing open: both readings must agree.
 */

const ENTERPRISE = ["Security", "Shared Services", "Delivery"];
const WORKLOADS_BEFORE_PRODUCTION = [
  "ecommerce-dev",
  "ecommerce-stage",
  "data-warehouse-dev",
  "data-warehouse-stage",
  "Sandbox",
];
const PRODUCTION = ["ecommerce-prod", "data-warehouse-prod"];
const MEMBERS = [...ENTERPRISE, ...WORKLOADS_BEFORE_PRODUCTION, ...PRODUCTION];

const expectations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // ProtectData stands on the two production accounts themselves.
  "delete-database": {
    ...answer("passes", [...ENTERPRISE, ...WORKLOADS_BEFORE_PRODUCTION]),
    "ecommerce-prod": "blocked at ecommerce-prod by ProtectData, DenyDeletingData",
    "data-warehouse-prod": "blocked at data-warehouse-prod by ProtectData, DenyDeletingData",
  },
  // ProtectAccount stands on the root, above every account.
  "stop-cloudtrail": answer("blocked at Root by ProtectAccount, DenyStoppingCloudTrail", MEMBERS),
  "leave-organization": answer("blocked at Root by ProtectAccount, DenyLeavingTheOrganization", MEMBERS),
  // Tokyo isn't among the approved Regions of the Runtime OU; the Enterprise OU has no such rule.
  "launch-in-tokyo": {
    ...answer("passes", ENTERPRISE),
    ...answer("blocked at Runtime by DenyUnapprovedRegions, DenyUnapprovedRegions", [
      ...WORKLOADS_BEFORE_PRODUCTION,
      ...PRODUCTION,
    ]),
  },
  // Nothing in the example is about IAM users, and IAM is exempt from the rule on Regions.
  "create-iam-user": answer("passes", MEMBERS),
};

describe.each(readyQuestions.map((question) => [question.title, question] as const))(
  "Example Corp, asked “%s”",
  (_title, question) => {
    const { design } = exampleCorp.document();
    const accounts = accountsUnder(design, design.rootId);

    it.each(accounts.map((account) => [account.name, account] as const))("answers for %s", (name, account) => {
      const lens = { ...ordinaryLens(design, question.action), ...(question.region && { region: question.region }) };
      const request = lensRequest(design, lens, account.id);
      const expected = name === "Management" ? "exempt" : expectations[question.id]?.[name];
      expect(inWords(evaluate(design, request))).toBe(expected);
      expect(inWords(evaluatePartially(design, request))).toBe(expected);
    });

    function inWords(verdict: Verdict): string {
      if (verdict.kind !== "denied") return verdict.kind === "allowed" ? "passes" : verdict.kind;
      return verdict.decidedBy
        .map(({ nodeId, policyId, statement }) => {
          const policy = policyId === null ? undefined : design.policies.get(policyId);
          return `blocked at ${design.nodes.get(nodeId)?.name} by ${policy?.name}, ${sidOf(policy?.document, statement)}`;
        })
        .join("; ");
    }
  },
);

describe("the ready questions", () => {
  it("have ids of their own, one action each and an explanation", () => {
    expect(new Set(readyQuestions.map(({ id }) => id)).size).toBe(readyQuestions.length);
    for (const { action, explanation } of readyQuestions) {
      expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
      expect(explanation).toMatch(/^[A-Z].*\?$/);
    }
  });
});

function answer(text: string, accounts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(accounts.map((name) => [name, text]));
}

function sidOf(document: unknown, statement: number | null): unknown {
  const { Statement } = document as { Statement: readonly { Sid?: string }[] };
  return Statement[statement ?? -1]?.Sid;
}
