import { isInProduction } from "../../design/collisions";
import { designOf } from "../../design/designOf";
import { labelOf } from "../../design/labels";
import { protectData } from "../../templates/protectData";
import { denying, outside, withPolicy, withUseCases } from "../exampleDesign";
import { attachTemplate } from "../fixes/attachTemplate";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";
import { listed } from "../words";

/** What is not to be deleted, and the actions that do it, of which one is enough. */
const DELETIONS: readonly { readonly words: string; readonly actions: readonly string[] }[] = [
  { words: "databases", actions: ["rds:DeleteDBCluster", "rds:DeleteDBInstance"] },
  { words: "tables", actions: ["dynamodb:DeleteTable"] },
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
  what: "An ordinary role of a production account can delete its databases or tables, in some Region and without any condition.",
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
            statements: [denying("rds:DeleteDB*", "dynamodb:DeleteTable")],
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
      {
        sentence: "clusters are kept, single instances aren’t",
        design: () =>
          withPolicy(shop(), {
            id: "keep-clusters",
            statements: [denying("rds:DeleteDBCluster", "dynamodb:DeleteTable")],
            attachedTo: ["runtime"],
          }),
        finds: ["shop-prod"],
      },
      {
        sentence: "a Region fence closes the home Region, and production works in another",
        design: () =>
          withPolicy(shop(), { id: "fence", statements: [outside("eu-central-1")], attachedTo: ["runtime"] }),
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
      const open = DELETIONS.flatMap(({ words, actions }) => {
        const passing = actions.filter((action) => context.passesSomewhere(id, action));
        return passing.length === 0 ? [] : `${words} (${listed(passing)})`;
      });
      if (open.length === 0) return [];
      const fix = attachTemplate(design, protectData, id);
      return [
        {
          nodeId: id,
          message: `An ordinary role can delete ${listed(open)} in ${labelOf(design, id)}, which is production.`,
          ...(fix === undefined ? {} : { fix }),
        },
      ];
    });
  },
};
