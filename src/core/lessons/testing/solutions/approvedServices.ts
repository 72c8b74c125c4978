import { FULL_AWS_ACCESS_ID } from "../../../design/types";
import { allow, deny, scp } from "../../course/startDesign";
import type { Answers } from "./answers";

export const approvedServices: Answers = {
  right: [
    [
      "makes a new policy from the template with eight services",
      (bench) =>
        bench
          .detach("approved-services", "cards")
          .fromTemplate(
            "approved-services",
            { services: ["dynamodb", "ec2", "iam", "kms", "lambda", "logs", "s3", "sqs", "sts"] },
            "cards",
          ),
    ],
    [
      "lists at the level itself, as an allow list",
      (bench) =>
        bench
          .detach(FULL_AWS_ACCESS_ID, "cards")
          .write(
            "approved-services",
            allow("dynamodb:*", "lambda:*", "s3:*", "kms:*", "logs:*", "sqs:*", "sts:*", "iam:*"),
          ),
    ],
  ],
  wrong: [
    [
      "forgets the queues",
      (bench) =>
        bench.write("approved-services", {
          Effect: "Deny",
          NotAction: ["dynamodb:*", "lambda:*", "s3:*", "kms:*", "logs:*", "sts:*", "iam:*"],
          Resource: "*",
        }),
      "sqs:SendMessage in us-east-1 as role/Example is blocked: DenyUnapprovedServices at Cards OU denies it.",
    ],
    [
      "denies four services by name",
      (bench) => bench.write("approved-services", deny("gamelift:*", "redshift:*", "sagemaker:*", "rds:*")),
      "newthing:CreateThing in us-east-1 as role/Example still gets through.",
    ],
    [
      "takes out one service",
      (bench) => bench.policy(scp("NoGames", "", deny("gamelift:*")), "cards"),
      "11 services get through, and 8 may",
    ],
  ],
};
