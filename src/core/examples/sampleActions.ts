/**
 * A few well-known actions of often used services, with the ARNs that they take: what generated policies are made of.
 *
 * Source: Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/).
 */
export const sampleActions: readonly {
  readonly prefix: string;
  /** An ARN of the service with a place for a name; `*` for any Region and account. */
  arn(name: string): string;
  readonly actions: readonly string[];
}[] = [
  service(
    "s3",
    (name) => `arn:aws:s3:::${name}`,
    "CreateBucket DeleteBucket PutBucketPolicy PutBucketAcl PutLifecycleConfiguration PutBucketVersioning",
  ),
  service(
    "dynamodb",
    (name) => `arn:aws:dynamodb:*:*:table/${name}`,
    "CreateTable DeleteTable UpdateTable DeleteItem PutItem Scan UpdateContinuousBackups",
  ),
  service(
    "ec2",
    (name) => `arn:aws:ec2:*:*:instance/${name}`,
    "RunInstances TerminateInstances StopInstances StartInstances RebootInstances ModifyInstanceAttribute",
  ),
  service(
    "rds",
    (name) => `arn:aws:rds:*:*:cluster:${name}`,
    "CreateDBCluster DeleteDBCluster ModifyDBCluster StopDBCluster StartDBCluster FailoverDBCluster",
  ),
  service(
    "iam",
    (name) => `arn:aws:iam::*:role/${name}`,
    "CreateRole DeleteRole AttachRolePolicy DetachRolePolicy PutRolePolicy UpdateAssumeRolePolicy PassRole",
  ),
  service(
    "kms",
    (name) => `arn:aws:kms:*:*:key/${name}`,
    "ScheduleKeyDeletion DisableKey PutKeyPolicy CreateGrant Decrypt Encrypt GenerateDataKey",
  ),
  service(
    "lambda",
    (name) => `arn:aws:lambda:*:*:function:${name}`,
    "CreateFunction DeleteFunction UpdateFunctionCode InvokeFunction AddPermission RemovePermission",
  ),
  service(
    "sqs",
    (name) => `arn:aws:sqs:*:*:${name}`,
    "CreateQueue DeleteQueue PurgeQueue SendMessage ReceiveMessage SetQueueAttributes",
  ),
  service("sns", (name) => `arn:aws:sns:*:*:${name}`, "CreateTopic DeleteTopic Publish Subscribe SetTopicAttributes"),
  service(
    "logs",
    (name) => `arn:aws:logs:*:*:log-group:${name}`,
    "CreateLogGroup DeleteLogGroup PutRetentionPolicy DeleteLogStream PutSubscriptionFilter",
  ),
  service(
    "cloudtrail",
    (name) => `arn:aws:cloudtrail:*:*:trail/${name}`,
    "CreateTrail DeleteTrail StopLogging StartLogging UpdateTrail PutEventSelectors",
  ),
  service(
    "secretsmanager",
    (name) => `arn:aws:secretsmanager:*:*:secret:${name}`,
    "CreateSecret DeleteSecret GetSecretValue PutSecretValue PutResourcePolicy",
  ),
  service(
    "ecr",
    (name) => `arn:aws:ecr:*:*:repository/${name}`,
    "CreateRepository DeleteRepository PutImage BatchDeleteImage SetRepositoryPolicy",
  ),
  service(
    "eks",
    (name) => `arn:aws:eks:*:*:cluster/${name}`,
    "CreateCluster DeleteCluster UpdateClusterConfig CreateNodegroup AccessKubernetesApi",
  ),
  service(
    "cloudformation",
    (name) => `arn:aws:cloudformation:*:*:stack/${name}/*`,
    "CreateStack DeleteStack UpdateStack CreateChangeSet ExecuteChangeSet",
  ),
  service(
    "states",
    (name) => `arn:aws:states:*:*:stateMachine:${name}`,
    "CreateStateMachine DeleteStateMachine UpdateStateMachine StartExecution",
  ),
];

function service(prefix: string, arn: (name: string) => string, actions: string): (typeof sampleActions)[number] {
  return { prefix, arn, actions: actions.split(" ").map((action) => `${prefix}:${action}`) };
}
