import { runtime } from "../../course/startDesign";
import { type Answers, kind, sandbox } from "./answers";

export const oneUseCase: Answers = {
  right: [
    [
      "adds four accounts",
      (bench) =>
        bench
          .account("w", "root", runtime("Warehouse", "prod"))
          .account("s", "root", kind("shared-services"))
          .account("d", "root", kind("delivery"))
          .account("x", "root", sandbox)
          .useCases("business", runtime("Shop", "prod"))
          .useCases("platform", kind("security"))
          .useCases("lab", runtime("Shop", "dev")),
    ],
    [
      "starts over in an OU and deletes the old accounts",
      (bench) =>
        bench
          .ou("new")
          .account("a", "new", runtime("Warehouse", "prod"))
          .account("b", "new", runtime("Shop", "prod"))
          .account("c", "new", runtime("Shop", "dev"))
          .attach("protect-data", "c")
          .account("d", "root", kind("delivery"))
          .account("e", "root", kind("security"))
          .account("f", "root", kind("shared-services"))
          .account("g", "root", sandbox)
          .remove("business", "platform", "lab"),
    ],
  ],
  wrong: [
    [
      "forgets the platform",
      (bench) =>
        bench
          .account("w", "root", runtime("Warehouse", "prod"))
          .account("x", "root", sandbox)
          .useCases("business", runtime("Shop", "prod"))
          .useCases("lab", runtime("Shop", "dev")),
      "Platform still holds security, shared services and delivery.",
    ],
    [
      "deletes what is too much",
      (bench) =>
        bench
          .useCases("business", runtime("Shop", "prod"))
          .useCases("platform", kind("security"))
          .useCases("lab", runtime("Shop", "dev")),
      "No account is for a sandbox.",
    ],
    [
      "lets the sandbox take the policy along",
      (bench) =>
        bench
          .account("w", "root", runtime("Warehouse", "prod"))
          .account("s", "root", kind("shared-services"))
          .account("d", "root", kind("delivery"))
          .account("x", "root", sandbox)
          .attach("protect-data", "x")
          .useCases("business", runtime("Shop", "prod"))
          .useCases("platform", kind("security"))
          .useCases("lab", runtime("Shop", "dev")),
      "In x, dynamodb:DeleteTable in us-east-1 as role/Example is blocked: ProtectData at x denies it.",
    ],
  ],
};
