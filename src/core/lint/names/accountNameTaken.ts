import { designOf } from "../../design/designOf";
import { labelOf, shown } from "../../design/labels";
import { isAccount, parentIdOf } from "../../design/queries";
import type { AccountNode } from "../../design/types";
import { withNode } from "../exampleDesign";
import { SOURCES } from "../sources";
import type { LintRule } from "../types";

export const accountNameTaken: LintRule = {
  id: "account-name-taken",
  title: "Two accounts with one name",
  severity: "warning",
  what: "An account has the name of another one, wherever they are; letter case doesn’t count.",
  why: {
    text: "AWS tells accounts apart by their numbers and takes the name twice. People choose an account by its name when they sign in, read a bill or a log.",
    source: SOURCES.createAccount,
  },
  mend: "Give each account a name of its own, such as unit and phase together.",
  examples: {
    good: [
      {
        sentence: "names say unit and phase",
        design: () => designOf("Root > Shop > shop-prod*; Root > Data > data-prod*"),
      },
    ],
    bad: [
      {
        sentence: "accounts of two OUs are both called Prod, in other letter case",
        design: () => withNode(designOf("Root > Shop > Prod*; Root > Data > b*"), "b", { name: "prod" }),
        finds: ["b"],
      },
    ],
  },
  find({ design, nodes }) {
    const first = new Map<string, AccountNode>();
    return nodes.filter(isAccount).flatMap((account) => {
      const key = account.name.toLowerCase();
      const twin = first.get(key);
      if (twin === undefined) {
        first.set(key, account);
        return [];
      }
      const parent = parentIdOf(design, twin.id);
      const where = parent === null ? "" : ` in ${labelOf(design, parent)}`;
      return [{ nodeId: account.id, message: `Another account${where} is called “${shown(twin.name)}” too.` }];
    });
  },
};
