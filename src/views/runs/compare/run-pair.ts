import type { RunSummary } from '../../../store';

export type PairOfIds = readonly [before: string, after: string];

/** The run on screen and the one before it, or after it where there is none before. Takes two runs, newest first. */
export function usualPair(runs: readonly Pick<RunSummary, 'id'>[], shown: string | null): PairOfIds {
  const found = runs.findIndex(({ id }) => id === shown);
  const at = Math.max(0, Math.min(runs.length - 2, found));
  return [runs[at + 1]!.id, runs[at]!.id];
}

/** The two runs chosen, or the usual two where one of them is there no more. */
export function pairOf<Run extends Pick<RunSummary, 'id'>>(
  runs: readonly Run[],
  chosen: PairOfIds,
  shown: string | null,
): readonly [before: Run, after: Run] {
  const find = (wanted: string) => runs.find(({ id }) => id === wanted);
  const [before, after] = chosen.map(find);
  if (before !== undefined && after !== undefined) return [before, after];
  const [earlier, later] = usualPair(runs, shown);
  return [find(earlier)!, find(later)!];
}
