import { describeNode } from "../../design/labels";
import { nodesInOrder } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type NodeId, type Policy, SERVICE_CONTROL_POLICY } from "../../design/types";
import type { Problem } from "../../json/problem";
import { isJsonObject, type JsonObject, type JsonValue } from "../../json/value";
import { listedUpTo } from "../../words/words";

const MAX_NAMED = 10;

/**
 * Where it decides what passes that nobody has told whether FullAWSAccess is attached: beside a policy that allows some actions
 * only. `assumedAt`: where the design has it because AWS attaches it by itself. One warning for all, or none.
 */
export function assumedFullAwsAccess(design: Design, assumedAt: ReadonlySet<NodeId>): readonly Problem[] {
  const opened = nodesInOrder(design).filter(
    ({ id, policyIds }) =>
      assumedAt.has(id) &&
      policyIds.includes(FULL_AWS_ACCESS_ID) &&
      policyIds.some((policyId) => isAllowList(design.policies.get(policyId)!)),
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
  const allows = listOf(document?.Statement).filter(
    (statement): statement is JsonObject => isJsonObject(statement) && statement.Effect === "Allow",
  );
  return (
    allows.length > 0 &&
    !allows.some(({ Action, Condition }) => Condition === undefined && listOf(Action).includes("*"))
  );
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value as JsonValue];
}
