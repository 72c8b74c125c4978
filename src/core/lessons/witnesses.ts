import { regionOf, regions } from "../catalog/regions";
import { nodeOf, pathOf } from "../design/queries";
import type { Design, NodeId, Policy } from "../design/types";
import { compileActionPattern, compilePolicy, foldCase, globMatches, type PolicyStatement } from "../policy";

/** Of a service that AWS doesn't have (yet): what nobody thought of. */
export const UNHEARD_OF = "newthing:CreateThing";

/** An action of each of many services, one that does something. */
const TYPICAL_ACTIONS: readonly string[] = [
  ...["ec2:RunInstances", "dynamodb:CreateTable", "s3:CreateBucket", "lambda:CreateFunction", "rds:CreateDBInstance"],
  ...["iam:CreateUser", "sqs:SendMessage", "sns:CreateTopic", "kms:CreateKey", "logs:CreateLogGroup", "sts:AssumeRole"],
  ...["athena:StartQueryExecution", "cloudtrail:CreateTrail", "cloudwatch:PutMetricData", "comprehend:DetectSentiment"],
  ...[
    "ecs:CreateCluster",
    "eks:CreateCluster",
    "elasticmapreduce:RunJobFlow",
    "gamelift:CreateFleet",
    "glue:CreateJob",
  ],
  ...["kinesis:CreateStream", "redshift:CreateCluster", "sagemaker:CreateNotebookInstance"],
  ...["secretsmanager:CreateSecret", "ssm:PutParameter", "states:CreateStateMachine"],
];

/** More than the longest list of a template. */
const MAX_WITNESSES = 400;

/**
 * Actions that stand for all that the policies over an account tell apart: one for each pattern in them, one of each of many
 * services, one of a service that nobody has heard of. What lets something through lets one of these through, but for patterns
 * that meet only in part.
 */
export function witnessActions(design: Design, accountId: NodeId): readonly string[] {
  const patterns = statementsOver(design, accountId).flatMap(({ actions }) => actions.patterns);
  const actions = [...TYPICAL_ACTIONS, UNHEARD_OF, ...patterns.flatMap((pattern) => witnessOf(pattern) ?? [])];
  const byName = new Map(actions.map((action) => [action.toLowerCase(), action]));
  return [...byName.values()].slice(0, MAX_WITNESSES);
}

/** Regions that the policies over an account name, its home Region, and one far away. */
export function witnessRegions(design: Design, accountId: NodeId): readonly string[] {
  const values = statementsOver(design, accountId).flatMap(({ conditions }) =>
    conditions.flatMap((each) => each.values),
  );
  const named = values.flatMap((value) => {
    if (!/[*?]/.test(value)) return regionOf(value)?.code ?? [];
    return regions.map(({ code }) => code).filter((code) => isMeantBy([value], code));
  });
  return [...new Set(["ap-northeast-1", "us-east-1", design.organization.homeRegion, ...named])];
}

/** Whether one of the patterns means the action. */
export function isMeantBy(patterns: readonly string[], action: string): boolean {
  return patterns.some((pattern) => globMatches(compileActionPattern(pattern), foldCase(action)));
}

/** An action that the pattern means; null of one that is none. A star alone is what nobody has heard of. */
function witnessOf(pattern: string): string | null {
  const typical = TYPICAL_ACTIONS.find((action) => isMeantBy([pattern], action));
  if (/^\*+(:\*+)?$/.test(pattern)) return UNHEARD_OF;
  const action = pattern.replace(/\*+$/, (stars, at: number) => (pattern[at - 1] === ":" ? "Anything" : stars && ""));
  const plain = action.replaceAll("*", "").replaceAll("?", "x");
  if (!/^[a-z0-9-]+:[a-z0-9]+$/i.test(plain)) return null;
  return typical ?? plain;
}

function statementsOver(design: Design, accountId: NodeId): readonly PolicyStatement[] {
  const policyIds = new Set(pathOf(design, accountId).flatMap((id) => nodeOf(design, id).policyIds));
  return Array.from(policyIds, (id) => design.policies.get(id)).flatMap((policy) =>
    policy === undefined ? [] : statementsOf(policy),
  );
}

function statementsOf(policy: Policy): readonly PolicyStatement[] {
  return compilePolicy(policy).statements.map(({ source }) => source);
}
