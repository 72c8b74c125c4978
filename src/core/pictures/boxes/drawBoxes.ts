import { type Box, isCard, type Layout } from "../../layout";
import { ANSWER_ORDER } from "../../words/answerCounts";
import { ANSWERS } from "../../words/verdicts";
import { TONE_ORDER, TONES } from "../compared";
import { edgeSample } from "../legend";
import { partOf } from "../scope";
import { Sheet } from "../sheet";
import { THEMES } from "../themes";
import type { Drawing, LegendItem, PictureOptions, Shown } from "../types";
import { BoxPen } from "./boxPen";
import type { ChipTone } from "./chipLooks";
import { drawCard } from "./drawCard";
import { chipColours } from "./drawChips";
import { drawContainer } from "./drawContainer";
import { categorySample } from "./drawPurpose";

/** The Boxes view: nested OUs with their accounts. `layout` is of the part of the design that the scope names. */
export function drawBoxes(shown: Shown, layout: Layout, { theme, scope }: PictureOptions): Drawing {
  const sheet = new Sheet(THEMES[theme].soft);
  const pen = new BoxPen(shown, partOf(shown.design, scope), sheet, THEMES[theme]);
  const open: Box[] = [layout.root];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (isCard(box)) drawCard(pen, box);
    else drawContainer(pen, box);
    for (let index = box.children.length - 1; index >= 0; index--) open.push(box.children[index]!);
  }
  const { width, height } = layout.root;
  return { width, height, svg: sheet.toString(), definitions: pen.parts.definitions(), legend: legendOf(pen) };
}

const CATEGORY_WORDS = [
  ["enterprise", "enterprise use case"],
  ["runtime", "runtime use case"],
  ["sandbox", "sandbox"],
  ["management", "management"],
] as const;

const TONE_WORDS: readonly (readonly [ChipTone, string])[] = [
  ["denies", "policy that blocks it"],
  ["may-deny", "policy that may block it"],
  ["missing", "level that lets nothing through"],
  ["off", "policy switched off for a look"],
];

function legendOf(pen: BoxPen): readonly LegendItem[] {
  const { seen, theme } = pen;
  const answers = ANSWER_ORDER.filter((answer) => seen.answers.has(answer)).map((answer): LegendItem => {
    const { mark, word } = ANSWERS[answer];
    return { sample: edgeSample(theme, answer), sampleWidth: 14, text: `${mark} ${word}` };
  });
  const tones = TONE_WORDS.filter(([tone]) => seen.tones.has(tone)).map(
    ([tone, text]): LegendItem => ({ sample: toneSample(pen, tone), sampleWidth: 22, text }),
  );
  const categories = CATEGORY_WORDS.filter(([category]) => seen.categories.has(category)).map(
    ([category, text]): LegendItem => ({ sample: categorySample(pen, category), sampleWidth: 14, text }),
  );
  const collides: LegendItem[] = pen.seesCollision
    ? [{ sample: "", sampleWidth: 0, text: "▲ use cases collide in the account" }]
    : [];
  const compared = TONE_ORDER.filter((tone) => seen.compared.has(tone)).map(
    (tone): LegendItem => ({
      sample: edgeSample(theme, tone),
      sampleWidth: 14,
      text: `${TONES[tone].mark} ${TONES[tone].word}`,
    }),
  );
  return [...answers, ...compared, ...tones, ...categories, ...collides];
}

function toneSample({ theme }: BoxPen, tone: ChipTone): string {
  const { fill, line } = chipColours(theme, tone);
  const sheet = new Sheet(theme.soft);
  sheet.rect(
    { x: 0.75, y: -5.25, width: 16.5, height: 10.5 },
    {
      fill,
      radius: 3.5,
      ...(line === null ? {} : { stroke: line, width: 1.5 }),
      ...(tone === "may-deny" ? { dash: "0 3", round: true } : tone === "off" ? { dash: "3 3" } : {}),
    },
  );
  return sheet.toString();
}
