/** A cell of the grid; row -1 is the line of the columns' names. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key goes over. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads from a cell, as the grid pattern of WAI-ARIA has it; null where the key says nothing here. */
export function nextCell({ key, ctrlKey, metaKey }: Key, { row, column }: Cell, size: GridSize): Cell | null {
  const whole = ctrlKey || metaKey;
  const bounded = (r: number, c: number): Cell => ({
    row: Math.max(-1, Math.min(size.rows - 1, r)),
    column: Math.max(0, Math.min(size.columns - 1, c)),
  });
  switch (key) {
    case 'ArrowDown':
      return bounded(row + 1, column);
    case 'ArrowUp':
      return bounded(row - 1, column);
    case 'ArrowRight':
      return bounded(row, column + 1);
    case 'ArrowLeft':
      return bounded(row, column - 1);
    case 'PageDown':
      return bounded(row + size.page, column);
    case 'PageUp':
      return bounded(row - size.page, column);
    case 'Home':
      return bounded(whole ? -1 : row, 0);
    case 'End':
      return bounded(whole ? size.rows - 1 : row, size.columns - 1);
    default:
      return null;
  }
}
