import { SIZES } from "../layout";

/** World pixels of a card's name as it is, and as small as it gets before it is cut. */
const SIZE = 14;
const LEAST_SIZE = 12;
/** Characters of the end that stay: names of siblings differ there. */
const TAIL = 9;
/** Characters of the beginning that stay where more of the end is needed to tell siblings apart. */
const LEAST_HEAD = 8;

export interface FittedName {
  /** In world pixels. */
  readonly size: number;
  readonly text: string;
}

/** Letters of scripts that neither join nor run from right to left: names in others are cut at their end alone. */
const STANDS_ALONE = /^(?:(?!\p{M})[\p{ASCII}\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Han}])*$/u;

/**
 * A card's name as its width takes it: smaller first, then cut in its middle. `widthOf` measures at the full size, in the
 * pixels of `maxWidth`; `tailOf`: see `cutInMiddle`, asked where it is cut.
 */
export function fitName(
  name: string,
  maxWidth: number,
  widthOf: (text: string) => number,
  tailOf: () => number = noTail,
): FittedName {
  const width = widthOf(name);
  if (width <= maxWidth) return { size: SIZE, text: name };
  const wanted = Math.floor((4 * SIZE * maxWidth) / width) / 4;
  if (wanted >= LEAST_SIZE) return { size: wanted, text: name };
  return { size: LEAST_SIZE, text: cutInMiddle(name, (maxWidth * SIZE) / LEAST_SIZE, widthOf, tailOf) };
}

/**
 * A name that is too wide without its middle, so that what siblings differ in stays; one that fits as it is. `tailOf`: the
 * characters at its end that tell it from its siblings (`tellingTail`); where these don't fit, the first of them stay. Names
 * are about evenly wide, so that a cut is found with few measurements.
 */
export function cutInMiddle(
  name: string,
  maxWidth: number,
  widthOf: (text: string) => number,
  tailOf: () => number = noTail,
): string {
  const width = widthOf(name);
  if (width <= maxWidth) return name;
  const characters = [...name];
  const fitting = Math.floor((characters.length * Math.max(0, maxWidth)) / width);
  const end = STANDS_ALONE.test(name) ? endOf(characters, fitting, tailOf) : "";
  const cutAt = (length: number) => `${characters.slice(0, length).join("").trimEnd()}…${end.trimStart()}`;
  let length = Math.max(1, fitting - end.length);
  while (length > 1 && widthOf(cutAt(length)) > maxWidth) length--;
  return cutAt(length);
}

/** The end that stays of a name of which so many characters fit. */
function endOf(characters: readonly string[], fitting: number, tailOf: () => number): string {
  const telling = fitting > 2 * LEAST_HEAD ? tailOf() : 0;
  const most = fitting - LEAST_HEAD;
  const length = telling <= TAIL ? Math.min(TAIL, Math.floor(fitting / 2)) : telling;
  if (length === 0) return "";
  if (length <= most || telling <= TAIL) return characters.slice(-length).join("");
  return `${characters.slice(-length, most - 1 - length).join("")}…`;
}

function noTail(): number {
  return 0;
}

/** The width of a card's name in world pixels: inside the card's paddings and somewhat over the right one. */
export function nameRoom(cardWidth: number, foundWidth: number): number {
  return cardWidth - 2 * SIZES.cardPadding + (foundWidth === 0 ? 5 : -foundWidth);
}
