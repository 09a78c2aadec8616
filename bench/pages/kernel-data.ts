import type { Matrix } from '../../src/domain/math/matrix';
import type { SparseMatrix } from '../../src/domain/math/sparse';
import { seededRandom } from '../../src/domain/math/random';
import { alsImplicit } from '../../src/domain/recommend/models/als';
import type { AlsOptions } from '../../src/domain/recommend/models/als-model';
import { cgSteps, type TaskSizes } from '../kernels-tasks';

/** Evenly spread between -½ and ½. */
export function randomMatrix(rows: number, columns: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = new Float32Array(rows * columns);
  for (let i = 0; i < values.length; i++) values[i] = random() - 0.5;
  return { rows, columns, values };
}

/** As many entries in every row, on columns of which the first are taken most. */
export function randomInteractions({ rows, columns, entries }: TaskSizes['als']): SparseMatrix {
  const random = seededRandom(3);
  const each = Math.round(entries / rows);
  const indices = new Int32Array(rows * each);
  for (let row = 0; row < rows; row++) {
    const taken = new Set<number>();
    while (taken.size < each) taken.add(Math.floor(columns * random() ** 2));
    indices.set(Int32Array.from(taken).sort(), row * each);
  }
  const starts = Int32Array.from({ length: rows + 1 }, (_, row) => row * each);
  return { rows, columns, starts, indices, values: new Float32Array(indices.length).fill(1) };
}

export const alsOptionsOf = (sizes: TaskSizes['als']): AlsOptions => ({
  ...alsImplicit.defaults,
  factors: sizes.factors,
  cgSteps,
});

/** Median seconds of `rounds` runs, after one that does not count. */
export async function medianSeconds(rounds: number, run: () => Promise<unknown>): Promise<number> {
  await run();
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    await run();
    seconds.push((performance.now() - started) / 1000);
  }
  return seconds.sort((a, b) => a - b)[rounds >> 1]!;
}
