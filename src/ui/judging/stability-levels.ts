import { dissolvedBelow } from '../../domain/cluster/choice/stability';

/** From here on a segment comes again whichever customers are looked at (Hennig 2007). */
export const stableFrom = 0.75;

type StabilityLevel = 'stable' | 'shifting' | 'dissolved';

/** A mean overlap (Jaccard) in words. */
export function stabilityLevel(overlap: number): StabilityLevel {
  if (overlap >= stableFrom) return 'stable';
  return overlap < dissolvedBelow ? 'dissolved' : 'shifting';
}
