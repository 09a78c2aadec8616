import type { OnProgress, StageName } from '../../contracts/progress';
import { EtaEstimator } from '../../domain/eta';

/** Progress is reported at most this often: each message costs the page a moment. */
const intervalMs = 100;

/** As often the worker is free for a moment: for what is written meanwhile, and for whoever asks it to stop. */
const pauseEveryMs = 250;

/** Runs a stepping algorithm to its end and reports its progress. */
export async function drainSteps<Result>(
  steps: AsyncGenerator<{ readonly done: number; readonly total: number }, Result>,
  stage: StageName,
  onProgress: OnProgress,
): Promise<Result> {
  const eta = new EtaEstimator();
  let reported = Number.NEGATIVE_INFINITY;
  let paused = performance.now();
  for (;;) {
    const next = await steps.next();
    if (next.done) return next.value;
    const now = performance.now();
    if (now - paused >= pauseEveryMs) {
      await new Promise((resolve) => setTimeout(resolve));
      paused = performance.now();
    }
    if (now - reported < intervalMs) continue;
    reported = now;
    const { done, total } = next.value;
    onProgress({ stage, done, total, secondsLeft: eta.progress(done, total) });
  }
}
