import type { SearchRequest } from '../contracts/analysis-api';
import type { ShopTuning } from '../contracts/experiments';
import type { StageContext } from '../contracts/progress';
import type { SearchReport, TunedOptions } from '../domain/recommend/search/search-report';
import type { AnalysisSession } from './analysis-session';
import { tunedOptionsOf } from './run-job';
import { setTuning } from './shops';
import { proxied } from './worker-bridge';

/** Searches better options for a shop and keeps what won for its runs. */
export async function searchForShop(
  session: AnalysisSession,
  request: Omit<SearchRequest, 'tuned'>,
  context: StageContext,
): Promise<ShopTuning> {
  const before = await tunedOptionsOf(session.shopId);
  const asked = { ...request, ...(before && { tuned: before }) };
  const report = await session.exclusive(() =>
    session.ask(context.signal, (api) => api.search(asked, proxied(context))),
  );
  const tuning = { finishedAt: Date.now(), report, options: afterSearch(before, report) };
  await setTuning(session.shopId, tuning);
  return tuning;
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
