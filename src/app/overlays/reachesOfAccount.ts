import type { AccountNode, Design, NodeId } from "../../core/design/types";
import type { Reach, ReachKind } from "../../core/reach";
import { overlayOf } from "./overlay";

/** One thing that is to be said of an account: in words, with the accounts that it is about. */
export interface Said {
  readonly words: string;
  readonly accountIds: readonly NodeId[];
}

const KINDS: readonly ReachKind[] = ["deploys", "logs", "telemetry"];

const AS_HUB: Readonly<Record<ReachKind, string>> = {
  deploys: "Deploys into",
  logs: "Keeps the logs of",
  telemetry: "Reads the telemetry of",
};
const AS_OTHER: Readonly<Record<ReachKind, string>> = {
  deploys: "Is deployed into by",
  logs: "Its logs go to",
  telemetry: "Its telemetry is read by",
};
const AS_LEFT_OUT: Readonly<Record<ReachKind, string>> = {
  deploys: "Nobody deploys into it: no account is for its delivery.",
  logs: "Its logs have nowhere to go: no account is for its security.",
  telemetry: "Nobody reads its telemetry: no account is for shared services.",
};

/** Whom an account reaches into, and who reaches into it. */
export function reachesOfAccount(design: Design, { id }: AccountNode): readonly Said[] {
  return KINDS.flatMap((kind) => {
    const overlay = overlayOf(design, kind);
    return overlay.id === "domains" ? [] : saidOf(kind, overlay.reach, id);
  });
}

function saidOf(kind: ReachKind, { hubs, leftOutIds }: Reach, id: NodeId): readonly Said[] {
  const own = hubs.find(({ accountId }) => accountId === id);
  const reaching = hubs.filter(({ otherIds }) => otherIds.includes(id)).map(({ accountId }) => accountId);
  return [
    ...(own === undefined || own.otherIds.length === 0 ? [] : [{ words: AS_HUB[kind], accountIds: own.otherIds }]),
    ...(reaching.length === 0 ? [] : [{ words: AS_OTHER[kind], accountIds: reaching }]),
    ...(leftOutIds.includes(id) ? [{ words: AS_LEFT_OUT[kind], accountIds: [] }] : []),
  ];
}
