export { boxLayout } from "./boxes/boxLayout";
export { drawBoxes } from "./boxes/drawBoxes";
export { drawFlow } from "./flow/drawFlow";
export { flowLayoutOf } from "./flow/flowLayoutOf";
export type { Stream } from "./flow/stream";
export { framed } from "./frame";
export { partOf } from "./scope";
export { THEMES, type Theme, type ThemeId } from "./theme";
export type { Drawing, LegendItem, PictureOptions, Scope, Shown } from "./types";
