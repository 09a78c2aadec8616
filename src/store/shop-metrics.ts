import type { RunSummary } from '../contracts/run';
import type { Metric } from '../domain/metrics/shop-metrics';
import { runner } from './app-store';
import { uninterrupted } from './uninterrupted';

/** What the export tells of how the shop of a run is going. Waits for what is under way on the shop. */
export function askMetrics(run: RunSummary): Promise<Metric[]> {
  return runner.questions.metrics(run, uninterrupted());
}
