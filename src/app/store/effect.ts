import type { NodeId } from "../../core/design/types";
import type { Colouring } from "../../core/engine";
import type { VerdictKind } from "../../core/engine/types";

/** What a change does to the answer of the lens. */
export interface Effect {
  /** The accounts that are in both and whose verdict changes, with the verdict afterwards. */
  readonly changed: ReadonlyMap<NodeId, VerdictKind>;
  /** "dynamodb:DeleteTable: 2 accounts no longer pass, 1 account passes"; null where nothing changes. */
  readonly text: string | null;
}

export const NO_EFFECT: Effect = { changed: new Map(), text: null };

export function effectOf(before: Colouring, after: Colouring, action: string): Effect {
  const changed = new Map<NodeId, VerdictKind>();
  for (const [nodeId, is] of after.verdicts) {
    const was = before.verdicts.get(nodeId);
    if (was !== undefined && was.kind !== is.kind) changed.set(nodeId, is.kind);
  }
  return { changed, text: changed.size === 0 ? null : `${action}: ${wordsOf([...changed.values()])}` };
}

const WORDS: readonly (readonly [VerdictKind, string, string])[] = [
  ["denied", "no longer passes", "no longer pass"],
  ["conditional", "passes only if…", "pass only if…"],
  ["allowed", "passes", "pass"],
  ["exempt", "is exempt", "are exempt"],
];

function wordsOf(kinds: readonly VerdictKind[]): string {
  return WORDS.map(([kind, one, many]) => ({
    count: kinds.filter((candidate) => candidate === kind).length,
    one,
    many,
  }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => (count === 1 ? `1 account ${one}` : `${count} accounts ${many}`))
    .join(", ");
}
