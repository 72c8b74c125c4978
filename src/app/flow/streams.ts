import type { Design, PolicyId } from "../../core/design/types";
import { asksManyActions, type Colouring, ordinaryLens, type ReadyQuestion, readyQuestions } from "../../core/engine";
import type { Lens } from "../../core/engine/types";
import type { Stream } from "../../core/pictures/flow/stream";
import { questionWords } from "../../core/words/questionWords";
import { isSameQuestion, savedOf } from "../lens/namedQuestions";
import { colouringLike } from "../store/derived";
import { beforeResourceSide } from "./resourceSide";

export interface StreamInputs {
  readonly design: Design;
  readonly lens: Lens | null;
  /** The answer of the lens. */
  readonly colouring: Colouring | null;
  /** Ready and saved questions beside it, by the ids of `questionsBeside`. */
  readonly chosenIds: ReadonlySet<string>;
  readonly disabledPolicyIds: ReadonlySet<PolicyId>;
}

export const MOST_STREAMS = 4;
const ASKED = "asked";

/** A question that can run beside the asked one. */
export interface BesideQuestion {
  readonly id: string;
  readonly title: string;
  readonly lens: Lens;
}

/**
 * What can run beside the question in the bar: the ready questions, as the same principal and with the same facts, and those
 * that are saved with the design, as they were saved. Without those that ask what the bar asks.
 */
export function questionsBeside(design: Design, asked: Lens | null): readonly BesideQuestion[] {
  const ready = readyQuestions
    .filter((question) => !isAsked(question, asked))
    .map((question) => ({ id: question.id, title: question.title, lens: besideLens(design, question, asked) }));
  const saved = savedOf(design)
    .filter(({ lens, lacksOwner }) => !lacksOwner && (asked === null || !isSameQuestion(lens, asked)))
    .map(({ title, lens }) => ({ id: `saved ${title}`, title, lens }));
  return [...ready, ...new Map(saved.map((question) => [question.id, question])).values()];
}

/**
 * The asked question, and those that were chosen beside it. `before`: streams of a design that differs little, from which is taken what still holds.
 */
export function streamsOf(
  { design, lens, colouring, chosenIds, disabledPolicyIds }: StreamInputs,
  before: readonly Stream[] = [],
): readonly Stream[] {
  const streamOf = ({ id, title, lens }: BesideQuestion, answer: Colouring, previous: Stream | undefined): Stream => ({
    id,
    title,
    lens,
    colouring: answer,
    onTheWay: beforeResourceSide({ design, lens, colouring: answer, disabledPolicyIds }, previous?.onTheWay ?? null),
    asksMany: asksManyActions(lens),
  });
  const previousOf = (id: string) => before.find((stream) => stream.id === id);
  const asked: readonly Stream[] =
    lens === null || colouring === null
      ? []
      : [streamOf({ id: ASKED, title: titleOf(lens), lens }, colouring, previousOf(ASKED))];
  const others = questionsBeside(design, lens)
    .filter(({ id }) => chosenIds.has(id))
    .slice(0, MOST_STREAMS)
    .map((question): Stream => {
      const previous = previousOf(question.id);
      const answer = colouringLike(previous?.colouring ?? null, design, question.lens, disabledPolicyIds);
      return streamOf(question, answer, previous);
    });
  return [...asked, ...others].slice(0, MOST_STREAMS);
}

function isAsked({ action, region }: ReadyQuestion, lens: Lens | null): boolean {
  return lens?.action === action && (region === undefined || lens.region === region);
}

/** Whether it can be left out of the streams; the question in the bar above can't. */
export function isBeside({ id }: Stream): boolean {
  return id !== ASKED;
}

function besideLens(design: Design, { action, region }: ReadyQuestion, asked: Lens | null): Lens {
  const ordinary = ordinaryLens(design, action);
  const { principal, context, resourceAccountId } = asked ?? ordinary;
  return {
    ...ordinary,
    principal,
    context,
    ...(resourceAccountId === undefined ? {} : { resourceAccountId }),
    ...(region === undefined ? {} : { region }),
  };
}

/** The question as it is offered, else as it is asked. */
export function titleOf(lens: Lens): string {
  return readyQuestions.find((question) => isAsked(question, lens))?.title ?? questionWords(lens);
}
