import { FULL_AWS_ACCESS_ID } from "../../../design/types";
import { allow } from "../../course/startDesign";
import type { Answers } from "./answers";

export const filtersByLevel: Answers = {
  right: [
    ["attaches AllowQueues to Work as well", (bench) => bench.attach("AllowQueues", "work")],
    [
      "adds queues to AllowWork",
      (bench) => bench.write("AllowWork", allow("ec2:*", "s3:*", "dynamodb:*", "logs:*", "sqs:*")),
    ],
    [
      "opens Work and filters at the accounts",
      (bench) =>
        bench
          .attach(FULL_AWS_ACCESS_ID, "work")
          .attach("AllowWork", "shop-prod", "shop-dev")
          .detach(FULL_AWS_ACCESS_ID, "shop-prod", "shop-dev"),
    ],
  ],
  wrong: [
    [
      "attaches FullAWSAccess to Work",
      (bench) => bench.attach(FULL_AWS_ACCESS_ID, "work"),
      "lambda:CreateFunction in us-east-1 as role/Example still gets through.",
    ],
    [
      "attaches AllowQueues to the root",
      (bench) => bench.attach("AllowQueues", "root"),
      "In shop-prod, sqs:SendMessage in us-east-1 as role/Example is blocked: nothing attached to Work OU allows it.",
    ],
  ],
};
