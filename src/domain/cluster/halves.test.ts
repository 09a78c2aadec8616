import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { halvesOf } from './halves';

/** Clouds around middles on the first axis, of so many points each. */
function clouds(columns: number, ...sizes: readonly (readonly [middle: number, count: number])[]) {
  const random = seededRandom(5);
  const rows = sizes.flatMap(([middle, count]) =>
    Array.from({ length: count }, () =>
      Array.from({ length: columns }, (_, j) => normal(random) + (j === 0 ? middle : 0)),
    ),
  );
  return { rows: rows.length, columns, values: Float32Array.from(rows.flat()) };
}

describe('the halves of a segment', () => {
  it('lie apart where two kinds were one segment; the smaller kind is the second half', async () => {
    for (const name of ['kmeans', 'ward', 'hdbscan'] as const) {
      const found = await halvesOf(clouds(3, [0, 120], [9, 60]), name, 1);
      expect(found?.apart).toBe('apart');
      expect([...found!.labels].map((half) => half).indexOf(1)).toBe(120);
      expect(found!.labels.filter((half) => half === 1)).toHaveLength(60);
    }
  });

  it('of one crowd are halves of chance, in few columns and in many', async () => {
    for (const columns of [2, 12, 40]) {
      const found = await halvesOf(clouds(columns, [0, 200]), 'kmeans', 1);
      expect(found?.apart).toBe('crowd');
    }
  });

  it('of three kinds are not said to be what parts them where one kind lies in both', async () => {
    const found = await halvesOf(clouds(2, [-30, 60], [0, 60], [30, 60]), 'kmeans', 1);
    expect(['apart', 'crowd']).toContain(found?.apart);
    const inHalves = [0, 1, 2].map((kind) => {
      const own = found!.labels.slice(60 * kind, 60 * kind + 60);
      return own.every((half) => half === own[0]);
    });
    expect(found?.apart === 'apart').toBe(inHalves.every(Boolean));
  });

  it('of a few are not told, and of points all the same there are none', async () => {
    expect((await halvesOf(clouds(2, [0, 2], [50, 1]), 'kmeans', 1))?.apart).toBe('few');
    const same = { rows: 40, columns: 2, values: new Float32Array(80).fill(3) };
    expect(await halvesOf(same, 'kmeans', 1)).toBeNull();
    expect(await halvesOf(clouds(2, [0, 1]), 'kmeans', 1)).toBeNull();
    // Many copies of two different customers prove no more than two do.
    const two = { rows: 60, columns: 1, values: Float32Array.from({ length: 60 }, (_, i) => i % 2) };
    expect((await halvesOf(two, 'kmeans', 1))?.apart).toBe('few');
  });
});
