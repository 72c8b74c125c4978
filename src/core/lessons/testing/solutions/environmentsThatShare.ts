import { runtime } from "../../course/startDesign";
import type { Answers } from "./answers";

export const environmentsThatShare: Answers = {
  right: [
    [
      "gathers them in the accounts that are there",
      (bench) =>
        bench
          .useCases("shop-dev", runtime("Shop", "dev", "dev", "integration", "uat"))
          .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
          .useCases("shop-prod", runtime("Shop", "prod", "prod"))
          .remove("shop-integration", "shop-load"),
    ],
    [
      "moves chips, each environment its own use case",
      (bench) =>
        bench
          .useCases(
            "shop-integration",
            runtime("Shop", "dev", "integration"),
            runtime("Shop", "dev", "dev"),
            runtime("Shop", "dev", "uat"),
          )
          .useCases("shop-load", runtime("Shop", "stage", "load"), runtime("Shop", "stage", "stage"))
          .useCases("shop-prod", runtime("Shop", "prod", "prod"))
          .remove("shop-dev", "shop-stage"),
    ],
  ],
  wrong: [
    [
      "leaves uat with production",
      (bench) =>
        bench
          .useCases("shop-dev", runtime("Shop", "dev", "dev", "integration"))
          .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
          .remove("shop-integration", "shop-load"),
      "In shop-prod, dynamodb:DeleteTable in us-east-1 as role/Example is blocked: ProtectData at shop-prod denies it.",
    ],
    [
      "frees the testers by detaching the policy",
      (bench) =>
        bench
          .useCases("shop-dev", runtime("Shop", "dev", "dev", "integration"))
          .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
          .remove("shop-integration", "shop-load")
          .detach("protect-data", "shop-prod"),
      "In shop-prod, dynamodb:DeleteTable in us-east-1 as role/Example still gets through.",
    ],
    [
      "gives uat an account of its own",
      (bench) =>
        bench
          .useCases("shop-integration", runtime("Shop", "dev", "uat", "integration"))
          .useCases("shop-stage", runtime("Shop", "stage", "stage", "load"))
          .useCases("shop-prod", runtime("Shop", "prod", "prod"))
          .remove("shop-load"),
      "There are 4 member accounts; 3 are enough.",
    ],
  ],
};
