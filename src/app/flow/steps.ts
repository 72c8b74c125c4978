import { labelOf } from "../../core/design/labels";
import type { Design, NodeId } from "../../core/design/types";
import type { Filter } from "../../core/engine";
import { type FlowLayout, isOpenInFlow } from "../../core/layout";
import { ownerStops } from "../../core/pictures/flow/resourceSide";
import { arrivesAt, passageAt, type Stream } from "../../core/pictures/flow/stream";
import { answerCountsOf, answersGiven } from "../../core/words/answerCounts";
import { policyMark } from "../../core/words/policyWords";
import { counted, listed, listedUpTo } from "../../core/words/words";
import { ANSWERS } from "../texts/verdicts";

/** What is told of one stream (its place among them in `lane`), or of all. */
export interface Sentence {
  readonly text: string;
  readonly lane: number | null;
}

/** What happens at one level of the organization, told to the people in the room. */
export interface FlowStep {
  readonly depth: number;
  readonly title: string;
  /** One for each thing that happens. */
  readonly sentences: readonly Sentence[];
  /** Where what is told happens, to be seen while it is; of OUs at which nothing does, all. */
  readonly ids: readonly NodeId[];
}

/** A step for the root, one for each level of OUs that are open, one for the accounts. */
export function stepsOf(design: Design, layout: FlowLayout, streams: readonly Stream[]): readonly FlowStep[] {
  const steps: FlowStep[] = [];
  for (let depth = 0; depth <= layout.depth; depth++) {
    const ids = layout.nodes.filter((node) => node.depth === depth && isOpenInFlow(node)).map(({ id }) => id);
    const names = ids.map((id) => labelOf(design, id));
    const stopped = stoppedAt(design, ids, streams);
    steps.push({
      depth,
      title: depth === 0 ? "At the root" : `Level ${depth}: ${listedUpTo(3, names)}`,
      sentences: ofEach(streams, (stream) => sentencesAt(design, ids, stream) ?? [`${stream.title} goes on.`]),
      ids: stopped.length > 0 ? stopped : ids,
    });
  }
  const cards = layout.nodes.filter((node) => !isOpenInFlow(node)).flatMap(({ ids }) => ids);
  steps.push({
    depth: layout.depth + 1,
    title: "In the accounts",
    sentences: [
      ...ofEach(streams, (stream) => [
        ...(sentencesAt(design, cards, stream) ?? []),
        ...onTheResourceSide(design, stream),
        outcomeOf(design, stream),
      ]),
      { text: "What passes is decided by IAM in each account (not modelled).", lane: null },
    ],
    ids: stoppedAt(design, cards, streams),
  });
  return steps;
}

/** All sentences of a step, as they are read. */
export function textOf({ sentences }: FlowStep): string {
  return sentences.map(({ text }) => text).join(" ");
}

function ofEach(streams: readonly Stream[], textsOf: (stream: Stream) => readonly string[]): readonly Sentence[] {
  return streams.flatMap((stream, lane) => textsOf(stream).map((text) => ({ text, lane })));
}

/** "Launch in Tokyo: of the accounts 3 pass, 7 blocked and 1 exempt.": how a question ends. */
function outcomeOf(design: Design, stream: Stream): string {
  const parts = outcomesOf(design, stream).map(
    ({ answer, count }) => `${count.toLocaleString("en-US")} ${ANSWERS[answer].count}`,
  );
  return `${stream.title}: ${parts.length === 0 ? "there is no account" : `of the accounts ${listed(parts)}`}.`;
}

/** The accounts of the design by what they get. */
export function outcomesOf(design: Design, { colouring }: Stream) {
  const counts = colouring.counts.get(design.rootId);
  return counts === undefined ? [] : answersGiven(answerCountsOf(counts));
}

/** What one question meets at some nodes of a level; none where it doesn't come as far, null where it meets nothing. */
function sentencesAt(design: Design, ids: readonly NodeId[], stream: Stream): readonly string[] | null {
  const reached = ids.filter((id) => isReached(design, id, stream));
  const stops = merged(stopsAt(reached, stream));
  if (stops.length > 0)
    return stops.map(({ filter, at }) => {
      const whom = counted(accountsAt(stream, at), "account");
      return `${stream.title} ${whatHappens(design, stream, { filter, at }, whom)}`;
    });
  return reached.length === 0 ? [] : null;
}

/** What the RCPs do on the path of the account that the question says owns the resource: last, whoever asks. */
function onTheResourceSide(design: Design, stream: Stream): readonly string[] {
  const stops = merged(ownerStops(design, stream).map(({ nodeId, filter }) => ({ filter, at: [nodeId] })));
  return stops.map(
    (stop) => `On the resource’s side ${stream.title} ${whatHappens(design, stream, stop, "whoever asks")}`,
  );
}

/** A filter with the nodes at which it stands. */
interface Stop {
  readonly filter: Filter;
  readonly at: readonly NodeId[];
}

/** What filters a stream at some nodes, each at one node. */
function stopsAt(ids: readonly NodeId[], stream: Stream): readonly Stop[] {
  return ids.flatMap((id) => passageAt(stream, id).filters.map((filter) => ({ filter, at: [id] })));
}

/** The same policy with the same effect once, at all its nodes. */
function merged(stops: readonly Stop[]): readonly Stop[] {
  const known = new Map<string, Stop>();
  for (const { filter, at } of stops) {
    const name = `${filter.policyId} ${filter.effect}`;
    known.set(name, { filter: known.get(name)?.filter ?? filter, at: [...(known.get(name)?.at ?? []), ...at] });
  }
  return [...known.values()];
}

/** Those of the nodes at which something filters a stream that comes as far. */
function stoppedAt(design: Design, ids: readonly NodeId[], streams: readonly Stream[]): readonly NodeId[] {
  return ids.filter((id) =>
    streams.some((stream) => isReached(design, id, stream) && passageAt(stream, id).filters.length > 0),
  );
}

function isReached(design: Design, id: NodeId, stream: Stream): boolean {
  return arrivesAt(stream, id, design.parentIds.get(id) ?? null);
}

function whatHappens(design: Design, stream: Stream, { filter, at }: Stop, whom: string): string {
  const { policyId, effect, actionCount } = filter;
  const places = listedUpTo(
    3,
    at.map((id) => labelOf(design, id)),
  );
  const by = policyId === null ? "" : policyMark(design, policyId);
  const actions = counted(actionCount, "action");
  switch (effect) {
    case "denies":
      return stream.asksMany
        ? `loses ${actions} at ${places}: ${by} denies them (${whom}).`
        : `is stopped at ${places}: ${by} denies it (${whom}).`;
    case "allows nothing":
      return stream.asksMany
        ? `loses ${actions} at ${places}: nothing attached there allows them (${whom}).`
        : `ends at ${places}: nothing attached there allows it (${whom}).`;
    case "may deny":
      return stream.asksMany
        ? `keeps ${actions} only under a condition at ${places}: ${by} may deny them (${whom}).`
        : `passes ${places} only under a condition: ${by} may deny it (${whom}).`;
    case "allows only if":
      return stream.asksMany
        ? `keeps ${actions} only under a condition at ${places}: ${by} allows them only then (${whom}).`
        : `passes ${places} only under a condition: ${by} allows it only then (${whom}).`;
  }
}

/** Accounts at and below some nodes that SCPs apply to. */
function accountsAt({ onTheWay }: Stream, ids: readonly NodeId[]): number {
  return ids.reduce((sum, id) => {
    const counts = onTheWay.counts.get(id);
    if (counts === undefined) return sum + 1;
    const { exempt: _, ...others } = counts;
    return sum + Object.values(others).reduce((all, count) => all + count, 0);
  }, 0);
}
