import { asksManyActions } from "../../core/engine";
import { svgMetadata } from "../../core/formats/pictures/svg";
import { type PictureView, pictureOf, type Scope, type Shown, SLIDE_ASPECT, type ThemeId } from "../../core/pictures";
import { questionWords } from "../../core/words/questionWords";
import { loadedActionCatalog } from "../catalog/actionCatalog";
import { titleOfComparison } from "../compare/ComparisonLegend";
import { comparedLook } from "../compare/comparedLook";
import { useFlow } from "../flow/flowStore";
import { streamsOf, titleOf } from "../flow/streams";
import type { Comparison } from "../store/comparison";
import { colouringOf } from "../store/derived";
import { useDocument } from "../store/documentStore";
import { useView, type ViewId } from "../store/viewStore";
import { circumstancesWords } from "../texts/circumstances";
import { regionsNow, servicesNow } from "./tablesNow";

/** What pictures can be taken of: the views, Tables by what its columns are. */
export type PicturedView = Exclude<ViewId, "tables"> | "services" | "regions";

export interface PictureWish {
  readonly view: PicturedView;
  readonly theme: ThemeId;
  /** Nodes, or the whole. */
  readonly scope: Scope;
  /** Whether the document lies in the picture, so that it opens again. */
  readonly holdsDesign: boolean;
  /** What runs, to be shown in place of the answers; null: none. */
  readonly comparison: Comparison | null;
}

/** A picture as SVG, and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** A view of the open design as it is shown now: its question, what is folded and opened. */
export function takePicture({ view, theme, scope, holdsDesign, comparison }: PictureWish): Picture {
  const { document } = useDocument.getState();
  const { shown, view: pictured } = whatIsShown(view, comparison);
  const svg = pictureOf(shown, pictured, { theme, scope }, holdsDesign ? svgMetadata(document) : "");
  const [, width = "0", height = "0"] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
}

/** Why no picture can be taken of a view now; null: one can. */
export function refusalOf(view: PicturedView): string | null {
  return view === "services" && loadedActionCatalog() === null ? "The list of AWS’s actions is on its way" : null;
}

function whatIsShown(
  view: PicturedView,
  comparison: Comparison | null,
): { readonly shown: Shown; readonly view: PictureView } {
  const asked = askedNow();
  const shown = comparison === null ? asked : comparedNow(asked, comparison);
  const { design, colouring } = shown;
  const { foldedIds, unfoldedIds, lens, disabledPolicyIds } = useView.getState();
  const boxes = { id: "boxes", foldedIds, aspect: SLIDE_ASPECT } as const;
  switch (view) {
    case "boxes":
      return { shown, view: boxes };
    case "flow": {
      const { chosenIds, openGroupIds } = useFlow.getState();
      const streams = streamsOf({ design, lens, colouring, chosenIds, disabledPolicyIds });
      // Threads show the question all the same.
      return {
        shown: { ...shown, question: asked.question },
        view: { id: "flow", streams, foldedIds, openIds: unfoldedIds, openGroupIds },
      };
    }
    case "matrix":
      return { shown, view: { id: "matrix" } };
    case "services":
    case "regions": {
      const now = view === "services" ? servicesNow(design) : regionsNow(design);
      if (now === null) return { shown, view: boxes };
      return { shown: { ...shown, question: now.question }, view: { id: "table", ...now.table } };
    }
  }
}

function comparedNow(asked: Shown, comparison: Comparison): Shown {
  const { lens } = useView.getState();
  const circumstances = lens === null ? "" : `every action, ${circumstancesWords(asked.design, lens)}`;
  return {
    ...asked,
    question: { title: titleOfComparison(comparison), circumstances },
    compared: {
      lookOf: (id, isAccount) => comparedLook(comparison, id, isAccount),
      tonesAt: (id) => comparison.tones.get(id),
    },
  };
}

function askedNow(): Shown {
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
