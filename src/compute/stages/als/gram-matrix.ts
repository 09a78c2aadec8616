import type { KernelRunner } from '../../wasm/runner';
import { parallelFor } from '../../wasm/parallel-for';

/** Rows summed in single precision; what they give is added up in double. */
const rowsPerPart = 512;

/**
 * Yᵀ·Y of the `rows` × `factors` floats at `y` in the arena (factors a multiple of 16), both triangles filled,
 * as a flat factors × factors array. What it needs of the arena is given back.
 */
export async function gramMatrixOnKernels(
  runner: KernelRunner,
  y: number,
  rows: number,
  factors: number,
): Promise<Float32Array> {
  const { arena } = runner;
  const mark = arena.mark();
  const parts = Math.ceil(rows / rowsPerPart);
  const square = factors * factors;
  const at = arena.allocate(parts * square * 4);
  try {
    await parallelFor(runner, parts * rowsPerPart, { step: rowsPerPart, most: rowsPerPart }, (first, end) => {
      const part = at + (first / rowsPerPart) * square * 4;
      return runner.run('gramMatrix', y + first * factors * 4, Math.min(rows, end) - first, factors, part);
    });
    return mirrored(sumOfParts(arena.floats(at, parts * square), square), factors);
  } finally {
    arena.reset(mark);
  }
}

function sumOfParts(parts: Float32Array, square: number): Float64Array {
  const sum = new Float64Array(square);
  for (let from = 0; from < parts.length; from += square) {
    for (let i = 0; i < square; i++) sum[i] += parts[from + i];
  }
  return sum;
}

/** Only the lower triangle is read. */
function mirrored(lower: Float64Array, factors: number): Float32Array {
  const gram = new Float32Array(factors * factors);
  for (let a = 0; a < factors; a++) {
    for (let b = 0; b <= a; b++) {
      const value = lower[a * factors + b];
      gram[a * factors + b] = value;
      gram[b * factors + a] = value;
    }
  }
  return gram;
}
