export { chipText, NOTHING_ALLOWS_TEXT } from "./chips";
export { attachPlaceAt, dropPlaceAt, insertionMark, type Place, placeOfUseCaseAt } from "./dropPlace";
export { type FlowLayout, type FlowNode, type FlowOptions, flowLayout, isOpenInFlow } from "./flow";
export { boxAt, boxesWithin, centerOf, contains, intersects, isOnHandle, visitBoxes } from "./hitTest";
export { areLaidOutAlike } from "./laidOutAlike";
export { layoutOf } from "./layoutOf";
export { type Direction, neighbourOf } from "./neighbour";
export { chipWidth, estimatedWidth, rowsOf, rowWidth, SIZES } from "./sizes";
export {
  type Box,
  type BoxKind,
  type Chip,
  isCard,
  type Layout,
  type LayoutOptions,
  type Point,
  type Rect,
} from "./types";
