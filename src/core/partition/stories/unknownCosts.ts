import { shown } from "../../design/labels";
import { allInWords, capitalized } from "../../design/useCaseWords";
import { partsIn } from "./cast";
import type { Story } from "./types";

/** The bill is split by account. */
export const unknownCosts: Story = {
  id: "unknown-costs",
  title: "Nobody knows what costs what",
  kind: "billing",
  answer: "partition, and a policy beside it",
  isAbout: (design, account) => partsIn(design, account).length > 0,
  tell(design, account) {
    const parts = partsIn(design, account);
    const home = shown(account.name);
    return [
      parts.length > 1
        ? `The bill of ${home} has doubled. It serves ${allInWords(parts)}, and each team is sure that it was another one.`
        : `The bill has doubled, and each team is sure that it was another one. ${home} has a line of its own, and it says ${allInWords(parts)}.`,
      "Tags split the costs of what can carry a tag and does; traffic, support and much else stays in one sum. A policy can refuse to create what has no tag, which helps within an account; the account is the one line that nobody forgets.",
    ];
  },
  outcomeIn(design, account) {
    const parts = partsIn(design, account);
    if (parts.length > 1)
      return { isSolved: false, by: null, sentence: `${capitalized(allInWords(parts))} are one sum on the bill.` };
    return {
      isSolved: true,
      by: "partition",
      sentence: `What ${shown(account.name)} costs is what ${allInWords(parts)} costs.`,
    };
  },
};
