import type { Answer } from "../../words/verdicts";
import { round } from "../marks";
import type { Sheet } from "../sheet";
import type { Theme } from "../theme";
import { type FlowPlaces, GATE, IAM } from "./places";
import type { Mark, Thread } from "./threads";

/** Along the band in which every thread ends, or in the legend where the band is too short for them. */
export const IAM_WORDS = "then IAM in each account (not modelled)";
const LEAST_FOR_WORDS = 290;

export function tellsOfIam({ height }: FlowPlaces): boolean {
  return height > LEAST_FOR_WORDS;
}

/** Draws the band of IAM, the threads into it, and the marks that cut them. */
export function drawThreads(
  sheet: Sheet,
  theme: Theme,
  places: FlowPlaces,
  threads: readonly Thread[],
  marks: readonly Mark[],
): void {
  const { width, height, gate } = places;
  const band = width - 10 - IAM.width / 2;
  sheet.path(`M${band} 26V${Math.round(height - 20)}`, { stroke: theme.line, width: IAM.width, round: true });
  if (gate !== null) sheet.rect({ x: gate, y: 0, width: GATE.width, height }, { fill: theme.soft });
  if (tellsOfIam(places))
    sheet.add(`<text transform="translate(${round(band - 4)} 40) rotate(90)" fill="${theme.soft}">${IAM_WORDS}</text>`);
  for (const thread of threads) drawThread(sheet, theme, thread);
  for (const mark of marks) drawMark(sheet, theme, mark);
}

function drawThread(sheet: Sheet, theme: Theme, { lane, answer, path, width, isWide, open }: Thread): void {
  const d = rounded(path);
  const isCut = answer === "blocked" || answer === "nothing-allows";
  const stroke = isCut ? theme.answer.blocked.line : (theme.lanes[lane] ?? theme.soft);
  sheet.path(d, {
    stroke,
    width,
    ...(answer === "passes-if" ? { dash: "2.5 5" } : answer === "blocked" ? { dash: "5 3" } : {}),
    ...(isCut ? {} : { opacity: answer === "exempt" ? 0.34 : isWide ? 0.5 : 0.78 }),
  });
  if (answer === "nothing-allows") sheet.path(d, { stroke: theme.paper, width: width / 2.6 });
  if (open >= 1) sheet.path(d, { stroke: theme.answer["passes-if"].line, width: open, dash: "3 5" });
}

/** Coordinates with at most two digits behind the point. */
function rounded(path: string): string {
  return path.replace(/-?\d+\.\d{3,}/g, (number) => String(round(Number(number))));
}

const SHAPES: Readonly<Partial<Record<Answer, string>>> = {
  "passes-if": "M0-7.5 7.5 0 0 7.5-7.5 0Z",
  blocked: "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0ZM-4.6 4.6 4.6-4.6",
  "nothing-allows":
    "M-7 0A7 7 0 1 1 7 0A7 7 0 1 1-7 0ZM-3.4 0A3.4 3.4 0 1 1 3.4 0A3.4 3.4 0 1 1-3.4 0ZM-6.5 6.5 6.5-6.5",
};

function drawMark(sheet: Sheet, theme: Theme, { answer, place }: Pick<Mark, "answer" | "place">): void {
  const isOpen = answer === "passes-if";
  const { line, fill } = theme.answer[isOpen ? "passes-if" : "blocked"];
  const shape = SHAPES[answer] ?? SHAPES.blocked;
  sheet.add(
    `<path d="${shape}" fill="${isOpen ? fill : theme.raised}" stroke="${line}" stroke-width="2.2" transform="translate(${round(place.x)} ${round(place.y)})"/>`,
  );
}

/** A piece of a thread with the answer, for the legend. */
export function threadSample(theme: Theme, answer: Answer): string {
  const isCut = answer === "blocked" || answer === "nothing-allows";
  const stroke = isCut ? theme.answer.blocked.line : theme.soft;
  const dash =
    answer === "passes-if" ? ' stroke-dasharray="2.5 4"' : answer === "blocked" ? ' stroke-dasharray="5 3"' : "";
  const opacity = answer === "exempt" ? ' opacity="0.4"' : "";
  const line = (colour: string, width: number) =>
    `<path d="M0 0H21" fill="none" stroke="${colour}" stroke-width="${width}"${dash}${opacity}/>`;
  return answer === "nothing-allows" ? line(stroke, 5) + line(theme.paper, 1.9) : line(stroke, 5);
}
