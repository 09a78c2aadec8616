import type { ReadingKernels } from '../../domain/csv/records/reading-kernels';
import { detectFeatures } from './features';
import { loadKernels } from './open-kernels';
import { tableReading } from './table-reading';

let opening: Promise<ReadingKernels | null> | null = null;

/**
 * The readers of tables in WebAssembly, opened once in a worker; null where it has no SIMD or the module does not come:
 * tables are read all the same.
 */
export function openTableReading(): Promise<ReadingKernels | null> {
  opening ??= open().catch(() => null);
  return opening;
}

async function open(): Promise<ReadingKernels | null> {
  if (detectFeatures() === null) return null;
  return tableReading(await loadKernels({ relaxed: false, shared: false }));
}
