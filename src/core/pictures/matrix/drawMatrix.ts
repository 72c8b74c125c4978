import { policyLabelOf, shown as shownName } from "../../design/labels";
import { columnPolicies, gapsIn, limitsOf, type MatrixEntry, matrixOf } from "../../matrix";
import { ANSWER_ORDER } from "../../words/answerCounts";
import { ANSWERS } from "../../words/verdicts";
import { counted } from "../../words/words";
import { TONE_ORDER, TONES } from "../compared";
import type { EdgeKind } from "../edge";
import { wrapped } from "../font/wrapped";
import { edgeSample } from "../legend";
import { partOf } from "../scope";
import { Sheet } from "../sheet";
import type { TextStyle } from "../textStart";
import type { Theme } from "../theme";
import { THEMES } from "../themes";
import type { Drawing, LegendItem, PictureOptions, Shown } from "../types";
import { type MatrixCardPlan, matrixCard } from "./matrixCard";
import { columnCounts, columnTitle, isListedPhase, remarksOn, unitPlaceWords } from "./matrixTexts";
import { type PicturedCell, type PicturedMatrix, type PicturedUnit, picturedMatrix } from "./pictured";

const UNITS = 160;
const USUAL_WIDTH = 1_160;
const COLUMN = { least: 172, most: 290 };
const GAP = 6;
const PADDING = 8;
const NO_ACCOUNT = 44;
/** Narrow cards in strips, and about how wide. */
const STRIP_CARD = 178;
const STRIP_TITLES = { organization: "Whole organization", unplaced: "No unit or phase" } as const;
const MOST_POLICIES = 3;
/** In a cell whose accounts a selection leaves out. */
const NOT_HERE = "not in this picture";

interface MatrixPen {
  readonly shown: Shown;
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly matrix: PicturedMatrix;
  readonly column: number;
  readonly width: number;
  readonly kinds: Set<EdgeKind>;
}

/** The Matrix view: business units × delivery phases, and the accounts that serve all or say nothing. */
export function drawMatrix(shown: Shown, { theme: themeId, scope }: PictureOptions): Drawing {
  const theme = THEMES[themeId];
  const sheet = new Sheet(theme.soft);
  const matrix = picturedMatrix(shown.design, partOf(shown.design, scope));
  const count = Math.max(1, matrix.columns.length);
  const column = Math.round(Math.max(COLUMN.least, Math.min(COLUMN.most, (USUAL_WIDTH - UNITS) / count)));
  const width = Math.max(UNITS + count * column, UNITS + 3 * COLUMN.least);
  const pen: MatrixPen = { shown, sheet, theme, matrix, column, width, kinds: new Set() };
  // What is drawn goes on a panel whose height is known at the end.
  let y = drawStrip(pen, "organization", matrix.organization, 0);
  y = drawStrip(pen, "unplaced", matrix.unplaced, y);
  const top = y;
  y = drawHeads(pen, y);
  matrix.units.forEach((unit, index) => {
    if (index > 0) drawLine(sheet, theme, width, y);
    y = drawUnit(pen, unit, y);
  });
  if (matrix.units.length === 0) {
    sheet.words("No business unit yet", { x: 14, y: y + 24 }, quiet(theme));
    y += 48;
  }
  const lines = matrix.columns.map((_, index) => `M${UNITS + index * column} ${top}V${y}`).join("");
  const panel = new Sheet(theme.soft);
  panel.rect({ x: 0, y: 0, width, height: y }, { fill: theme.panel, stroke: theme.line, width: 1, radius: 12 });
  panel.path(lines, { stroke: theme.line, width: 1 });
  return { width, height: y, svg: panel.toString() + sheet.toString(), legend: legendOf(pen) };
}

function drawStrip(
  { shown, sheet, theme, width, kinds }: MatrixPen,
  strip: keyof typeof STRIP_TITLES,
  entries: readonly MatrixEntry[],
  y: number,
): number {
  if (entries.length === 0) return y;
  const inRow = Math.max(1, Math.floor((width - UNITS - PADDING) / (STRIP_CARD + GAP)));
  const cardWidth = Math.floor((width - UNITS - 2 * PADDING + GAP) / inRow) - GAP;
  const cards = entries.flatMap((entry) => matrixCard(shown, entry, strip, Math.min(cardWidth, 220)) ?? []);
  const colour = strip === "unplaced" ? theme.warning : theme.soft;
  sheet.words(STRIP_TITLES[strip], { x: 14, y: y + 26 }, { size: 12.5, weight: 500, colour });
  let below = y + PADDING;
  for (let start = 0; start < cards.length; start += inRow) {
    const row = cards.slice(start, start + inRow);
    const height = Math.max(...row.map((card) => card.height));
    for (const [index, card] of row.entries()) {
      if (card.kind !== null) kinds.add(card.kind);
      card.draw(sheet, theme, { x: UNITS + PADDING + index * (card.width + GAP), y: below, height });
    }
    below += height + GAP;
  }
  const bottom = below - GAP + PADDING;
  drawLine(sheet, theme, width, bottom);
  return bottom;
}

function drawHeads({ shown, sheet, theme, matrix, column, width }: MatrixPen, y: number): number {
  const policies = columnPolicies(shown.design, matrixOf(shown.design));
  const inner = column - 2 * PADDING;
  let height = 0;
  matrix.columns.forEach((each, index) => {
    const x = UNITS + index * column + PADDING;
    const isProduction = each.kind === "phase" && each.isProduction;
    const isPhase = isListedPhase(each);
    const bar = isProduction
      ? theme.category.runtime.ink
      : isPhase
        ? theme.category.runtime.line
        : theme.category.management.line;
    sheet.rect({ x: x - PADDING, y, width: column, height: 3 }, { fill: bar });
    let below = y + 21;
    sheet.text(columnTitle(each), { x, y: below, maxWidth: inner }, { size: 14, weight: 500, colour: theme.ink });
    const { accounts = 0, own = [] } = policies[matrix.places[index] ?? index] ?? {};
    const inPicture = new Set(matrix.units.flatMap(({ cells }) => cells[index]?.entries.map(idOf) ?? [])).size;
    const line = (text: string, style: TextStyle, isName: boolean) => {
      below += 17;
      if (isName) sheet.text(text, { x, y: below, maxWidth: inner }, style);
      else sheet.words(text, { x, y: below }, style);
    };
    line(columnCounts(accounts, gapsIn(matrix, { columnKey: each.key }).length, inPicture), quiet(theme), false);
    for (const { policyId } of own.slice(0, MOST_POLICIES))
      line(policyLabelOf(shown.design, policyId), { ...quiet(theme), weight: 500 }, true);
    if (own.length > MOST_POLICIES) line(`and ${own.length - MOST_POLICIES} more`, quiet(theme), false);
    const limits = isPhase ? limitsOf(shown.design, each.phase) : "";
    if (limits !== "") line(shownName(limits), quiet(theme), true);
    height = Math.max(height, below + 14 - y);
  });
  sheet.words("Business unit", { x: 14, y: y + 21 }, quiet(theme));
  const bottom = y + Math.max(height, 40);
  drawLine(sheet, theme, width, bottom, theme.category.none.line);
  return bottom;
}

function idOf({ accountId }: MatrixEntry): string {
  return accountId;
}

function drawUnit(pen: MatrixPen, unit: PicturedUnit, y: number): number {
  const { shown, sheet, theme, column } = pen;
  const cells = unit.cells.map(({ address, entries }) =>
    entries.flatMap((entry) => matrixCard(shown, entry, address, column - 2 * PADDING) ?? []),
  );
  const lanes = lanesOf(cells, unit);
  const name = wrapped(shownName(unit.name), { size: 14, weight: 500 }, UNITS - 28, 3);
  name.forEach((text, index) => {
    sheet.text(text, { x: 14, y: y + 22 + index * 18 }, { size: 14, weight: 500, colour: theme.ink });
  });
  const place = unitPlaceWords(shown.design, unit);
  if (place !== "")
    sheet.text(place, { x: 14, y: y + 22 + name.length * 18, maxWidth: UNITS - 22 }, { ...quiet(theme), size: 11.5 });
  unit.cells.forEach((cell, index) => {
    const x = UNITS + index * column + PADDING;
    let below = y + PADDING;
    if (cell.isGap) drawGap(sheet, theme, { x, y: below, width: column - 2 * PADDING });
    else if (cell.entries.length === 0 && cell.left > 0)
      sheet.words(NOT_HERE, { x: x + 4, y: below + NO_ACCOUNT / 2 }, quiet(theme));
    else if (cell.entries.length === 0)
      sheet.words("–", { x: x + (column - 2 * PADDING) / 2 - 4, y: below + 18 }, quiet(theme));
    cells[index]?.forEach((card, lane) => {
      if (card.kind !== null) pen.kinds.add(card.kind);
      card.draw(sheet, theme, { x, y: below, height: lanes[lane] ?? card.height });
      below += (lanes[lane] ?? card.height) + GAP;
    });
    if (isCounted(cell)) sheet.words(accountsIn(cell), { x: x + 4, y: below + 7 }, quiet(theme));
  });
  const counts = unit.cells.some(isCounted) ? 17 : 0;
  const content = lanes.reduce((sum, lane) => sum + lane + GAP, -GAP) + counts;
  return y + Math.max(content + 2 * PADDING, 26 + name.length * 18 + (place === "" ? 0 : 16));
}

/** Whether a cell says how many accounts stand in it: where there are several, though one of them be in the picture. */
function isCounted({ entries, left }: PicturedCell): boolean {
  return entries.length > 0 && entries.length + left > 1;
}

function accountsIn({ entries, left }: PicturedCell): string {
  const all = counted(entries.length + left, "account");
  return left === 0 ? all : `${entries.length} of ${all}`;
}

/** Cards beside each other are equally high. */
function lanesOf(cells: readonly (readonly MatrixCardPlan[])[], { cells: told }: PicturedUnit): readonly number[] {
  const count = Math.max(1, ...cells.map((cards) => cards.length));
  return Array.from({ length: count }, (_, lane) =>
    Math.max(
      lane === 0 && told.some(({ isGap, left }) => isGap || left > 0) ? NO_ACCOUNT : 0,
      ...cells.map((cards) => cards[lane]?.height ?? 0),
    ),
  );
}

function drawGap(
  sheet: Sheet,
  theme: Theme,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): void {
  const frame = { x: x + 0.75, y: y + 0.75, width: width - 1.5, height: NO_ACCOUNT - 1.5 };
  sheet.rect(frame, { stroke: theme.edge, width: 1.5, radius: 8, dash: "5 4" });
  sheet.words("no account", { x: x + 13, y: y + NO_ACCOUNT / 2 }, { ...quiet(theme), weight: 500 });
}

function drawLine(sheet: Sheet, theme: Theme, width: number, y: number, colour = theme.line): void {
  sheet.path(`M0 ${y}H${width}`, { stroke: colour, width: 1 });
}

function quiet(theme: Theme): TextStyle {
  return { size: 12, weight: 400, colour: theme.soft };
}

function legendOf({ theme, kinds, matrix }: MatrixPen): readonly LegendItem[] {
  const edge = (kind: EdgeKind, text: string): LegendItem => ({
    sample: edgeSample(theme, kind),
    sampleWidth: 14,
    text,
  });
  const told = [
    ...ANSWER_ORDER.filter((answer) => kinds.has(answer)).map((answer) =>
      edge(answer, `${ANSWERS[answer].mark} ${ANSWERS[answer].word}`),
    ),
    ...TONE_ORDER.filter((tone) => kinds.has(tone)).map((tone) =>
      edge(tone, `${TONES[tone].mark} ${TONES[tone].word}`),
    ),
  ];
  const entries = matrix.units.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
  const shared: LegendItem[] = entries.some(({ also }) => also.length > 0)
    ? [
        {
          sample: `<rect x="0.5" y="-6.5" width="19" height="13" rx="4" fill="none" stroke="${theme.edge}"/><rect x="3" y="-4" width="14" height="8" rx="2" fill="none" stroke="${theme.edge}"/>`,
          sampleWidth: 27,
          text: "account that serves several",
        },
      ]
    : [];
  // Of a selection it would be said of what isn't in the picture, too.
  const remarks = (matrix.isWhole ? remarksOn(matrix) : []).map(
    ({ text }): LegendItem => ({ sample: "", sampleWidth: 0, text }),
  );
  return [...told, ...shared, ...remarks];
}
