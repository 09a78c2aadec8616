import type * as Core from '@tensorflow/tfjs-core';
import type { Tensor, Tensor2D } from '@tensorflow/tfjs-core';
import type * as WasmBackend from '@tensorflow/tfjs-backend-wasm';
// The library's own bundles, loaded as they come: its threads start from the text of one of its functions, which
// another bundler's renaming breaks.
import backendScript from '@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js?url';
import coreScript from '@tensorflow/tfjs-core/dist/tf-core.min.js?url';
import plainUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simdUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threadedUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { Matrix } from '../../src/domain/math/matrix';
import type { TaskSizes, Timing } from '../kernels-tasks';
import { medianSeconds, randomMatrix } from './kernel-data';

/** Rows whose products are in memory at once. */
const blockRows = 10_000;
/** The same where a row has 41,000 of them. */
const blockUsers = 200;
/** Its topk sorts in TypeScript: all users would take minutes. */
const shareOfUsers = 0.02;

/** tfjs's own WASM backend on so many threads. */
export async function openTfjs(threads: number): Promise<void> {
  await loadScript(coreScript);
  await loadScript(backendScript);
  tf().wasm.setWasmPaths({
    'tfjs-backend-wasm.wasm': plainUrl,
    'tfjs-backend-wasm-simd.wasm': simdUrl,
    'tfjs-backend-wasm-threaded-simd.wasm': threadedUrl,
  });
  tf().wasm.setThreadsCount(threads);
  if (!(await tf().setBackend('wasm'))) throw new Error('tfjs refuses its WASM backend');
  await tf().ready();
}

const tf = () => (window as unknown as { tf: typeof Core & { wasm: typeof WasmBackend } }).tf;

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${url} is not served`));
    document.head.append(script);
  });
}

const tensorOf = ({ rows, columns, values }: Matrix) => tf().tensor2d(values, [rows, columns]);

function blocksOf(matrix: Matrix, size: number): Tensor2D[] {
  const blocks: Tensor2D[] = [];
  for (let first = 0; first < matrix.rows; first += size) {
    const rows = Math.min(size, matrix.rows - first);
    const values = matrix.values.slice(first * matrix.columns, (first + rows) * matrix.columns);
    blocks.push(tf().tensor2d(values, [rows, matrix.columns]));
  }
  return blocks;
}

export async function tfjsAssign({ assign: { points, columns, centroids } }: TaskSizes): Promise<Timing> {
  const blocks = blocksOf(randomMatrix(points, columns, 1), blockRows);
  // Its product is quick only where neither side is to be transposed.
  const centres = tf().transpose(tensorOf(randomMatrix(centroids, columns, 2)));
  const nearest = (block: Tensor2D) =>
    tf().tidy(() => {
      const { add, argMin, matMul, mul, square, sum } = tf();
      const scores = add(mul(matMul(block, centres), -2), sum(square(centres), 0));
      return argMin(scores, 1);
    });
  const assign = async () => {
    for (const block of blocks) await read(nearest(block));
  };
  return { seconds: await medianSeconds(5, assign), share: 1 };
}

export async function tfjsTopK({ 'top-k': { users, items, columns, k } }: TaskSizes): Promise<Timing> {
  const blocks = blocksOf(randomMatrix(Math.round(users * shareOfUsers), columns, 1), blockUsers);
  const all = tf().transpose(tensorOf(randomMatrix(items, columns, 2)));
  const rank = async () => {
    for (const block of blocks) {
      const best = tf().tidy(() => tf().topk(tf().matMul(block, all), k));
      await read(best.indices);
      await read(best.values);
    }
  };
  return { seconds: (await medianSeconds(3, rank)) / shareOfUsers, share: shareOfUsers };
}

async function read(tensor: Tensor): Promise<void> {
  await tensor.data();
  tensor.dispose();
}
