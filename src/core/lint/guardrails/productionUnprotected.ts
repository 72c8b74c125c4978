import { isInProduction } from "../../design/collisions";
import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { protectData } from "../../templates/protectData";
import { denying, withPolicy, withUseCases } from "../exampleDesign";
import { attachTemplate } from "../fixes/attachTemplate";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { listed } from "../words";

const DELETIONS: readonly { readonly words: string; readonly action: string }[] = [
  { words: "databases (rds:DeleteDBCluster)", action: "rds:DeleteDBCluster" },
  { words: "tables (dynamodb:DeleteTable)", action: "dynamodb:DeleteTable" },
];

const shop = () =>
  withUseCases(designOf("Root > Runtime > shop-dev*; Root > Runtime > shop-prod*"), {
    "shop-dev": ["runtime Shop dev"],
    "shop-prod": ["runtime Shop prod"],
  });

export const productionUnprotected: LintRule = {
  id: "production-unprotected",
  title: "Production data can be deleted",
  severity: "warning",
  what: "An ordinary role of a production account can delete its databases or tables.",
  why: {
    text: "One wrong click, script or stolen key can end a business when it reaches production data.",
    source: SOURCES.production,
  },
  mend: "Attach the policy of the template “Protect data” to production accounts or their OU.",
  examples: {
    good: [
      {
        sentence: "production is kept from it, development isn’t",
        design: () =>
          withPolicy(shop(), {
            id: "keep-data",
            statements: [denying("rds:DeleteDBCluster", "dynamodb:DeleteTable")],
            attachedTo: ["shop-prod"],
          }),
      },
    ],
    bad: [
      { sentence: "nothing keeps production’s data", design: shop, finds: ["shop-prod"] },
      {
        sentence: "tables are kept, databases aren’t",
        design: () =>
          withPolicy(shop(), {
            id: "keep-tables",
            statements: [denying("dynamodb:DeleteTable")],
            attachedTo: ["runtime"],
          }),
        finds: ["shop-prod"],
      },
    ],
  },
  find(context) {
    const { design, members } = context;
    const production = members.filter(({ useCases }) =>
      useCases.some((useCase) => isInProduction(design.organization, useCase)),
    );
    return production.flatMap(({ id }) => {
      const open = DELETIONS.filter(({ action }) => context.verdictOf(id, action) === "allowed");
      if (open.length === 0) return [];
      const fix = attachTemplate(design, protectData, id);
      return [
        {
          nodeId: id,
          message: `An ordinary role can delete ${listed(open.map(({ words }) => words))} in ${labelOf(design, id)}, which is production.`,
          ...(fix === undefined ? {} : { fix }),
        },
      ];
    });
  },
};
