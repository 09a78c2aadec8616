import { describe, expect, it } from 'vitest';
import { nearestByTree } from '../cluster/density/nearest-points';
import { KdTree } from '../math/kd-tree';
import { type Matrix, takeRows } from '../math/matrix';
import { normal, permutation, seededRandom } from '../math/random';
import { drain } from '../steps';
import { curveOf } from './curve';
import fixture from './fixtures/umap.json';
import { trustworthiness } from './fixtures/trustworthiness';
import { fuzzyGraph, localScales } from './fuzzy-graph';
import { keptNeighbours } from './kept-neighbours';
import { umap, umapDefaults } from './umap';

const matrixOf = (rows: readonly (readonly number[])[]): Matrix => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  values: Float32Array.from(rows.flat()),
});

const small = matrixOf(fixture.points);
const digits = matrixOf(
  fixture.digits.pixels.map((row) => [...row].map((pixel) => Number.parseInt(pixel, 17))),
);
const neighboursOf = (points: Matrix) => nearestByTree(points, new KdTree(points), umapDefaults.neighbours);
const farthest = (found: ArrayLike<number>, wanted: readonly number[]) =>
  wanted.reduce((most, value, i) => Math.max(most, Math.abs(value - found[i]!)), 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const mapOf = (points: Matrix, more = {}) => drain(umap(points, umapDefaults, more));

describe('beside umap-learn 0.5.12', () => {
  it.each(Object.entries(fixture.curves))('fits a and b of the least distance %s', (distance, [a, b]) => {
    const curve = curveOf(Number(distance));
    expect(curve.a).toBeCloseTo(a!, 3);
    expect(curve.b).toBeCloseTo(b!, 3);
  });

  it('finds the same local scales of the same neighbours', () => {
    const { rho, sigma } = localScales(neighboursOf(small));
    expect(farthest(rho, fixture.rhos)).toBeLessThan(5e-5);
    expect(farthest(sigma, fixture.sigmas)).toBeLessThan(5e-4);
  });

  it('makes the same fuzzy graph of them, entry by entry', () => {
    const { starts, heads, weights } = fuzzyGraph(neighboursOf(small));
    const found = [...heads].flatMap((head, at) => {
      const tail = starts.findIndex((start, i) => start <= at && at < starts[i + 1]!);
      return tail < head ? [[tail, head, weights[at]!] as const] : [];
    });
    expect(found.map(([tail, head]) => `${tail}-${head}`)).toEqual(
      fixture.graph.map(([tail, head]) => `${tail}-${head}`),
    );
    const weightsOf = fixture.graph.map(([, , weight]) => weight!);
    expect(
      farthest(
        found.map(([, , weight]) => weight),
        weightsOf,
      ),
    ).toBeLessThan(5e-4);
  });

  it('keeps the neighbourhoods of handwritten digits as well', async () => {
    const { places, kept } = await mapOf(digits);
    expect(kept).toBeGreaterThan(mean(fixture.digits.recall) - 0.01);
    expect(trustworthiness(digits, places, 15)).toBeGreaterThan(mean(fixture.digits.trustworthiness) - 0.002);
  });
});

describe('the map', () => {
  const some = takeRows(digits, [...Array(200).keys()]);

  it('hangs neither on the order of the rows nor on rows that are there twice', async () => {
    const { places } = await mapOf(some);
    const order = permutation(some.rows, seededRandom(3));
    const twice = [...order, ...order.slice(0, 90)];
    const again = await mapOf(takeRows(some, twice));
    expect(again.places).toEqual(
      Float32Array.from(twice.flatMap((row) => [...places.subarray(2 * row, 2 * row + 2)])),
    );
  });

  it('moves nobody when others join, and puts these among those they are like', async () => {
    const before = await mapOf(some);
    const all = takeRows(digits, [...Array(230).keys()]);
    const earlier = new Float32Array(460).fill(Number.NaN);
    earlier.set(before.places);
    const { places, stayed } = await mapOf(all, { earlier });
    expect(stayed).toBeGreaterThan(190);
    let moved = 0;
    for (let i = 0; i < 200; i++) if (places[2 * i] !== before.places[2 * i]) moved++;
    expect(moved).toBe(200 - stayed);
    expect(keptNeighbours(neighboursOf(all), places)).toBeGreaterThan(0.9 * before.kept);
  });

  it('is laid out anew where most are new, turned as it stood', async () => {
    const before = await mapOf(some);
    const mirrored = before.places.map((at, i) => (i % 2 === 0 ? -at : at));
    const earlier = new Float32Array(2 * 410).fill(Number.NaN);
    earlier.set(mirrored);
    const { places, stayed } = await mapOf(takeRows(digits, [...Array(410).keys()]), { earlier });
    expect(stayed).toBe(0);
    const across = (a: number) => {
      const [own, old] = [places.filter((_, i) => i % 2 === a), mirrored.filter((_, i) => i % 2 === a)];
      const [m, o] = [mean([...own.slice(0, 200)]), mean([...old])];
      return old.reduce((sum, value, i) => sum + (value - o) * (own[i]! - m), 0);
    };
    expect(across(0) + across(1)).toBeGreaterThan(0);
  });

  it('makes one crowd of one crowd: no island, nobody alone', async () => {
    const random = seededRandom(5);
    const cloud = {
      rows: 250,
      columns: 6,
      values: Float32Array.from({ length: 1500 }, () => normal(random)),
    };
    const { places } = await mapOf(cloud);
    expect(islands(places)).toBe(1);
    const two = { ...cloud, values: cloud.values.map((v, at) => (at < 750 && at % 6 === 0 ? v + 12 : v)) };
    expect(islands((await mapOf(two)).places)).toBe(2);
  });

  it('takes sets too small to tell neighbours, and rows that are all the same', async () => {
    expect((await mapOf(takeRows(some, [0, 1]))).places).toHaveLength(4);
    expect([...(await mapOf(takeRows(some, [4, 4, 4, 4]))).places].every(Number.isFinite)).toBe(true);
    expect([...(await mapOf(takeRows(some, [0, 1, 2, 3]))).places].every(Number.isFinite)).toBe(true);
    expect((await mapOf({ rows: 0, columns: 3, values: new Float32Array(0) })).places).toHaveLength(0);
  });
});

/** Crowds that a gap of a tenth of the map's extent parts. */
function islands(places: Float32Array): number {
  const n = places.length / 2;
  const extent = Math.max(...places) - Math.min(...places);
  const group = Int32Array.from({ length: n }, (_, i) => i);
  const find = (i: number): number => (group[i] === i ? i : find(group[i]!));
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const d = Math.hypot(places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!);
      if (d < extent / 10) group[find(i)] = find(j);
    }
  }
  return new Set(Array.from({ length: n }, (_, i) => find(i))).size;
}
