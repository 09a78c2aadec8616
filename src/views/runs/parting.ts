import type { RunSummary } from '../../store';

export type Parting = 'very' | 'clear' | 'soft' | 'hardly';

/**
 * A silhouette in words. Bounds after Kaufman & Rousseeuw, Finding Groups in Data (1990), table 4
 * (0.5 and 0.25), with a further step at 0.1, below which neighbouring segments run together.
 */
export function partingInWords(silhouette: number): Parting {
  if (silhouette >= 0.5) return 'very';
  if (silhouette >= 0.25) return 'clear';
  return silhouette >= 0.1 ? 'soft' : 'hardly';
}

/** How clearly a run's segments part; whatever the silhouette, hardly where there are none. */
export function partingOf({ silhouette, choice }: Pick<RunSummary, 'silhouette' | 'choice'>): Parting {
  return choice?.verdict.answer === 'none' ? 'hardly' : partingInWords(silhouette);
}
