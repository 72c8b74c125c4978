import { runtime } from "../../course/startDesign";
import type { Answers } from "./answers";

export const phasesAndUnits: Answers = {
  right: [
    [
      "puts an OU for each unit into Runtime",
      (bench) =>
        bench
          .useCases("shop-live", runtime("Shop", "prod"))
          .ou("shop", "runtime")
          .ou("warehouse", "runtime")
          .account("shop-stage", "shop", runtime("Shop", "stage"))
          .account("warehouse-stage", "warehouse", runtime("Warehouse", "stage"))
          .move("shop", "shop-dev", "shop-live")
          .move("warehouse", "warehouse-dev", "warehouse-prod")
          .attach("Frozen", "warehouse")
          .detach("Frozen", "runtime"),
    ],
    [
      "puts the OUs beside Runtime, with an OU for each phase inside",
      (bench) =>
        bench
          .ou("s")
          .ou("s-live", "s")
          .ou("w")
          .useCases("shop-live", runtime("shop", "STAGE"))
          .account("shop-prod", "s-live", runtime("Shop", "prod"))
          .account("warehouse-stage", "w", runtime("Warehouse", "stage"))
          .move("s-live", "shop-live")
          .move("s", "shop-dev")
          .move("w", "warehouse-dev", "warehouse-prod")
          .attach("Frozen", "w"),
    ],
    [
      "keeps the warehouse in Runtime and moves the shop out",
      (bench) =>
        bench
          .ou("shop")
          .useCases("shop-live", runtime("Shop", "prod"))
          .account("shop-stage", "shop", runtime("Shop", "stage"))
          .account("warehouse-stage", "runtime", runtime("Warehouse", "stage"))
          .move("shop", "shop-dev", "shop-live"),
    ],
  ],
  wrong: [
    [
      "splits the accounts and leaves the OU",
      (bench) =>
        bench
          .useCases("shop-live", runtime("Shop", "prod"))
          .account("shop-stage", "runtime", runtime("Shop", "stage"))
          .account("warehouse-stage", "runtime", runtime("Warehouse", "stage")),
      "Runtime OU also holds",
    ],
    [
      "groups them without the missing stage",
      (bench) =>
        bench
          .ou("shop")
          .ou("warehouse")
          .useCases("shop-live", runtime("Shop", "prod"))
          .account("shop-stage", "shop", runtime("Shop", "stage"))
          .move("shop", "shop-dev", "shop-live")
          .move("warehouse", "warehouse-dev", "warehouse-prod"),
      "No account is for Warehouse in stage.",
    ],
    [
      "groups them and leaves the policy on Runtime",
      (bench) =>
        bench
          .useCases("shop-live", runtime("Shop", "prod"))
          .ou("shop", "runtime")
          .ou("warehouse", "runtime")
          .account("shop-stage", "shop", runtime("Shop", "stage"))
          .account("warehouse-stage", "warehouse", runtime("Warehouse", "stage"))
          .move("shop", "shop-dev", "shop-live")
          .move("warehouse", "warehouse-dev", "warehouse-prod"),
      "is blocked: Frozen at Runtime OU denies it.",
    ],
  ],
};
