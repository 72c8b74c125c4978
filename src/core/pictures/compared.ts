import type { NodeId } from "../design/types";
import type { Tone } from "../difference";

/** How an account stands out in a comparison; sign and word always accompany colour. */
export const TONES: Record<Tone, { readonly mark: string; readonly word: string; readonly count: string }> = {
  loses: { mark: "−", word: "loses actions", count: "lose actions" },
  gains: { mark: "+", word: "gains actions", count: "gain actions" },
  both: { mark: "±", word: "loses some, gains others", count: "lose some and gain others" },
  conditional: { mark: "◆", word: "passes on another condition", count: "pass on another condition" },
};

/** In the order in which counts of accounts are shown. */
export const TONE_ORDER: readonly Tone[] = ["loses", "both", "conditional", "gains"];

/** How a box stands out in a comparison. */
export interface ComparedLook {
  /** Null: nobody's permissions change by it. */
  readonly tone: Tone | null;
  readonly mark: string;
  /** "loses 212, moved"; empty where it stands as before. */
  readonly text: string;
}

/** A comparison as a picture shows it, in place of the answers. */
export interface ComparedShown {
  /** Null: the node stands as before, and nothing is said of it. */
  lookOf(id: NodeId, isAccount: boolean): ComparedLook | null;
  /** Of the root or an OU: the accounts inside that stand out. */
  tonesAt(id: NodeId): ReadonlyMap<Tone, number> | undefined;
}

/** "− 2", "+ 1": the accounts inside that stand out, each with its tone. */
export function toneParts(
  { tonesAt }: ComparedShown,
  id: NodeId,
): readonly { readonly tone: Tone; readonly text: string }[] {
  const tones = tonesAt(id);
  return TONE_ORDER.flatMap((tone) => {
    const count = tones?.get(tone);
    return count === undefined ? [] : [{ tone, text: `${TONES[tone].mark} ${count}` }];
  });
}
