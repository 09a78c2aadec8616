import { afterEach, describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../../../domain/math/random';
import { piecesCost } from './batch-cost';
import { encodeTexts, type LoadedEncoder } from './encode';
import { collect, fakeEncoder, words } from './fixtures/fake-encoder';
import { modelSpecs } from '../models';
import type { TokenPieces } from '../backends/backend';

afterEach(() => {
  vi.useRealTimers();
});

const random = seededRandom(3);
/** Lengths as in real shops: mostly short, some very long; each text is another. */
const mixed = Array.from(
  { length: 3000 },
  (_, i) => `${words(Math.ceil(Math.exp(1 + 3.5 * random() ** 2)), 3)} n${i}`,
);

describe('the pipeline of encodeTexts', () => {
  it.each([
    ['wasm', 2],
    ['kernels', 3],
  ] as const)(
    'on %s, %i batches are started before the receiver answers the first',
    async (device, count) => {
      const { encoder, log } = fakeEncoder(256, device);
      let startedAtAnswer = 0;
      let first = true;
      await encodeTexts(encoder, mixed.slice(0, 500), async () => {
        if (!first) return true;
        first = false;
        await new Promise((resolve) => setTimeout(resolve, 50));
        startedAtAnswer = log.filter((each) => each === 'encode').length;
        return true;
      });
      expect(startedAtAnswer).toBe(count);
    },
  );

  it('tokenises the next window while the one before is read', async () => {
    const { encoder, log } = fakeEncoder(
      256,
      'kernels',
      () => new Promise((resolve) => setTimeout(resolve, 1)),
    );
    await collect(encoder, mixed);
    const windows = 1 + Math.ceil((mixed.length - 64) / 1024);
    expect(log.filter((each) => each === 'tokenise')).toHaveLength(windows);
    // Two windows are asked for before the first vector is there.
    expect(log.slice(0, 3)).toEqual(['tokenise', 'tokenise', 'encode']);
  });

  it('stops when it is told to; the batch that runs is waited for and dropped', async () => {
    const { encoder, log } = fakeEncoder(256, 'wasm', () => new Promise((resolve) => setTimeout(resolve, 5)));
    const { report, batches } = await collect(encoder, mixed, 2);
    expect(batches).toHaveLength(2);
    expect(report.complete).toBe(false);
    expect(report.texts).toBe(batches[0]!.indices.length + batches[1]!.indices.length);
    expect(log.filter((each) => each === 'encoded')).toHaveLength(3);
    const after = log.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(log).toHaveLength(after);
  });

  it('hands on what the backend or the receiver throws', async () => {
    const broken = fakeEncoder(256, 'kernels', () => Promise.reject(new Error('out of memory')));
    await expect(collect(broken.encoder, mixed)).rejects.toThrow('out of memory');
    const { encoder } = fakeEncoder(256, 'kernels');
    const receiver = () => Promise.reject(new Error('disk full'));
    await expect(encodeTexts(encoder, mixed, receiver)).rejects.toThrow('disk full');
  });
});

/** Seconds of the fake clock at which each batch came, the time left that came with it, and its seconds. */
async function readTimed(
  encoder: LoadedEncoder,
  texts = mixed,
): Promise<{ at: number; left: number | null; seconds: number }[]> {
  const timed: { at: number; left: number | null; seconds: number }[] = [];
  const reading = encodeTexts(encoder, texts, async ({ seconds }, _, left) => {
    timed.push({ at: performance.now() / 1000, left, seconds });
    return true;
  });
  await vi.runAllTimersAsync();
  expect((await reading).complete).toBe(true);
  return timed;
}

/** From the first figure until the last second. */
function expectRightForecast(timed: readonly { at: number; left: number | null }[]): void {
  const end = timed.at(-1)!.at;
  expect(timed.filter(({ left }) => left !== null).length).toBeGreaterThan(timed.length / 2);
  for (const { at, left } of timed) {
    if (end - at < 1 || left === null) continue;
    expect(left / (end - at)).toBeGreaterThan(0.5);
    expect(left / (end - at)).toBeLessThan(2);
  }
  expect(timed.at(-1)!.left).toBe(0);
}

const pause = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, 1000 * seconds));
const share = modelSpecs['all-MiniLM-L6-v2'].attentionShare;

/** The work of a device that does so many token equivalents a second. */
const workAt = (unitsPerSecond: number) => async (pieces: TokenPieces) =>
  pause(piecesCost(pieces, 'kernels', share) / unitsPerSecond);

describe('the forecast', () => {
  it.each(['wasm', 'kernels'] as const)(
    'is right within a factor of two on %s, and batches take 0.2 s',
    async (device) => {
      vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
      const { encoder } = fakeEncoder(256, device, workAt(5000));
      const timed = await readTimed({ ...encoder, spec: { ...encoder.spec, attentionShare: share } });
      expect(timed.at(-1)!.at).toBeGreaterThan(5);
      expectRightForecast(timed);
      const seconds = timed.slice(10, -1).map((each) => each.seconds);
      expect(Math.max(...seconds)).toBeLessThan(0.45);
      if (device === 'kernels')
        expect(seconds.toSorted((a, b) => a - b)[seconds.length >> 1]).toBeGreaterThan(0.15);
    },
  );

  it('is right too where the tokeniser is slower than the device', async () => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
    const { encoder } = fakeEncoder(256, 'kernels', workAt(5000), (texts) => pause(texts / 200));
    const even = Array.from({ length: 6000 }, (_, i) => `${words(8, 3)} n${i}`);
    const timed = await readTimed({ ...encoder, pace: 5000 }, even);
    expect(timed.at(-1)!.at).toBeGreaterThan(20);
    // It is learnt with the second window, which comes after five seconds.
    const second = timed.findIndex(({ at }) => at > 6);
    expectRightForecast(timed.slice(second));
  });
});
