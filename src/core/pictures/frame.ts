import { shown as shownName } from "../design/labels";
import { isAccount, isOu } from "../design/queries";
import type { Design, Node } from "../design/types";
import { counted } from "../words/words";
import { textWidth } from "./font/measure";
import { ROBOTO } from "./font/roboto";
import { drawLegend } from "./legend";
import { round } from "./marks";
import { partOf } from "./scope";
import { Sheet } from "./sheet";
import { USUAL_SIZE } from "./textStart";
import type { Theme } from "./theme";
import { THEMES } from "./themes";
import type { Drawing, PictureOptions, Shown } from "./types";
import { xmlText } from "./xml";

/** Around everything, at the usual scale of title and legend. */
const MARGIN = 28;
const TITLE_SIZE = 24;
const QUESTION_SIZE = 14;
/** Narrower pictures are widened to this, so that title and legend have room. */
const LEAST_WIDTH = 720;
/** Title and legend grow with a picture that is wider than this, as far as the factor. */
const USUAL_WIDTH = 1500;
const MOST_SCALE = 8;

/** Where a font of the reader's is needed: characters that Roboto's Latin letters lack. */
const FAMILIES = "Roboto, system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";

/**
 * A view as a whole SVG file: title, question, the drawing and its legend, the font inside. `metadata` is XML that stands
 * in the file as it is.
 */
export function framed(shown: Shown, drawing: Drawing, options: PictureOptions, metadata = ""): string {
  const theme = THEMES[options.theme];
  const scale = Math.min(MOST_SCALE, Math.max(1, drawing.width / USUAL_WIDTH));
  const margin = MARGIN * scale;
  const inner = Math.max(drawing.width, LEAST_WIDTH - 2 * MARGIN);
  const size = sizeWords(shown.design, partOf(shown.design, options.scope));
  const head = drawHead(shown, size, inner / scale, theme);
  const legend = drawLegend(drawing.legend, inner / scale, theme);
  const legendGap = legend.height === 0 ? 0 : 16;
  const top = margin + head.height * scale;
  const width = Math.ceil(inner + 2 * margin);
  const bottom = top + drawing.height;
  const height = Math.ceil(bottom + (legendGap + legend.height) * scale + margin);
  const left = margin + (inner - drawing.width) / 2;
  const placed = (x: number, y: number, by: number, svg: string) =>
    `<g transform="translate(${round(x)} ${round(y)})${by === 1 ? "" : ` scale(${round(by)})`}">\n${svg}</g>\n`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:space="preserve" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xmlText(shownName(shown.design.name))}</title>`,
    `<desc id="desc">${xmlText(describe(shown, size))}</desc>`,
    ...(metadata === "" ? [] : [`<metadata>${metadata}</metadata>`]),
    `<defs>\n<style>${fontFaces()}</style>\n${gradients(theme)}${drawing.definitions ?? ""}</defs>`,
    `<rect width="${width}" height="${height}" fill="${theme.paper}"/>`,
    `<g font-family="${xmlText(FAMILIES)}" font-size="${USUAL_SIZE}" fill="${theme.soft}" style="white-space:pre">`,
    `${placed(margin, margin, scale, head.svg)}${placed(left, top, 1, drawing.svg)}${legend.height === 0 ? "" : placed(margin, bottom + legendGap * scale, scale, legend.svg)}</g>`,
    "</svg>\n",
  ].join("\n");
}

function drawHead(
  shown: Shown,
  size: string,
  width: number,
  theme: Theme,
): { readonly svg: string; readonly height: number } {
  const sheet = new Sheet(theme.soft);
  const sizeWidth = textWidth(size, 13, 400);
  sheet.text(
    shownName(shown.design.name),
    { x: 0, y: TITLE_SIZE / 2, maxWidth: width - sizeWidth - 24 },
    { size: TITLE_SIZE, weight: 500, colour: theme.ink },
  );
  sheet.text(size, { x: width, y: TITLE_SIZE / 2 + 3, anchor: "end" }, { size: 13, weight: 400, colour: theme.soft });
  if (shown.question === null) return { svg: sheet.toString(), height: TITLE_SIZE + 16 };
  const { title, circumstances } = shown.question;
  const y = TITLE_SIZE + 18;
  sheet.textAndMore(
    { text: title, style: { size: QUESTION_SIZE, weight: 500, colour: theme.ink } },
    { text: circumstances, style: { size: QUESTION_SIZE, weight: 400, colour: theme.soft } },
    { x: 0, y, maxWidth: width, gap: 9 },
  );
  return { svg: sheet.toString(), height: y + QUESTION_SIZE / 2 + 18 };
}

/** "17 accounts in 9 OUs", "3 of 17 accounts". */
function sizeWords(whole: Design, part: Design): string {
  const accountsIn = ({ nodes }: Design) => countOf(nodes.values(), isAccount);
  const all = counted(accountsIn(whole), "account");
  if (part !== whole) return `${accountsIn(part)} of ${all}`;
  const ous = countOf(whole.nodes.values(), isOu);
  return ous === 0 ? all : `${all} in ${counted(ous, "OU")}`;
}

function countOf(nodes: Iterable<Node>, isCounted: (node: Node) => boolean): number {
  let count = 0;
  for (const node of nodes) if (isCounted(node)) count++;
  return count;
}

function describe({ question }: Shown, size: string): string {
  const asked = question === null ? "" : ` ${question.title}, ${question.circumstances}.`;
  return `An AWS organization: ${size}.${asked}`;
}

function fontFaces(): string {
  return ([400, 500] as const)
    .map(
      (weight) =>
        `@font-face{font-family:Roboto;font-style:normal;font-weight:${weight};src:url(data:font/woff2;base64,${ROBOTO[weight].woff2}) format("woff2")}`,
    )
    .join("\n");
}

/** The fills of cards that are filtered, as on the canvas: the tint fades to the right. */
function gradients({ answer, compared, raised }: Theme): string {
  const fade = (id: string, from: string) =>
    `<linearGradient id="${id}"><stop offset="0" stop-color="${from}"/><stop offset="0.75" stop-color="${raised}"/></linearGradient>\n`;
  return (
    fade("conditional", answer["passes-if"].fill) +
    fade("denied", answer.blocked.fill) +
    fade("gained", compared.gains.fill)
  );
}
