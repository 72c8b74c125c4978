import { shown as shownName } from "../../design/labels";
import type { Design } from "../../design/types";
import type { Tone } from "../../difference";
import { type FlowLayout, type FlowNode, isOpenInFlow } from "../../layout";
import { ANSWER_ORDER, answerCountsOf, answersGiven } from "../../words/answerCounts";
import { cutInMiddle } from "../../words/nameFit";
import { tellingTail } from "../../words/tellingTail";
import { ANSWERS, type Answer } from "../../words/verdicts";
import { counted } from "../../words/words";
import { type ComparedLook, type ComparedShown, TONE_ORDER, TONES, toneParts } from "../compared";
import { cardFill, drawEdge } from "../edge";
import { fitted, textWidth } from "../font/measure";
import { edgeSample } from "../legend";
import { round } from "../marks";
import { Sheet, wordsWidth } from "../sheet";
import type { TextStyle } from "../textStart";
import type { Theme } from "../theme";
import { THEMES } from "../themes";
import type { Drawing, LegendItem, PictureOptions, Shown } from "../types";
import { type CutLabel, cutLabelOf, cutWidth, metAt } from "./cutLabel";
import { drawFlowCut } from "./drawFlowCut";
import { drawThreads, IAM_WORDS, tellsOfIam, threadSample } from "./drawThreads";
import { type AnswerAt, answerAt, secondLine } from "./itemAnswers";
import { lanesOf } from "./lanes";
import { BAR, BAR_HEIGHT, CARD_HEIGHT, type CutCard, type FlowPlaces, placesOf } from "./places";
import { isStoppedByOwner, ownerStops } from "./resourceSide";
import type { Stream } from "./stream";
import { threadsOf } from "./threads";

/** What the flow is made for: a sheet as wide as a slide, rows as high as they are easily read. */
const WIDTH = 1160;
const ROW = 46;
const AROUND_ROWS = 48;
/** From a bar's middle to the middle of what is written above it. */
const NAME_ABOVE = -26;
const NAME_ABOVE_SECOND = -40;
const SECOND_ABOVE = -24;

interface FlowPen {
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly design: Design;
  readonly streams: readonly Stream[];
  readonly places: FlowPlaces;
  readonly cutCards: readonly CutCard[];
  /** How something drawn stands out in a comparison; null: it doesn't, or nothing is compared. */
  comparedAt(node: FlowNode): ComparedLook | null;
}

/** The Flow view: questions on their way from the root to the accounts, each cut where it is filtered. */
export function drawFlow(
  { design, compared }: Pick<Shown, "design" | "compared">,
  streams: readonly Stream[],
  layout: FlowLayout,
  { theme: themeId, scope }: PictureOptions,
): Drawing {
  const theme = THEMES[themeId];
  const sheet = new Sheet(theme.soft);
  const sight = { width: WIDTH, height: AROUND_ROWS + layout.rows * ROW, top: 0 };
  const places = placesOf(layout, sight, streams.some(isStoppedByOwner));
  const { threads, marks } = threadsOf(layout, lanesOf(streams), places);
  const cutCards = layout.nodes.flatMap((card) => {
    const label = isOpenInFlow(card) ? null : cutLabelOf(design, metAt(card, streams));
    return label === null ? [] : [{ card, cutWidth: cutWidth(label) }];
  });
  const tones = new Set<Tone>();
  const comparedAt = (node: FlowNode) => {
    const look = compared ? comparedInFlow(compared, node) : null;
    if (look !== null && look.tone !== null) tones.add(look.tone);
    return look;
  };
  const pen: FlowPen = { sheet, theme, design, streams, places, cutCards, comparedAt };
  drawThreads(sheet, theme, places, threads, marks);
  for (const node of layout.nodes) if (isOpenInFlow(node)) drawBar(pen, node);
  for (const node of layout.nodes) if (!isOpenInFlow(node)) drawFlowCard(pen, node);
  for (const node of layout.nodes) drawCutsAt(pen, node);
  const answers = new Set<Answer>([...threads.map(({ answer }) => answer), ...marks.map(({ answer }) => answer)]);
  return {
    width: places.width,
    height: places.height,
    svg: sheet.toString(),
    legend: [...legendOf(pen, answers, scope === "whole"), ...legendOfTones(theme, tones)],
  };
}

function drawBar({ sheet, theme, design, streams, places, cutCards, comparedAt }: FlowPen, node: FlowNode): void {
  const { x, y } = places.placeOf(node);
  sheet.rect({ x, y: y - BAR_HEIGHT / 2, width: BAR, height: BAR_HEIGHT }, { fill: theme.ink, radius: 5 });
  const answers = streams.map((stream) => answerAt(design, node, stream));
  const compared = comparedAt(node);
  const second = secondLine(answers, true, true, compared, places.roomRightOf(node, SECOND_ABOVE));
  const nameEnd = places.nameEndOf(node, cutCards);
  const leftOfBar = places.roomLeftOf(node);
  const write = (text: string, dy: number, style: TextStyle) => {
    const room = leftOfBar + places.roomRightOf(node, dy);
    const cut = fitted(text, style.size, style.weight, room);
    const start = Math.max(-leftOfBar, Math.min(0, room - leftOfBar - cut.width));
    const left = nameEnd === null ? x + start : x + nameEnd - cut.width;
    drawOverThreads(sheet, theme, cut.text, { x: Math.max(-20, left), y: y + dy }, style);
  };
  write(nameIn(design, node), second === null ? NAME_ABOVE : NAME_ABOVE_SECOND, {
    size: 13.5,
    weight: 500,
    colour: theme.ink,
  });
  if (second !== null)
    write(second.text, SECOND_ABOVE, {
      size: 12,
      weight: 500,
      colour: secondInk(theme, second, answers, compared),
    });
}

/** Text over threads: written twice, first as a wide line in the paper's colour, so that it is legible over them. */
function drawOverThreads(
  sheet: Sheet,
  theme: Theme,
  text: string,
  at: { readonly x: number; readonly y: number },
  style: TextStyle,
): void {
  sheet.add(`<g stroke="${theme.paper}" stroke-width="5" stroke-linejoin="round" opacity="0.9" aria-hidden="true">`);
  sheet.words(text, at, { ...style, colour: theme.paper });
  sheet.add("</g>");
  sheet.words(text, at, style);
}

function drawFlowCard({ sheet, theme, design, streams, places, comparedAt }: FlowPen, node: FlowNode): void {
  const { x, y } = places.placeOf(node);
  const answers = streams.map((stream) => answerAt(design, node, stream));
  const compared = comparedAt(node);
  const second = secondLine(answers, false, true, compared, 0);
  const beside = second?.isAnswer === true ? [] : answers;
  const name = nameIn(design, node);
  const isBundle = node.kind === "group" || node.kind === "folded";
  const frame = { x: 0, y: 0, width: places.cardWidth, height: CARD_HEIGHT };
  const middle = CARD_HEIGHT / 2;
  sheet.group(
    { x, y: y - middle },
    [name, ...answers.map(({ stream, sentence }) => `${stream.title}: ${sentence}`)].join(". "),
    () => {
      if (isBundle)
        sheet.rect({ ...frame, x: 3.5, y: 3.5 }, { fill: theme.raised, stroke: theme.line, width: 1, radius: 8 });
      sheet.rect(frame, {
        fill: cardFill(theme, compared?.tone ?? null),
        stroke: isBundle ? theme.edge : theme.line,
        width: 1,
        radius: 8,
      });
      if (compared !== null && compared.tone !== null)
        drawEdge(sheet, theme, { x: 0, y: -5, width: 0, height: CARD_HEIGHT + 10 }, compared.tone, 4);
      let right = frame.width - 10;
      for (const [index, { answer, text }] of [...beside.entries()].reverse()) {
        const isOnly = beside.length === 1;
        const room = isOnly ? right - 20 - textWidth(name, 13, 500) : Number.POSITIVE_INFINITY;
        const { mark } = ANSWERS[answer];
        const words = isOnly && wordsWidth(text, 12, 500) <= room ? text : mark;
        const width = wordsWidth(words, 12, 500);
        right -= width;
        sheet.words(
          words,
          { x: right, y: middle - (isOnly ? 0 : 1.5) },
          { size: 12, weight: 500, colour: theme.answer[answer].ink },
        );
        if (!isOnly)
          sheet.rect(
            { x: right - 0.5, y: middle + 7, width: width + 1, height: 2.5 },
            { fill: theme.lanes[index] ?? theme.soft },
          );
        right -= 7;
      }
      const isQuiet = node.kind === "empty";
      const style: TextStyle = { size: 13, weight: isQuiet ? 400 : 500, colour: isQuiet ? theme.soft : theme.ink };
      const written = cutInMiddle(
        name,
        right - 10,
        (text) => textWidth(text, style.size, style.weight),
        () => (node.kind === "group" ? 0 : tellingTail(design, node.id)),
      );
      sheet.text(written, { x: 10, y: second === null ? middle : 10.5, maxWidth: right - 10 }, style);
      if (second !== null) {
        const colour = secondInk(theme, second, answers, compared);
        sheet.words(second.text, { x: 10, y: 25 }, { size: 12, weight: 500, colour });
      }
    },
  );
}

/** From the top of one name of what filters at a bar to the next one's. */
const CUT_STEP = 25;
/** A name at a bar has so much to the bar's right, else it goes back from there to the left. */
const ROOM_FOR_NAME = 190;
const BEFORE_CARD = 24;

/** The names of what filters at a node: under its bar, or before its card. */
function drawCutsAt(pen: FlowPen, node: FlowNode): void {
  const { design, streams, places } = pen;
  const met = metAt(node, streams);
  const { x, y } = places.placeOf(node);
  const draw = (
    label: CutLabel | null,
    lanes: readonly number[],
    at: { readonly left: number; readonly top: number; readonly maxWidth: number; readonly isEnd: boolean },
  ) => {
    if (label !== null) drawFlowCut(pen.sheet, pen.theme, label, lanes, at);
  };
  if (!isOpenInFlow(node)) {
    const at = { left: x - BEFORE_CARD, top: y - 11, maxWidth: places.roomForCut(node), isEnd: true };
    draw(
      cutLabelOf(design, met),
      met.map(({ lane }) => lane),
      at,
    );
    return;
  }
  for (const [index, one] of met.entries()) {
    const top = y + BAR_HEIGHT / 2 + 4 + index * CUT_STEP;
    const room = places.roomRightOf(node, BAR_HEIGHT / 2 + 14 + index * CUT_STEP);
    const at =
      room >= ROOM_FOR_NAME
        ? { left: x + BAR + 4, top, maxWidth: room - BAR - 4, isEnd: false }
        : { left: x + room, top, maxWidth: Math.min(x + room - 8, ROOM_FOR_NAME), isEnd: true };
    draw(cutLabelOf(design, [one]), [one.lane], at);
  }
}

/** Of what is written under a name. */
function secondInk(
  theme: Theme,
  { isAnswer }: { readonly isAnswer: boolean },
  [first]: readonly AnswerAt[],
  compared: ComparedLook | null,
): string {
  if (isAnswer) return theme.answer[first?.answer ?? "passes"].ink;
  return compared === null || compared.tone === null ? theme.soft : theme.compared[compared.tone].ink;
}

/** A folded OU tells of the accounts in it; what is open of itself, as its accounts are seen. */
function comparedInFlow(compared: ComparedShown, node: FlowNode): ComparedLook | null {
  const inside = node.kind === "folded" ? toneParts(compared, node.id) : [];
  const [worst] = inside;
  if (worst !== undefined) return { tone: worst.tone, mark: "", text: inside.map(({ text }) => text).join("  ") };
  return compared.lookOf(node.id, !isOpenInFlow(node) && node.kind !== "empty");
}

function legendOfTones(theme: Theme, tones: ReadonlySet<Tone>): readonly LegendItem[] {
  return TONE_ORDER.filter((tone) => tones.has(tone)).map((tone) => ({
    sample: edgeSample(theme, tone),
    sampleWidth: 14,
    text: `${TONES[tone].mark} ${TONES[tone].word}`,
  }));
}

function nameIn(design: Design, node: FlowNode): string {
  if (node.kind === "group") return counted(node.ids.length, "account");
  const name = shownName(design.nodes.get(node.id)?.name ?? node.id);
  return node.kind === "empty" ? `${name}, empty` : name;
}

/** The questions that run, where there are several, each with what becomes of it; then what lines say. */
function legendOf(
  { theme, design, streams, places }: FlowPen,
  answers: ReadonlySet<Answer>,
  isWhole: boolean,
): readonly LegendItem[] {
  const questions =
    streams.length < 2
      ? []
      : streams.map((stream, index): LegendItem => {
          const counts = stream.colouring.counts.get(design.rootId);
          const given = counts === undefined || !isWhole ? [] : answersGiven(answerCountsOf(counts));
          const outcome = given.map(({ answer, count }) => `${ANSWERS[answer].mark} ${count}`).join("  ");
          const colour = theme.lanes[index] ?? theme.soft;
          return {
            sample: `<path d="M0 0H18" stroke="${colour}" stroke-width="5" opacity="0.78"/>`,
            sampleWidth: 24,
            text: `${stream.title}  ${outcome}`,
          };
        });
  const lines = ANSWER_ORDER.filter((answer) => answers.has(answer)).map(
    (answer): LegendItem => ({
      sample: threadSample(theme, answer),
      sampleWidth: 28,
      text: `${ANSWERS[answer].mark} ${ANSWERS[answer].word}`,
    }),
  );
  const wide: LegendItem[] = streams.some(({ asksMany }) => asksMany)
    ? [{ sample: "", sampleWidth: 0, text: "a thread is as wide as the share of its actions that comes through" }]
    : [];
  const owners = streams.flatMap((stream) => ownerStops(design, stream));
  const gate: LegendItem[] =
    owners.length === 0
      ? []
      : [
          {
            sample: `<rect x="2" y="-8" width="8" height="16" fill="${theme.soft}"/>`,
            sampleWidth: 18,
            text: "RCPs of the account that owns the resource",
          },
        ];
  const iam: LegendItem[] = tellsOfIam(places)
    ? []
    : [
        {
          sample: `<rect x="2" y="-8" width="10" height="16" rx="5" fill="${theme.line}"/>`,
          sampleWidth: 20,
          text: IAM_WORDS,
        },
      ];
  return [...questions, ...lines, ...wide, ...gate, ...iam].map((item) => ({
    ...item,
    sampleWidth: round(item.sampleWidth),
  }));
}
