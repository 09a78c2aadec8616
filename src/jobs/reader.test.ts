import * as Comlink from 'comlink';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultRunOptions } from '../contracts/analysis-api';
import type { DeviceStatus } from '../contracts/encoder-api';
import type { Progress } from '../contracts/progress';
import { quickEncoder } from '../domain/text/encoders';
import { readingLock } from '../storage/locks';
import type { AnalysisSession } from './analysis-session';
import { readTexts } from './read-texts';
import { Reader } from './reader';

const careful = 'multilingual-e5-small';
const device = { device: 'wasm', threads: null } as const;
const status: DeviceStatus = { device: 'wasm', threads: 1, adapter: '', reason: 'chosen-by-hand' };

/** Locks of which another tab holds some, until the test has it let go. */
class Locks {
  readonly #held = new Map<string, { released: Promise<void>; release: () => void }>();

  hold(name: string): void {
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held.set(name, { released, release });
  }

  release(name: string): void {
    this.#held.get(name)?.release();
    this.#held.delete(name);
  }

  request = async <T>(name: string, options: LockOptions, work: (lock: object | null) => Promise<T>) => {
    const held = this.#held.get(name);
    if (held && options.ifAvailable) return work(null);
    await held?.released;
    return work({});
  };
}

let locks = new Locks();
let unread = 60;

const session = {
  shopId: 'a',
  texts: 100,
  facts: { encoder: careful },
  ask: async () => ({ texts: unread, of: 100, tokens: 10 * unread }),
} as unknown as AnalysisSession;

beforeEach(() => {
  locks = new Locks();
  unread = 60;
  vi.stubGlobal('navigator', { locks });
  vi.stubGlobal('Worker', function encoderWorker() {
    const { port1, port2 } = new MessageChannel();
    Comlink.expose({ detect: () => status }, port2);
    return Object.assign(port1, { terminate: () => port1.close() });
  });
});

afterEach(() => void vi.unstubAllGlobals());

function context() {
  const progress: Progress[] = [];
  const { signal } = new AbortController();
  return { progress, context: { signal, onProgress: (each: Progress) => void progress.push(each) } };
}

it('an encoder that reads a shop in another tab does not hold up another encoder', async () => {
  locks.hold(readingLock('a', careful));
  unread = 0;
  const quick = new Reader(quickEncoder, device);
  const reading = await quick.read(session, context().context, () => true);
  expect(reading).toMatchObject({ reused: 100 });
  quick.close();
});

it('while another tab reads carefully, quick segments come first', async () => {
  locks.hold(readingLock('a', careful));
  const quick = { read: async () => ({ encoder: 'quick', reused: 0 }) } as unknown as Reader;
  const options = { ...defaultRunOptions, depth: 'auto' } as const;
  const read = await readTexts(session, { options, device }, quick, context().context);
  expect(read).toMatchObject({ depth: 'quick', pending: { encoder: careful, texts: 100 } });
  read.pending?.close();
});

it('a reading that waits for another tab shows how far that is, and then finds the texts read', async () => {
  const lock = readingLock('a', careful);
  locks.hold(lock);
  const reader = new Reader(careful, device);
  const { progress, context: waiting } = context();
  const reading = reader.read(session, waiting, () => true);
  await expect
    .poll(() => progress, { timeout: 5000 })
    .toContainEqual({ stage: 'embed', done: 40, total: 100, secondsLeft: null });
  unread = 0;
  locks.release(lock);
  expect(await reading).toMatchObject({ encoder: careful, reused: 100 });
  reader.close();
});
