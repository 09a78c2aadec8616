import type { OnProgress, StageName } from '../contracts/progress';

/** Often enough for a bar and a time left, seldom enough that a screen being built is not begun again at each report. */
const betweenMs = 250;

/**
 * Passes on the first report of every stage at once and of the others one in a quarter of a second. Every write of
 * the store is drawn before anything that can wait, and what was half drawn by then is begun again.
 * @param now the clock, ms.
 */
export function pacedProgress(show: OnProgress, now: () => number = () => performance.now()): OnProgress {
  let stage: StageName | null = null;
  let shownAt = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const at = now();
    if (progress.stage === stage && at - shownAt < betweenMs) return;
    stage = progress.stage;
    shownAt = at;
    show(progress);
  };
}
