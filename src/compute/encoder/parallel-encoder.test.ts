import { expect, it } from 'vitest';
import type { KernelRunner } from '../wasm/runner';
import { openTestRunner } from '../wasm/test-runner';
import { ParallelEncoder } from './parallel-encoder';

const model = {
  kernel: 'encodeBert',
  address: 0,
  dimensions: 1,
  multiplications: 1,
  taskTokens: 4,
} as const;

/** A runner whose tasks note the first id that they were given, and answer with it as the vector of each piece. */
async function notingRunner(fail: (id: number) => boolean = () => false) {
  const noted: number[] = [];
  const inner = await openTestRunner('plain');
  const runner: KernelRunner = {
    ...inner,
    run: async (_kernel, _model, ids, starts, count, vectors) => {
      const [first] = inner.arena.ints(ids!, 1);
      noted.push(first!);
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (fail(first!)) throw new Error(`task ${first}`);
      const tokens = inner.arena.ints(starts!, count! + 1);
      for (let piece = 0; piece < count!; piece++) {
        inner.arena.floats(vectors!, count!)[piece] = inner.arena.ints(ids! + tokens[piece]! * 4, 1)[0]!;
      }
    },
  };
  return { runner, noted };
}

/** Twelve pieces of two tokens each, two pieces a block. */
const ids = (from: number) => Int32Array.from({ length: 24 }, (_, i) => from + Math.floor(i / 2));
const starts = Int32Array.from({ length: 13 }, (_, i) => 2 * i);

it('fills blocks with whole pieces and puts vectors where their pieces are', async () => {
  const { runner, noted } = await notingRunner();
  const vectors = await new ParallelEncoder(runner, model).encode(ids(100), starts);
  expect([...vectors]).toEqual(Array.from({ length: 12 }, (_, i) => 100 + i));
  expect(noted).toEqual([100, 102, 104, 106, 108, 110]);
});

it('hands out all blocks of a reading before the first of the next, so that readings end in turn', async () => {
  const { runner, noted } = await notingRunner();
  const encoder = new ParallelEncoder(runner, model);
  await Promise.all([encoder.encode(ids(100), starts), encoder.encode(ids(200), starts)]);
  expect(noted).toEqual([100, 102, 104, 106, 108, 110, 200, 202, 204, 206, 208, 210]);
});

it('hands on the failure of a task and goes on with the next reading', async () => {
  const { runner } = await notingRunner((id) => id === 104);
  const encoder = new ParallelEncoder(runner, model);
  const [failed, next] = await Promise.allSettled([
    encoder.encode(ids(100), starts),
    encoder.encode(ids(200), starts),
  ]);
  expect(failed).toMatchObject({ status: 'rejected', reason: new Error('task 104') });
  expect(next.status).toBe('fulfilled');
});
