import type { EffectCounts } from "./effects";
import type { OtherRegion } from "./otherRegions";
import { effectsSentence } from "./summary";

/** What a change does in a Region that isn't the asked one. */
export interface EffectsElsewhere {
  readonly region: OtherRegion;
  readonly effects: readonly EffectCounts[];
}

/**
 * What a change does in the asked Region, and where it does something else, by Region: "in us-east-1, no account’s permissions
 * change; in other Regions, such as us-east-2, 3 accounts gain 21,000 actions". Null where nobody's permissions change anywhere.
 */
export function effectsByRegionSentence(
  asked: string,
  here: readonly EffectCounts[],
  elsewhere: readonly EffectsElsewhere[],
): string | null {
  const sentence = effectsSentence(here);
  const other = elsewhereWords(sentence, elsewhere);
  return other === null ? sentence : `in ${asked}, ${sentence ?? NOBODY}; ${other}`;
}

/** "in other Regions, such as us-east-2, 3 accounts gain 21,000 actions"; null where it is the same there as in the asked one. */
export function elsewhereWords(here: string | null, elsewhere: readonly EffectsElsewhere[]): string | null {
  const parts = elsewhere.flatMap(({ region, effects }) => {
    const there = effectsSentence(effects);
    return there === here ? [] : [`in ${regionWords(region)}, ${there ?? NOBODY}`];
  });
  return parts.length === 0 ? null : parts.join("; ");
}

const NOBODY = "no account’s permissions change";

function regionWords({ code, count }: OtherRegion): string {
  return count === 1 ? code : `other Regions, such as ${code}`;
}
