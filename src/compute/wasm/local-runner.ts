import { Arena } from './arena';
import type { KernelExports } from './kernel-names';
import { type KernelRunner, scratchBytes } from './runner';
import type { KernelFeatures } from './variants';

/** The first page is left to the module. */
export const arenaBase = 65_536;

/** Kernels on the thread that calls, in a memory of their own: for pages without shared memory, and for tests. */
export async function openLocalRunner(
  module: WebAssembly.Module,
  features: KernelFeatures,
): Promise<KernelRunner> {
  const memory = new WebAssembly.Memory({ initial: arenaBase / 65_536 });
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
  const kernels = exports as unknown as KernelExports;
  const arena = new Arena(memory, arenaBase);
  const scratch = arena.allocate(scratchBytes);
  return {
    features,
    threads: 1,
    arena,
    dropped: [],
    run: async (kernel, ...args) => {
      kernels[kernel](scratch, ...args);
    },
    close: () => {},
  };
}
