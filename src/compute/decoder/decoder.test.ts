import { beforeAll, describe, expect, it } from 'vitest';
import { tinyWriter } from '../../../scripts/models/tiny-writer';
import { openNodeKernels } from '../../../scripts/node-kernels';
import { GgufFile } from '../gguf/gguf-file';
import { ReferenceDecoder } from '../reference/decode-qwen2';
import type { KernelRunner } from '../wasm/runner';
import { openTestRunner } from '../wasm/test-runner';
import type { Int8Product } from '../wasm/pack-weights';
import { Decoder } from './decoder';
import { loadDecoder } from './load-decoder';

const file = await GgufFile.open(new Blob([tinyWriter()]));

const builds: [string, Int8Product][] = [
  ['relaxed', 'dot'],
  ['relaxed', 'pairwise'],
  ['plain', 'widening'],
];

/** Longer than what is read at once, so that a second part sees the first. */
const text = Array.from({ length: 75 }, (_, i) => (i * i * 7 + 3) % 500);

let expected: Float64Array[];
beforeAll(async () => {
  expected = (await ReferenceDecoder.open(file, 'blocks')).logits(text);
});

async function opened(build: string, product: Int8Product): Promise<Decoder> {
  const runner = await openTestRunner(build);
  return new Decoder(runner, await loadDecoder(runner, file, { capacity: 100, product }));
}

/** Scores against the reference, relative to how far the reference's are apart. */
function error(found: Float32Array, wanted: Float64Array): number {
  const squares = wanted.reduce((sum, value) => sum + value * value, 0);
  return Math.sqrt(found.reduce((sum, value, i) => sum + (value - wanted[i]) ** 2, 0) / squares);
}

describe.each(builds)('on the %s build by product %s', (build, product) => {
  it('scores the next token as the reference does, behind every token', async () => {
    const decoder = await opened(build, product);
    const errors: number[] = [];
    await decoder.readEach(text, (scores, index) => errors.push(error(scores, expected[index])));
    expect(errors).toHaveLength(text.length);
    expect(Math.max(...errors)).toBeLessThan(0.02);
  });

  it('reads in one go what it reads token by token', async () => {
    const decoder = await opened(build, product);
    const together = (await decoder.readAll(text)).slice();
    expect(error(together, expected.at(-1)!)).toBeLessThan(0.02);
    decoder.forget(0);
    for (const token of text.slice(0, -1)) await decoder.read([token]);
    const alone = await decoder.read([text.at(-1)!]);
    expect(error(alone, Float64Array.from(together))).toBeLessThan(1e-3);
  });
});

it('goes on from what texts have in common', async () => {
  const decoder = await opened('relaxed', 'pairwise');
  const first = (await decoder.readAll(text.slice(0, 20))).slice();
  await decoder.readAll([...text.slice(0, 12), 5, 6, 7]);
  expect(decoder.length).toBe(15);
  const again = await decoder.readAll(text.slice(0, 20));
  expect(error(again, Float64Array.from(first))).toBeLessThan(1e-3);
});

it('refuses more than it can keep, tokens that are none, and nothing', async () => {
  const decoder = await opened('relaxed', 'pairwise');
  expect(decoder.capacity).toBe(104);
  await expect(decoder.read(Array.from({ length: 105 }, () => 1))).rejects.toThrow(
    '105 tokens are more than the 104',
  );
  decoder.forget(0);
  await expect(decoder.read([503])).rejects.toThrow('no token 503');
  await expect(decoder.read([])).rejects.toThrow('nothing to read');
});

it('says so before anything is laid out where the memory does not suffice', async () => {
  const runner = await openTestRunner('relaxed');
  const before = runner.arena.used;
  const mostBytes = before + 10_000;
  const loading = loadDecoder(runner, file, { capacity: 100, product: 'pairwise', mostBytes });
  await expect(loading).rejects.toThrow(/the model needs \d+ MB of memory, and our kernels have \d+/);
  expect(runner.arena.used).toBe(before);
});

it('keeps what was read before it was stopped', async () => {
  const decoder = await opened('relaxed', 'pairwise');
  const stop = new AbortController();
  const reading = decoder.read(text, stop.signal);
  stop.abort();
  await expect(reading).rejects.toThrow('aborted');
  expect(decoder.length).toBe(64);
});

it('gives the very same scores on two threads that share the work', async () => {
  const read = async (runner: KernelRunner) => {
    const decoder = new Decoder(
      runner,
      await loadDecoder(runner, file, { capacity: 100, product: 'pairwise' }),
    );
    const found: number[][] = [[...(await decoder.readAll(text))]];
    for (const token of [9, 81, 300]) found.push([...(await decoder.read([token]))]);
    return found;
  };
  const pool = await openNodeKernels(2);
  try {
    expect(await read(pool)).toEqual(await read(await openTestRunner('relaxed')));
  } finally {
    pool.close();
  }
});
