import { describe, expect, it } from 'vitest';
import { batchLoss, type StateBatch, type WordModel } from '../../domain/adapt/words/batch-loss';
import { mapLayer, weightsOf } from '../../domain/adapt/words/layer';
import { plainMath } from '../../domain/adapt/words/plain-math';
import type { TrainingMath } from '../../domain/adapt/words/training-math';
import { headWeights, mapHead, newWordHead } from '../../domain/adapt/words/word-head';
import { adamDefaults } from '../../domain/math/adam';
import { normal, seededRandom } from '../../domain/math/random';
import { openTestRunner } from '../wasm/test-runner';
import { KernelMath } from './kernel-math';

/** Numbers that no tile divides, but for the widths; more inner columns than a block of them, more rows than one. */
const [width, heads, inner, words] = [48, 4, 800, 37];
const lengths = [1, 9, 30, 17, 5, 40, 3];

function batchByChance() {
  const random = seededRandom(6);
  const normals = (count: number, spread: number) =>
    Float32Array.from({ length: count }, () => spread * normal(random));
  const linear = (from: number, to: number) => ({
    inner: from,
    outer: to,
    weights: normals(from * to, from ** -0.5),
    bias: normals(to, 0.1),
  });
  const norm = () => ({ gamma: normals(width, 0.2).map((each) => 1 + each), beta: normals(width, 0.1) });
  const layer = {
    width,
    heads,
    epsilon: 1e-6,
    qkv: linear(width, 3 * width),
    attended: linear(width, width),
    attendedNorm: norm(),
    rise: linear(width, inner),
    fall: linear(inner, width),
    norm: norm(),
  };
  const head = newWordHead(
    width,
    Float64Array.from({ length: words }, (_, w) => w),
    random,
  );
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, t) => {
    starts[t + 1] = starts[t] + length;
  });
  const rows = starts[lengths.length];
  const masked = Int32Array.from({ length: rows }, (_, row) => row).filter(
    (row) => row % 3 === 1 && !starts.includes(row),
  );
  const batch: StateBatch = {
    states: normals(rows * width, 1),
    starts,
    masked,
    targets: masked.map((row) => (7 * row) % words),
    isNext: Int8Array.from(lengths, (_, t) => ((t + 1) % 3) - 1),
  };
  return { layer, head, vectors: normals(words * width, 1), batch };
}

/** Two steps by all slopes: losses of each, and the weights that come of them. */
async function learnt(math: TrainingMath) {
  const { layer, head, vectors, batch } = batchByChance();
  const keep = (values: Float32Array) => math.keep(values);
  const zeros = ({ length }: Float32Array) => math.keep(new Float32Array(length));
  const model: WordModel = {
    layer: mapLayer(layer, keep),
    head: mapHead(head, keep),
    vectors: keep(vectors),
  };
  const gradient = { layer: mapLayer(layer, zeros), head: mapHead(head, zeros) };
  const weights = [...weightsOf(model.layer), ...headWeights(model.head)];
  const slopes = [...weightsOf(gradient.layer), ...headWeights(gradient.head)];
  // Steps by slopes that are next to nothing would tell rounding from rounding.
  const steps = math.steps(weights, { ...adamDefaults, epsilon: 1e-2, weightDecay: 0.1 });
  const losses = [];
  const seen: Float32Array[] = [];
  for (let step = 0; step < 2; step++) {
    losses.push(await batchLoss(math, model, batch, gradient));
    if (step === 0) seen.push(...slopes.map((values) => values.slice()));
    await steps.step(slopes, 0.5);
  }
  return { losses, slopes: seen, left: slopes, weights: weights.map((values) => values.slice()) };
}

describe.each(['relaxed', 'plain'])('KernelMath, build %s', (build) => {
  it('has the losses, slopes and steps of plain TypeScript', async () => {
    const room = { tokens: 105, longest: 40, width, heads, inner, words };
    const found = await learnt(new KernelMath(await openTestRunner(build), room));
    const expected = await learnt(plainMath);
    found.losses.forEach((loss, step) => {
      const { words: ofWords, next, ...counts } = expected.losses[step];
      expect(loss.words).toBeCloseTo(ofWords, 4);
      expect(loss.next).toBeCloseTo(next, 4);
      expect(loss).toMatchObject(counts);
    });
    for (const of of ['slopes', 'weights'] as const) {
      found[of].forEach((values, a) => {
        const by = expected[of][a];
        let [apart, size] = [0, 0];
        values.forEach((value, i) => {
          apart = Math.max(apart, Math.abs(value - by[i]));
          size = Math.max(size, Math.abs(by[i]));
        });
        expect(apart, `${of} ${a}`).toBeLessThan(1e-4 * Math.max(size, 1e-2));
      });
    }
    expect(found.left.every((values) => values.every((value) => value === 0))).toBe(true);
    expect(found.losses[1].words).toBeLessThan(found.losses[0].words);
  });
});

it('keeps nothing behind a batch, and refuses one that is too large', async () => {
  const room = { tokens: 8, longest: 8, width: 8, heads: 1, inner: 8, words: 8 };
  const math = new KernelMath(await openTestRunner('plain'), room);
  math.begin();
  expect(() => math.keep(new Float32Array(1))).toThrow('nothing is kept');
  await expect(math.gelu(new Float32Array(1 << 20))).rejects.toThrow('larger than there is room for');
});
