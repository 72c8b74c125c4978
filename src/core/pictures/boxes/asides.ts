import type { Box } from "../../layout";
import { ANSWER_ORDER } from "../../words/answerCounts";
import { keptParts } from "../../words/shares";
import { ANSWERS, type Answer } from "../../words/verdicts";
import { toneParts } from "../compared";
import { wordsWidth } from "../sheet";
import { actionsAt, type BoxPen } from "./boxPen";

/** A short text beside a name. */
export interface Aside {
  readonly text: string;
  readonly width: number;
  readonly colour: string;
}

/** What is told of the accounts in an OU or the root: how they answer, what is kept of several actions, how they stand out. */
export function asidesOf(pen: BoxPen, { id }: Box): readonly Aside[] {
  const { compared, theme } = pen;
  if (compared)
    return toneParts(compared, id).map(({ tone, text }) => {
      pen.seen.compared.add(tone);
      return asideOf(text, theme.compared[tone].ink);
    });
  const actions = actionsAt(pen, id);
  if (actions !== null) return keptParts(actions).map(({ answer, text }) => asideOf(text, theme.answer[answer].ink));
  const tally = pen.tallyAt(id);
  const asides: Aside[] = [];
  if (tally === undefined) return asides;
  for (const answer of ANSWER_ORDER) {
    if (tally[answer] === 0) continue;
    pen.seen.answers.add(answer);
    asides.push(countOf(pen, answer, tally[answer]));
  }
  return asides;
}

function countOf(pen: BoxPen, answer: Answer, count: number): Aside {
  const known = pen.counts.at(answer).at(count);
  known.value ??= asideOf(`${ANSWERS[answer].mark} ${count}`, pen.theme.answer[answer].ink);
  return known.value;
}

export function asideOf(text: string, colour: string): Aside {
  return { text, width: wordsWidth(text, 12, 500), colour };
}
