import { labelOf } from "../../core/design/labels";
import type { Design, NodeId } from "../../core/design/types";
import type { Hub, Reach, ReachKind } from "../../core/reach";
import { counted, listed, listedUpTo } from "../../core/words/words";
import { hasTooManyLines, type Overlay } from "./overlay";

/** What all that is in one account shares. */
export const SHARED = "IAM, quotas and API rates, audit scope, bill";

/** On the card of an account that several use cases share. */
export function sharedBy(count: number): string {
  return `shared by ${count}`;
}

/** The same to those who hear it, and where the pointer rests. */
export function sharedBySentence(count: number): string {
  return `shared by ${counted(count, "use case")}: ${SHARED}`;
}

/** What an overlay comes to, in sentences. */
export function overlaySentences(design: Design, overlay: Overlay): readonly string[] {
  if (overlay.id !== "domains") return reachSentences(design, overlay.id, overlay.reach);
  const count = overlay.shared.size;
  const what = "What is in one account shares its IAM, quotas and API rates, audit scope and bill.";
  if (count === 0) return [what, "No account serves several use cases."];
  return [what, `${counted(count, "account")} ${count === 1 ? "serves" : "serve"} several use cases.`];
}

function reachSentences(design: Design, kind: ReachKind, { hubs, leftOutIds }: Reach): readonly string[] {
  if (hubs.length === 0) return [missing(kind, leftOutIds.length)];
  const namesOf = (ids: readonly NodeId[]) => ids.map((id) => labelOf(design, id));
  const reaching = hubs.filter(({ otherIds }) => otherIds.length > 0);
  const idle = hubs.filter(({ otherIds }) => otherIds.length === 0);
  return [
    ...(reaching.length === 0 ? [] : [reachSentence(kind, namesOf(idsOf(reaching)), reaching)]),
    ...(idle.length === 0 ? [] : [idleSentence(kind, listedUpTo(MOST_NAMED, namesOf(idsOf(idle))), idle.length === 1)]),
    ...(leftOutIds.length === 0 ? [] : [`${LEFT_OUT[kind]} ${listedUpTo(MOST_NAMED, namesOf(leftOutIds))}.`]),
  ];
}

const MOST_NAMED = 3;

function idsOf(hubs: readonly Hub[]): readonly NodeId[] {
  return hubs.map(({ accountId }) => accountId);
}

/** "Delivery deploys into 6 accounts.", of a few each for itself. */
function reachSentence(kind: ReachKind, names: readonly string[], hubs: readonly Hub[]): string {
  const reached = counted(new Set(hubs.flatMap(({ otherIds }) => otherIds)).size, "account");
  const isOne = names.length === 1;
  const who = names.length <= MOST_NAMED ? listed(names) : `${names.length} accounts`;
  switch (kind) {
    case "deploys": {
      if (names.length > MOST_NAMED) return `${who} deploy into ${reached}.`;
      const parts = hubs.map(({ otherIds: { length } }, index) =>
        index === 0 ? `${names[0]} deploys into ${counted(length, "account")}` : `${names[index]} into ${length}`,
      );
      return `${listed(parts)}.`;
    }
    case "logs":
      return `What CloudTrail, Config and services log in ${reached} goes to ${who}.`;
    case "telemetry":
      return `${who} ${isOne ? "reads" : "read"} the telemetry of ${reached}.`;
  }
}

/** "Delivery deploys into none." */
function idleSentence(kind: ReachKind, who: string, isOne: boolean): string {
  switch (kind) {
    case "deploys":
      return `${who} ${isOne ? "deploys" : "deploy"} into none.`;
    case "logs":
      return `${who} ${isOne ? "keeps" : "keep"} no other account’s logs.`;
    case "telemetry":
      return `${who} ${isOne ? "reads" : "read"} no other account’s telemetry.`;
  }
}

const LEFT_OUT: Readonly<Record<ReachKind, string>> = {
  deploys: "Nobody deploys into",
  logs: "Logs have nowhere to go from",
  telemetry: "Nobody reads the telemetry of",
};

/** That no account is there for it, and what that means to `leftOut` accounts. */
function missing(kind: ReachKind, leftOut: number): string {
  switch (kind) {
    case "deploys":
      return leftOut === 0
        ? "No account for delivery, and none with a workload."
        : `No account for delivery: nobody deploys into ${counted(leftOut, "account")} with workloads.`;
    case "logs":
      return "No account for security: logs have nowhere to go.";
    case "telemetry":
      return "No account for shared services: nobody reads telemetry across accounts.";
  }
}

const OU_LINES = "To an OU: all its accounts, dashed: some.";

/** What else is to be known of an overlay's picture; of telemetry it ends where the template that keeps it is named. */
export function overlayNote(design: Design, overlay: Overlay): string {
  if (overlay.id === "domains") return overlay.shared.size === 0 ? "" : "These are hatched; the number is on the card.";
  const { lines, id } = overlay;
  return [
    "By use case; what policies say isn’t judged here.",
    ...(lines.some(({ end }) => design.nodes.get(end.nodeId)?.kind === "ou") ? [OU_LINES] : []),
    ...(hasTooManyLines(overlay) ? ["Too many lines to tell apart: those of the selection are drawn."] : []),
    ...(id === "telemetry" ? ["To be read, never altered:"] : []),
  ].join(" ");
}
