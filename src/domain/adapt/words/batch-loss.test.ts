import { describe, expect, it } from 'vitest';
import { batchLoss, type StateBatch, type WordModel } from './batch-loss';
import lowRank from './fixtures/low-rank.json';
import reference from './fixtures/masked-words.json';
import { type EncoderLayer, type Linear, mapLayer, weightsOf } from './layer';
import { runLayer } from './layer-pass';
import { addLowRankGradient, mergeLowRank } from './low-rank';
import { plainMath } from './plain-math';
import { headWeights, mapHead, type WordHead } from './word-head';

const { width, heads, inner, epsilon } = reference;
const f32 = (values: readonly number[]) => Float32Array.from(values);
type Weights = typeof reference.weights;

function layerOf(weights: Weights): EncoderLayer {
  const linear = (name: 'qkv' | 'attended' | 'rise' | 'fall', from: number, to: number): Linear => ({
    inner: from,
    outer: to,
    weights: f32(weights[name].weights),
    bias: f32(weights[name].bias),
  });
  const norm = ({ gamma, beta }: Weights['norm']) => ({ gamma: f32(gamma), beta: f32(beta) });
  return {
    width,
    heads,
    epsilon,
    qkv: linear('qkv', width, 3 * width),
    attended: linear('attended', width, width),
    attendedNorm: norm(weights.attendedNorm),
    rise: linear('rise', width, inner),
    fall: linear('fall', inner, width),
    norm: norm(weights.norm),
  };
}

function headOf(weights: Weights): WordHead {
  return {
    transform: {
      inner: width,
      outer: width,
      weights: f32(weights.transform.weights),
      bias: f32(weights.transform.bias),
    },
    norm: { gamma: f32(weights.headNorm.gamma), beta: f32(weights.headNorm.beta) },
    bias: f32(weights.bias),
    next: f32(weights.next),
    nextBias: f32(weights.nextBias),
  };
}

const model = (): WordModel => ({
  layer: layerOf(reference.weights),
  head: headOf(reference.weights),
  vectors: f32(reference.vectors),
});
const batch: StateBatch = {
  states: f32(reference.states),
  starts: Int32Array.from([0, 5, 8]),
  masked: Int32Array.from(reference.masked),
  targets: Int32Array.from(reference.targets),
  isNext: Int8Array.from(reference.isNext),
};
const zeros = ({ length }: Float32Array) => new Float32Array(length);
const gradientOf = (of: WordModel) => ({ layer: mapLayer(of.layer, zeros), head: mapHead(of.head, zeros) });
const all = ({ layer, head }: Pick<WordModel, 'layer' | 'head'>) => [
  ...weightsOf(layer),
  ...headWeights(head),
];

describe('batchLoss', () => {
  it('reads and errs as PyTorch does, and by the same slopes', async () => {
    const own = model();
    const { out } = await runLayer(plainMath, own.layer, batch.states, {
      starts: batch.starts,
      asked: Int32Array.from({ length: 8 }, (_, row) => row),
    });
    reference.out.forEach((value, i) => {
      expect(out[i]).toBeCloseTo(value, 5);
    });
    const gradient = gradientOf(own);
    const loss = await batchLoss(plainMath, own, batch, gradient);
    expect(loss.words).toBeCloseTo(reference.words, 5);
    expect(loss.next).toBeCloseTo(reference.next, 5);
    const expected = all({ layer: layerOf(reference.gradient), head: headOf(reference.gradient) });
    all(gradient).forEach((found, a) => {
      found.forEach((value, i) => {
        expect(value, `weights ${a}, ${i}`).toBeCloseTo(expected[a][i], 4);
      });
    });
  });

  it('has slopes that are those of its loss by finite differences', async () => {
    const own = model();
    const gradient = gradientOf(own);
    await batchLoss(plainMath, own, batch, gradient);
    const total = async () => {
      const { words, next } = await batchLoss(plainMath, own, batch);
      return words + next;
    };
    const step = 4e-3;
    for (const [a, values] of all(own).entries()) {
      for (const i of [0, Math.floor(values.length / 2), values.length - 1]) {
        const was = values[i];
        values[i] = was + step;
        const above = await total();
        values[i] = was - step;
        const slope = (above - (await total())) / (2 * step);
        values[i] = was;
        const found = all(gradient)[a][i];
        expect(Math.abs(found - slope), `weights ${a}, ${i}`).toBeLessThan(
          2e-3 * Math.max(1, Math.abs(slope)),
        );
      }
    }
  });

  it('has slopes by changes of low rank that are those of PyTorch', async () => {
    const own = model();
    const linears = ['qkv', 'attended', 'rise', 'fall'] as const;
    const changeOf = (name: (typeof linears)[number]) => ({
      rank: lowRank.rank,
      a: f32(lowRank[name].a),
      b: f32(lowRank[name].b),
    });
    for (const name of linears)
      mergeLowRank(changeOf(name), own.layer[name].weights.slice(), own.layer[name]);
    const gradient = gradientOf(own);
    const loss = await batchLoss(plainMath, own, batch, gradient);
    expect(loss.words).toBeCloseTo(lowRank.words, 5);
    expect(loss.next).toBeCloseTo(lowRank.next, 5);
    for (const name of linears) {
      const change = changeOf(name);
      const slope = { a: zeros(change.a), b: zeros(change.b) };
      addLowRankGradient(change, gradient.layer[name].weights, own.layer[name], slope);
      for (const [found, wanted] of [
        [slope.a, lowRank[name].byA],
        [slope.b, lowRank[name].byB],
      ] as const)
        wanted.forEach((value, i) => {
          expect(found[i], `${name} ${i}`).toBeCloseTo(value, 4);
        });
    }
  });

  it('leaves the layer alone where it is frozen, and asks nothing where nothing is masked', async () => {
    const own = model();
    const head = mapHead(own.head, zeros);
    await batchLoss(plainMath, own, batch, { layer: null, head });
    expect(head.bias.some((value) => value !== 0)).toBe(true);
    const nothing = { masked: new Int32Array(), targets: new Int32Array(), isNext: Int8Array.of(-1, -1) };
    const loss = await batchLoss(plainMath, own, { ...batch, ...nothing }, gradientOf(own));
    expect([loss.words, loss.next, loss.askedWords, loss.askedNext]).toEqual([0, 0, 0, 0]);
  });
});
