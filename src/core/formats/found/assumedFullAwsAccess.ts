import { describeNode } from "../../design/labels";
import { nodesInOrder } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type NodeId, type Policy, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { Problem } from "../../json/problem";
import { type CompiledStatement, compilePolicy } from "../../policy";
import { listedUpTo } from "../../words/words";

const MAX_NAMED = 10;

/**
 * Where it decides what passes that nobody has told whether FullAWSAccess is attached: beside a policy that allows some actions
 * only. `assumedAt`: where the design has it because AWS attaches it by itself. One warning for all, or none.
 */
export function assumedFullAwsAccess(design: Design, assumedAt: ReadonlySet<NodeId>): readonly Problem[] {
  if (assumedAt.size === 0) return [];
  const allowLists = new Set([...design.policies.values()].filter(isAllowList).map(({ id }) => id));
  const opened = nodesInOrder(design).filter(
    ({ id, policyIds }) =>
      assumedAt.has(id) &&
      policyIds.includes(FULL_AWS_ACCESS_ID) &&
      policyIds.some((policyId) => allowLists.has(policyId)),
  );
  if (opened.length === 0) return [];
  const names = listedUpTo(MAX_NAMED, opened.map(describeNode));
  return [
    {
      severity: "warning",
      code: "full-aws-access-assumed",
      at: {},
      message: `Nothing tells whether FullAWSAccess is off where a policy allows some actions only: ${names}. It is taken to be attached, as AWS attaches it, so that all actions are allowed there.`,
      remedy: "Detach it in the design where it is off in AWS, or import AWS's answers, which tell.",
    },
  ];
}

function isAllowList({ id, type, document }: Policy): boolean {
  if (id === FULL_AWS_ACCESS_ID || type !== SERVICE_CONTROL_POLICY) return false;
  const allows = compilePolicy({ type, document }).statements.filter(({ effect }) => effect === "Allow");
  return allows.length > 0 && !allows.some(allowsEverything);
}

function allowsEverything({ action, conditions }: CompiledStatement): boolean {
  return !action.negated && action.patterns.some(({ prefix }) => prefix === "") && conditions.length === 0;
}
