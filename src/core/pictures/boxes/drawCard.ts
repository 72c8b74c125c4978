import { shown } from "../../design/labels";
import type { AccountNode } from "../../design/types";
import { type Box, SIZES } from "../../layout";
import { contentLine, spacedAccountId } from "../../words/boxWords";
import { fitName, nameRoom } from "../../words/nameFit";
import { passingWords, sharesOf } from "../../words/shares";
import { tellingTail } from "../../words/tellingTail";
import { ANSWERS, type Answer } from "../../words/verdicts";
import type { ComparedLook } from "../compared";
import { cardFill, drawEdge, type EdgeKind } from "../edge";
import { textWidth } from "../font/measure";
import { type Sheet, wordsWidth } from "../sheet";
import { type Aside, asidesOf } from "./asides";
import { actionsAt, answerAt, type BoxPen, nameOfBox, small } from "./boxPen";
import { chipLooks } from "./chipLooks";
import { drawChips } from "./drawChips";
import { drawPurpose } from "./drawPurpose";

const LEFT = SIZES.cardPadding;
const ANSWER_LINE = 57;

/** Draws an account, or a folded OU. */
export function drawCard(pen: BoxPen, box: Box): void {
  const node = pen.design.nodes.get(box.id);
  if (node?.kind === "account") drawAccount(pen, box, node);
  else drawFolded(pen, box);
}

function drawAccount(pen: BoxPen, box: Box, account: AccountNode): void {
  const { sheet, parts } = pen;
  const answer = answerAt(pen, box.id);
  const compared = pen.compared?.lookOf(box.id, true) ?? null;
  const kind = answer ?? compared?.tone ?? null;
  const name = shown(account.name);
  const word = answer === null ? "" : wordOf(pen, box, answer);
  const width = box.width - 2 * LEFT;
  const y = ANSWER_LINE + box.useCaseRows * SIZES.useCaseRow;
  sheet.open(box, name, answer === null ? compared?.text : word);
  const look = parts.cards.at(kind).at(word).at(box.width).at(box.height).at(y);
  if (look.value === null) parts.draw(look, lookOfCard(pen, box, { kind, answer, word, y }));
  parts.add(look, 0, 0);
  if (answer !== null) pen.seen.answers.add(answer);
  else drawCompared(pen, compared, { y, width });
  drawName(pen, box, name);
  drawPurpose(pen, account, width);
  if (account.awsId !== undefined)
    sheet.text(
      spacedAccountId(account.awsId),
      { x: LEFT, y: y + 16.5, maxWidth: width },
      { ...small(pen.theme.soft), size: 11.5 },
    );
  drawOwnChips(pen, box);
  drawShares(pen, box);
  sheet.close();
}

interface CardLook {
  readonly kind: EdgeKind | null;
  readonly answer: Answer | null;
  readonly word: string;
  /** The middle of the answer's line. */
  readonly y: number;
}

/** Draws what many cards have alike: frame, edge and answer. */
function lookOfCard(pen: BoxPen, { width, height }: Box, { kind, answer, word, y }: CardLook): (sheet: Sheet) => void {
  const { theme } = pen;
  const frame = { x: 0, y: 0, width, height };
  return (sheet) => {
    sheet.rect(frame, { fill: cardFill(theme, kind), stroke: theme.line, width: 1, radius: 9 });
    if (kind !== null) drawEdge(sheet, theme, frame, kind);
    if (answer !== null) drawAnswer(sheet, pen, word, answer, { y, width: width - 2 * LEFT });
  };
}

/** What a comparison says of a card, in the place of the answer. */
function drawCompared(
  { sheet, theme, seen }: BoxPen,
  compared: ComparedLook | null,
  { y, width }: { readonly y: number; readonly width: number },
): void {
  if (compared === null) return;
  const { tone, mark, text } = compared;
  if (tone !== null) seen.compared.add(tone);
  const style = small(tone === null ? theme.soft : theme.compared[tone].ink, 500);
  const taken = sheet.words(`${mark} `, { x: LEFT, y }, style);
  sheet.text(text, { x: LEFT + taken, y, maxWidth: width - taken }, style);
}

/** "blocked by a statement"; of several actions how many pass: "87.3 % pass". */
function wordOf(pen: BoxPen, box: Box, answer: Answer): string {
  const actions = actionsAt(pen, box.id);
  return actions === null || answer === "exempt" ? ANSWERS[answer].word : passingWords(actions);
}

/** Mark and words of an answer; where they are too long the last ones are left out, whole. */
function drawAnswer(
  sheet: Sheet,
  { theme }: BoxPen,
  word: string,
  answer: Answer,
  { y, width }: { readonly y: number; readonly width: number },
): void {
  const { mark } = ANSWERS[answer];
  const [, start = word] = /^(blocked|.* pass) .+$/.exec(word) ?? [];
  const whole = `${mark} ${word}`;
  const text = wordsWidth(whole, 12, 500) <= width ? whole : `${mark} ${start}`;
  sheet.words(text, { x: LEFT, y }, small(theme.answer[answer].ink, 500));
}

function drawFolded(pen: BoxPen, box: Box): void {
  const { sheet, theme } = pen;
  const name = nameOfBox(pen, box.id);
  const { line } = theme.category.none;
  const frame = { x: 0, y: 0, width: box.width, height: box.height };
  sheet.group(box, name, () => {
    // A second card behind it: there is more in it.
    sheet.rect(
      { ...frame, x: 4, y: 4, height: box.height - 1 },
      { fill: theme.panel, stroke: line, width: 1, radius: 9 },
    );
    sheet.rect(frame, { fill: theme.raised, stroke: line, width: 1, radius: 9 });
    drawName(pen, box, name);
    sheet.words(contentLine(pen.contentOf(box)), { x: LEFT, y: 38 }, small(theme.soft));
    const y = ANSWER_LINE;
    const own = pen.compared?.lookOf(box.id, false) ?? null;
    if (own !== null) drawCompared(pen, own, { y, width: box.width - 2 * LEFT });
    else drawParts(pen, asidesOf(pen, box), { y, width: box.width - 2 * LEFT });
    drawOwnChips(pen, box);
  });
}

/** Draws short texts one behind the other, as many as there is room for. */
function drawParts(
  { sheet }: BoxPen,
  parts: readonly Aside[],
  { y, width }: { readonly y: number; readonly width: number },
): void {
  let x: number = LEFT;
  for (const { text, colour, width: wanted } of parts) {
    if (x + wanted > LEFT + width) break;
    x += sheet.words(text, { x, y }, small(colour, 500)) + 9;
  }
}

/** A name somewhat smaller, then without its middle, where it is too long: as the page's own cards have it. */
function drawName({ sheet, theme, design }: BoxPen, box: Box, name: string): void {
  const room = nameRoom(box.width, 0);
  const { size, text } = fitName(
    name,
    room,
    (part) => textWidth(part, 14, 500),
    () => tellingTail(design, box.id),
  );
  sheet.text(text, { x: LEFT, y: 19, maxWidth: room }, { size, weight: 500, colour: theme.ink });
}

/** The chips at the card's lower end, below all its lines. */
function drawOwnChips(pen: BoxPen, box: Box): void {
  if (box.chips.length === 0) return;
  const top = box.height - box.chipRows * SIZES.chipRow - 3;
  drawChips(pen, chipLooks(pen, box), { x: LEFT, y: top, width: box.width - 2 * LEFT });
}

/** The parts of the actions asked, along the lower edge. */
function drawShares(pen: BoxPen, box: Box): void {
  const actions = actionsAt(pen, box.id);
  if (actions === null) return;
  const width = box.width - 2 * LEFT;
  let x: number = LEFT;
  for (const { answer, share } of sharesOf(actions)) {
    const part = share * width;
    pen.sheet.rect({ x, y: box.height - 6, width: part, height: 3 }, { fill: pen.theme.answer[answer].line });
    x += part;
  }
}
