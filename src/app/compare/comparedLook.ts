import type { Node, NodeId } from "../../core/design/types";
import { type Tone, toneOf } from "../../core/difference";
import type { ComparedLook } from "../../core/pictures/compared";
import type { Comparison } from "../store/comparison";
import { effectsWords, nodeChangeWords, TONE_ORDER, TONES, toneCount } from "../texts/comparisonWords";

export type { ComparedLook };

/** `isAccount`: its permissions are compared too, so that it is said where they stay as they were. */
export function comparedLook(
  { compared, marks, accountBefore }: Comparison,
  id: NodeId,
  isAccount: boolean,
): ComparedLook | null {
  if (compared.of === "accounts" && id === compared.from) return { tone: null, mark: "↔", text: "compared with this" };
  const mark = marks.get(id);
  const tone = mark?.effects ? toneOf(mark.effects) : null;
  const words = [
    ...(mark?.effects ? [effectsWords(mark.effects)] : []),
    ...(mark === undefined ? [] : [nodeChangeWords(mark)]),
  ].filter(Boolean);
  if (words.length > 0) return { tone, mark: tone === null ? "•" : TONES[tone].mark, text: words.join(", ") };
  const same = compared.of === "aws" ? "as in AWS" : "as before";
  return isAccount && accountBefore.has(id) ? { tone: null, mark: "=", text: same } : null;
}

/** A line of the outline: of the root and OUs also how many accounts inside stand out. Null: it stands as before. */
export function comparedInOutline(comparison: Comparison, { id, kind }: Node): ComparedLook | null {
  const own = comparedLook(comparison, id, kind === "account");
  const tones = comparison.tones.get(id);
  if (tones === undefined) return own;
  const inside = TONE_ORDER.flatMap((tone) => {
    const count = tones.get(tone);
    return count === undefined ? [] : [{ tone, count }];
  });
  return {
    tone: inside[0]?.tone ?? null,
    mark: inside.map(({ tone, count }) => `${TONES[tone].mark} ${count}`).join(" "),
    text: [own?.text ?? "", ...inside.map(({ tone, count }) => toneCount(tone, count))].filter(Boolean).join(", "),
  };
}

/** The tone of an account's card, read for every card that is drawn. */
export function cardTone({ marks }: Comparison, id: NodeId): Tone | null {
  const effects = marks.get(id)?.effects ?? null;
  return effects === null ? null : toneOf(effects);
}
