import { shown } from "../../design/labels";
import type { AccountNode, Design, UseCase } from "../../design/types";
import { allInWords, capitalized, inWords } from "../../design/useCaseWords";
import { besideIn, liveIn, partsIn } from "./cast";
import type { Story } from "./types";

/** What shares an account with something audited can reach it, and is audited too. */
export const auditScope: Story = {
  id: "audit-scope",
  title: "An audit covers everything",
  kind: "scope",
  answer: "partition",
  isAbout: (design, account) => subjectIn(design, account) !== undefined,
  tell(design, account) {
    const subject = subjectIn(design, account);
    if (subject === undefined) return [];
    const others = besideIn(design, account, subject);
    const home = shown(account.name);
    return [
      `An auditor asks what can reach the data of ${inWords(subject)}, and who can change what does.`,
      others.length > 0
        ? `Within ${home} that is everything and everybody: IAM, keys and networks are one. So ${allInWords(others)} must keep the same rules and leave the same evidence, though no such data is there.`
        : `The account is the border: what isn’t in ${home} has to be let in, and whatever lets it in can be shown.`,
    ];
  },
  outcomeIn(design, account) {
    const subject = subjectIn(design, account);
    const others = subject === undefined ? [] : besideIn(design, account, subject);
    if (others.length > 0)
      return {
        isSolved: false,
        by: null,
        sentence: `${capitalized(allInWords(others))} ${others.length === 1 ? "is" : "are"} audited along with ${inWords(subject!)}.`,
      };
    return { isSolved: true, by: "partition", sentence: `The audit ends at the border of ${shown(account.name)}.` };
  },
};

/** What an auditor looks at: production, the logs, else what comes first among several. */
function subjectIn(design: Design, account: AccountNode): UseCase | undefined {
  const parts = partsIn(design, account);
  const logs = parts.find(({ kind }) => kind === "security" || kind === "log-archive");
  return liveIn(design, account) ?? logs ?? (parts.length > 1 ? parts[0] : undefined);
}
