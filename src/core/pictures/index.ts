export { boxLayout } from "./boxes/boxLayout";
export { drawBoxes } from "./boxes/drawBoxes";
export { framed } from "./frame";
export { partOf } from "./scope";
export { THEMES, type Theme, type ThemeId } from "./theme";
export type { Drawing, LegendItem, PictureOptions, Scope, Shown } from "./types";
