import { dissolvedBelow, stableFrom } from '../../domain/cluster/choice/stability';

type StabilityLevel = 'stable' | 'shifting' | 'dissolved';

/** A mean overlap (Jaccard) in words. */
export function stabilityLevel(overlap: number): StabilityLevel {
  if (overlap >= stableFrom) return 'stable';
  return overlap < dissolvedBelow ? 'dissolved' : 'shifting';
}
