import { describe, expect, it } from 'vitest';
import { takeRows } from '../math/matrix';
import { permutation, seededRandom } from '../math/random';
import { drain } from '../steps';
import { clusterDefaults } from './clusterer';
import { rfmClusterer, rfmPoints } from './rfm-clusterer';

const random = seededRandom(8);
const customers = 300;
const orders = Int32Array.from({ length: customers }, () => Math.floor(9 * random() ** 2));
const of = (figure: (orders: number) => number) => Float32Array.from(orders, figure);
const points = rfmPoints({
  firstAgo: new Float32Array(customers).fill(500),
  daysSince: of((count) => (count === 0 ? Number.NaN : 300 * random())),
  orders,
  spent: Float64Array.from(orders, (count) => (count === 0 ? Number.NaN : 20 * count)),
  pause: of((count) => (count < 2 ? Number.NaN : 20 + 20 * random())),
});
const sorted = (some = points) => drain(rfmClusterer.fit(some, clusterDefaults));

describe('RFM', () => {
  it('gives every customer the group of her figures, numbered by falling size', async () => {
    const { clustering, groups } = await sorted();
    const sizes = groups!.map((_, c) => clustering.labels.filter((label) => label === c).length);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    orders.forEach((count, c) => {
      const group = groups![clustering.labels[c]!]!;
      expect(group === 'never').toBe(count === 0);
      expect(group === 'new' || group === 'once').toBe(count === 1);
    });
    expect(new Set(groups).size).toBe(groups!.length);
  });

  it('depends neither on the order of the rows nor on rows that come twice', async () => {
    const { labels } = (await sorted()).clustering;
    const order = permutation(customers, seededRandom(2));
    expect((await sorted(takeRows(points, order))).clustering.labels).toEqual(
      order.map((row) => labels[row]!),
    );
    const twice = Int32Array.from({ length: 2 * customers }, (_, i) => i % customers);
    expect((await sorted(takeRows(points, twice))).clustering.labels.subarray(0, customers)).toEqual(labels);
  });

  it('places new customers by the bounds of those that were there', async () => {
    const fitted = await sorted();
    expect(fitted.assign(points).labels).toEqual(fitted.clustering.labels);
    const some = Int32Array.of(3, 77);
    expect([...fitted.assign(takeRows(points, some)).labels]).toEqual(
      Array.from(some, (row) => fitted.clustering.labels[row]),
    );
  });
});
