/** Where the focus is in the grid: column 0 holds the names of units, a strip has column 1 alone. */
export interface Stop {
  readonly row: number;
  readonly column: number;
  /** Of several things in one cell. */
  readonly item: number;
}

export interface StopCounts {
  readonly rows: number;
  /** With the names. */
  readonly columns: number;
  readonly isStrip: (row: number) => boolean;
  /** Things in a cell that take the focus; 0: none, as in the corner. */
  readonly itemsAt: (row: number, column: number) => number;
}

const PAGE = 5;

/**
 * Where a key as `shortcutOf` writes it leads: along a row and down a column as grids do it, and from one account to the
 * next within a cell. In a strip the arrows to the sides go along its accounts. Null: it is no key of the grid.
 */
export function stopAfter(counts: StopCounts, stop: Stop, shortcut: string): Stop | null {
  const { row, column, item } = stop;
  const isStrip = counts.isStrip(row);
  switch (shortcut) {
    case "ArrowRight":
      return isStrip ? settled(counts, { ...stop, item: item + 1 }) : beside(counts, stop, 1);
    case "ArrowLeft":
      return isStrip ? settled(counts, { ...stop, item: Math.max(0, item - 1) }) : beside(counts, stop, -1);
    case "ArrowDown":
      if (!isStrip && item + 1 < counts.itemsAt(row, column)) return { ...stop, item: item + 1 };
      return below(counts, stop, 1);
    case "ArrowUp":
      if (!isStrip && item > 0) return { ...stop, item: item - 1 };
      return below(counts, stop, -1);
    case "PageDown":
      return settled(counts, { row: row + PAGE, column, item: 0 });
    case "PageUp":
      return settled(counts, { row: row - PAGE, column, item: 0 });
    case "Home":
      return settled(counts, { row, column: 0, item: 0 });
    case "End":
      return settled(counts, { row, column: counts.columns - 1, item: isStrip ? Number.MAX_SAFE_INTEGER : 0 });
    case "Ctrl+Home":
      return settled(counts, { row: 0, column: 0, item: 0 });
    case "Ctrl+End":
      return settled(counts, { row: counts.rows - 1, column: counts.columns - 1, item: 0 });
    default:
      return null;
  }
}

/** The nearest stop that there is: rows and columns change under the focus. */
export function settled(counts: StopCounts, { row, column, item }: Stop): Stop {
  const inRow = clamp(row, counts.rows);
  if (counts.isStrip(inRow)) return { row: inRow, column: 1, item: clamp(item, counts.itemsAt(inRow, 1)) };
  const inColumn = clamp(column, counts.columns);
  const withItems = counts.itemsAt(inRow, inColumn) > 0 ? inColumn : Math.min(inColumn + 1, counts.columns - 1); // past the corner
  return { row: inRow, column: withItems, item: clamp(item, counts.itemsAt(inRow, withItems)) };
}

function beside(counts: StopCounts, { row, column, item }: Stop, by: 1 | -1): Stop {
  const to = column + by;
  const isThere = to >= 0 && to < counts.columns && counts.itemsAt(row, to) > 0;
  return settled(counts, { row, column: isThere ? to : column, item });
}

/** Into the row above or below: from below its last thing, from above its first. */
function below(counts: StopCounts, stop: Stop, by: 1 | -1): Stop {
  const row = stop.row + by;
  if (row < 0 || row >= counts.rows) return stop;
  const isFromBelow = by === -1 && !counts.isStrip(row);
  return settled(counts, { row, column: stop.column, item: isFromBelow ? Number.MAX_SAFE_INTEGER : 0 });
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}
