import { deleteIncompleteShops } from '../storage/shops';

let removed: Promise<void> | null = null;

/**
 * Removes what earlier visits left of imports that never finished. Once a page, and before its first import: what
 * that has just begun looks like remains. Rejects where the storage fails, and the next call tries again.
 */
export function removeRemains(): Promise<void> {
  removed ??= deleteIncompleteShops().catch((error) => {
    removed = null;
    throw error;
  });
  return removed;
}
