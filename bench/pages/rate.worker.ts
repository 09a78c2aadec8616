import { expose } from 'comlink';
import { gemmRate } from '../../src/compute/wasm/fastest-int8';
import { openKernels } from '../../src/compute/wasm/open-kernels';

const api = {
  async rate(threads: number, milliseconds: number): Promise<number> {
    const runner = await openKernels(threads);
    if (runner === null) throw new Error('this browser has no SIMD in WebAssembly');
    await gemmRate(runner, 'int8', milliseconds / 4);
    const rate = await gemmRate(runner, 'int8', milliseconds);
    runner.close();
    return rate;
  },
};

export type RateApi = typeof api;

expose(api);
