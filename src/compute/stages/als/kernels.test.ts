import { beforeAll, describe, expect, it } from 'vitest';
import type { SparseMatrix } from '../../../domain/math/sparse';
import { normal, seededRandom } from '../../../domain/math/random';
import { alsBy, alsImplicit } from '../../../domain/recommend/models/als';
import { halfStep } from '../../../domain/recommend/models/als-cpu';
import { gramOf } from '../../../domain/math/matrix-products';
import { drain } from '../../../domain/steps';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { KernelAlsSolver } from './kernels';
import { gramMatrixOnKernels } from './gram-matrix';
import { Workspace } from '../../wasm/workspace';

/** Rows of 0 to `longest` entries of confidence 1 to 3. */
function randomInteractions(rows: number, columns: number, longest: number): SparseMatrix {
  const random = seededRandom(rows);
  const starts = [0];
  const indices: number[] = [];
  for (let row = 0; row < rows; row++) {
    const share = (longest * random()) / columns;
    for (let j = 0; j < columns; j++) if (row % 7 !== 3 && random() < share) indices.push(j);
    starts.push(indices.length);
  }
  const values = Float32Array.from(indices, () => 1 + Math.floor(3 * random()));
  return { rows, columns, starts: Int32Array.from(starts), indices: Int32Array.from(indices), values };
}

const factorsOf = (rows: number, factors: number, seed: number) => {
  const random = seededRandom(seed);
  return Float32Array.from({ length: rows * factors }, () => 0.3 * normal(random));
};

describe.each(builds)('ALS of the build %s', (build) => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = new Workspace(await openTestRunner(build));
  });

  it.each([
    [1, 16],
    [1_300, 32],
    [77, 64],
    [0, 16],
  ])('the Gram matrix of %i rows of %i factors is that of double precision', async (rows, factors) => {
    const { runner } = workspace;
    const y = factorsOf(rows, factors, 1);
    const mark = runner.arena.mark();
    const gram = await gramMatrixOnKernels(runner, runner.arena.place(y), rows, factors);
    runner.arena.reset(mark);
    const expected = gramOf(y, factors);
    gram.forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-6 * (1 + rows));
    });
  });

  it.each([
    [1, 1, 1, 8],
    [60, 40, 12, 3],
    [90, 300, 150, 16],
    [200, 333, 90, 33],
    [64, 128, 30, 64],
  ])(
    '%i rows over %i columns of up to %i entries at %i factors: the reference',
    async (rows, columns, most, f) => {
      const matrix = randomInteractions(rows, columns, most);
      const options = { ...alsImplicit.defaults, factors: f, frequencyExponent: 0.5 };
      const fixed = factorsOf(columns, f, 2);
      const expected = factorsOf(rows, f, 3);
      const found = expected.slice();
      for (const _ of halfStep(matrix, fixed, expected, options));
      for await (const done of new KernelAlsSolver(workspace).halfStep(matrix, fixed, found, options)) {
        expect(done).toBe(rows);
      }
      const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      found.forEach((value, i) => {
        expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-4 * (1 + largest));
      });
    },
  );

  it('stays finite without a penalty, with more factors than columns and many steps', async () => {
    const matrix = randomInteractions(30, 5, 3);
    const options = { ...alsImplicit.defaults, factors: 24, regularisation: 0, cgSteps: 60 };
    const target = factorsOf(30, 24, 1);
    for await (const _ of new KernelAlsSolver(workspace).halfStep(
      matrix,
      factorsOf(5, 24, 2),
      target,
      options,
    ));
    expect(target.every(Number.isFinite)).toBe(true);
  });

  it('a whole fit ends where the reference’s does', async () => {
    const matrix = randomInteractions(120, 80, 20);
    const options = { ...alsImplicit.defaults, factors: 8, iterations: 4 };
    const expected = await drain(alsImplicit.fit(matrix, options));
    const found = await drain(alsBy(new KernelAlsSolver(workspace)).fit(matrix, options));
    const [a, b] = [new Float32Array(80), new Float32Array(80)];
    for (let customer = 0; customer < 120; customer++) {
      if (!expected.scores(customer, a)) continue;
      found.scores(customer, b);
      b.forEach((score, j) => {
        expect(Math.abs(score - a[j]!)).toBeLessThan(2e-3);
      });
    }
  });
});
