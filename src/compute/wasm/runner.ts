import type { DroppedDevice, kernelThreads } from '../../contracts/stage-report';
import type { Arena } from './arena';
import type { KernelName } from './kernel-names';
import type { KernelFeatures } from './variants';

/**
 * Where kernels run: on a pool of threads, or on this thread. Tasks run in any order and side by side, so that
 * two that are under way at once must not write to the same place.
 */
export interface KernelRunner {
  readonly features: KernelFeatures;
  readonly threads: number;
  readonly arena: Arena;
  /** Its threads, with what refused them the shared memory, where it has to do with one; else empty. */
  readonly dropped: readonly DroppedDevice<typeof kernelThreads>[];
  /** Runs one kernel with these arguments (addresses and counts). Rejects where it trapped or the runner was closed. */
  run(kernel: KernelName, ...args: number[]): Promise<void>;
  /** Ends the threads. Nothing may run afterwards. */
  close(): void;
}

/** Bytes of a thread's own memory: room for the activations of one block of texts. */
export const scratchBytes = 12 << 20;
