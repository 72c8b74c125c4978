import { nodeId } from "../../design/ids";
import type { Document } from "../../design/types";
import { colour, ordinaryLens } from "../../engine";
import type { Lens } from "../../engine/types";
import { type PictureView, pictureOf, type Scope, type Shown, SLIDE_ASPECT } from "../../pictures";
import type { Stream } from "../../pictures/flow/stream";
import { regionHeat } from "../../pictures/tables/regionHeat";
import type { ExportChoices, Exporter } from "../format";
import { fileNameOf } from "../json";
import { svgMetadata } from "./svg";

/** The question that a picture answers where none is named: the one with which the page opens. */
const USUAL_ACTION = "dynamodb:DeleteTable";

/** A view of the design as a picture that opens again: for slides, documents and pages. */
export const svgExporter: Exporter = {
  id: "svg",
  title: "Picture (SVG)",
  gives: "file",
  options: [
    {
      id: "view",
      title: "View",
      kind: "choice",
      choices: [
        { value: "boxes", title: "Boxes" },
        { value: "flow", title: "Flow" },
        { value: "matrix", title: "Matrix" },
        { value: "regions", title: "Table by Region" },
      ],
      default: "boxes",
    },
    {
      id: "theme",
      title: "Colours",
      kind: "choice",
      choices: [
        { value: "light", title: "Light" },
        { value: "dark", title: "Dark" },
      ],
      default: "light",
    },
    {
      id: "action",
      title: "Question",
      help: "An action, such as s3:DeleteBucket, asked as an ordinary role of each account; empty: no question is asked.",
      kind: "text",
      default: USUAL_ACTION,
      problemOf: (value) =>
        value === "" || /^[a-z0-9-]+:[a-z0-9]+$/i.test(value) ? null : "It is one action, such as s3:DeleteBucket.",
    },
    {
      id: "nodes",
      title: "Only these nodes",
      help: "Ids of nodes with commas between them; what is in them and around them is drawn too. Empty: all.",
      kind: "text",
      default: "",
    },
    {
      id: "design",
      title: "The design inside",
      help: "So that the picture opens again; whoever has the picture then has all that is in the design.",
      kind: "flag",
      default: true,
    },
  ],
  export(document, choices) {
    const path = `${fileNameOf(document.design.name)}.svg`;
    const { text, notices } = pictureFor(document, choices);
    return { files: [{ path, text }], notices };
  },
};

function pictureFor(
  document: Document,
  choices: ExportChoices,
): { readonly text: string; readonly notices: readonly string[] } {
  const { design } = document;
  const action = String(choices.action);
  const lens = action === "" ? null : ordinaryLens(design, action);
  const shown = shownFor(document, lens, choices.view === "regions");
  const ids = String(choices.nodes)
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const known = ids.map(nodeId).filter((id) => design.nodes.has(id));
  const scope: Scope = known.length === 0 ? "whole" : known;
  const theme = choices.theme === "dark" ? "dark" : "light";
  const strangers = ids.filter((id) => !design.nodes.has(nodeId(id)));
  const notices = [
    ...(strangers.length === 0 ? [] : [`The design has no node ${strangers.join(", ")}; the rest is drawn.`]),
    ...(choices.view === "flow" && lens === null
      ? ["No question runs through the flow: name an action to see where it is filtered."]
      : []),
    ...(choices.view === "regions" && lens === null
      ? ["A table by Region needs a question: boxes are drawn instead. Name an action."]
      : []),
  ];
  const metadata = choices.design === false ? "" : svgMetadata(document);
  return { text: pictureOf(shown, viewFor(choices, shown, lens), { theme, scope }, metadata), notices };
}

function shownFor({ design }: Document, lens: Lens | null, isByRegion: boolean): Shown {
  return {
    design,
    question:
      lens === null
        ? null
        : {
            title: lens.action,
            circumstances: `asked in ${isByRegion ? "each Region" : lens.region} as ${lens.principal}`,
          },
    colouring: lens === null ? null : colour(design, lens),
    asksMany: false,
    disabledPolicyIds: new Set(),
  };
}

function viewFor({ view }: ExportChoices, { design, colouring }: Shown, lens: Lens | null): PictureView {
  if (view === "matrix") return { id: "matrix" };
  if (view === "regions" && lens !== null) {
    const heat = regionHeat(design, lens, new Set(), (asked, previous) =>
      colour(design, asked, previous === null ? {} : { previous }),
    );
    return { id: "table", heat, columns: [...heat.columns.keys()], foldedIds: new Set() };
  }
  if (view !== "flow") return { id: "boxes", foldedIds: new Set(), aspect: SLIDE_ASPECT };
  const streams: readonly Stream[] =
    lens === null || colouring === null
      ? []
      : [{ id: "asked", title: lens.action, lens, colouring, onTheWay: colouring, asksMany: false }];
  return { id: "flow", streams };
}
