import { childIdsOf, nodeOf } from "../../core/design/queries";
import type { Design, NodeId } from "../../core/design/types";
import { counted } from "../../core/words/words";

/** A line of the sketch. `rest`: what is inside and has no line of its own, "2 OUs, 14 accounts"; empty where nothing is. */
export interface PreviewRow {
  readonly id: NodeId;
  readonly depth: number;
  readonly kind: "root" | "ou" | "account";
  readonly name: string;
  readonly rest: string;
}

const MOST_ROWS = 12;

export interface PreviewTree {
  readonly rows: readonly PreviewRow[];
  /** OUs right under the root that have no line. */
  readonly more: number;
}

/**
 * An organization in a few lines: everything where it is small, else as many levels of OUs as fit, and what lies under them. Of
 * the first level the beginning, where even that is too much.
 */
export function previewTree(design: Design): PreviewTree {
  const all = rowsTo(design, Number.POSITIVE_INFINITY, true);
  if (all.length <= MOST_ROWS) return { rows: all, more: 0 };
  const first = childIdsOf(design, design.rootId).filter((id) => nodeOf(design, id).kind === "ou").length;
  let rows = rowsTo(design, 1, false);
  if (rows.length > MOST_ROWS) return { rows: rows.slice(0, MOST_ROWS - 1), more: first - (MOST_ROWS - 2) };
  for (let depth = 2; depth < MOST_ROWS; depth++) {
    const deeper = rowsTo(design, depth, false);
    if (deeper.length > MOST_ROWS) break;
    rows = deeper;
  }
  return { rows, more: 0 };
}

function rowsTo(design: Design, deepest: number, withAccounts: boolean): readonly PreviewRow[] {
  const rows: PreviewRow[] = [];
  const open: { readonly id: NodeId; readonly depth: number }[] = [{ id: design.rootId, depth: 0 }];
  for (let next = open.pop(); next !== undefined && rows.length <= MOST_ROWS; next = open.pop()) {
    const { id, depth } = next;
    const { kind, name } = nodeOf(design, id);
    if (kind === "account" && !withAccounts) continue;
    const isOpen = depth < deepest;
    rows.push({ id, depth, kind, name, rest: restOf(design, id, isOpen, withAccounts) });
    if (isOpen && kind !== "account")
      open.push(
        ...childIdsOf(design, id)
          .map((childId) => ({ id: childId, depth: depth + 1 }))
          .reverse(),
      );
  }
  return rows;
}

/** Of an open node only its own accounts have no line, of a closed one all that is inside. */
function restOf(design: Design, id: NodeId, isOpen: boolean, withAccounts: boolean): string {
  if (withAccounts || nodeOf(design, id).kind === "account") return "";
  let ous = 0;
  let accounts = 0;
  const open = [...childIdsOf(design, id)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (nodeOf(design, next).kind === "account") accounts++;
    else if (!isOpen) {
      ous++;
      open.push(...childIdsOf(design, next));
    }
  }
  return [ous === 0 ? "" : counted(ous, "OU"), accounts === 0 ? "" : counted(accounts, "account")]
    .filter(Boolean)
    .join(", ");
}
