import { onlyRegionOf } from "../../catalog/globalServices";
import { type AccountSelector, selectAccounts, selectorWords } from "../../design/selectAccounts";
import { asJson } from "../../json/strictFields";
import { globalActions } from "../../templates/data/globalActions";
import { readSelector, readWords, selectorFields } from "../readSelector";
import { isMeantBy, witnessActions, witnessRegions } from "../witnesses";
import type { GoalFields, GoalKind } from "./goalKind";
import { stillPassing } from "./stillPassing";

/**
 * Nothing gets through in such accounts outside the Regions, but what has no Region of its own: global services, and what AWS
 * leaves out of its own Region deny control.
 */
export interface OnlyRegionsGoal extends GoalFields {
  readonly kind: "only-regions";
  readonly accounts: AccountSelector;
  /** Region codes. */
  readonly regions: readonly string[];
}

const MOST_TOLD = 3;

export const onlyRegions: GoalKind<OnlyRegionsGoal> = {
  kind: "only-regions",
  fields: ["accounts", "regions"],
  read: (reader) => ({ accounts: readSelector(reader, "accounts"), regions: readWords(reader, "regions") }),
  write: ({ accounts, regions }) => asJson({ accounts: selectorFields(accounts), regions }),
  probeCount: () => 120,
  check({ accounts, regions }, design) {
    const asked = selectAccounts(design, accounts);
    if (asked.length === 0) return [{ message: `There are no ${selectorWords(accounts)}.` }];
    const partition = design.organization.partition ?? "aws";
    const isRegional = (action: string) =>
      onlyRegionOf(action, partition) === null && !isMeantBy(globalActions.actions, action);
    return asked
      .flatMap((account) => {
        const actions = witnessActions(design, account.id).filter(isRegional);
        const elsewhere = witnessRegions(design, account.id).filter((region) => !regions.includes(region));
        return elsewhere.flatMap((region) =>
          actions.flatMap((action) => stillPassing(design, account, { action, region })),
        );
      })
      .slice(0, MOST_TOLD);
  },
};
