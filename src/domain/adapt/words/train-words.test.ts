import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../math/random';
import { type EncoderLayer, weightsOf } from './layer';
import { ownVocabulary } from './own-vocabulary';
import { plainMath } from './plain-math';
import { type TrainWordsOptions, trainWords, trainWordsDefaults, type TrainedWords } from './train-words';

const width = 16;
const size = 40;
const frame = { lead: Int32Array.of(0), separator: 1, mask: 2 };
const options: TrainWordsOptions = {
  ...trainWordsDefaults,
  headBatches: 20,
  headSteps: 20,
  steps: 80,
  batchTokens: 80,
  longest: 20,
  headRate: 2e-2,
  layerRate: 1e-2,
  patience: 10,
};
const random = seededRandom(8);
const normals = (count: number, spread: number) =>
  Float32Array.from({ length: count }, () => spread * normal(random));
const table = normals(size * width, 1);
const places = normals(32 * width, 0.3);

function layerByChance(): EncoderLayer {
  const linear = (inner: number, outer: number) => ({
    inner,
    outer,
    weights: normals(inner * outer, 0.2),
    bias: new Float32Array(outer),
  });
  const norm = () => ({ gamma: new Float32Array(width).fill(1), beta: new Float32Array(width) });
  return {
    width,
    heads: 2,
    epsilon: 1e-6,
    qkv: linear(width, 3 * width),
    attended: linear(width, width),
    attendedNorm: norm(),
    rise: linear(width, 32),
    fall: linear(32, width),
    norm: norm(),
  };
}

/** Sentences of one word said over and over: who looks at its neighbours can tell a masked one. */
const texts = Array.from({ length: 120 }, () => ({
  parts: Array.from({ length: 2 }, () => {
    const ids = new Int32Array(8).fill(4 + Math.floor(12 * random()));
    return { ids, words: Int32Array.from(ids.keys()) };
  }),
}));
/** The words and places themselves stand in for the layers below. */
const states = async (ids: Int32Array, starts: Int32Array) => {
  const out = new Float32Array(ids.length * width);
  for (let t = 0; t + 1 < starts.length; t++)
    for (let i = starts[t]; i < starts[t + 1]; i++)
      for (let c = 0; c < width; c++)
        out[i * width + c] = table[ids[i] * width + c] + places[(i - starts[t]) * width + c];
  return out;
};
const vocabulary = ownVocabulary(
  texts.flatMap(({ parts }) => parts.map(({ ids }) => ids)),
  size,
);
const vectors = Float32Array.from(
  [...vocabulary.tokens].flatMap((id) => [...table.subarray(id * width, (id + 1) * width)]),
);

async function trained(
  layer: EncoderLayer,
  isStopped = () => false,
  more: Partial<TrainWordsOptions> = {},
): Promise<TrainedWords> {
  const source = { frame, vocabulary, states };
  const learnt = texts.filter((_, t) => t % 5 !== 0);
  const heldOut = texts.filter((_, t) => t % 5 === 0);
  const wanted = { ...options, ...more };
  const task = trainWords(plainMath, source, layer, vectors, learnt, heldOut, wanted, isStopped);
  for (;;) {
    const next = await task.next();
    if (next.done) return next.value;
  }
}

describe('trainWords', () => {
  it('tells masked words of texts that it did not learn from, by a layer that learnt to look around', async () => {
    const layer = layerByChance();
    const was = weightsOf(layer).map((values) => values.slice());
    const { layer: learnt, before, after, curve, bestStep } = await trained(layer);
    expect(weightsOf(layer)).toEqual(was);
    expect(weightsOf(learnt)).not.toEqual(was);
    expect(bestStep).toBeGreaterThan(options.headSteps);
    // Of twelve words about as common chance tells 8%.
    expect(after.rightWords).toBeGreaterThan(0.3);
    expect(after.words).toBeLessThan(before.words - 0.3);
    expect(curve[0]!.heldOut).toBe(1);
    expect(Math.min(...curve.map(({ heldOut }) => heldOut))).toBeLessThan(0.8);
  });

  it('learns by changes of low rank of its products alone', async () => {
    const layer = layerByChance();
    const more = { rank: 2, layerRate: 3e-2 };
    const { layer: learnt, before, after } = await trained(layer, undefined, more);
    expect(after.words).toBeLessThan(before.words - 0.1);
    expect(learnt.norm).toEqual(layer.norm);
    expect(learnt.qkv.bias).toEqual(layer.qkv.bias);
    expect(learnt.qkv.weights).not.toEqual(layer.qkv.weights);
    expect(
      rankOf(
        learnt.rise.weights.map((value, i) => value - layer.rise.weights[i]!),
        32,
      ),
    ).toBe(2);
  });

  it('ends with the best so far when it is stopped, and with the layer as it was before that learnt', async () => {
    const layer = layerByChance();
    let asked = 0;
    const { curve, bestStep, layer: kept } = await trained(layer, () => ++asked >= options.headBatches + 10);
    expect(curve.at(-1)!.step).toBe(10);
    expect(bestStep).toBe(0);
    expect(weightsOf(kept)).toEqual(weightsOf(layer));
    asked = 0;
    expect((await trained(layer, () => ++asked >= options.headBatches + 10)).curve).toEqual(curve);
  });
});

/** By Gauss's elimination with the largest pivot. */
function rankOf(values: Float32Array, columns: number): number {
  const rows = Array.from({ length: values.length / columns }, (_, i) => [
    ...values.subarray(i * columns, (i + 1) * columns),
  ]);
  const largest = Math.max(...values.map(Math.abs));
  let rank = 0;
  for (let column = 0; column < columns && rank < rows.length; column++) {
    const pivot = rows
      .slice(rank)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    if (Math.abs(pivot[column]!) < 1e-4 * largest) continue;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(rank, 0, pivot);
    rank++;
    for (const row of rows.slice(rank)) {
      const by = row[column]! / pivot[column]!;
      for (let c = 0; c < columns; c++) row[c]! -= by * pivot[c]!;
    }
  }
  return rank;
}
