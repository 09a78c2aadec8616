import { activationSteps, finishStore, linearBytes, panelWidth, rowStep } from '../memory-layout';
import { placeLinear } from './place-linear';
import type { Int8Product } from './pack-weights';
import type { KernelRunner } from './runner';
import type { KernelFeatures } from './variants';
import { productRate } from './product-rate';

/** The 8-bit products that a build has. */
function int8Products({ relaxed }: KernelFeatures): readonly Int8Product[] {
  return relaxed ? ['dot', 'pairwise'] : ['widening'];
}

/**
 * The fastest 8-bit product on this machine and its rate in billions of operations a second: one instruction where
 * the processor has it, else the same by hand. All give the same integers, which is checked here, since a browser's
 * compiler may err and relaxed instructions may differ between processors. null where none is right.
 */
export async function fastestInt8(
  runner: KernelRunner,
  milliseconds: number,
): Promise<{ product: Int8Product; rate: number } | null> {
  const candidates = int8Products(runner.features);
  let best: { product: Int8Product; rate: number } | null = null;
  for (const product of candidates) {
    // Before it was compiled for speed, and after.
    if (!(await isRight(runner, product))) continue;
    const rate = await productRate(runner, product, milliseconds / candidates.length);
    if (rate > (best?.rate ?? 0) && (await isRight(runner, product))) best = { product, rate };
  }
  return best;
}

/** Rows, columns and inner columns of the check: two panels, large weights of both signs, all activations. */
const check = { rows: rowStep, k: 64, n: 2 * panelWidth };

/** Compares sums of products with those of plain integers. What it needs of the arena is given back. */
async function isRight(runner: KernelRunner, product: Int8Product): Promise<boolean> {
  const { arena } = runner;
  const mark = arena.mark();
  const { rows, k, n } = check;
  // The first two activations of a row span all steps, so that quantising leaves all of them as they are.
  const x = Float32Array.from({ length: rows * k }, (_, i) =>
    i % k === 0 ? 0 : i % k === 1 ? activationSteps : (i * 53) % (activationSteps + 1),
  );
  const values = Int8Array.from({ length: k * n }, (_, i) => ((i * 71) % 255) - 127);
  const linear = arena.allocate(linearBytes);
  const weights = { k, n, values, scales: new Float32Array(n).fill(1) };
  placeLinear(arena, linear, weights, new Float32Array(n), product);
  const out = arena.allocate(rows * n * 4);
  await runner.run('applyLinear', linear, arena.place(x), rows, out, finishStore);
  const right = arena.floats(out, rows * n).every((found, i) => {
    let sum = 0;
    for (let c = 0; c < k; c++) sum += x[Math.floor(i / n) * k + c] * values[c * n + (i % n)];
    return found === sum;
  });
  arena.reset(mark);
  return right;
}

/** Bare rate of the products of one precision, in billions of operations a second over all threads; 0 where it has no right product. */
export async function gemmRate(
  runner: KernelRunner,
  precision: 'int8' | 'fp32',
  milliseconds: number,
): Promise<number> {
  if (precision === 'fp32') return productRate(runner, 'fp32', milliseconds);
  return (await fastestInt8(runner, milliseconds))?.rate ?? 0;
}
