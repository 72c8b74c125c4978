import { unseenName } from "../../design/labels";
import { childIdsOf, isContainer, nodeOf } from "../../design/queries";
import { type Design, FULL_AWS_ACCESS_ID, type Node, type NodeId } from "../../design/types";
import { visible } from "../../json/problem";

/** How much of a design a diagram shows; each with what the one before it has. */
export type MermaidDetail = "ous" | "accounts" | "policies";

/** Mermaid's own limits, which the text of a diagram can't raise. Source: Mermaid, "Configuration", maxTextSize and maxEdges. */
const MOST_CHARACTERS = 50_000;
const MOST_EDGES = 500;
/** Of one diagram people can still read. */
const MOST_ACCOUNTS = 200;

/** A diagram with what it leaves out. */
export interface MermaidDiagram {
  readonly text: string;
  readonly notices: readonly string[];
}

/** What of a design is drawn. */
export interface MermaidPart {
  readonly rootId: NodeId;
  /** OUs that are drawn shut, with their number of accounts. */
  readonly foldedIds: ReadonlySet<NodeId>;
}

/**
 * The organization, or a part of it, as a Mermaid flowchart: OUs are subgraphs with their accounts in them, without colours of its own. A design
 * that is too large for what was asked is given by its OUs, one that is too large for that by its upper levels, and a notice
 * says so.
 */
export function mermaidOf(
  design: Design,
  detail: MermaidDetail,
  part: MermaidPart = { rootId: design.rootId, foldedIds: new Set() },
): MermaidDiagram {
  const accounts = design.nodes.size - design.childIds.size;
  const isTooMany = detail !== "ous" && accountsDrawn(design, part) > MOST_ACCOUNTS;
  const asked = isTooMany ? null : new Flowchart(design, detail, Number.POSITIVE_INFINITY, part).text();
  if (asked !== null && asked.length <= MOST_CHARACTERS) return { text: asked, notices: [] };
  const byOus = `The design is too large for a Mermaid diagram with its ${accounts} accounts: it shows OUs with their numbers of accounts.`;
  const notices = detail === "ous" ? [] : [byOus];
  for (let depth = 6; depth > 0; depth--) {
    const chart = new Flowchart(design, "ous", depth, part);
    const text = chart.text();
    if (text.length > MOST_CHARACTERS || chart.edges > MOST_EDGES) continue;
    const upper = `It shows the upper ${depth === 1 ? "level" : `${depth} levels`} of OUs only.`;
    return { text, notices: chart.isCut ? [...notices, upper] : notices };
  }
  const root = new Flowchart(design, "ous", 0, part);
  return {
    text: root.text(),
    notices: [...notices, "It shows the root only: even the OUs below it are too many for Mermaid."],
  };
}

function accountsDrawn(design: Design, { rootId, foldedIds }: MermaidPart): number {
  const countOf = (id: NodeId): number =>
    foldedIds.has(id)
      ? 0
      : isContainer(nodeOf(design, id))
        ? childIdsOf(design, id).reduce((sum, childId) => sum + countOf(childId), 0)
        : 1;
  return countOf(rootId);
}

/** Writes a chart; ids are made in drawing order, names are labels only. */
class Flowchart {
  readonly #design: Design;
  readonly #detail: MermaidDetail;
  readonly #depth: number;
  readonly #part: MermaidPart;
  readonly #lines: string[] = ["flowchart TB"];
  readonly #counts = new Map<NodeId, number>();
  #number = 0;
  /** Lines between boxes. */
  edges = 0;
  /** Whether OUs are left out. */
  isCut = false;

  /** `depth`: levels of OUs below the root. */
  constructor(design: Design, detail: MermaidDetail, depth: number, part: MermaidPart) {
    this.#design = design;
    this.#detail = detail;
    this.#depth = depth;
    this.#part = part;
  }

  text(): string {
    if (this.#detail === "ous") this.#writeTree(this.#part.rootId, null, 0);
    else this.#writeBox(this.#part.rootId, "  ");
    return `${this.#lines.join("\n")}\n`;
  }

  /** Boxes in boxes. */
  #writeBox(id: NodeId, indent: string): void {
    const node = nodeOf(this.#design, id);
    const name = this.#newId();
    if (!isContainer(node)) {
      this.#lines.push(`${indent}${name}["${this.#labelOf(node)}"]`);
      return;
    }
    if (this.#part.foldedIds.has(id)) {
      this.#lines.push(`${indent}${name}["${this.#labelOf(node)}<br/>${this.#countText(id)}"]`);
      return;
    }
    const children = childIdsOf(this.#design, id);
    if (children.length === 0) {
      this.#lines.push(`${indent}${name}["${this.#labelOf(node)}"]`);
      return;
    }
    this.#lines.push(`${indent}subgraph ${name}["${this.#labelOf(node, " ")}"]`);
    for (const childId of children) this.#writeBox(childId, `${indent}  `);
    this.#lines.push(`${indent}end`);
  }

  /** A tree of OUs, each with its number of accounts. */
  #writeTree(id: NodeId, parent: string | null, depth: number): void {
    const name = this.#newId();
    const node = nodeOf(this.#design, id);
    this.#lines.push(`  ${name}["${this.#labelOf(node)}<br/>${this.#countText(id)}"]`);
    if (parent !== null) {
      this.edges++;
      this.#lines.push(`  ${parent} --> ${name}`);
    }
    const ous = childIdsOf(this.#design, id).filter((childId) => this.#design.childIds.has(childId));
    if (depth >= this.#depth) {
      if (ous.length > 0) this.isCut = true;
      return;
    }
    for (const childId of ous) this.#writeTree(childId, name, depth + 1);
  }

  #countText(id: NodeId): string {
    const count = this.#countOf(id);
    return `${count} ${count === 1 ? "account" : "accounts"}`;
  }

  #countOf(id: NodeId): number {
    const known = this.#counts.get(id);
    if (known !== undefined) return known;
    const count = this.#design.childIds.has(id)
      ? childIdsOf(this.#design, id).reduce((sum, childId) => sum + this.#countOf(childId), 0)
      : 1;
    this.#counts.set(id, count);
    return count;
  }

  /** `between`: before each policy; the title of a subgraph has one line. */
  #labelOf(node: Node, between = "<br/>"): string {
    const label = mermaidLabel(node.name);
    if (this.#detail !== "policies") return label;
    const policies = node.policyIds
      .filter((id) => id !== FULL_AWS_ACCESS_ID)
      .map((id) => mermaidLabel(this.#design.policies.get(id)?.name ?? id));
    return [label, ...policies.map((policy) => `– ${policy}`)].join(between);
  }

  #newId(): string {
    this.#number++;
    return `n${this.#number}`;
  }
}

/**
 * A name as it stands between the quotes of a label and is shown as the same name: whatever Mermaid, Markdown or HTML could read
 * in a label is written as an entity code, which Mermaid spells with `#`. What is left raw are letters, digits and marks between
 * them that are none at the beginning of a list or a link.
 * Source: Mermaid, "Flowcharts", "Entity codes to escape characters", "Markdown strings".
 */
export function mermaidLabel(name: string): string {
  const text = unseenName(name) ?? visible(name);
  return text
    .replace(/[^\p{L}\p{M}\p{N} ,()’–._-]/gu, asCode)
    .replace(/^ | (?= )| $/g, asCode)
    .replace(/(?<![\p{L}\p{N}])[._-]|[._-](?![\p{L}\p{N}])|(?<=^\d+)[.)]|(?<=www)\./giu, asCode);
}

function asCode(character: string): string {
  return `#${character.codePointAt(0)};`;
}
