import { isInProduction } from "../../design/collisions";
import { shown } from "../../design/labels";
import type { AccountNode, Design, UseCase } from "../../design/types";
import { isRuntime } from "../../design/useCases";
import { capitalized, inWords } from "../../design/useCaseWords";
import { besideIn, partsIn } from "./cast";
import type { Story } from "./types";

/** Management and delivery hold rights in other accounts. */
export const keysForOthers: Story = {
  id: "keys-for-others",
  title: "A break-in finds the keys to other accounts",
  kind: "trust",
  answer: "partition",
  isAbout: (design, account) => holderIn(design, account) !== undefined,
  tell(design, account) {
    const holder = holderIn(design, account);
    if (holder === undefined) return [];
    const others = besideIn(design, account, holder);
    const home = shown(account.name);
    const keys =
      holder.kind === "management"
        ? "From the management account one reaches every account of the organization, and no SCP binds it."
        : "Pipelines change what runs in other accounts, so they hold roles there that may do nearly anything.";
    return [
      others.length > 0
        ? `${capitalized(inWords(wayInOf(design, others)))} uses a library with a security hole. Through it an attacker gets into ${home}.`
        : "Some workload uses a library with a security hole. Through it an attacker gets into the workload’s account.",
      others.length > 0
        ? `${keys} Roles and secrets of ${inWords(holder)} lie in the same account, one step away.`
        : `${keys} Here they lie in an account where nothing else runs: the attacker isn’t one step nearer to them.`,
    ];
  },
  outcomeIn(design, account) {
    const holder = holderIn(design, account);
    const others = holder === undefined ? [] : besideIn(design, account, holder);
    if (holder === undefined || others.length === 0)
      return { isSolved: true, by: "partition", sentence: `Nothing else runs in ${shown(account.name)}.` };
    return {
      isSolved: false,
      by: null,
      sentence: `Whoever gets into ${anyOf(others)} stands beside what ${inWords(holder)} holds.`,
    };
  },
};

function holderIn(design: Design, account: AccountNode): UseCase | undefined {
  const parts = partsIn(design, account);
  return parts.find(({ kind }) => kind === "management") ?? parts.find(({ kind }) => kind === "delivery");
}

/** What an attacker meets first: production, which faces the world, else a workload, else whatever there is. */
function wayInOf({ organization }: Design, others: readonly UseCase[]): UseCase {
  return others.find((other) => isInProduction(organization, other)) ?? others.find(isRuntime) ?? others[0]!;
}

/** "delivery", "security or delivery", "any of the 9 others": more names wouldn't be read. */
function anyOf(useCases: readonly UseCase[]): string {
  return useCases.length > 2 ? `any of the ${useCases.length} others` : useCases.map(inWords).join(" or ");
}
