import { beforeAll, describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../domain/math/random';
import type { Exclusions } from '../../../domain/recommend/ranking/ranker';
import { topProducts } from '../../../domain/recommend/ranking/rank-cpu';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { KernelRanker } from './kernels';
import { Workspace } from '../../wasm/workspace';

/** Quarters of small whole numbers: their products are exact in single precision, and many are equal. */
const exactMatrix = (rows: number, columns: number, seed: number) => {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => Math.round(4 * normal(random)) / 4);
  return { rows, columns, values };
};

/** About a third of all items for every user, none for every fifth. */
function someExclusions(users: number, items: number): Exclusions {
  const random = seededRandom(users);
  const starts = [0];
  const indices: number[] = [];
  for (let u = 0; u < users; u++) {
    for (let j = 0; j < items; j++) if (u % 5 !== 0 && random() < 0.3) indices.push(j);
    starts.push(indices.length);
  }
  return { starts: Int32Array.from(starts), indices: Int32Array.from(indices) };
}

describe.each(builds)('ranking of the build %s', (build) => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = new Workspace(await openTestRunner(build));
  });

  it.each([
    [1, 1, 1, 1],
    [7, 30, 3, 5],
    [130, 517, 16, 20],
    [66, 2_000, 5, 1],
    [9, 12, 33, 40],
    [5, 41, 0, 6],
    [4, 0, 8, 3],
    [0, 9, 8, 3],
    [5, 9, 8, 0],
  ])(
    '%i users, %i items, %i columns, best %i: the reference, ties by number, with and without exclusions',
    async (users, items, columns, k) => {
      const ranker = new KernelRanker(workspace);
      const [u, v] = [exactMatrix(users, columns, 1), exactMatrix(items, columns, 2)];
      for (const exclude of [undefined, someExclusions(users, items)]) {
        expect(await ranker.topProducts(u, v, k, exclude)).toEqual(topProducts(u, v, k, exclude));
      }
    },
  );

  it('passes over scores that are no number or minus infinity', async () => {
    const users = { rows: 1, columns: 1, values: Float32Array.of(1) };
    const values = Float32Array.of(Number.NaN, -Infinity, 2, -3.4e38, Infinity, 1);
    const { ids, scores } = await new KernelRanker(workspace).topProducts(
      users,
      { rows: 6, columns: 1, values },
      6,
    );
    expect([...ids]).toEqual([4, 2, 5, 3, -1, -1]);
    expect(scores.some(Number.isNaN)).toBe(false);
  });

  it('agrees on real numbers up to rounding', async () => {
    const random = seededRandom(5);
    const matrix = (rows: number) => ({
      rows,
      columns: 64,
      values: Float32Array.from({ length: rows * 64 }, () => normal(random)),
    });
    const [users, items] = [matrix(41), matrix(3_001)];
    const found = await new KernelRanker(workspace).topProducts(users, items, 20);
    const expected = topProducts(users, items, 20);
    found.scores.forEach((score, i) => {
      expect(Math.abs(score - expected.scores[i]!)).toBeLessThan(1e-4);
    });
    const same = found.ids.filter((id, i) => id === expected.ids[i]).length;
    expect(same / found.ids.length).toBeGreaterThan(0.99);
  });

  it('keeps the items from call to call', async () => {
    const ranker = new KernelRanker(workspace);
    const items = exactMatrix(100, 6, 3);
    const used: number[] = [];
    for (const list of [items, items, exactMatrix(20, 6, 4), items]) {
      const users = exactMatrix(10, 6, used.length);
      expect(await ranker.topProducts(users, list, 4)).toEqual(topProducts(users, list, 4));
      used.push(workspace.runner.arena.used);
    }
    expect(used[1]).toBe(used[0]);
    expect(used[3]).toBe(used[0]);
    expect(used[2]).toBeLessThan(used[0]!);
  });
});
