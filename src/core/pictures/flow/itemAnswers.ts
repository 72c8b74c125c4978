import type { Design } from "../../design/types";
import type { FlowNode } from "../../layout";
import { answerCountsOf, answersGiven } from "../../words/answerCounts";
import { passingShare, passingWords, sharesSentence } from "../../words/shares";
import { ANSWERS, type Answer, answerOfLens } from "../../words/verdicts";
import { placeOfCut } from "./resourceSide";
import { passageAt, type Stream } from "./stream";

/** Of what is written under a name, at most. */
const PIXELS_PER_CHARACTER = 7.5;

/** What is written under the name: how it stands out in a comparison, else how much of several actions passes. */
export function secondLine(
  answers: readonly AnswerAt[],
  isOpen: boolean,
  isShown: boolean,
  compared: { readonly mark: string; readonly text: string } | null,
  room: number,
): { readonly text: string; readonly isAnswer: boolean } | null {
  if (compared !== null) return { text: `${compared.mark} ${compared.text}`.trim(), isAnswer: false };
  const [answer] = answers;
  if (answer === undefined || answers.length > 1 || !isShown) return null;
  if (answer.kept === null) return isOpen || !answer.isLong ? null : { text: answer.text, isAnswer: true };
  const { short, words } = answer.kept;
  return { text: isOpen && words.length * PIXELS_PER_CHARACTER > room ? short : words, isAnswer: true };
}

/** What is written of a stream at a node. */
export interface AnswerAt {
  readonly stream: Stream;
  readonly answer: Answer;
  /** Where there is room for one stream only: "✓ passes". */
  readonly text: string;
  /** Whether the text is several answers, of the accounts in a folded OU. */
  readonly isLong: boolean;
  readonly sentence: string;
  /** Of several actions, what comes through. */
  readonly kept: { readonly short: string; readonly words: string } | null;
}

/** What became of a stream at a node, in words: in the end for what stands for accounts, else so far. */
export function answerAt(design: Design, node: FlowNode, stream: Stream): AnswerAt {
  const { colouring, asksMany } = stream;
  const verdict = colouring.verdicts.get(node.id);
  const answer = verdict === undefined ? passageAt(stream, node.id).answer : answerOfLens(verdict);
  const actions = asksMany ? (verdict?.counts ?? colouring.levels.get(node.id)) : undefined;
  if (actions !== undefined) {
    const kept = { short: passingShare(actions), words: passingWords(actions) };
    return { stream, answer, text: ANSWERS[answer].mark, isLong: false, sentence: sharesSentence(actions), kept };
  }
  const below = colouring.counts.get(node.id);
  if (verdict === undefined && below !== undefined) {
    const given = answersGiven(answerCountsOf(below));
    const [only] = given;
    return {
      stream,
      answer: given.length === 1 && only !== undefined ? only.answer : "partly",
      text: given.map(({ answer: each, count }) => `${ANSWERS[each].mark} ${count}`).join("  "),
      isLong: given.length > 1,
      sentence: given.map(({ answer: each, count }) => `${count} ${ANSWERS[each].count}`).join(", ") || "no accounts",
      kept: null,
    };
  }
  const place = placeOfCut(design, stream, node.id);
  const { mark, word } = ANSWERS[answer];
  return {
    stream,
    answer,
    text: `${mark} ${SHORT_WORDS[answer]}`,
    isLong: false,
    sentence: place === null ? word : `${word}, ${place}`,
    kept: null,
  };
}

/** The answers in a card, beside their marks. */
const SHORT_WORDS: Readonly<Record<Answer, string>> = {
  passes: "passes",
  "passes-if": "passes if…",
  partly: "some pass",
  blocked: "blocked",
  "nothing-allows": "not allowed",
  exempt: "exempt",
};
