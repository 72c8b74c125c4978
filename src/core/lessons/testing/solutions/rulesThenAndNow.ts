import { deny } from "../../course/startDesign";
import type { Answers } from "./answers";

export const rulesThenAndNow: Answers = {
  right: [
    [
      "merges two policies",
      (bench) =>
        bench
          .write(
            "KeepTrail",
            deny("cloudtrail:StopLogging", "cloudtrail:DeleteTrail", "config:StopConfigurationRecorder"),
          )
          .detach("KeepConfig", "root"),
    ],
    [
      "moves one down to both OUs",
      (bench) => bench.detach("NoUsers", "root").attach("NoUsers", "enterprise", "runtime"),
    ],
  ],
  wrong: [
    [
      "detaches one",
      (bench) => bench.detach("NoUsers", "root"),
      "In Security, iam:CreateUser in us-east-1 as role/Example gets through now and did not before.",
    ],
    [
      "changes to today's rules",
      (bench) => bench.rules("2026-05"),
      "By the rules of 2022: 6 SCPs are attached to the root “Root”; AWS allows 5.",
    ],
    [
      "moves one down to the workloads only",
      (bench) => bench.detach("NoUsers", "root").attach("NoUsers", "runtime"),
      "In Security, iam:CreateUser",
    ],
  ],
};
