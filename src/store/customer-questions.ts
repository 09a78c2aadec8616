import type { Absence } from '../domain/recommend/absence';
import type { RunSummary } from '../contracts/run';
import type { OwnWords } from '../jobs/own-words';
import { runner, useApp } from './app-store';

/**
 * Why a customer of a run is not offered a product, both by their numbers. Waits for what is under way on the shop; the
 * first question after a page was opened loads the shop and fits the models.
 */
export function askWhyNot(run: RunSummary, customer: number, product: number): Promise<Absence> {
  // Stopping would end the worker with whatever else it does.
  const { signal } = new AbortController();
  return runner.whyNot(run, customer, product, { signal, onProgress: () => undefined });
}

/** What a customer of a run (by number) wrote that speaks for offers which texts carried, of each one sentence at most. */
export function askOwnWords(run: RunSummary, customer: number): Promise<OwnWords[]> {
  const { signal } = new AbortController();
  const { deviceChoice } = useApp.getState();
  return runner.ownWords(run, customer, deviceChoice, { signal, onProgress: () => undefined });
}
