import { deleteRemains } from '../storage/shops';

let removed: Promise<void> | null = null;

/**
 * Removes what earlier visits left of imports that never finished, and what belongs to no shop. Once a page. Rejects
 * where the storage fails, and the next call tries again.
 */
export function removeInterruptedImports(): Promise<void> {
  removed ??= deleteRemains().catch((error) => {
    removed = null;
    throw error;
  });
  return removed;
}
