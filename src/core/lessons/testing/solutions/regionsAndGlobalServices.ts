import type { Answers } from "./answers";

export const regionsAndGlobalServices: Answers = {
  right: [
    [
      "takes the regional services out of NotAction",
      (bench) =>
        bench.write("OnlyOurRegions", {
          Effect: "Deny",
          NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*"],
          Resource: "*",
          Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
        }),
    ],
    [
      "uses the template",
      (bench) =>
        bench
          .detach("OnlyOurRegions", "runtime")
          .fromTemplate("restrict-regions", { regions: ["eu-central-1", "eu-west-1"] }, "root"),
    ],
  ],
  wrong: [
    [
      "denies everything elsewhere",
      (bench) =>
        bench.write("OnlyOurRegions", {
          Effect: "Deny",
          Action: "*",
          Resource: "*",
          Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
        }),
      "iam:CreateRole in us-east-1 as role/Example is blocked: OnlyOurRegions at Runtime OU denies it.",
    ],
    [
      "approves Virginia too, for the sake of IAM",
      (bench) =>
        bench.write("OnlyOurRegions", {
          Effect: "Deny",
          Action: "*",
          Resource: "*",
          Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1", "us-east-1"] } },
        }),
      "ec2:RunInstances in us-east-1 as role/Example still gets through.",
    ],
    [
      "approves Singapore and São Paulo too",
      (bench) =>
        bench.write("OnlyOurRegions", {
          Effect: "Deny",
          NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*"],
          Resource: "*",
          Condition: {
            StringNotEquals: {
              "aws:RequestedRegion": ["eu-central-1", "eu-west-1", "ap-southeast-1", "sa-east-1"],
            },
          },
        }),
      "ec2:RunInstances in ap-southeast-1 as role/Example still gets through.",
    ],
    [
      "leaves other services in NotAction",
      (bench) =>
        bench.write("OnlyOurRegions", {
          Effect: "Deny",
          NotAction: ["iam:*", "organizations:*", "route53:*", "sts:*", "support:*", "rds:*", "sqs:*"],
          Resource: "*",
          Condition: { StringNotEquals: { "aws:RequestedRegion": ["eu-central-1", "eu-west-1"] } },
        }),
      "rds:CreateDBInstance in ap-northeast-1 as role/Example still gets through.",
    ],
  ],
};
