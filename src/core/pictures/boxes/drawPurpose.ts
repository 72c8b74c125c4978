import { shown } from "../../design/labels";
import type { AccountNode, UseCase } from "../../design/types";
import { type Point, SIZES } from "../../layout";
import { COLLIDES, moreUseCases, purposeLine, textOfUseCase } from "../../words/boxWords";
import { type Category, categoryOfUseCase } from "../../words/categories";
import { isColliding } from "../../words/isColliding";
import { textWidth } from "../font/measure";
import { type Sheet, wordsWidth } from "../sheet";
import type { Theme } from "../theme";
import { type BoxPen, small } from "./boxPen";

/** Between a chip's frame and its text: the chip stands out by it, so that texts stand in one line. */
const PADDING = 5;
/** The middle of the line under the name. */
const LINE = 38;
const SQUARE = 8;

/** Draws what an account is for, `inner` wide: its one use case beside the name of its tint, or several one below the other. */
export function drawPurpose(pen: BoxPen, account: AccountNode, inner: number): void {
  const { sheet, theme, design } = pen;
  const { useCases } = account;
  const collides = isColliding(design, account);
  if (collides) pen.seesCollision = true;
  const x = SIZES.cardPadding;
  const y = LINE;
  const warning = small(theme.warning, 500);
  const [only] = useCases;
  if (only !== undefined && useCases.length === 1) {
    const mark = collides ? wordsWidth(COLLIDES, 12, 500) + 6 : 0;
    const taken = drawUseCase(pen, only, { x, y, width: inner - mark, height: 18 });
    if (collides) sheet.words(COLLIDES, { x: x + taken + 6, y }, warning);
    return;
  }
  sheet.words(purposeLine(account, collides), { x, y }, collides ? warning : small(theme.soft));
  const most = SIZES.mostUseCaseRows;
  const told = useCases.length > most ? useCases.slice(0, most - 1) : useCases;
  const middleOf = (row: number) => y + 21 + row * SIZES.useCaseRow;
  for (const [row, useCase] of told.entries())
    drawUseCase(pen, useCase, { x, y: middleOf(row), width: inner, height: SIZES.useCaseHeight });
  const more = useCases.length - told.length;
  if (more > 0) sheet.words(moreUseCases(more), { x, y: middleOf(told.length) }, small(theme.soft));
}

/** Draws one use case with its middle at `y`. Gives the width taken from `x` on. */
function drawUseCase(
  pen: BoxPen,
  useCase: UseCase,
  { x, y, width, height }: Point & { readonly width: number; readonly height: number },
): number {
  const { sheet, theme } = pen;
  const category = categoryOfUseCase(useCase);
  pen.seen.categories.add(category);
  const text = shown(textOfUseCase(useCase));
  const before = SQUARE + PADDING;
  const taken = Math.min(width, Math.ceil(before + textWidth(text, 12, 400) + PADDING));
  const back = pen.parts.useCases.at(category).at(taken).at(height);
  if (back.value === null) pen.parts.draw(back, lookOfUseCase(theme, category, taken, height));
  pen.parts.add(back, x, y);
  sheet.text(text, { x: x + before, y, maxWidth: taken - before - PADDING + 0.5 }, small(theme.soft));
  return taken;
}

/** Draws what stands behind and before a use case's text. */
function lookOfUseCase(theme: Theme, category: Category, taken: number, height: number): (sheet: Sheet) => void {
  const { fill, line } = theme.category[category];
  return (sheet) => {
    sheet.rect({ x: -PADDING, y: -height / 2, width: taken + PADDING, height }, { fill, radius: 5 });
    sheet.rect({ x: 0, y: -SQUARE / 2, width: SQUARE, height: SQUARE }, { fill: line, radius: 2.5 });
  };
}

/** The square that stands for a kind of use case in the legend. */
export function categorySample({ theme }: Pick<BoxPen, "theme">, category: Category): string {
  return `<rect x="0" y="-4.5" width="9" height="9" rx="2.5" fill="${theme.category[category].line}"/>`;
}
