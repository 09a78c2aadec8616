import { beforeAll, describe, expect, it } from 'vitest';
import { type StoredTensor, writeGguf } from '../../../scripts/models/gguf-writer';
import { normal, seededRandom } from '../../domain/math/random';
import { type BlockFormat, blockFormats, unfoldBlocks } from '../gguf/block-formats';
import { GgufFile } from '../gguf/gguf-file';
import * as layout from '../memory-layout';
import { roundActivations } from '../reference/block-activations';
import type { KernelRunner } from '../wasm/runner';
import { openTestRunner } from '../wasm/test-runner';
import { openStaging, placeBlocks } from './place-blocks';

const random = seededRandom(11);

/** Any bits are numbers of a block; its scale is set, so that no infinity comes of it. */
function chance(name: BlockFormat['name'], k: number, n: number): StoredTensor {
  const format = blockFormats.find((each) => each.name === name)!;
  const raw = new Uint8Array((k / format.numbers) * format.bytes * n);
  const view = new DataView(raw.buffer);
  for (let at = 0; at < raw.length; at += format.bytes) {
    if (name === 'F32') view.setFloat32(at, normal(random), true);
    else if (name === 'F16') view.setUint16(at, 0x3000 + Math.floor(random() * 0x0c00), true);
    else {
      for (let i = 0; i < format.bytes; i++) view.setUint8(at + i, Math.floor(random() * 256));
      // From 2^-14 to 2^-4 of either sign, and numbers below, which are spaced evenly.
      const scale = random() < 0.1 ? 0x0123 : 0x0400 + Math.floor(random() * 0x2800);
      view.setUint16(name === 'Q3_K' ? at + 108 : at, scale | (random() < 0.5 ? 0x8000 : 0), true);
    }
  }
  return { name, dims: [k, n], format, raw };
}

const builds = [
  ['relaxed', 'dot'],
  ['relaxed', 'pairwise'],
  ['plain', 'widening'],
] as const;
const runners = new Map<string, KernelRunner>();
beforeAll(async () => {
  for (const name of ['relaxed', 'plain']) runners.set(name, await openTestRunner(name));
});

const cases = builds.flatMap(([build, product]) =>
  blockFormats.map(({ name }) => [name, build, product] as const),
);

describe.each(cases)('a layer of %s on the %s build by product %s', (name, build, product) => {
  // Columns that fill no panel, rows that fill no tile, and the largest sums that 16 bits have to hold.
  it.each([
    [7, 'by chance'],
    [1, 'by chance'],
    [4, 'at their largest'],
    [4, 'at their smallest'],
  ] as const)('is the reference for %i rows %s', async (rows, kind) => {
    const runner = runners.get(build)!;
    const { arena } = runner;
    const [k, n] = [512, 21];
    const stored = chance(name, k, n);
    const file = await GgufFile.open(new Blob([writeGguf(new Map(), [stored])]));
    const at = arena.allocate(layout.blocksRecordBytes);
    const bias = Float32Array.from({ length: 24 }, () => normal(random));
    await placeBlocks(runner, openStaging(runner), file, file.tensor(name, k, n), at, product, bias);
    const side = kind === 'at their largest' ? 1 : -1;
    const x = Float32Array.from({ length: rows * k }, () => (kind === 'by chance' ? normal(random) : side));
    const out = arena.place(Float32Array.from({ length: rows * 24 }, () => 1));
    await runner.run('applyBlocks', at, arena.place(x), rows, 0, 3, out, layout.finishAdd);
    const found = arena.floats(out, rows * 24);

    const weights = unfoldBlocks(stored.format, stored.raw);
    for (let r = 0; r < rows; r++) {
      const row = roundActivations(Float64Array.from(x.subarray(r * k, (r + 1) * k)), name, 'blocks');
      for (let column = 0; column < n; column++) {
        let [sum, size] = [0, 0];
        for (let i = 0; i < k; i++) {
          sum += row[i] * weights[column * k + i];
          size += Math.abs(row[i] * weights[column * k + i]);
        }
        // Numbers stored as such are rounded to 8 bits as they are laid out.
        const allowed = name === 'F16' || name === 'F32' ? 0.004 : 3e-6;
        const error = Math.abs(found[r * 24 + column] - (1 + bias[column] + sum));
        expect(error).toBeLessThan(allowed * (size + 2));
      }
    }
  });
});

it('lays out what is longer than what is staged at once, on several columns of panels', async () => {
  const runner = runners.get('relaxed')!;
  const stored = chance('Q4_0', 64, 200);
  const file = await GgufFile.open(new Blob([writeGguf(new Map(), [stored])]));
  const tensor = file.tensor('Q4_0', 64, 200);
  const results: number[][] = [];
  for (const bytes of [4 << 20, 36 * 16]) {
    const at = runner.arena.allocate(layout.blocksRecordBytes);
    const staging = { at: runner.arena.allocate(bytes), bytes };
    await placeBlocks(runner, staging, file, tensor, at, 'pairwise');
    const out = runner.arena.allocate(200 * 4);
    const x = runner.arena.place(new Float32Array(64).fill(1));
    await runner.run('applyBlocks', at, x, 1, 0, 25, out, layout.finishStore);
    results.push([...runner.arena.floats(out, 200)]);
  }
  expect(results[1]).toEqual(results[0]);
});

it('refuses rows that are longer than what is staged, or no whole blocks of 32', async () => {
  const runner = runners.get('relaxed')!;
  const file = await GgufFile.open(
    new Blob([writeGguf(new Map(), [chance('Q8_0', 64, 8), chance('F32', 48, 8)])]),
  );
  const at = runner.arena.allocate(layout.blocksRecordBytes);
  const small = { at: runner.arena.allocate(64), bytes: 64 };
  const long = placeBlocks(runner, small, file, file.tensor('Q8_0', 64, 8), at, 'pairwise');
  await expect(long).rejects.toThrow('too long');
  const odd = placeBlocks(runner, openStaging(runner), file, file.tensor('F32', 48, 8), at, 'pairwise');
  await expect(odd).rejects.toThrow('no multiple of 32');
});
