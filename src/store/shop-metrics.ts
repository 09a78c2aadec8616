import type { RunSummary } from '../contracts/run';
import type { Metric } from '../domain/metrics/shop-metrics';
import { runner } from './app-store';

/** What the export tells of how the shop of a run is going. Waits for what is under way on the shop. */
export function askMetrics(run: RunSummary): Promise<Metric[]> {
  // Stopping would end the worker with whatever else it does.
  const { signal } = new AbortController();
  return runner.metrics(run, { signal, onProgress: () => undefined });
}
