import { runtime } from "../../course/startDesign";
import { type Answers, sandbox } from "./answers";

export const oneAccount: Answers = {
  right: [
    [
      "moves development and the prototype out",
      (bench) =>
        bench
          .account("dev", "root", runtime("Shop", "dev"))
          .account("lab", "root", sandbox)
          .useCases("shop", runtime("Shop", "prod")),
    ],
    [
      "moves production out",
      (bench) =>
        bench.account("prod", "root", runtime("Shop", "prod")).useCases("shop", runtime("Shop", "dev"), sandbox),
    ],
  ],
  wrong: [
    [
      "moves only the prototype",
      (bench) =>
        bench.account("lab", "root", sandbox).useCases("shop", runtime("Shop", "prod"), runtime("Shop", "dev")),
      "Shop still holds Shop in prod and Shop in dev.",
    ],
    [
      "takes development away",
      (bench) => bench.account("lab", "root", sandbox).useCases("shop", runtime("Shop", "prod")),
      "No account is for Shop in dev.",
    ],
  ],
};
