import { beforeAll, describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../domain/math/random';
import { finishAdd, finishGelu, finishRelu, finishReluAdd, finishStore, linearBytes } from './memory-layout';
import { placeLinear } from './wasm/place-linear';
import type { Int8Weights, Product } from './wasm/pack-weights';
import { attention, type Finish, layerNorm, linearRow } from './reference/layers';
import type { KernelRunner } from './wasm/runner';
import { openTestRunner } from './wasm/test-runner';

const finishes: Readonly<Record<Finish, number>> = {
  store: finishStore,
  add: finishAdd,
  gelu: finishGelu,
  relu: finishRelu,
  reluAdd: finishReluAdd,
};

const runners = new Map<string, KernelRunner>();
beforeAll(async () => {
  for (const name of ['relaxed', 'plain']) runners.set(name, await openTestRunner(name));
});

const random = seededRandom(3);
const normals = (length: number, spread = 1) => Float32Array.from({ length }, () => spread * normal(random));

function someWeights(k: number, n: number): Int8Weights {
  // A few large ones among small ones, as trained weights have them.
  const values = Int8Array.from({ length: k * n }, () => Math.max(-127, Math.min(127, 30 * normal(random))));
  values.fill(127, 0, n);
  values.fill(-127, n, 2 * n);
  values.fill(127, 4 * n, 5 * n);
  values.fill(127, 5 * n, 6 * n);
  return { k, n, values, scales: Float32Array.from({ length: n }, () => 0.001 + 0.01 * random()) };
}

/** Rows that seven bits hold exactly: 127 steps of 1/32 from the lowest to the highest. */
function stepped(rows: number, k: number): Float32Array {
  const step = (i: number) => (i % k === 0 ? 0 : i % k === 1 ? 127 : Math.floor(random() * 128));
  return Float32Array.from({ length: rows * k }, (_, i) => (step(i) - 50) / 32);
}

const cases: [string, Product][] = [
  ['relaxed', 'fp32'],
  ['relaxed', 'dot'],
  ['relaxed', 'pairwise'],
  ['plain', 'fp32'],
  ['plain', 'widening'],
];

async function applied(build: string, product: Product, finish: Finish, rows: number, k: number, n: number) {
  const { arena, run } = runners.get(build)!;
  const weights = someWeights(k, n);
  const bias = normals(n);
  const x = stepped(rows, k);
  const before = normals(rows * n);
  const linear = arena.allocate(linearBytes);
  placeLinear(arena, linear, weights, bias, product);
  const out = arena.place(before);
  await run('applyLinear', linear, arena.place(x), rows, out, finishes[finish]);
  const found = arena.floats(out, rows * n).slice();
  const expected = new Float64Array(rows * n);
  for (let r = 0; r < rows; r++) {
    const row = x.subarray(r * k, (r + 1) * k);
    const y = Float64Array.from(before.subarray(r * n, (r + 1) * n));
    linearRow(row, weights, bias, finish, y);
    expected.set(y, r * n);
  }
  return { found, expected };
}

describe.each(cases)('a layer on the %s build by product %s', (build, product) => {
  it.each<Finish>(['store', 'add', 'gelu', 'relu', 'reluAdd'])(
    'is the reference, finished by %s',
    async (finish) => {
      const { found, expected } = await applied(build, product, finish, 12, 64, 24);
      found.forEach((value, i) => {
        expect(Math.abs(value - expected[i]!)).toBeLessThan(2e-4 * (1 + Math.abs(expected[i]!)));
      });
    },
  );

  it('does more rows than one block of rows', async () => {
    const { found, expected } = await applied(build, product, 'store', 132, 32, 8);
    found.forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(2e-4 * (1 + Math.abs(expected[i]!)));
    });
  });
});

describe.each(['relaxed', 'plain'])('on the %s build', (build) => {
  it.each([1, 2, 5, 8, 31, 64])('attention over %i tokens is the reference', async (length) => {
    const { arena, run } = runners.get(build)!;
    const width = 48;
    const heads = 3;
    // Rows up to the next multiple of four are read.
    const qkv = normals((length + 3) * 3 * width, 1.5);
    const out = arena.allocate(length * width * 4);
    await run('attendText', arena.place(qkv), length, width, heads, out);
    const expected = attention(qkv, length, width, heads);
    arena.floats(out, length * width).forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-5);
    });
  });

  it('attention holds with scores so far apart that all but one weigh nothing', async () => {
    const { arena, run } = runners.get(build)!;
    const qkv = normals(8 * 24, 60);
    const out = arena.allocate(6 * 8 * 4);
    await run('attendText', arena.place(qkv), 6, 8, 1, out);
    const expected = attention(qkv, 6, 8, 1);
    arena.floats(out, 48).forEach((value, i) => {
      expect(Math.abs(value - expected[i]!)).toBeLessThan(0.02);
    });
  });

  it('layer normalisation is the reference', async () => {
    const { arena, run } = runners.get(build)!;
    const [x, gamma, beta] = [normals(3 * 32, 5), normals(32), normals(32)];
    const at = arena.place(x);
    await run('normaliseText', at, 3, 32, arena.place(gamma), arena.place(beta));
    for (let r = 0; r < 3; r++) {
      const row = Float64Array.from(x.subarray(r * 32, (r + 1) * 32));
      layerNorm(row, gamma, beta, 1e-12);
      arena.floats(at + r * 128, 32).forEach((value, i) => {
        expect(value).toBeCloseTo(row[i]!, 4);
      });
    }
  });
});

it.each(['relaxed', 'plain'])('quantising on the %s build errs by half a step at most', async (build) => {
  const { arena, run } = runners.get(build)!;
  const values = Int8Array.from({ length: 256 }, (_, i) => (i % 17 === 0 ? 64 : 0));
  const linear = arena.allocate(linearBytes);
  const identity = { k: 16, n: 16, values, scales: new Float32Array(16).fill(1 / 64) };
  placeLinear(arena, linear, identity, new Float32Array(16), build === 'plain' ? 'widening' : 'pairwise');
  const x = normals(12 * 16, 3);
  x.fill(2.5, 16, 32);
  const out = arena.allocate(12 * 16 * 4);
  await run('applyLinear', linear, arena.place(x), 12, out, finishes.store);
  for (let r = 0; r < 12; r++) {
    const row = x.subarray(r * 16, (r + 1) * 16);
    const step = (Math.max(...row) - Math.min(...row)) / 127;
    arena.floats(out + r * 64, 16).forEach((value, c) => {
      expect(Math.abs(value - row[c]!)).toBeLessThan(step / 2 + 1e-5);
    });
  }
});

it('all 8-bit products give the same integers', async () => {
  const results = [];
  for (const product of ['dot', 'pairwise'] as const) {
    const { arena, run } = runners.get('relaxed')!;
    const seeded = seededRandom(9);
    const values = Int8Array.from({ length: 128 * 16 }, () => Math.floor(seeded() * 255) - 127);
    const weights = { k: 128, n: 16, values, scales: new Float32Array(16).fill(1) };
    const linear = arena.allocate(linearBytes);
    placeLinear(arena, linear, weights, new Float32Array(16), product);
    const x = Float32Array.from({ length: 12 * 128 }, () => seeded());
    const out = arena.allocate(12 * 16 * 4);
    await run('applyLinear', linear, arena.place(x), 12, out, finishes.store);
    results.push([...arena.floats(out, 192)]);
  }
  expect(results[1]).toEqual(results[0]);
});
