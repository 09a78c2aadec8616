import type { Absence } from '../domain/recommend/absence';
import type { RunSummary } from '../contracts/run';
import { runner } from './app-store';

/**
 * Why a customer of a run is not offered a product, both by their numbers. Waits for what is under way on the shop; the
 * first question after a page was opened loads the shop and fits the models.
 */
export function askWhyNot(run: RunSummary, customer: number, product: number): Promise<Absence> {
  // Stopping would end the worker with whatever else it does.
  const { signal } = new AbortController();
  return runner.whyNot(run, customer, product, { signal, onProgress: () => undefined });
}
