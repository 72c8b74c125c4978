/** Pixels of the table's parts, as HeatGrid.module.css has them. */
export const ROW = 28;
export const CELL = 36;
export const NAMES = 220;
export const HEAD = 132;

/** A cell by its row and column; column 0 holds the names. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface Sizes {
  readonly rows: number;
  /** Without the names. */
  readonly columns: number;
  /** Pixels in sight. */
  readonly height: number;
}

/** Where a key leads from a cell, as grids do it (ARIA Authoring Practices, "Grid"); null: it is no key of the grid. */
export function reached(
  { key, ctrlKey, metaKey }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean },
  { row, column }: GridPlace,
  { rows, columns, height }: Sizes,
): GridPlace | null {
  const page = Math.max(1, Math.floor((height - HEAD) / ROW) - 1);
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case "ArrowDown":
      return { row: row + 1, column };
    case "ArrowUp":
      return { row: row - 1, column };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "PageDown":
      return { row: row + page, column };
    case "PageUp":
      return { row: row - page, column };
    case "Home":
      return { row: isFar ? 0 : row, column: 0 };
    case "End":
      return { row: isFar ? rows - 1 : row, column: columns };
    default:
      return null;
  }
}

/** Whether a key on a name folds (true) or unfolds (false) its row; null: it does neither. */
export function foldOf(key: string, column: number, expanded: boolean | null): boolean | null {
  if (column !== 0 || expanded === null) return null;
  if (key === "ArrowRight" && !expanded) return false;
  return key === "ArrowLeft" && expanded ? true : null;
}
