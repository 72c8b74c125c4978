import { fitted } from "../font/measure";
import { type Sheet, wordsWidth } from "../sheet";
import type { Theme } from "../theme";
import type { CutLabel } from "./cutLabel";

const HEIGHT = 22;
const SIZE = 12;
const PADDING = 8;
const LANE = 4;

interface CutPlace {
  /** The left edge, or the right one where `isEnd`. */
  readonly left: number;
  readonly top: number;
  readonly maxWidth: number;
  readonly isEnd: boolean;
}

/** The name of what filters, with the colours of the questions that it filters at its left edge. */
export function drawFlowCut(sheet: Sheet, theme: Theme, label: CutLabel, lanes: readonly number[], at: CutPlace): void {
  const { answer, name, more } = label;
  const stripes = lanes.length * (LANE + 2);
  const tail = more === "" ? "" : ` ${more}`;
  const around = stripes + 2 * PADDING - 4;
  const [mark = "", ...rest] = name.split(" ");
  const markWidth = wordsWidth(`${mark} `, SIZE, 500);
  const room = at.maxWidth - around - markWidth - wordsWidth(tail, SIZE, 500);
  const { text } = fitted(rest.join(" "), SIZE, 500, Math.max(30, room));
  const told = `${mark} ${text}${tail}`;
  const width = wordsWidth(told, SIZE, 500) + around;
  const { fill, line, ink } = theme.answer[answer];
  sheet.group({ x: at.isEnd ? at.left - width : at.left, y: at.top }, `${name}${tail}`, () => {
    const frame = { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1 };
    if (answer === "nothing-allows") {
      sheet.rect(frame, { fill, stroke: line, width: 1, radius: 5 });
      sheet.rect({ x: 2.5, y: 2.5, width: width - 5, height: HEIGHT - 5 }, { stroke: line, width: 1, radius: 3.5 });
    } else {
      const dash = answer === "blocked" ? "4 2.5" : "0 2.6";
      sheet.rect(frame, {
        fill,
        stroke: line,
        width: answer === "blocked" ? 1 : 1.4,
        radius: 5,
        dash,
        round: answer !== "blocked",
      });
    }
    lanes.forEach((lane, index) => {
      sheet.rect(
        { x: index * (LANE + 2), y: index === 0 ? 0 : 4, width: LANE, height: index === 0 ? HEIGHT : HEIGHT - 8 },
        { fill: theme.lanes[lane] ?? theme.soft, radius: 2 },
      );
    });
    sheet.words(told, { x: stripes + PADDING - 4, y: HEIGHT / 2 }, { size: SIZE, weight: 500, colour: ink });
  });
}
