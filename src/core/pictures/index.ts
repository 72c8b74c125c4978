export { boxLayout } from "./boxes/boxLayout";
export { drawBoxes } from "./boxes/drawBoxes";
export { framed } from "./frame";
export { type PictureView, pictureOf, SLIDE_ASPECT } from "./picture";
export type { ThemeId } from "./themes";
export type { PictureOptions, Scope, Shown } from "./types";
