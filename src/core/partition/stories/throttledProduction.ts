import { shown } from "../../design/labels";
import type { AccountNode, Design, UseCase } from "../../design/types";
import { isRuntime } from "../../design/useCases";
import { allInWords, capitalized, inWords } from "../../design/useCaseWords";
import { besideIn, liveIn, partsIn, trialsIn } from "./cast";
import type { Story } from "./types";

/** Quotas and API rates are counted by account and Region. */
export const throttledProduction: Story = {
  id: "throttled-production",
  title: "A load test throttles production",
  kind: "quotas",
  answer: "partition",
  isAbout: (design, account) => victimIn(design, account) !== undefined,
  tell(design, account) {
    const victim = victimIn(design, account);
    if (victim === undefined) return [];
    const [culprit] = culpritsIn(design, account, victim);
    const home = shown(account.name);
    return [
      culprit === undefined
        ? `Somewhere else a load test starts hundreds of machines and calls AWS as fast as it can.`
        : `A load test for ${inWords(culprit)} starts hundreds of machines in ${home} and calls AWS as fast as it can.`,
      `Running machines, concurrent Lambda functions and calls a second are counted by account and Region. Whatever shares ${home} with ${inWords(victim)} draws on the same quotas: it can’t start a machine any more, and its own calls are turned away.`,
      "No SCP helps: it decides who may call, never how often or how much.",
    ];
  },
  outcomeIn(design, account) {
    const victim = victimIn(design, account);
    const others = victim === undefined ? [] : besideIn(design, account, victim);
    if (others.length > 0)
      return {
        isSolved: false,
        by: null,
        sentence: `${capitalized(allInWords(others))} and ${inWords(victim!)} draw on the same quotas in ${shown(account.name)}.`,
      };
    return {
      isSolved: true,
      by: "partition",
      sentence: `${shown(account.name)} has quotas and API rates of its own: nobody else’s load counts against them.`,
    };
  },
};

/** Production; where it is elsewhere, a workload that has the account for itself, to which it can't happen. */
function victimIn(design: Design, account: AccountNode): UseCase | undefined {
  const parts = partsIn(design, account);
  return liveIn(design, account) ?? (parts.length === 1 ? parts.find(isRuntime) : undefined);
}

/** Who may run a load test, the likeliest first. */
function culpritsIn(design: Design, account: AccountNode, victim: UseCase): readonly UseCase[] {
  const others = besideIn(design, account, victim);
  const trials = trialsIn(design, account).filter((trial) => others.includes(trial));
  return [...trials, ...others];
}
