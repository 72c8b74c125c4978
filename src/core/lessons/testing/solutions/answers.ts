import type { Workbench } from "../workbench";

/** An answer to a lesson, named by what the learner does. */
export type Answer = readonly [does: string, work: (bench: Workbench) => unknown];

/** What a wrong answer is told: a part of one of the sentences. */
export type WrongAnswer = readonly [...Answer, told: string];

/** Answers to one lesson. */
export interface Answers {
  readonly right: readonly [Answer, Answer, ...Answer[]];
  readonly wrong: readonly [WrongAnswer, WrongAnswer, ...WrongAnswer[]];
}

export const kind = (name: string) => ({ kind: name });
export const sandbox = kind("sandbox");
