import { labelOf } from "../../core/design/labels";
import { accountsUnder } from "../../core/design/queries";
import type { Design } from "../../core/design/types";
import type { FlowLayout } from "../../core/layout";
import { counted, listedUpTo } from "../texts/words";
import { concernsEveryone, filterLabel, passageAt, type Stream } from "./streams";

/** What happens at one level of the organization, told to the people in the room. */
export interface FlowStep {
  readonly depth: number;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A step for the root, one for each level of OUs, one for the accounts. */
export function stepsOf(design: Design, layout: FlowLayout, streams: readonly Stream[]): readonly FlowStep[] {
  const steps: FlowStep[] = [];
  for (let depth = 0; depth <= layout.depth; depth++) {
    const here = layout.nodes.filter((node) => node.depth === depth && isContainer(node.kind));
    const names = here.map(({ id }) => labelOf(design, id));
    steps.push({
      depth,
      title: depth === 0 ? "At the root" : `Level ${depth} of OUs: ${listedUpTo(3, names)}`,
      sentences: sentencesAt(
        design,
        here.map(({ id }) => id),
        streams,
      ),
    });
  }
  const accounts = layout.nodes.filter(({ kind }) => kind === "account" || kind === "group").flatMap(({ ids }) => ids);
  steps.push({
    depth: layout.depth + 1,
    title: "In the accounts",
    sentences: [...sentencesAt(design, accounts, streams), "Then IAM in each account decides (not modelled)."],
  });
  return steps;
}

export function isContainer(kind: FlowLayout["nodes"][number]["kind"]): boolean {
  return kind === "root" || kind === "ou" || kind === "folded";
}

function sentencesAt(
  design: Design,
  ids: readonly FlowLayout["nodes"][number]["id"][],
  streams: readonly Stream[],
): readonly string[] {
  const told = streams.flatMap((stream) => {
    const stops = new Map<string, { places: string[]; accounts: number; isForAll: boolean }>();
    for (const id of ids) {
      const { filters } = passageAt(stream, id);
      for (const filter of filters) {
        const label = filterLabel(design, filter, stream.asksMany);
        const isForAll = concernsEveryone(stream, filter);
        const stop = stops.get(label) ?? { places: [], accounts: 0, isForAll };
        stops.set(label, stop);
        stop.places.push(labelOf(design, id));
        stop.accounts += accountsUnder(design, id).length;
      }
    }
    return [...stops].map(
      ([label, { places, accounts, isForAll }]) =>
        `${stream.title}: ${label} at ${listedUpTo(2, places)}, over ${isForAll ? "whoever asks" : counted(accounts, "account")}.`,
    );
  });
  return told.length === 0 ? ["Nothing is filtered here."] : told;
}
