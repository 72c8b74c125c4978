import { FULL_AWS_ACCESS_ID } from "../../../design/types";
import { allow } from "../../course/startDesign";
import type { Answers } from "./answers";

export const filteredNotPooled: Answers = {
  right: [
    [
      "attaches both policies to both levels",
      (bench) => bench.attach("AllowEC2", "apps").attach("AllowS3", "app-prod"),
    ],
    [
      "opens the OU and lists both at the account",
      (bench) => bench.attach(FULL_AWS_ACCESS_ID, "apps").attach("AllowS3", "app-prod"),
    ],
  ],
  wrong: [
    [
      "attaches AllowS3 to the account",
      (bench) => bench.attach("AllowS3", "app-prod"),
      "In app-prod, ec2:RunInstances in us-east-1 as role/Example is blocked: nothing attached to Apps OU allows it.",
    ],
    [
      "attaches FullAWSAccess to both",
      (bench) => bench.attach(FULL_AWS_ACCESS_ID, "apps", "app-prod"),
      "dynamodb:CreateTable in us-east-1 as role/Example still gets through.",
    ],
    [
      "lists at both levels what nobody asked for",
      (bench) =>
        bench
          .write("AllowS3", allow("s3:*", "ec2:*", "sqs:*", "rds:*", "kms:*"))
          .write("AllowEC2", allow("s3:*", "ec2:*", "sqs:*", "rds:*", "kms:*")),
      "In app-prod, sqs:SendMessage in us-east-1 as role/Example still gets through.",
    ],
  ],
};
