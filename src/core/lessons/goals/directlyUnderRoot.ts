import { labelOf } from "../../design/labels";
import { parentIdOf } from "../../design/queries";
import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import { asJson } from "../../json/strictFields";
import { readSelector, selectorFields } from "../readSelector";
import type { GoalFields, GoalKind } from "./goalKind";

/** These accounts, and there are some, hang right under the root, in no OU. */
export interface DirectlyUnderRootGoal extends GoalFields {
  readonly kind: "directly-under-root";
  readonly accounts: AccountSelector;
}

export const directlyUnderRoot: GoalKind<DirectlyUnderRootGoal> = {
  kind: "directly-under-root",
  fields: ["accounts"],
  read: (reader) => ({ accounts: readSelector(reader, "accounts") }),
  write: ({ accounts }) => asJson({ accounts: selectorFields(accounts) }),
  probeCount: () => 0,
  check({ accounts }, design) {
    const meant = selectAccounts(design, accounts);
    if (meant.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    return meant.flatMap(({ id }) => {
      const parentId = parentIdOf(design, id);
      if (parentId === null || parentId === design.rootId) return [];
      return [{ message: `${labelOf(design, id)} is inside ${labelOf(design, parentId)}.`, accountId: id }];
    });
  },
};
