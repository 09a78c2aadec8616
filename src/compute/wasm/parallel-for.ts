import type { KernelRunner } from './runner';

/** Blocks for each thread: the more, the nearer to each other the threads end, and the more is spent on handing out. */
const blocksPerThread = 12;

interface BlockSizes {
  readonly step?: number;
  readonly least?: number;
  readonly most?: number;
}

/**
 * Runs `task` over 0 to `count` in blocks of `least` to `most`, whole multiples of `step` but for the last, and
 * waits for all. Rejects where one fails, but only when none is running any more.
 */
export async function parallelFor(
  { threads }: KernelRunner,
  count: number,
  { step = 1, least = step, most = count }: BlockSizes,
  task: (first: number, end: number) => Promise<void>,
): Promise<void> {
  const wanted = Math.max(least, Math.min(most, count / (threads * blocksPerThread)));
  const size = Math.ceil(wanted / step) * step;
  const tasks: Promise<void>[] = [];
  for (let first = 0; first < count; first += size) tasks.push(task(first, Math.min(count, first + size)));
  await allEnded(tasks);
}

/** Waits until every task has ended and rejects with the first failure there was. */
export async function allEnded(tasks: readonly Promise<void>[]): Promise<void> {
  const ended = await Promise.allSettled(tasks);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
