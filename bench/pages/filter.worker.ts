import { expose, transfer } from 'comlink';
import { openStages } from '../../src/compute/stages/stages';
import { openKernels } from '../../src/compute/wasm/open-kernels';
import { Workspace } from '../../src/compute/wasm/workspace';
import { range } from '../../src/domain/math/order';
import type { SparseMatrix } from '../../src/domain/math/sparse';
import { chebyCf, chebyCfBy } from '../../src/domain/recommend/models/chebyshev/cheby-cf';
import type { ChebyCfModel } from '../../src/domain/recommend/models/chebyshev/cheby-cf-model';
import type { GraphFilter } from '../../src/domain/recommend/models/chebyshev/graph-filter';
import { drain } from '../../src/domain/steps';

export interface Pairs {
  readonly columns: number;
  readonly starts: readonly number[];
  readonly indices: readonly number[];
}

let filter: GraphFilter | null = null;
let train: SparseMatrix | null = null;
let model: ChebyCfModel | null = null;

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, number]> {
  const started = performance.now();
  const result = await work();
  return [result, (performance.now() - started) / 1000];
}

const api = {
  /** The app's kernels on so many threads; returns how many they have. */
  async open(threads: number): Promise<number> {
    const runner = await openKernels(threads);
    if (runner === null) throw new Error('this browser has no SIMD in WebAssembly');
    const workspace = new Workspace(runner);
    filter = openStages({ kernels: async () => workspace }).graphFilter;
    return runner.threads;
  },

  take({ columns, starts, indices }: Pairs): void {
    const values = new Float32Array(indices.length).fill(1);
    train = {
      rows: starts.length - 1,
      columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values,
    };
  },

  /** Seconds. */
  async fit(): Promise<number> {
    const [fitted, seconds] = await timed(() => drain(chebyCfBy(filter!).fit(train!, chebyCf.defaults)));
    model = fitted;
    return seconds;
  },

  /** The best k products of everybody, what she has left out. */
  async rank(k: number): Promise<{ seconds: number; ids: Int32Array }> {
    const everybody = range(train!.rows);
    const [{ ids }, seconds] = await timed(() => model!.topProducts(everybody, k, train!));
    return transfer({ seconds, ids }, [ids.buffer as ArrayBuffer]);
  },
};

export type FilterBench = typeof api;

expose(api);
