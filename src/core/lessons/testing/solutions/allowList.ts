import { FULL_AWS_ACCESS_ID } from "../../../design/types";
import { allow, scp } from "../../course/startDesign";
import type { Answers } from "./answers";

export const allowList: Answers = {
  right: [
    [
      "attaches a second list",
      (bench) => bench.policy(scp("AllowMore", "", allow("logs:*", "kms:*", "sts:*", "iam:PassRole")), "payments"),
    ],
    [
      "turns it into a deny of the rest",
      (bench) =>
        bench.attach(FULL_AWS_ACCESS_ID, "payments").write("AllowFunctions", {
          Effect: "Deny",
          NotAction: ["lambda:*", "s3:*", "logs:*", "kms:*", "sts:*", "iam:PassRole"],
          Resource: "*",
        }),
    ],
  ],
  wrong: [
    [
      "attaches FullAWSAccess",
      (bench) => bench.attach(FULL_AWS_ACCESS_ID, "payments"),
      "ec2:RunInstances in us-east-1 as role/Example still gets through.",
    ],
    [
      "attaches the second list to the accounts",
      (bench) =>
        bench.policy(
          scp("AllowMore", "", allow("logs:*", "kms:*", "sts:*", "iam:PassRole")),
          "payments-prod",
          "payments-dev",
        ),
      "logs:PutLogEvents in us-east-1 as role/Example is blocked: nothing attached to Payments OU allows it.",
    ],
  ],
};
