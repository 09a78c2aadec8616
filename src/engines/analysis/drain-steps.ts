import type { OnProgress, StageName } from '../../contracts/progress';
import { SteadyForecast } from '../../domain/steady-forecast';

/** Progress is told at most this often: each message costs the page a moment. */
const intervalMs = 100;

/** Runs a stepping algorithm to its end and tells the progress with the time left by the pace so far. */
export async function drainSteps<Result>(
  steps: AsyncGenerator<{ readonly done: number; readonly total: number }, Result>,
  stage: StageName,
  onProgress: OnProgress,
): Promise<Result> {
  const start = performance.now();
  const steady = new SteadyForecast();
  let told = Number.NEGATIVE_INFINITY;
  for (;;) {
    const next = await steps.next();
    if (next.done) return next.value;
    const now = performance.now();
    if (now - told < intervalMs) continue;
    told = now;
    const { done, total } = next.value;
    const elapsed = (now - start) / 1000;
    const forecast = done > 0 ? (elapsed / done) * (total - done) : null;
    onProgress({ stage, done, total, secondsLeft: steady.show(forecast) });
  }
}
