import type { ActionCatalog } from "../catalog/actionCatalog";
import type { ActionDescriptions } from "../catalog/actionDescriptions";
import type { NodeId } from "../design/types";
import type { ResourceCatalog } from "../engine";

/** A part of a line. Texts may hold anything a name can: whoever writes them escapes them. */
export type Span =
  | string
  | { readonly as: "strong" | "code"; readonly text: string }
  /** `href` is an address of our own making, or one with http or https that `linkedParts` found in a text. */
  | { readonly as: "link"; readonly text: string; readonly href: string };
export type Line = readonly Span[];

export interface ListItem {
  readonly line: Line;
  readonly items?: readonly ListItem[];
}

/** A piece of a report, independent of how it is written or drawn. */
export type Block =
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "heading"; readonly line: Line }
  | { readonly kind: "list"; readonly items: readonly ListItem[] }
  | { readonly kind: "table"; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: "code"; readonly language: "json"; readonly text: string }
  | TreeDiagram;

/** A part of the organization's tree as a picture, where the medium can draw one. */
export interface TreeDiagram {
  readonly kind: "tree-diagram";
  /** "The tree of HMPPS OU, drawn as boxes", for who can't see it. */
  readonly title: string;
  /** Over the picture; empty where the headings say it. */
  readonly caption: Line;
  /** What is drawn, with all that is in it. */
  readonly rootId: NodeId;
  /** OUs that are drawn shut, with their number of accounts. */
  readonly foldedIds: readonly NodeId[];
}

export interface ReportSection {
  /** Stable: "policies". */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What a workshop ends with, as data: the Markdown export and the page write and draw the same one. */
export interface Report {
  readonly title: string;
  /** Under the title: what this is, of which day. */
  readonly lead: readonly Line[];
  readonly sections: readonly ReportSection[];
  /** What was left out or shortened, for who exports it. */
  readonly notices: readonly string[];
}

/** What is known besides the design. Without the catalogue some findings and all changes of permissions are left out, and said to be. */
export interface ReportKnowledge {
  readonly catalog?: ActionCatalog;
  /** What actions touch. */
  readonly resourceCatalog?: ResourceCatalog;
  readonly descriptions?: ActionDescriptions;
}

export interface ReportOptions extends ReportKnowledge {
  /** The day, in the words in which it is to stand there; absent: none is told. */
  readonly date?: string;
  /** Whether the policies' texts stand at the end. */
  readonly hasPolicyTexts: boolean;
}
