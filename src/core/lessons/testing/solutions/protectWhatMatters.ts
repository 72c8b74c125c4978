import { deny, scp } from "../../course/startDesign";
import type { Answers } from "./answers";

export const protectWhatMatters: Answers = {
  right: [
    [
      "protects each production account",
      (bench) =>
        bench
          .fromTemplate("protect-account", {}, "root")
          .fromTemplate("protect-data", {}, "shop-prod", "warehouse-prod"),
    ],
    [
      "gathers production in an OU and protects the two OUs below the root",
      (bench) =>
        bench
          .fromTemplate("protect-account", {}, "enterprise", "runtime")
          .ou("production", "runtime")
          .move("production", "shop-prod", "warehouse-prod")
          .policy(scp("KeepData", "", deny("dynamodb:Delete*", "rds:Delete*")), "production"),
    ],
  ],
  wrong: [
    [
      "protects all data at the root",
      (bench) => bench.fromTemplate("protect-account", {}, "root").fromTemplate("protect-data", {}, "root"),
      "In shop-dev and warehouse-dev, dynamodb:DeleteTable in us-east-1 as role/Example is blocked: ProtectData at Root denies it.",
    ],
    [
      "forgets the warehouse",
      (bench) => bench.fromTemplate("protect-account", {}, "root").fromTemplate("protect-data", {}, "shop-prod"),
      "In warehouse-prod, dynamodb:DeleteTable in us-east-1 as role/Example",
    ],
    [
      "protects only one table",
      (bench) =>
        bench.fromTemplate("protect-account", {}, "root").policy(
          scp("KeepOrders", "", deny("rds:DeleteDBCluster"), {
            Effect: "Deny",
            Action: "dynamodb:DeleteTable",
            Resource: "arn:aws:dynamodb:*:*:table/orders",
          }),
          "shop-prod",
          "warehouse-prod",
        ),
      "In shop-prod and warehouse-prod, dynamodb:DeleteTable in us-east-1 as role/Example still gets through.",
    ],
  ],
};
