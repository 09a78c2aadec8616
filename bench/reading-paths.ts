import type { EncoderName } from '../src/domain/text/encoders';
import { rendererMemory } from './memory';
import { openExactly } from './open-encoder';
import type { BenchPage } from './page';
import type { CutTexts } from './pages/cutter.worker';
import type { OpenRequest, Reading } from './pages/encoder';

/** A way of reading, or the bare product of the kernels (`gemm`) as the measure of the last ones. */
export const readingPaths = ['naive', 'onnx', 'kernels', 'kernels-exact', 'gemm'] as const;
export type ReadingPath = (typeof readingPaths)[number];

export interface PathPlan {
  readonly path: ReadingPath;
  readonly threads: number;
  /** True for transformers.js with the number of threads that it chooses itself: printed, not listed. */
  readonly libraryThreads: boolean;
}

/** One measurement of one plan. */
export interface Measured {
  readonly seconds: number;
  /** Billions of operations a second, for the bare product only. */
  readonly gemm: number;
  /** MiB of the page's process with all its workers, at the end and at most; null where it cannot be read. */
  readonly memory: { readonly now: number; readonly peak: number } | null;
  readonly threads: number;
}

/** Texts read first, untimed: sessions allocate, code compiles. */
const warmUpTexts = 48;
const gemmMilliseconds = 1000;
const mostThreads = 8;

const deviceOf = {
  naive: 'naive',
  onnx: 'wasm',
  kernels: 'kernels',
  'kernels-exact': 'kernels-exact',
} as const;

/** ONNX Runtime on all processors; the kernels on 1, 2, 4 … threads and on all. */
export function plansFor(processors: number, libraryThreads: boolean): PathPlan[] {
  const most = Math.min(processors, mostThreads);
  const steps = [...new Set([1, 2, 4, most])].filter((threads) => threads <= most).sort((a, b) => a - b);
  const plan = (path: ReadingPath, threads: number): PathPlan => ({ path, threads, libraryThreads: false });
  return [
    ...(libraryThreads ? [{ path: 'naive', threads: most, libraryThreads: true } as const] : []),
    plan('naive', most),
    plan('onnx', most),
    ...(['kernels-exact', 'kernels', 'gemm'] as const).flatMap((path) =>
      steps.map((threads) => plan(path, threads)),
    ),
  ];
}

/**
 * Reads all texts once in a fresh page. Throws an Error where the app chose another device than the one asked
 * for, or read more or fewer tokens than the texts have: figures would not be of the same work.
 */
export async function measurePath(
  bench: BenchPage,
  encoder: EncoderName,
  { path, threads, libraryThreads }: PathPlan,
  { texts, tokens }: CutTexts,
): Promise<Measured> {
  if (path === 'gemm') throw new RangeError('the bare product reads no texts');
  const device = deviceOf[path];
  await bench.fresh();
  await bench.run('setTexts', texts);
  const request: OpenRequest = { encoder, device, threads: libraryThreads ? null : threads };
  const opened = await openExactly(bench, request);
  await bench.run('read', warmUpTexts);
  const reading = await bench.run<Reading>('read');
  const wanted = tokens.reduce((total, each) => total + each, 0);
  if (device !== 'naive' && reading.tokens !== wanted) {
    throw new Error(`${encoder} on ${device} read ${reading.tokens} tokens of ${wanted}`);
  }
  const memory = await rendererMemory(bench.browser);
  return { seconds: reading.seconds, gemm: 0, memory, threads: opened.threads };
}

/** The bare int8 product on the plan's threads. */
export async function measureGemm(
  bench: BenchPage,
  _encoder: EncoderName,
  { threads }: PathPlan,
): Promise<Measured> {
  await bench.fresh();
  const gemm = await bench.run<number>('gemmRate', { threads, milliseconds: gemmMilliseconds });
  return { seconds: gemmMilliseconds / 1000, gemm, memory: null, threads };
}
