import type { Answers } from "./answers";

export const ousAndDepth: Answers = {
  right: [
    [
      "gathers production in an OU",
      (bench) =>
        bench
          .ou("production")
          .move("production", "shop-prod", "warehouse-prod", "payroll-prod")
          .detach("protect-data", "shop-prod", "warehouse-prod", "payroll-prod")
          .attach("protect-data", "production")
          .move("company", "shop"),
    ],
    [
      "moves the developers out and protects the company",
      (bench) =>
        bench
          .ou("development")
          .move("development", "shop-dev", "warehouse-dev")
          .detach("protect-data", "shop-prod", "warehouse-prod", "payroll-prod")
          .attach("protect-data", "company")
          .move("division", "team"),
    ],
  ],
  wrong: [
    [
      "attaches it to the company as it is",
      (bench) =>
        bench
          .detach("protect-data", "shop-prod", "warehouse-prod", "payroll-prod")
          .attach("protect-data", "company")
          .move("company", "shop"),
      "is blocked: ProtectData at Company OU denies it.",
    ],
    ["only flattens the tree", (bench) => bench.move("company", "shop"), "There are 3 attachments, and 1 can do"],
  ],
};
