import type { Matrix } from '../../domain/matrix';

/** Rows in a panel: two registers of four lanes. */
export const panelRows = 8;

/** Floats of `rows` rows packed into panels, the last filled up with zeros. */
export function panelFloats(rows: number, columns: number): number {
  return Math.ceil(rows / panelRows) * panelRows * columns;
}

/** Packs the rows `first` to `end` into panels of eight: column by column, then the rows of the panel. */
export function packPanels({ columns, values }: Matrix, first: number, end: number, into: Float32Array): void {
  into.fill(0, Math.max(0, into.length - panelRows * columns));
  for (let row = first; row < end; row++) {
    const lane = (row - first) % panelRows;
    let to = (row - first - lane) * columns + lane;
    for (let from = row * columns; from < (row + 1) * columns; from++, to += panelRows) {
      into[to] = values[from]!;
    }
  }
}
