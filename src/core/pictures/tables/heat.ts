import { nodesInOrder } from "../../design/queries";
import type { Design, Node, NodeId } from "../../design/types";
import type { VerdictCounts } from "../../engine";
import { sharesSentence } from "../../words/shares";
import { ANSWERS, type Answer } from "../../words/verdicts";

export interface HeatColumn {
  /** A service's prefix or a Region's code. */
  readonly id: string;
  /** What it is, in words. */
  readonly title: string;
}

/** A table of accounts by something: what is left of the actions asked in each of its cells. */
export interface Heat {
  readonly columns: readonly HeatColumn[];
  /** Null: not worked out yet. */
  cellAt(accountId: NodeId, column: number): VerdictCounts | null;
}

type Sums = ReadonlyMap<NodeId, VerdictCounts | null>;

/**
 * A heat with its containers: a cell of the root or an OU holds what its accounts' cells come to. The first look at a
 * column adds up all of it, in one pass over the nodes.
 */
export class HeatTable {
  readonly design: Design;
  readonly heat: Heat;
  /** Children before their parents. */
  readonly #nodes: readonly Node[];
  readonly #sums = new Map<number, Sums>();

  constructor(design: Design, heat: Heat) {
    this.design = design;
    this.heat = heat;
    this.#nodes = nodesInOrder(design).toReversed();
  }

  cellAt(id: NodeId, column: number): VerdictCounts | null {
    if (this.design.nodes.get(id)?.kind === "account") return this.heat.cellAt(id, column);
    let sums = this.#sums.get(column);
    if (sums === undefined) {
      sums = this.#addedUp(column);
      this.#sums.set(column, sums);
    }
    return sums.get(id) ?? null;
  }

  #addedUp(column: number): Sums {
    const sums = new Map<NodeId, Sum | null>();
    for (const { id, kind } of this.#nodes) {
      if (kind !== "account" && !sums.has(id)) sums.set(id, nothing());
      const own = kind === "account" ? this.heat.cellAt(id, column) : (sums.get(id) ?? null);
      const parentId = this.design.parentIds.get(id) ?? null;
      if (parentId === null) continue;
      const sum = sums.has(parentId) ? sums.get(parentId) : nothing();
      if (own !== null && sum) add(sum, own);
      sums.set(parentId, own === null ? null : (sum ?? null));
    }
    return sums;
  }
}

type Sum = { -readonly [Kind in keyof VerdictCounts]: number };

function nothing(): Sum {
  return { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };
}

function add(sum: Sum, { allowed, conditional, explicitDeny, implicitDeny, exempt }: VerdictCounts): void {
  sum.allowed += allowed;
  sum.conditional += conditional;
  sum.explicitDeny += explicitDeny;
  sum.implicitDeny += implicitDeny;
  sum.exempt += exempt;
}

/** How a cell looks: the one answer that all of it gets, or `partly` with the share that passes. */
export interface CellLook {
  readonly answer: Answer;
  readonly text: string;
  /** What passes in any case, of 1; of what SCPs concern, as what is exempt passes whatever they say. */
  readonly share: number;
}

export function lookOf(counts: VerdictCounts): CellLook | null {
  const { allowed, conditional, explicitDeny, implicitDeny, exempt } = counts;
  const all = allowed + conditional + explicitDeny + implicitDeny + exempt;
  if (all === 0) return null;
  const concerned = all - exempt;
  const share = concerned === 0 ? 1 : allowed / concerned;
  const only = (answer: Answer): CellLook => ({ answer, text: ANSWERS[answer].mark, share });
  if (exempt === all) return only("exempt");
  if (allowed === concerned) return only("passes");
  if (conditional === concerned) return only("passes-if");
  if (explicitDeny + implicitDeny === concerned) return only(explicitDeny > 0 ? "blocked" : "nothing-allows");
  const percent = allowed === 0 ? 0 : Math.max(1, Math.floor(share * 100));
  return { answer: "partly", text: `${percent}${conditional > 0 ? ANSWERS["passes-if"].mark : ""}`, share };
}

/** What a cell with a number says; `hangs`: others pass under a condition, which its mark tells. */
export function partlyWords(hangs: boolean): string {
  return hangs ? `83 of 100 pass (${ANSWERS["passes-if"].mark}: others pass if…)` : "83 of 100 pass";
}

/** "40 of 143 pass, 103 blocked"; of an OU the numbers of all its accounts together. */
export function cellSentence(counts: VerdictCounts | null): string {
  if (counts === null) return "not worked out yet";
  return lookOf(counts) === null ? "no accounts" : sharesSentence(counts);
}

interface DrawnCell {
  readonly look: CellLook | null;
  readonly sentence: string;
}
const drawn = new WeakMap<VerdictCounts, DrawnCell>();

/** Look and sentence of a cell, made once for the same counts: accounts with the same permissions share theirs. */
export function drawnCell(counts: VerdictCounts | null): DrawnCell {
  if (counts === null) return { look: null, sentence: cellSentence(null) };
  let cell = drawn.get(counts);
  if (cell === undefined) {
    cell = { look: lookOf(counts), sentence: cellSentence(counts) };
    drawn.set(counts, cell);
  }
  return cell;
}
