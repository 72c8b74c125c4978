import { labelOf } from "../../core/design/labels";
import type { Design, NodeId } from "../../core/design/types";
import type { Filter } from "../../core/engine";
import { type FlowLayout, isOpenInFlow } from "../../core/layout";
import { answerCountsOf, answersGiven } from "../texts/answerCounts";
import { policyMark } from "../texts/policyWords";
import { ANSWERS } from "../texts/verdicts";
import { counted, listed, listedUpTo } from "../texts/words";
import { arrivesAt, concernsEveryone, passageAt, type Stream } from "./streams";

/** What happens at one level of the organization, told to the people in the room. */
export interface FlowStep {
  readonly depth: number;
  readonly title: string;
  /** One for each thing that happens, of a stream each. */
  readonly sentences: readonly string[];
}

/** A step for the root, one for each level of OUs that are open, one for the accounts. */
export function stepsOf(design: Design, layout: FlowLayout, streams: readonly Stream[]): readonly FlowStep[] {
  const steps: FlowStep[] = [];
  for (let depth = 0; depth <= layout.depth; depth++) {
    const ids = layout.nodes.filter((node) => node.depth === depth && isOpenInFlow(node)).map(({ id }) => id);
    const names = ids.map((id) => labelOf(design, id));
    steps.push({
      depth,
      title: depth === 0 ? "At the root" : `Level ${depth}: ${listedUpTo(3, names)}`,
      sentences: streams.flatMap((stream) => sentencesAt(design, ids, stream) ?? [`${stream.title} goes on.`]),
    });
  }
  const cards = layout.nodes.filter((node) => !isOpenInFlow(node)).flatMap(({ ids }) => ids);
  steps.push({
    depth: layout.depth + 1,
    title: "In the accounts",
    sentences: [
      ...streams.flatMap((stream) => sentencesAt(design, cards, stream) ?? []),
      ...streams.flatMap((stream) => onTheResourceSide(design, stream)),
      ...streams.map((stream) => outcomeOf(design, stream)),
      "What passes is decided by IAM in each account (not modelled).",
    ],
  });
  return steps;
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
  const reached = ids.filter((id) => arrivesAt(stream, id, design.parentIds.get(id) ?? null));
  const stops = stopsAt(reached, stream, (filter) => !concernsEveryone(stream, filter));
  if (stops.length > 0)
    return stops.map(({ filter, at }) => `${stream.title} ${whatHappens(design, stream, filter, at)}`);
  return reached.length === 0 ? [] : null;
}

/** What the RCPs do on the path of the account that the question says owns the resource: last, whoever asks. */
function onTheResourceSide(design: Design, stream: Stream): readonly string[] {
  const stops = stopsAt([...stream.colouring.filters.keys()], stream, (filter) => concernsEveryone(stream, filter));
  return stops.map(
    ({ filter, at }) => `On the resource’s side ${stream.title} ${whatHappens(design, stream, filter, at)}`,
  );
}

/** A filter with the nodes at which it stands. */
interface Stop {
  readonly filter: Filter;
  readonly at: readonly NodeId[];
}

function stopsAt(ids: readonly NodeId[], stream: Stream, isMeant: (filter: Filter) => boolean): readonly Stop[] {
  const met = new Map<string, { readonly filter: Filter; readonly at: NodeId[] }>();
  for (const id of ids)
    for (const filter of passageAt(stream, id).filters.filter(isMeant)) {
      const name = `${filter.policyId} ${filter.effect}`;
      const stop = met.get(name) ?? { filter, at: [] };
      met.set(name, stop);
      stop.at.push(id);
    }
  return [...met.values()];
}

function whatHappens(design: Design, stream: Stream, filter: Filter, at: readonly NodeId[]): string {
  const { policyId, effect, actionCount } = filter;
  const places = listedUpTo(
    3,
    at.map((id) => labelOf(design, id)),
  );
  const whom = concernsEveryone(stream, filter) ? "whoever asks" : counted(accountsAt(stream, at), "account");
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
function accountsAt({ colouring }: Stream, ids: readonly NodeId[]): number {
  return ids.reduce((sum, id) => {
    const counts = colouring.counts.get(id);
    if (counts === undefined) return sum + 1;
    const { exempt: _, ...others } = counts;
    return sum + Object.values(others).reduce((all, count) => all + count, 0);
  }, 0);
}
