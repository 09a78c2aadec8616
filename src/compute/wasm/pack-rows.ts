import type { Matrix } from '../../domain/math/matrix';
import { panelWidth } from '../memory-layout';

/** Floats of `rows` rows packed into panels, the last filled up with zeros. */
export function panelFloats(rows: number, columns: number): number {
  return Math.ceil(rows / panelWidth) * panelWidth * columns;
}

/** Packs the rows `first` to `end` into panels of eight: column by column, then the rows of the panel. */
export function packPanels(matrix: Matrix, first: number, end: number, into: Float32Array): void {
  const { columns } = matrix;
  const whole = first + Math.floor((end - first) / panelWidth) * panelWidth;
  for (let row = first; row < whole; row += panelWidth) packPanel(matrix, row, into, (row - first) * columns);
  if (whole === end) return;
  const start = (whole - first) * columns;
  into.fill(0, start);
  for (let row = whole; row < end; row++) {
    for (let c = 0; c < columns; c++) {
      into[start + c * panelWidth + (row - whole)] = matrix.values[row * columns + c];
    }
  }
}

/** All eight rows side by side, so that memory is written in its order. */
function packPanel({ columns, values }: Matrix, row: number, into: Float32Array, to: number): void {
  let a = row * columns;
  let b = a + columns;
  let c = b + columns;
  let d = c + columns;
  let e = d + columns;
  let f = e + columns;
  let g = f + columns;
  let h = g + columns;
  for (const end = b; a < end; to += panelWidth) {
    into[to] = values[a++];
    into[to + 1] = values[b++];
    into[to + 2] = values[c++];
    into[to + 3] = values[d++];
    into[to + 4] = values[e++];
    into[to + 5] = values[f++];
    into[to + 6] = values[g++];
    into[to + 7] = values[h++];
  }
}
