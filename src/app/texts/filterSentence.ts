import type { Design } from "../../core/design/types";
import type { Filter } from "../../core/engine";
import { policyMark } from "../../core/words/policyWords";

/** What a level does to the question for the accounts below: "ProtectData denies it.", of several actions "denies 3 of them." */
export function filterSentence(design: Design, { policyId, effect, actionCount }: Filter, asksMany = false): string {
  const it = asksMany ? `${actionCount.toLocaleString("en-US")} of them` : "it";
  const who = policyId === null ? "This level" : policyMark(design, policyId);
  switch (effect) {
    case "denies":
      return `${who} denies ${it}.`;
    case "may deny":
      return `${who} denies ${it} under a condition.`;
    case "allows nothing":
      return asksMany
        ? `Nothing allows ${it} here: no attached policy does.`
        : "Nothing allows it here: no attached policy allows the action.";
    case "allows only if":
      return `${who} allows ${it} under a condition only.`;
  }
}
