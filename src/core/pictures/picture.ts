import type { NodeId } from "../design/types";
import type { FlowOptions } from "../layout";
import { boxLayout } from "./boxes/boxLayout";
import { drawBoxes } from "./boxes/drawBoxes";
import { drawFlow } from "./flow/drawFlow";
import { flowLayoutOf } from "./flow/flowLayoutOf";
import type { Stream } from "./flow/stream";
import { framed } from "./frame";
import { drawMatrix } from "./matrix/drawMatrix";
import { partOf } from "./scope";
import { drawTable, type PicturedTable } from "./tables/drawTable";
import type { Drawing, PictureOptions, Shown } from "./types";

/** A view to take a picture of, with what is folded, opened and asked in it. */
export type PictureView =
  | {
      readonly id: "boxes";
      readonly foldedIds: ReadonlySet<NodeId>;
      /** Width by height that the boxes should have, roughly. */
      readonly aspect: number;
    }
  | ({ readonly id: "flow"; readonly streams: readonly Stream[] } & Partial<
      Pick<FlowOptions, "foldedIds" | "openIds" | "openGroupIds">
    >)
  | { readonly id: "matrix" }
  | ({ readonly id: "table" } & PicturedTable);

/** Boxes as wide as a slide. */
export const SLIDE_ASPECT = 16 / 9;

/** A view as a whole SVG file, its font inside. `metadata`: XML to carry along. */
export function pictureOf(shown: Shown, view: PictureView, options: PictureOptions, metadata = ""): string {
  return framed(shown, drawingOf(shown, view, options), options, metadata);
}

function drawingOf(shown: Shown, view: PictureView, options: PictureOptions): Drawing {
  const part = partOf(shown.design, options.scope);
  switch (view.id) {
    case "boxes":
      return drawBoxes(withoutAnswers(shown), boxLayout(part, view.foldedIds, view.aspect), options);
    case "flow":
      return drawFlow(shown, view.streams, flowLayoutOf(part, view.streams, view), options);
    case "matrix":
      return drawMatrix(withoutAnswers(shown), options);
    case "table":
      return drawTable(shown, view, options);
  }
}

/** Where something is compared, boxes and cards say that instead. */
function withoutAnswers(shown: Shown): Shown {
  return shown.compared ? { ...shown, colouring: null } : shown;
}
