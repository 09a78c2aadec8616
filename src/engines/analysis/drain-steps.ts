import type { OnProgress, StageName } from '../../contracts/progress';

/** Progress is told at most this often: each message costs the page a moment. */
const intervalMs = 100;

/** Runs a stepping algorithm to its end and tells the progress with the time left by the pace so far. */
export async function drainSteps<Result>(
  steps: AsyncGenerator<{ readonly done: number; readonly total: number }, Result>,
  stage: StageName,
  onProgress: OnProgress,
): Promise<Result> {
  const start = performance.now();
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const next = await steps.next();
    if (next.done) return next.value;
    const now = performance.now();
    if (now - told < intervalMs) continue;
    told = now;
    const { done, total } = next.value;
    const elapsed = (now - start) / 1000;
    const secondsLeft = done > 0 && elapsed > 0.5 ? (elapsed / done) * (total - done) : null;
    onProgress({ stage, done, total, secondsLeft });
  }
}
