import type { SearchRequest } from '../contracts/analysis-api';
import type { ShopTuning } from '../contracts/experiments';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { SearchReport, TunedOptions } from '../domain/recommend/search/search-report';
import type { AnalysisSession } from './analysis-session';
import { tunedOptionsOf, withReadingOf } from './run-job';
import { setTuning } from './shops';
import { askUntilStopped, proxied, throwIfAborted } from './worker-bridge';

/**
 * Searches better options for a shop and keeps what won for its runs. An abort drops what was found and ends the search
 * at its next step: ending the worker would end what waits behind it.
 *
 * @param run whose reading of the texts is searched by; null for the one that is loaded, if any.
 */
export async function searchForShop(
  session: AnalysisSession,
  request: Omit<SearchRequest, 'tuned'>,
  run: RunSummary | null,
  context: StageContext,
): Promise<ShopTuning> {
  const { signal } = context;
  const unended = { ...context, signal: new AbortController().signal };
  const job = async () => {
    throwIfAborted(signal);
    const before = await tunedOptionsOf(session.shopId);
    const asked = { ...request, ...(before && { tuned: before }) };
    const report = await askUntilStopped(
      signal,
      () => session.ask(unended.signal, (api) => api.search(asked, proxied(context))),
      () => endSearch(session),
    );
    const tuning = { finishedAt: Date.now(), report, options: afterSearch(before, report) };
    // Before the next job has its turn: a run that waits goes by it.
    await setTuning(session.shopId, tuning);
    return tuning;
  };
  return run === null ? session.exclusive(job) : withReadingOf(run, session, unended, job);
}

/** Has the search that is under way in a session end with the best so far. */
export async function endSearch(session: AnalysisSession): Promise<void> {
  await session.ask(new AbortController().signal, (api) => api.stopSearch());
}

/**
 * What the runs go by after a search: its winners, the usual options where none was better, and what was there before
 * of the models that there was no time for.
 */
export function afterSearch(
  before: TunedOptions | undefined,
  { split, seed, models }: Pick<SearchReport, 'split' | 'seed' | 'models'>,
): TunedOptions {
  const same = before?.split === split && before.seed === seed;
  const kept = new Map(Object.entries(same ? before.models : {}));
  for (const { model, outcome, best } of models) {
    if (outcome === 'better' && best !== null) kept.set(model, best);
    if (outcome === 'default') kept.delete(model);
  }
  return { split, seed, models: Object.fromEntries(kept) };
}
