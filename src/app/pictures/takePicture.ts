import { asksManyActions } from "../../core/engine";
import { svgMetadata } from "../../core/formats/pictures/svg";
import { type PictureView, pictureOf, type Scope, type Shown, SLIDE_ASPECT, type ThemeId } from "../../core/pictures";
import { useFlow } from "../flow/flowStore";
import { streamsOf, titleOf } from "../flow/streams";
import { colouringOf } from "../store/derived";
import { useDocument } from "../store/documentStore";
import { useView, type ViewId } from "../store/viewStore";
import { circumstancesWords } from "../texts/circumstances";
import { questionWords } from "../texts/questionWords";

/** The views of which pictures can be taken. */
export type PicturedView = Exclude<ViewId, "tables">;

export interface PictureWish {
  readonly view: PicturedView;
  readonly theme: ThemeId;
  /** Nodes, or the whole. */
  readonly scope: Scope;
  /** Whether the document lies in the picture, so that it opens again. */
  readonly holdsDesign: boolean;
}

/** A picture as SVG, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A view of the open design as it is shown now: its question, what is folded and opened. */
export function takePicture({ view, theme, scope, holdsDesign }: PictureWish): Picture {
  const { document } = useDocument.getState();
  const shown = whatIsShown();
  const svg = pictureOf(shown, viewNow(view, shown), { theme, scope }, holdsDesign ? svgMetadata(document) : "");
  const [, width = "0", height = "0"] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
}

function whatIsShown(): Shown {
  const { design } = useDocument.getState().document;
  const { lens, disabledPolicyIds } = useView.getState();
  if (lens === null) return { design, question: null, colouring: null, asksMany: false, disabledPolicyIds };
  const title = titleOf(lens);
  const asked = questionWords(lens);
  const words = circumstancesWords(design, lens);
  return {
    design,
    question: { title, circumstances: title === asked ? words : `${asked}, ${words}` },
    colouring: colouringOf(design, lens, disabledPolicyIds),
    asksMany: asksManyActions(lens),
    disabledPolicyIds,
  };
}

function viewNow(view: PicturedView, { design, colouring }: Shown): PictureView {
  const { foldedIds, unfoldedIds, lens, disabledPolicyIds } = useView.getState();
  switch (view) {
    case "boxes":
      return { id: "boxes", foldedIds, aspect: SLIDE_ASPECT };
    case "flow": {
      const { chosenIds, openGroupIds } = useFlow.getState();
      const streams = streamsOf({ design, lens, colouring, chosenIds, disabledPolicyIds });
      return { id: "flow", streams, foldedIds, openIds: unfoldedIds, openGroupIds };
    }
    case "matrix":
      return { id: "matrix" };
  }
}
