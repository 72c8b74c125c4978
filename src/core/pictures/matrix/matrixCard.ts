import { shown as shownName } from "../../design/labels";
import type { AccountNode } from "../../design/types";
import { isCell, type MatrixEntry, type MatrixPlace } from "../../matrix";
import { passingWords } from "../../words/shares";
import { ANSWERS, type Answer } from "../../words/verdicts";
import { actionsAt, answerAt } from "../boxes/boxPen";
import type { ComparedLook } from "../compared";
import { cardFill, drawEdge, type EdgeKind, tintOf } from "../edge";
import { wrapped } from "../font/wrapped";
import { type Sheet, wordsWidth } from "../sheet";
import type { TextStyle } from "../textStart";
import type { Theme } from "../theme";
import type { Shown } from "../types";
import { environmentsLine, sharingLine, unplacedLine } from "./matrixTexts";

const LEFT = 13;
const RIGHT = 10;
const PADDING = 7;
const NAME_LINE = 18;
const LINE = 17;
const NAME = { size: 13.5, weight: 500 } as const;
const MOST_NAME_LINES = 4;

/** A card of the matrix before it has its place. */
export interface MatrixCardPlan {
  readonly width: number;
  readonly height: number;
  /** What its edge tells. */
  readonly kind: EdgeKind | null;
  /** What is drawn at most as wide as the card, in its upper left corner; as high as `height` says. */
  draw(sheet: Sheet, theme: Theme, at: { readonly x: number; readonly y: number; readonly height: number }): void;
}

/** The card of an account in a cell or strip; null where there is no such account. */
export function matrixCard(shown: Shown, entry: MatrixEntry, place: MatrixPlace, width: number): MatrixCardPlan | null {
  const account = shown.design.nodes.get(entry.accountId);
  if (account?.kind !== "account") return null;
  const answer = answerAt(shown, account.id);
  const compared = shown.compared?.lookOf(account.id, true) ?? null;
  const kind = answer ?? compared?.tone ?? null;
  const name = wrapped(shownName(account.name), NAME, width - LEFT - RIGHT, MOST_NAME_LINES);
  const lines = linesOf(shown, account, entry, place, answer, compared);
  return {
    width,
    height: 2 * PADDING + name.length * NAME_LINE + lines.length * LINE,
    kind,
    draw: (sheet, theme, at) => {
      const told = [shownName(account.name), ...lines.map(({ text }) => text)].join(", ");
      sheet.group(at, told, () => {
        drawFrame(sheet, theme, { width, height: at.height }, entry, kind);
        let y = PADDING + NAME_LINE / 2;
        for (const line of name) {
          sheet.text(line, { x: LEFT, y }, { ...NAME, colour: theme.ink });
          y += NAME_LINE;
        }
        y += (LINE - NAME_LINE) / 2;
        for (const line of lines) {
          const style = styleOf(theme, line, kind);
          // What doesn't fit is told in part: these are our own words, with marks, before names.
          if (wordsWidth(line.text, style.size, style.weight) <= width - LEFT - RIGHT)
            sheet.words(line.text, { x: LEFT, y }, style);
          else drawCut(sheet, line.text, { x: LEFT, y, maxWidth: width - LEFT - RIGHT }, style);
          y += LINE;
        }
      });
    },
  };
}

interface Line {
  readonly text: string;
  readonly kind: "answer" | "quiet" | "sharing" | "loud";
}

function linesOf(
  shown: Shown,
  account: AccountNode,
  entry: MatrixEntry,
  place: MatrixPlace,
  answer: Answer | null,
  compared: ComparedLook | null,
): readonly Line[] {
  const lines: Line[] = [];
  if (answer !== null)
    lines.push({ text: `${ANSWERS[answer].mark} ${wordOf(shown, account, answer)}`, kind: "answer" });
  else if (compared !== null) lines.push({ text: `${compared.mark} ${compared.text}`, kind: "answer" });
  if (place === "unplaced") lines.push({ text: unplacedLine(account), kind: "quiet" });
  const environments = environmentsLine(entry);
  if (environments !== "") lines.push({ text: environments, kind: "quiet" });
  const sharing = sharingLine(entry, place);
  if (sharing !== "" && isCell(place)) lines.push({ text: sharing, kind: entry.sharesProduction ? "loud" : "sharing" });
  return lines;
}

/** What is filtered in one word, as columns are narrow. */
function wordOf(shown: Shown, { id }: AccountNode, answer: Answer): string {
  const actions = actionsAt(shown, id);
  if (actions !== null && answer !== "exempt") return passingWords(actions);
  return answer === "blocked" || answer === "nothing-allows" ? ANSWERS[answer].count : ANSWERS[answer].word;
}

function styleOf(theme: Theme, { kind }: Line, edge: EdgeKind | null): TextStyle {
  const style = { size: 12, weight: 400, colour: theme.soft } as const;
  if (kind === "answer") return { ...style, weight: 500, colour: edge === null ? theme.soft : tintOf(theme, edge).ink };
  if (kind === "loud") return { ...style, weight: 500, colour: theme.answer.blocked.ink };
  return kind === "sharing" ? { ...style, weight: 500 } : style;
}

function drawCut(
  sheet: Sheet,
  text: string,
  { x, y, maxWidth }: { readonly x: number; readonly y: number; readonly maxWidth: number },
  style: TextStyle,
): void {
  const [mark = "", ...words] = text.split(" ");
  const hasMark = ANSWER_MARKS.has(mark);
  const taken = hasMark ? sheet.words(`${mark} `, { x, y }, style) : 0;
  const rest = hasMark ? words.join(" ") : text;
  sheet.text(rest, { x: x + taken, y, maxWidth: maxWidth - taken }, style);
}

const ANSWER_MARKS: ReadonlySet<string> = new Set([...Object.values(ANSWERS).map(({ mark }) => mark), "⇄", "▲"]);

function drawFrame(
  sheet: Sheet,
  theme: Theme,
  { width, height }: { readonly width: number; readonly height: number },
  { also, sharesProduction }: MatrixEntry,
  kind: EdgeKind | null,
): void {
  const frame = { x: 0, y: 0, width, height };
  const isShared = also.length > 0;
  const stroke = sharesProduction ? theme.answer.blocked.line : isShared ? theme.edge : theme.line;
  sheet.rect(frame, { fill: cardFill(theme, kind), stroke, width: 1, radius: 8 });
  // Shared by several cells: a double edge.
  if (isShared) sheet.rect({ x: 2.5, y: 2.5, width: width - 5, height: height - 5 }, { stroke, width: 1, radius: 6 });
  if (kind !== null) drawEdge(sheet, theme, frame, kind, 4);
}
