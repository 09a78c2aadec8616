import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cosine } from '../../domain/math/vector';
import type { Product } from '../wasm/pack-weights';
import { encodeBertReference } from '../reference/encode-bert';
import { encodeNGramsReference } from '../reference/encode-n-grams';
import { openTestRunner } from '../wasm/test-runner';
import { loadBert } from './bert-model';
import { ParallelEncoder } from './parallel-encoder';
import { loadNGramEncoder } from './n-gram-model';

const models = new URL('../../../public/models/', import.meta.url);
const fileOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`${name}/onnx/model_quantized.onnx`, models)));
const configOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}/config.json`, models), 'utf8'));

/** Ids of no sense, of lengths that end a tile of four or not. */
const texts = [
  [101, 2307, 2858, 102],
  [101, 1045, 6283, 2009, 999, 102],
  [101, 7929, 102],
  [101, 102],
  [101],
];
const ids = Int32Array.from(texts.flat());
const starts = Int32Array.from([0, 4, 10, 13, 15, 16]);

/** Least cosine; in 8 bits on made-up ids, so low: e2e/quantisation.spec.ts holds real texts to more. */
const builds: [string, Product, number][] = [
  ['relaxed', 'fp32', 0.999999],
  ['plain', 'fp32', 0.999999],
  ['relaxed', 'pairwise', 0.96],
  ['relaxed', 'dot', 0.96],
  ['plain', 'widening', 0.96],
];

const poolings = [
  ['all-MiniLM-L6-v2', 'mean'],
  ['bge-small-zh-v1.5', 'cls'],
  ['multilingual-e5-small', 'mean'],
] as const;

for (const [name, pooling] of poolings) {
  const expected = texts.map((text) => encodeBertReference(fileOf(name), configOf(name), pooling, text));
  it.each(builds)(`${name} on the %s build by product %s is the reference`, async (build, product, least) => {
    const runner = await openTestRunner(build);
    const model = loadBert(runner.arena, fileOf(name), configOf(name), pooling, product);
    const vectors = await new ParallelEncoder(runner, model).encode(ids, starts);
    expected.forEach((vector, t) => {
      const found = vectors.subarray(t * model.dimensions, (t + 1) * model.dimensions);
      expect(cosine(found, vector)).toBeGreaterThan(least);
    });
  });
}

it.each(builds)(
  'the quick encoder on the %s build by product %s is the reference',
  async (build, product, least) => {
    const file = fileOf('use-multilingual-v3');
    const runner = await openTestRunner(build);
    const model = loadNGramEncoder(runner.arena, file, product);
    const vectors = await new ParallelEncoder(runner, model).encode(ids, starts);
    texts.forEach((text, t) => {
      const found = vectors.subarray(t * model.dimensions, (t + 1) * model.dimensions);
      expect(cosine(found, encodeNGramsReference(file, text))).toBeGreaterThan(least);
    });
  },
);

it('gives a text the same vector whatever it is read with', async () => {
  const file = fileOf('use-multilingual-v3');
  const runner = await openTestRunner('relaxed');
  const encoder = new ParallelEncoder(runner, loadNGramEncoder(runner.arena, file, 'pairwise'));
  const together = await encoder.encode(ids, starts);
  const alone = await encoder.encode(Int32Array.from(texts[1]!), Int32Array.from([0, 6]));
  expect([...together.subarray(512, 1024)]).toEqual([...alone]);
});

it('refuses pieces that are empty or too long', async () => {
  const runner = await openTestRunner('relaxed');
  const model = loadNGramEncoder(runner.arena, fileOf('use-multilingual-v3'), 'dot');
  const encoder = new ParallelEncoder(runner, model);
  await expect(encoder.encode(new Int32Array(300), Int32Array.from([0, 300]))).rejects.toThrow('300 tokens');
  await expect(encoder.encode(new Int32Array(1), Int32Array.from([0, 0, 1]))).rejects.toThrow('0 tokens');
});
