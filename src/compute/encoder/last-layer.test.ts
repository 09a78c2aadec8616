import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mapLayer } from '../../domain/adapt/words/layer';
import { runLayer } from '../../domain/adapt/words/layer-pass';
import { plainMath } from '../../domain/adapt/words/plain-math';
import { normal, seededRandom } from '../../domain/math/random';
import { cosine } from '../../domain/math/vector';
import { KernelMath } from '../training/kernel-math';
import { openTestRunner } from '../wasm/test-runner';
import { loadBert } from './bert-model';
import { belowLastLayer, readLastLayer, roundedColumns, withLastLayer } from './last-layer';
import { ParallelEncoder } from './parallel-encoder';
import { StateReader } from './state-reader';

const folder = new URL('../../../public/models/bge-small-zh-v1.5/', import.meta.url);
const file = new Uint8Array(readFileSync(new URL('onnx/model_quantized.onnx', folder)));
const config = JSON.parse(readFileSync(new URL('config.json', folder), 'utf8'));
const ids = Int32Array.from([101, 2307, 2858, 102, 101, 1045, 6283, 2009, 999, 102, 101, 7929, 102]);
const starts = Int32Array.from([0, 4, 10, 13]);

it('reads as the whole model where the last layer runs on the states below, and where it is put back', async () => {
  const runner = await openTestRunner('relaxed');
  const model = loadBert(runner.arena, file, config, 'cls', 'fp32');
  const { dimensions } = model;
  const whole = await new ParallelEncoder(runner, model).encode(ids, starts);
  const { layer } = readLastLayer(file, config);
  const states = await new StateReader(runner, belowLastLayer(runner.arena, model), 64).read(ids, starts);
  const room = { tokens: 64, longest: 64, width: dimensions, heads: layer.heads, inner: 2048, words: 8 };
  const math = new KernelMath(runner, room);
  const own = mapLayer(layer, (values) => math.keep(values));
  math.begin();
  const looks = { starts, asked: Int32Array.from({ length: ids.length }, (_, row) => row) };
  const { out } = await runLayer(math, own, states, looks);
  const plain = await runLayer(plainMath, layer, states, looks);
  expect(cosine(out, plain.out)).toBeGreaterThan(0.999999);
  const back = withLastLayer(runner.arena, model, layer, 'fp32');
  const again = await new ParallelEncoder(runner, back).encode(ids, starts);
  for (let t = 0; t < 3; t++) {
    const of = (values: Float32Array, row: number) =>
      values.subarray(row * dimensions, (row + 1) * dimensions);
    expect(cosine(of(out, starts[t]!), of(whole, t))).toBeGreaterThan(0.99999);
    expect(cosine(of(again, t), of(whole, t))).toBeGreaterThan(0.9999);
  }
});

it('rounds columns by half a step of each at most', () => {
  const random = seededRandom(2);
  const weights = Float32Array.from({ length: 96 }, (_, i) => (i % 8 === 3 ? 0 : normal(random)));
  const { values, scales } = roundedColumns(weights, 12, 8);
  weights.forEach((value, i) => {
    expect(Math.abs(values[i]! * scales[i % 8]! - value)).toBeLessThanOrEqual(scales[i % 8]! / 2 + 1e-7);
  });
});
