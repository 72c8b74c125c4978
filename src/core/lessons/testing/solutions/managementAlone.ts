import { runtime } from "../../course/startDesign";
import { type Answers, kind } from "./answers";

export const managementAlone: Answers = {
  right: [
    [
      "moves production into an account under Runtime",
      (bench) =>
        bench.account("shop-prod", "runtime", runtime("Shop", "prod")).useCases("management", kind("management")),
    ],
    [
      "moves it into an account under the root",
      (bench) => bench.account("p", "root", runtime("Shop", "prod")).useCases("management", kind("management")),
    ],
  ],
  wrong: [
    [
      "attaches the policy to the management account",
      (bench) => bench.attach("protect-account", "management"),
      "still gets through: SCPs don't apply to the management account.",
    ],
    [
      "lets development share with production",
      (bench) =>
        bench
          .useCases("shop-dev", runtime("Shop", "dev"), runtime("Shop", "prod"))
          .useCases("management", kind("management")),
      "shop-dev still holds Shop in dev and Shop in prod.",
    ],
  ],
};
