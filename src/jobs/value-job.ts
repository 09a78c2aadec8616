import type { StageContext } from '../contracts/progress';
import type { ShopValue } from '../domain/value/value-of-shop';
import type { AnalysisSession } from './analysis-session';
import { askUntilStopped, proxied } from './worker-bridge';

/**
 * What a shop's customers will be worth, after the jobs before it. An abort ends it at its next step and leaves the worker
 * to whoever waits for it.
 */
export function valueOfSession(session: AnalysisSession, context: StageContext): Promise<ShopValue> {
  const { signal } = context;
  const unended = new AbortController().signal;
  return session.exclusive(() =>
    askUntilStopped(
      signal,
      () => session.ask(unended, (api) => api.value(proxied(context))),
      () => session.ask(unended, (api) => api.stopValue()),
    ),
  );
}
