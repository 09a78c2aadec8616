import { describe, expect, it } from 'vitest';
import type { EncodedBatch } from '../../contracts/encoder-api';
import { encodeTexts, type LoadedEncoder } from './encode';
import { modelSpecs } from './models';
import type { PaddedBatch } from './session';

const dimensions = 3;
const begin = 1;
const end = 2;

/**
 * A session that can be computed by hand: one token a word (its length plus 10), between begin and end;
 * its output counts, a row, tokens, words of even length and words of odd length.
 */
function fakeEncoder(maxTokens: number): { encoder: LoadedEncoder; runs: PaddedBatch[] } {
  const runs: PaddedBatch[] = [];
  const tokenise = (text: string) => [
    begin,
    ...text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => 10 + word.length),
    end,
  ];
  const run = async (batch: PaddedBatch) => {
    runs.push(batch);
    const output = new Float32Array(batch.rows * dimensions);
    batch.ids.forEach((id, at) => {
      const row = Math.floor(at / batch.length) * dimensions;
      if (batch.mask[at] !== 1n) return;
      output[row]! += 1;
      if (id > 2n) output[row + 1 + Number(id % 2n)]! += 1;
    });
    return output;
  };
  const spec = { ...modelSpecs['use-multilingual-v3'], dimensions, maxTokens };
  return { encoder: { spec, session: { padId: 0, tokenise, run }, device: 'wasm', pace: 1000 }, runs };
}

const words = (count: number, length: number) => new Array<string>(count).fill('x'.repeat(length)).join(' ');

async function collect(encoder: LoadedEncoder, texts: string[], batchesWanted = Infinity) {
  const vectors = new Map<number, number[]>();
  const batches: EncodedBatch[] = [];
  const done: number[] = [];
  const left: number[] = [];
  const report = await encodeTexts(encoder, texts, async (batch, textsDone, secondsLeft) => {
    batches.push(batch);
    done.push(textsDone);
    left.push(secondsLeft);
    batch.indices.forEach((index, i) => {
      expect(vectors.has(index)).toBe(false);
      vectors.set(index, [...batch.vectors.subarray(i * dimensions, (i + 1) * dimensions)]);
    });
    return batches.length < batchesWanted;
  });
  return { vectors, batches, report, done, left };
}

const unit = (...values: number[]) => values.map((value) => value / Math.hypot(...values));

describe('encodeTexts', () => {
  const texts = Array.from({ length: 300 }, (_, i) => words(1 + (i % 40), 2 + (i % 2)));

  it('gives each text once, with its own vector at its own position', async () => {
    const { vectors, report } = await collect(fakeEncoder(256).encoder, texts);
    expect(vectors.size).toBe(300);
    texts.forEach((text, i) => {
      const count = text.split(' ').length;
      const expected = unit(count + 2, i % 2 === 0 ? count : 0, i % 2 === 1 ? count : 0);
      vectors.get(i)!.forEach((value, d) => {
        expect(value).toBeCloseTo(expected[d]!, 5);
      });
    });
    expect(report.complete).toBe(true);
    expect(report.texts).toBe(300);
    expect(report.tokens).toBe(texts.reduce((sum, text) => sum + text.split(' ').length + 2, 0));
  });

  it('pads a run to one length and wastes fewer than eight tokens a row', async () => {
    const { encoder, runs } = fakeEncoder(256);
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

  it('reads a long text whole: pieces pooled by their tokens', async () => {
    const { encoder, runs } = fakeEncoder(12);
    const text = `${words(9, 2)}! ${words(4, 3)}!`;
    const { vectors } = await collect(encoder, [text]);
    expect(runs.reduce((sum, run) => sum + run.rows, 0)).toBe(2);
    // Words: 8 of length 2, 'xx!' of length 3, 3 of length 3, 'xxx!' of length 4, in pieces of 9 and 4.
    const first = unit(11, 8, 1).map((value) => value * 11);
    const second = unit(6, 1, 3).map((value) => value * 6);
    unit(...first.map((value, d) => value + second[d]!)).forEach((value, d) => {
      expect(vectors.get(0)![d]).toBeCloseTo(value, 5);
    });
  });

  it('reads a text of hundreds of pieces in runs of bounded size', async () => {
    const { encoder, runs } = fakeEncoder(12);
    const { vectors } = await collect(encoder, [words(3000, 2)]);
    expect(vectors.size).toBe(1);
    expect(runs.length).toBeGreaterThan(1);
    for (const run of runs) expect(run.rows).toBeLessThanOrEqual(64);
  });

  it('stops when it is told to, after the batch at hand', async () => {
    const { report, batches } = await collect(fakeEncoder(256).encoder, texts, 2);
    expect(batches).toHaveLength(2);
    expect(report.complete).toBe(false);
    expect(report.texts).toBe(batches[0]!.indices.length + batches[1]!.indices.length);
  });

  it('counts up to all texts and the time left down to zero', async () => {
    const { done, left } = await collect(fakeEncoder(256).encoder, texts);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(done.at(-1)).toBe(300);
    expect(left.at(-1)).toBe(0);
  });

  it('does nothing for no texts', async () => {
    const { report, batches } = await collect(fakeEncoder(256).encoder, []);
    expect(batches).toEqual([]);
    expect(report).toMatchObject({ texts: 0, tokens: 0, complete: true });
  });
});
