import { shown as shownName } from "../../design/labels";
import { childIdsOf } from "../../design/queries";
import type { Design, NodeId } from "../../design/types";
import { ANSWER_ORDER } from "../../words/answerCounts";
import { cutInMiddle } from "../../words/nameFit";
import { tellingTail } from "../../words/tellingTail";
import { ANSWERS, type Answer } from "../../words/verdicts";
import { counted } from "../../words/words";
import { fitted, textWidth } from "../font/measure";
import { round } from "../marks";
import { partOf } from "../scope";
import { Sheet, wordsWidth } from "../sheet";
import type { Theme } from "../theme";
import { THEMES } from "../themes";
import type { Drawing, LegendItem, PictureOptions, Shown } from "../types";
import { xmlText } from "../xml";
import { type CellLook, drawnCell, type Heat, HeatTable, partlyWords } from "./heat";

/** The column of names is as wide as they need, within these. */
const NAMES = { least: 240, most: 460 };
const NAME_SIZE = 12.5;
const ROW = 26;
const CELL = 36;
const INDENT = 14;
const MOST_HEAD = 150;
/** More rows are no picture any more: the rest is counted. */
const MOST_ROWS = 600;

/** A table to draw: what is left in accounts, OUs and root by something. */
export interface PicturedTable {
  readonly heat: Heat;
  /** The columns to show, by their index in the heat. */
  readonly columns: readonly number[];
  readonly foldedIds: ReadonlySet<NodeId>;
}

/** The Tables view: the tree of OUs and accounts by services or Regions. */
export function drawTable(
  { design }: Pick<Shown, "design">,
  { heat, columns, foldedIds }: PicturedTable,
  { theme: themeId, scope }: PictureOptions,
): Drawing {
  const theme = THEMES[themeId];
  const sheet = new Sheet(theme.soft);
  const part = partOf(design, scope);
  const all = rowsOf(part, foldedIds);
  const rows = all.slice(0, MOST_ROWS);
  const table = new HeatTable(design, heat);
  const ids = columns.map((column) => fitted(heat.columns[column]?.id ?? "", 12, 400, MOST_HEAD).text);
  const head = Math.ceil(Math.max(60, ...ids.map((id) => wordsWidth(id, 12, 400)))) + 22;
  const names = namesWidth(part, rows);
  const width = names + columns.length * CELL + 8;
  const hasRest = rows.length < all.length;
  const height = head + (rows.length + Number(hasRest)) * ROW + 8;
  sheet.rect({ x: 0, y: 0, width, height }, { fill: theme.panel, stroke: theme.line, width: 1, radius: 12 });
  sheet.words("Accounts", { x: 14, y: head - 16 }, { size: 12, weight: 500, colour: theme.soft });
  ids.forEach((id, index) => {
    const x = names + (index + 0.5) * CELL + 4;
    sheet.add(`<text transform="translate(${x} ${head - 8}) rotate(-90)">${xmlText(id)}</text>`);
  });
  sheet.path(`M0 ${head}H${width}`, { stroke: theme.category.none.line, width: 1 });
  const answers = new Set<Answer>();
  let hangs = false;
  rows.forEach(({ id, level, isContainer }, index) => {
    const y = head + index * ROW;
    const maxWidth = names - 20 - level * INDENT;
    const weight = isContainer ? 500 : 400;
    const name = cutInMiddle(
      nameIn(part, id),
      maxWidth,
      (text) => textWidth(text, NAME_SIZE, weight),
      () => tellingTail(design, id),
    );
    sheet.text(
      name,
      { x: 14 + level * INDENT, y: y + ROW / 2, maxWidth },
      { size: NAME_SIZE, weight, colour: theme.ink },
    );
    columns.forEach((column, at) => {
      const { look } = drawnCell(table.cellAt(id, column));
      if (look === null) return;
      answers.add(look.answer);
      hangs ||= look.answer === "partly" && look.text.endsWith(ANSWERS["passes-if"].mark);
      drawCell(sheet, theme, look, { x: names + at * CELL, y });
    });
  });
  if (hasRest)
    sheet.words(
      `and ${counted(all.length - rows.length, "more row")}: fold OUs, or choose some of them`,
      { x: 14, y: head + (rows.length + 0.5) * ROW },
      { size: 12, weight: 400, colour: theme.soft },
    );
  return { width, height, svg: sheet.toString(), definitions: hatch(theme), legend: legendOf(theme, answers, hangs) };
}

function namesWidth(design: Design, rows: readonly Row[]): number {
  const widths = rows.map(
    ({ id, level, isContainer }) =>
      20.5 + level * INDENT + textWidth(nameIn(design, id), NAME_SIZE, isContainer ? 500 : 400),
  );
  return Math.ceil(Math.min(NAMES.most, Math.max(NAMES.least, ...widths)));
}

function nameIn(design: Design, id: NodeId): string {
  return shownName(design.nodes.get(id)?.name ?? id);
}

interface Row {
  readonly id: NodeId;
  /** Below the root. */
  readonly level: number;
  readonly isContainer: boolean;
}

/** The rows that folds leave to see, in drawing order. */
function rowsOf(design: Design, foldedIds: ReadonlySet<NodeId>): readonly Row[] {
  const rows: Row[] = [];
  const open: Row[] = [{ id: design.rootId, level: 0, isContainer: true }];
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    rows.push(row);
    if (foldedIds.has(row.id)) continue;
    for (const id of childIdsOf(design, row.id).toReversed())
      open.push({ id, level: row.level + 1, isContainer: design.nodes.get(id)?.kind !== "account" });
  }
  return rows;
}

function drawCell(
  sheet: Sheet,
  theme: Theme,
  look: CellLook,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const frame = { x: x + 0.5, y: y + 1, width: CELL - 1, height: ROW - 1 };
  sheet.rect(frame, { fill: fillOf(theme, look), radius: 2 });
  if (look.answer === "nothing-allows") sheet.rect(frame, { fill: "url(#hatch)", radius: 2 });
  if (look.answer === "passes-if")
    sheet.rect(
      { x: x + 3, y: y + 3.5, width: CELL - 6, height: ROW - 6 },
      { stroke: theme.answer["passes-if"].line, width: 1.4, dash: "0 3", round: true, radius: 2 },
    );
  const weight = look.answer === "passes" ? 400 : 500;
  const colour = inkOf(theme, look.answer);
  const left = x + (CELL - wordsWidth(look.text, 12, weight)) / 2;
  sheet.words(look.text, { x: left, y: y + ROW / 2 + 0.5 }, { size: 12, weight, colour });
}

function inkOf(theme: Theme, answer: Answer): string {
  if (answer === "passes" || answer === "passes-if" || answer === "exempt") return theme.answer[answer].ink;
  return theme.ink;
}

/** The less passes, the deeper. */
function fillOf(theme: Theme, { answer, share }: CellLook): string {
  if (answer === "passes") return theme.quiet;
  if (answer === "passes-if" || answer === "exempt") return theme.answer[answer].fill;
  return mixed(theme.answer.blocked.line, theme.quiet, 0.1 + (1 - share) * 0.34);
}

/** So much of one colour in another, as `#rrggbb`. */
function mixed(one: string, other: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(one, at) * share + channel(other, at) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Told from what a statement blocks without the colour. */
function hatch(theme: Theme): string {
  return `<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.6" height="6" fill="${theme.answer.blocked.line}" opacity="0.4"/></pattern>\n`;
}

/** `hangs`: whether in a cell some pass, and others under a condition. */
function legendOf(theme: Theme, answers: ReadonlySet<Answer>, hangs: boolean): readonly LegendItem[] {
  return ANSWER_ORDER.filter((answer) => answers.has(answer)).map((answer): LegendItem => {
    const sheet = new Sheet(theme.soft);
    const look: CellLook =
      answer === "partly"
        ? { answer, text: hangs ? `83${ANSWERS["passes-if"].mark}` : "83", share: 0.83 }
        : { answer, text: ANSWERS[answer].mark, share: answer === "passes" || answer === "exempt" ? 1 : 0 };
    drawCell(sheet, theme, look, { x: 0, y: round(-ROW / 2) });
    return {
      sample: sheet.toString(),
      sampleWidth: CELL + 8,
      text: answer === "partly" ? partlyWords(hangs) : ANSWERS[answer].word,
    };
  });
}
