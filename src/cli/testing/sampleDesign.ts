import { designOf } from "../../core/design/designOf";
import { policyId } from "../../core/design/ids";
import type { Design, Policy } from "../../core/design/types";

export const denyS3 = { Version: "2012-10-17", Statement: [{ Effect: "Deny", Action: "s3:*", Resource: "*" }] };
export const denyOutsideEurope = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Action: "ec2:*",
      Resource: "*",
      Condition: { StringNotEquals: { "aws:RequestedRegion": "eu-west-1" } },
    },
  ],
};

/** Root > Runtime (deny S3; EC2 outside Europe) > dev; Root > Sandbox without any SCP > toy. */
export function design(): Design {
  const policy = (id: string, document: Policy["document"]): Policy => ({
    id: policyId(id),
    type: "SERVICE_CONTROL_POLICY",
    name: id,
    ...(document === undefined ? {} : { document }),
  });
  const drawn = designOf("Root > Runtime > dev*; Root > Sandbox > toy*");
  const policies = [policy("deny-s3", denyS3), policy("europe", denyOutsideEurope)];
  const attachments: Record<string, readonly string[]> = {
    runtime: ["p-FullAWSAccess", "deny-s3", "europe"],
    sandbox: [],
  };
  return {
    ...drawn,
    policies: new Map([...drawn.policies, ...policies.map((each) => [each.id, each] as const)]),
    nodes: new Map(
      [...drawn.nodes].map(([id, node]) => [
        id,
        { ...node, policyIds: (attachments[id] ?? node.policyIds).map(policyId) },
      ]),
    ),
  };
}
