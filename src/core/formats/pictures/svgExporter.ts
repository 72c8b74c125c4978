import type { ActionCatalog } from "../../catalog/actionCatalog";
import { nodeId } from "../../design/ids";
import { accountsUnder } from "../../design/queries";
import type { Design, Document } from "../../design/types";
import { asksManyActions, catalogSpace, colour, ordinaryLens, permissionMap } from "../../engine";
import type { Lens } from "../../engine/types";
import { type PictureView, pictureOf, type Scope, type Shown, SLIDE_ASPECT } from "../../pictures";
import { regionHeat } from "../../pictures/tables/regionHeat";
import { filteredColumns, serviceHeat } from "../../pictures/tables/serviceHeat";
import type { ReportKnowledge } from "../../report";
import { questionWords } from "../../words/questionWords";
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
  asksKnowledge: true,
  options: [
    {
      id: "view",
      title: "View",
      kind: "choice",
      choices: [
        { value: "boxes", title: "Boxes" },
        { value: "flow", title: "Flow" },
        { value: "matrix", title: "Matrix" },
        { value: "services", title: "Table by service" },
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
      help: "An action such as s3:DeleteBucket, or several such as rds:* or *, asked as an ordinary role of each account; empty: nothing is asked.",
      kind: "text",
      default: USUAL_ACTION,
      problemOf: (value) =>
        value === "" || /^(?:\*|[a-z0-9-]+:[a-z0-9*?]+)$/i.test(value)
          ? null
          : "It is an action such as s3:DeleteBucket, or a pattern such as rds:* or *.",
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
  export(document, choices, knowledge = {}) {
    const path = `${fileNameOf(document.design.name)}.svg`;
    const { text, notices } = pictureFor(document, choices, knowledge);
    return { files: [{ path, text }], notices };
  },
};

function pictureFor(
  document: Document,
  choices: ExportChoices,
  knowledge: ReportKnowledge,
): { readonly text: string; readonly notices: readonly string[] } {
  const { design } = document;
  const { scope, strangers } = scopeOf(design, String(choices.nodes));
  const asked = String(choices.action);
  const lens = asked === "" ? null : ordinaryLens(design, asked);
  const lacksActions = knowledge.catalog === undefined && lens !== null && asksManyActions(lens);
  const inputs: Inputs = { design, lens: lacksActions ? null : lens, knowledge };
  const { shown, view, notice } = pictured(String(choices.view), inputs);
  const theme = choices.theme === "dark" ? "dark" : "light";
  const metadata = choices.design === false ? "" : svgMetadata(document);
  const notices = [
    ...(strangers.length === 0 ? [] : [`The design has no node ${strangers.join(", ")}; the rest is drawn.`]),
    ...(lacksActions ? ["The list of AWS’s actions is missing, so nothing is asked about several of them."] : []),
    ...(notice === null ? [] : [notice]),
  ];
  return { text: pictureOf(shown, view, { theme, scope }, metadata), notices };
}

function scopeOf(design: Design, text: string): { readonly scope: Scope; readonly strangers: readonly string[] } {
  const ids = text
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);
  const known = ids.map(nodeId).filter((id) => design.nodes.has(id));
  const strangers = ids.filter((id) => !design.nodes.has(nodeId(id)));
  return { scope: known.length === 0 ? "whole" : known, strangers };
}

interface Inputs {
  readonly design: Design;
  readonly lens: Lens | null;
  readonly knowledge: ReportKnowledge;
}

interface Pictured {
  readonly shown: Shown;
  readonly view: PictureView;
  /** Why it isn't the view that was asked for; null: it is. */
  readonly notice: string | null;
}

/** A view of the design as it is when nothing is folded, chosen or switched off. */
function pictured(wanted: string, inputs: Inputs): Pictured {
  const shown = shownFor(inputs);
  const { design, lens, knowledge } = inputs;
  const { colouring, asksMany } = shown;
  const boxes: PictureView = { id: "boxes", foldedIds: NONE, aspect: SLIDE_ASPECT };
  const instead = (notice: string): Pictured => ({ shown, view: boxes, notice });
  switch (wanted) {
    case "matrix":
      return { shown, view: { id: "matrix" }, notice: null };
    case "flow": {
      if (lens === null || colouring === null) return instead(`A flow ${NEEDS_QUESTION}`);
      const stream = { id: "asked", title: questionWords(lens), lens, colouring, onTheWay: colouring, asksMany };
      return { shown, view: { id: "flow", streams: [stream] }, notice: null };
    }
    case "regions": {
      if (lens === null) return instead(`A table by Region ${NEEDS_QUESTION}`);
      const heat = regionHeat(design, lens, NONE, (asked, previous) =>
        colour(design, asked, { ...knowledge, ...(previous === null ? {} : { previous }) }),
      );
      const question = { title: questionWords(lens), circumstances: `asked in each Region as ${lens.principal}` };
      const columns = [...heat.columns.keys()];
      return { shown: { ...shown, question }, view: { id: "table", heat, columns, foldedIds: NONE }, notice: null };
    }
    case "services":
      return knowledge.catalog === undefined
        ? instead("A table by service needs the list of AWS’s actions: boxes are drawn instead.")
        : byService(shown, inputs, knowledge.catalog);
    default:
      return { shown, view: boxes, notice: null };
  }
}

const NONE: ReadonlySet<never> = new Set<never>();
const NEEDS_QUESTION = "needs a question: boxes are drawn instead. Name an action.";

/** Of everything, or of the actions asked where these are several; services of which something is filtered. */
function byService(shown: Shown, { design, lens, knowledge }: Inputs, catalog: ActionCatalog): Pictured {
  const everything = ordinaryLens(design, "*");
  const map = permissionMap(design, everything, catalogSpace(catalog), knowledge);
  const heat = serviceHeat(map, catalog, lens);
  const accountIds = accountsUnder(design, design.rootId).map(({ id }) => id);
  const filtered = filteredColumns(heat, accountIds);
  const all = [...heat.columns.keys()];
  const columns = filtered.size === 0 ? all : all.filter((column) => filtered.has(heat.columns[column]?.id ?? ""));
  const what = lens !== null && asksManyActions(lens) ? questionWords(lens) : "every action";
  const question = { title: `What passes of ${what}`, circumstances: circumstancesOf(everything) };
  return { shown: { ...shown, question }, view: { id: "table", heat, columns, foldedIds: NONE }, notice: null };
}

function shownFor({ design, lens, knowledge }: Inputs): Shown {
  const asked = { design, disabledPolicyIds: NONE };
  if (lens === null) return { ...asked, question: null, colouring: null, asksMany: false };
  return {
    ...asked,
    question: { title: questionWords(lens), circumstances: circumstancesOf(lens) },
    colouring: colour(design, lens, knowledge),
    asksMany: asksManyActions(lens),
  };
}

function circumstancesOf({ region, principal }: Lens): string {
  return `asked in ${region} as ${principal}`;
}
