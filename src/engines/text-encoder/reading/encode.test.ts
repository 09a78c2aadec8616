import { describe, expect, it } from 'vitest';
import { collect, fakeEncoder, unit, words } from './fixtures/fake-encoder';

const texts = Array.from({ length: 300 }, (_, i) => words(1 + (i % 40), 2 + (i % 2)));

describe.each(['wasm', 'webgpu', 'kernels', 'kernels-exact'] as const)('encodeTexts on %s', (device) => {
  it('gives each text once, with its own vector at its own position', async () => {
    const { vectors, report } = await collect(fakeEncoder(256, device).encoder, texts);
    expect(vectors.size).toBe(300);
    texts.forEach((text, i) => {
      const count = text.split(' ').length;
      const expected = unit(count + 2, i % 2 === 0 ? count : 0, i % 2 === 1 ? count : 0);
      vectors.get(i)!.forEach((value, d) => {
        expect(value).toBeCloseTo(expected[d]!, 5);
      });
    });
    expect(report).toMatchObject({ complete: true, texts: 300, cutTexts: 0, cutTokens: 0 });
  });

  it('reads a long text whole: pieces pooled by their tokens', async () => {
    const text = `${words(9, 2)}! ${words(4, 3)}!`;
    const { vectors, report } = await collect(fakeEncoder(12, device).encoder, [text]);
    expect(report.tokens).toBe(13 + 2 * 2);
    // Words: 8 of length 2, 'xx!' of length 3, 3 of length 3, 'xxx!' of length 4, in pieces of 9 and 4.
    const first = unit(11, 8, 1).map((value) => value * 11);
    const second = unit(6, 1, 3).map((value) => value * 6);
    unit(...first.map((value, d) => value + second[d]!)).forEach((value, d) => {
      expect(vectors.get(0)![d]).toBeCloseTo(value, 5);
    });
  });

  it('reads equal texts once and gives each its vector', async () => {
    const twice = [...texts.slice(0, 50), ...texts.slice(0, 50)];
    const once = await collect(fakeEncoder(256, device).encoder, texts.slice(0, 50));
    const { vectors, report, done } = await collect(fakeEncoder(256, device).encoder, twice);
    expect(report).toMatchObject({ texts: 100, tokens: once.report.tokens, complete: true });
    expect(done.at(-1)).toBe(100);
    for (let i = 0; i < 50; i++) {
      expect(vectors.get(i)).toEqual(once.vectors.get(i));
      expect(vectors.get(i + 50)).toEqual(once.vectors.get(i));
    }
  });

  it('reads 1,024 tokens of a text and counts the rest', async () => {
    const long = words(3000, 2);
    const { report, vectors } = await collect(fakeEncoder(256, device).encoder, [long, 'short text', long]);
    expect(vectors.size).toBe(3);
    expect(report).toMatchObject({ texts: 3, cutTexts: 1, cutTokens: 3000 - 1022, complete: true });
  });

  it('does nothing for no texts', async () => {
    const { report, batches } = await collect(fakeEncoder(256, device).encoder, []);
    expect(batches).toEqual([]);
    expect(report).toMatchObject({ texts: 0, tokens: 0, complete: true });
  });
});

describe('the shape of batches', () => {
  it('pads a run to one length and wastes fewer than eight tokens a row', async () => {
    const { encoder, runs } = fakeEncoder(256, 'wasm');
    await collect(encoder, texts);
    for (const { mask, rows, length } of runs) {
      expect(mask).toHaveLength(rows * length);
      expect(rows).toBeLessThanOrEqual(64);
      for (let row = 0; row < rows; row++) {
        const used = mask.subarray(row * length, (row + 1) * length).filter((each) => each === 1n).length;
        expect(length - used).toBeLessThan(8);
      }
    }
  });

  it('reads a text of hundreds of pieces in runs of bounded size', async () => {
    const { encoder, runs } = fakeEncoder(12, 'wasm');
    const { vectors } = await collect(encoder, [words(3000, 2)]);
    expect(vectors.size).toBe(1);
    expect(runs.length).toBeGreaterThan(1);
    for (const run of runs) expect(run.rows).toBeLessThanOrEqual(64);
  });

  it('reads texts of all lengths together where nothing is padded, shortest first', async () => {
    const { encoder, asked } = fakeEncoder(256, 'kernels');
    const many = Array.from({ length: 700 }, (_, i) => words(1 + (i % 9), 1 + Math.floor(i / 9)));
    await collect({ ...encoder, pace: 1e6 }, many);
    // The sample of 64, then the rest: this backend takes no time, so that only the window ends a batch.
    expect(asked.map(({ starts }) => starts.length - 1)).toEqual([64, 636]);
    for (const { starts, ids } of asked) {
      expect(ids).toHaveLength(starts.at(-1)!);
      const lengths = Array.from(starts.subarray(1), (end, i) => end - starts[i]!);
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      expect(new Set(lengths).size).toBe(9);
    }
  });
});
