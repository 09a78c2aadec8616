import { linearBytes, rowStep } from '../memory-layout';
import { placeLinear } from './place-linear';
import type { Product } from './pack-weights';
import type { KernelRunner } from './runner';

/** The first feed-forward product of all-MiniLM-L6-v2, over one block of texts. */
const shape = { rows: 11 * rowStep, k: 384, n: 1536 };

/** Products between two looks at the clock, a few milliseconds' worth. */
const timesPerTask = 4;

/**
 * Billions of operations a second (two a multiplication) that the bare product reaches on all threads of the
 * runner at once, measured for about `milliseconds`. What it needs of the arena is given back.
 */
export async function productRate(
  runner: KernelRunner,
  product: Product,
  milliseconds: number,
): Promise<number> {
  const { arena, threads } = runner;
  const mark = arena.mark();
  const { rows, k, n } = shape;
  const linear = arena.allocate(linearBytes);
  // As small as trained weights mostly are: large ones take a slower way in one of the products.
  const values = Int8Array.from({ length: k * n }, (_, i) => ((i * 37) % 101) - 50);
  const weights = { k, n, values, scales: new Float32Array(n).fill(0.01) };
  placeLinear(arena, linear, weights, new Float32Array(n), product);
  const width = product === 'fp32' ? 4 : 1;
  const offsets = arena.place(Int32Array.from({ length: rows }, (_, row) => row * k * width));
  const quant = arena.place(new Float32Array(2 * rows).fill(0.01));
  const task = () => runner.run('gemmRate', linear, offsets, quant, rows, timesPerTask);
  await Promise.all(Array.from({ length: threads * 2 }, task));
  const started = performance.now();
  let tasks = 0;
  const worker = async () => {
    while (performance.now() - started < milliseconds) {
      await task();
      tasks++;
    }
  };
  // Two tasks under way for each thread, so that none waits for this one to wake.
  await Promise.all(Array.from({ length: threads * 2 }, worker));
  const seconds = (performance.now() - started) / 1000;
  arena.reset(mark);
  return (tasks * timesPerTask * 2 * rows * k * n) / seconds / 1e9;
}
