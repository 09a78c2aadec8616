import { beforeAll, describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../domain/math/random';
import { plainProducts } from '../../../domain/math/matrix-products';
import type { Matrix } from '../../../domain/math/matrix';
import { groupedShop } from '../../../domain/recommend/fixtures/shops';
import { chebyCf, chebyCfBy, normalisedByDegrees } from '../../../domain/recommend/models/chebyshev/cheby-cf';
import type { SpectralFilter } from '../../../domain/recommend/models/chebyshev/graph-filter';
import { cpuGraphFilter } from '../../../domain/recommend/models/chebyshev/graph-filter-cpu';
import { drain } from '../../../domain/steps';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { Workspace } from '../../wasm/workspace';
import { KernelGraphFilter } from './kernels';

const random = seededRandom(2);
const dense = (rows: number, columns: number): Matrix => ({
  rows,
  columns,
  values: Float32Array.from({ length: rows * columns }, () => normal(random)),
});

/** A filter of ninety products by random vectors. */
function madeFilter(rank: number, gainOf: (r: number) => number): SpectralFilter {
  return {
    matrix: normalisedByDegrees(groupedShop(70, 30)),
    vectors: dense(90, rank),
    gains: Float32Array.from({ length: rank }, (_, r) => 0.1 * gainOf(r)),
    tail: Float32Array.of(0.1, 0.5, -0.2),
    before: new Float32Array(90).fill(0.5),
    after: new Float32Array(90).fill(1),
  };
}

function expectClose(found: Matrix, expected: Matrix) {
  expect([found.rows, found.columns]).toEqual([expected.rows, expected.columns]);
  found.values.forEach((value, i) => {
    expect(Math.abs(value - expected.values[i])).toBeLessThan(1e-4);
  });
}

describe.each(builds)('the filter of the build %s', (build) => {
  let graphFilter: KernelGraphFilter;
  beforeAll(async () => {
    graphFilter = new KernelGraphFilter(new Workspace(await openTestRunner(build)));
  });

  it.each([
    [31, 7, 1],
    [60, 9, 16],
    [90, 30, 37],
  ])(
    'products of %i customers, %i products a group and %i columns are the reference’s',
    async (rows, per, columns) => {
      const matrix = groupedShop(rows, per);
      const x = dense(matrix.columns, columns);
      const small = dense(columns, 5);
      const { products } = graphFilter;
      expectClose(await products.sparse(matrix, x), await plainProducts.sparse(matrix, x));
      const powers = Float32Array.of(0.3, -1, 0.5, 0.25);
      const graph = normalisedByDegrees(matrix);
      const polynomial = await plainProducts.polynomial(graph, powers, x);
      expectClose(await products.polynomial(graph, powers, x), polynomial);
      expectClose(await products.dense(x, small), await plainProducts.dense(x, small));
      const [found, expected] = [await products.gram(x), await plainProducts.gram(x)];
      found.forEach((value, i) => {
        expect(Math.abs(value - expected[i])).toBeLessThan(1e-4);
      });
    },
  );

  it.each([
    [130, 9, 6],
    [70, 21, 24],
    [3, 4, 2],
  ])(
    'lists of %i customers, %i products a group at rank %i are the reference’s',
    async (customers, per, rank) => {
      const matrix = groupedShop(customers, per);
      const model = await drain(chebyCf.fit(matrix, { ...chebyCf.defaults, rank }));
      const expected = await cpuGraphFilter.topFiltered(model.filter, matrix, 7, matrix);
      const found = await graphFilter.topFiltered(model.filter, matrix, 7, matrix);
      found.scores.forEach((score, at) => {
        expect(Math.abs(score - expected.scores[at])).toBeLessThan(1e-4);
      });
      // Near ties may change places, and nothing else.
      found.ids.forEach((id, at) => {
        if (id === expected.ids[at]) return;
        const from = at - (at % 7);
        const place = expected.ids.subarray(from, from + 7).indexOf(id);
        const tied = place < 0 ? expected.scores[from + 6] : expected.scores[from + place];
        expect(Math.abs(tied - expected.scores[at])).toBeLessThan(1e-4);
      });
      expect(await graphFilter.topFiltered(model.filter, matrix, 7, matrix)).toEqual(found);
    },
  );

  it.each([
    ['fall', (r: number) => 0.9 ** r],
    ['stay alike', () => 1],
    ['are all in what is looked at last', (r: number) => Number(r >= 64)],
    ['are all in what is looked at first', (r: number) => Number(r < 64)],
  ])('lists by a hundred vectors whose gains %s are the reference’s', async (_, gainOf) => {
    const filter = madeFilter(100, gainOf);
    const rows = groupedShop(70, 30);
    const expected = await cpuGraphFilter.topFiltered(filter, rows, 7, rows);
    const found = await graphFilter.topFiltered(filter, rows, 7, rows);
    found.scores.forEach((score, at) => {
      expect(Math.abs(score - expected.scores[at])).toBeLessThan(1e-4);
    });
    expect(found.ids).toEqual(expected.ids);
  });

  it('of products that score the same the lower number comes first, whatever they were taken', async () => {
    // All vectors alike and no tail: each product's score is the customer's sum, and its degree is its own.
    const filter = madeFilter(100, () => 1);
    const alike = {
      ...filter,
      vectors: { ...filter.vectors, values: filter.vectors.values.fill(0.125) },
      tail: Float32Array.of(0),
    };
    const rows = groupedShop(20, 30);
    const found = await graphFilter.topFiltered(alike, rows, 7);
    for (let row = 0; row < 20; row++) {
      if (rows.starts[row] < rows.starts[row + 1]) {
        expect([...found.ids.subarray(row * 7, row * 7 + 7)]).toEqual([0, 1, 2, 3, 4, 5, 6]);
      }
    }
  });

  it('a fit on the kernels is the reference’s', async () => {
    const matrix = groupedShop(120, 30);
    const options = { ...chebyCf.defaults, rank: 12 };
    const expected = await drain(chebyCf.fit(matrix, options));
    const found = await drain(chebyCfBy(graphFilter).fit(matrix, options));
    const [a, b] = [new Float32Array(90), new Float32Array(90)];
    for (let customer = 0; customer < 120; customer += 7) {
      expected.scores(customer, a);
      found.scores(customer, b);
      b.forEach((score, j) => {
        expect(Math.abs(score - a[j])).toBeLessThan(2e-3);
      });
    }
  });
});
