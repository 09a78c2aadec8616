import { beforeAll, describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../domain/math/random';
import { invertInPlace } from '../../../domain/math/symmetric-inverse';
import { builds, openTestRunner } from '../../wasm/test-runner';
import { Workspace } from '../../wasm/workspace';
import { KernelInverter } from './kernels';

/** The lower triangle of a positive definite matrix; what stands above is never to be read. */
function definite(n: number): Float64Array {
  const random = seededRandom(n);
  const root = Float64Array.from({ length: n * n }, () => normal(random));
  const out = new Float64Array(n * n).fill(Number.NaN);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = i === j ? n : 0;
      for (let k = 0; k < n; k++) sum += root[i * n + k] * root[j * n + k];
      out[i * n + j] = sum;
    }
  }
  return out;
}

describe.each(builds)('inverses of the build %s', (build) => {
  let inverter: KernelInverter;
  beforeAll(async () => {
    inverter = new KernelInverter(new Workspace(await openTestRunner(build)));
  });

  it.each([1, 2, 3, 5, 63, 64, 65, 131, 200])('of order %i are the reference’s', async (n) => {
    const found = definite(n);
    const expected = found.slice();
    for (const _ of invertInPlace(expected, n));
    for await (const done of inverter.invert(found, n)) expect(done).toBe(n);
    found.forEach((value, i) => {
      expect(Math.abs(value - expected[i])).toBeLessThan(1e-12);
    });
  });

  it('leaves a matrix that has none as it was', async () => {
    const matrix = Float64Array.of(1, 0, 2, 1);
    await expect(inverter.invert(matrix, 2).next()).rejects.toThrow(RangeError);
    expect([...matrix]).toEqual([1, 0, 2, 1]);
  });
});
