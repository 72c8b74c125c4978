import type { Box } from "../../layout";
import { answersGiven } from "../../words/answerCounts";
import { keptParts } from "../../words/shares";
import { ANSWERS } from "../../words/verdicts";
import { toneParts } from "../compared";
import { actionsAt, type BoxPen } from "./boxPen";

/** A short text beside a name. */
export interface Aside {
  readonly text: string;
  readonly colour: string;
}

/** What is told of the accounts in an OU or the root: how they answer, what is kept of several actions, how they stand out. */
export function asidesOf(pen: BoxPen, { id }: Box): readonly Aside[] {
  const { compared, theme } = pen;
  if (compared)
    return toneParts(compared, id).map(({ tone, text }) => {
      pen.seen.compared.add(tone);
      return { text, colour: theme.compared[tone].ink };
    });
  const actions = actionsAt(pen, id);
  if (actions !== null)
    return keptParts(actions).map(({ answer, text }) => ({ text, colour: theme.answer[answer].ink }));
  const tally = pen.tallyAt(id);
  if (tally === undefined) return [];
  return answersGiven(tally).map(({ answer, count }) => {
    pen.seen.answers.add(answer);
    return { text: `${ANSWERS[answer].mark} ${count}`, colour: theme.answer[answer].ink };
  });
}
