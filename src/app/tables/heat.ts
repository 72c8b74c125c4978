import { accountsUnder } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import type { VerdictCounts } from "../../core/engine";
import { sharesSentence } from "../texts/shares";
import { ANSWERS, type Answer } from "../texts/verdicts";

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

/** A heat with its containers: a cell of the root or an OU holds what its accounts' cells come to. */
export class HeatTable {
  readonly design: Design;
  readonly heat: Heat;
  readonly #sums = new Map<NodeId, Map<number, VerdictCounts | null>>();

  constructor(design: Design, heat: Heat) {
    this.design = design;
    this.heat = heat;
  }

  cellAt(id: NodeId, column: number): VerdictCounts | null {
    if (this.design.nodes.get(id)?.kind === "account") return this.heat.cellAt(id, column);
    const known = this.#sums.get(id) ?? new Map<number, VerdictCounts | null>();
    this.#sums.set(id, known);
    let sum = known.get(column);
    if (sum === undefined) {
      sum = added(accountsUnder(this.design, id).map((account) => this.heat.cellAt(account.id, column)));
      if (sum !== null) known.set(column, sum);
    }
    return sum;
  }
}

/** Null where one of them isn't worked out yet. */
function added(cells: readonly (VerdictCounts | null)[]): VerdictCounts | null {
  const sum = { allowed: 0, conditional: 0, explicitDeny: 0, implicitDeny: 0, exempt: 0 };
  for (const cell of cells) {
    if (cell === null) return null;
    sum.allowed += cell.allowed;
    sum.conditional += cell.conditional;
    sum.explicitDeny += cell.explicitDeny;
    sum.implicitDeny += cell.implicitDeny;
    sum.exempt += cell.exempt;
  }
  return sum;
}

/** How a cell looks: the one answer that all of it gets, or `partly` with the share that passes. */
export interface CellLook {
  readonly answer: Answer;
  readonly text: string;
  /** What passes in any case, of 1. */
  readonly share: number;
}

export function lookOf(counts: VerdictCounts): CellLook | null {
  const { allowed, conditional, explicitDeny, implicitDeny, exempt } = counts;
  const all = allowed + conditional + explicitDeny + implicitDeny + exempt;
  if (all === 0) return null;
  const passing = allowed + exempt;
  const share = passing / all;
  const only = (answer: Answer): CellLook => ({ answer, text: ANSWERS[answer].mark, share });
  if (exempt === all) return only("exempt");
  if (passing === all) return only("passes");
  if (conditional === all) return only("passes-if");
  if (explicitDeny + implicitDeny === all) return only(explicitDeny > 0 ? "blocked" : "nothing-allows");
  const percent = passing === 0 ? 0 : Math.max(1, Math.floor(share * 100));
  return { answer: "partly", text: `${percent}${conditional > 0 ? ANSWERS["passes-if"].mark : ""}`, share };
}

/** "40 of 143 pass, 103 blocked"; of an OU the numbers of all its accounts together. */
export function cellSentence(counts: VerdictCounts | null): string {
  if (counts === null) return "not worked out yet";
  return lookOf(counts) === null ? "no accounts" : sharesSentence(counts);
}
