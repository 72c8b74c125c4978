import { labelOf } from "../../core/design/labels";
import type { AccountNode, Design, NodeId } from "../../core/design/types";
import { capitalized } from "../../core/design/useCaseWords";
import type { Reach, ReachKind } from "../../core/reach";
import { listedUpTo } from "../../core/words/words";
import { type Overlay, overlayOf } from "./overlay";
import { sharedBySentence } from "./overlayTexts";

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

/** What an overlay shows of an account, for those who hear it: "Its logs go to Security."; empty where it shows nothing. */
export function spokenOf(design: Design, overlay: Overlay, { id }: AccountNode): string {
  if (overlay.id === "domains") {
    const count = overlay.shared.get(id)?.length ?? 0;
    return count === 0 ? "" : `${capitalized(sharedBySentence(count))}.`;
  }
  const said = saidOf(overlay.id, overlay.reach, id).map(({ words, accountIds }) => {
    const names = accountIds.map((accountId) => labelOf(design, accountId));
    return names.length === 0 ? words : `${words} ${listedUpTo(3, names)}.`;
  });
  return said.join(" ");
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
