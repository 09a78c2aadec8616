export const confidenceLevels = ['clear', 'likely', 'borderline'] as const;
export type ConfidenceLevel = (typeof confidenceLevels)[number];

/**
 * How surely a customer belongs to its segment, in words. `confidence` is (b − a) / max(a, b) of the
 * distances to the own and the next segment's centre: from 0.25 on the next centre is a third farther
 * away than the own one, below 0.08 the two are as good as equal.
 */
export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= 0.25) return 'clear';
  return confidence >= 0.08 ? 'likely' : 'borderline';
}
