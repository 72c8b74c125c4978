import { type Answers, kind } from "./answers";

export const enterpriseAccounts: Answers = {
  right: [
    [
      "makes an OU Enterprise with four accounts",
      (bench) =>
        bench
          .ou("enterprise")
          .account("security", "enterprise", kind("security"))
          .account("delivery", "enterprise", kind("delivery"))
          .account("network", "enterprise", kind("network"))
          .useCases("management", kind("management"))
          .useCases("tools", kind("shared-services"))
          .move("enterprise", "tools"),
    ],
    [
      "gives Security an OU inside",
      (bench) =>
        bench
          .ou("company")
          .ou("safe", "company")
          .account("trail", "safe", kind("security"))
          .account("pipeline", "company", kind("delivery"))
          .account("dns", "company", kind("shared-services"))
          .account("net", "company", kind("network"))
          .useCases("management", kind("management"))
          .remove("tools"),
    ],
  ],
  wrong: [
    [
      "leaves Security in the management account",
      (bench) =>
        bench
          .ou("enterprise")
          .account("delivery", "enterprise", kind("delivery"))
          .account("network", "enterprise", kind("network"))
          .useCases("tools", kind("shared-services"))
          .move("enterprise", "tools"),
      "In Management, s3:DeleteBucket in us-east-1 as role/Example still gets through: SCPs don't apply to the management account.",
    ],
    [
      "moves the management account into the OU too",
      (bench) =>
        bench
          .ou("enterprise")
          .account("security", "enterprise", kind("security"))
          .account("delivery", "enterprise", kind("delivery"))
          .account("network", "enterprise", kind("network"))
          .useCases("management", kind("management"))
          .useCases("tools", kind("shared-services"))
          .move("enterprise", "tools", "management"),
      "Management is inside enterprise OU.",
    ],
  ],
};
