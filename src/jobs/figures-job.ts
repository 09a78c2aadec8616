import type { RunSummary } from '../contracts/run';
import type { StageContext } from '../contracts/progress';
import type { Movement } from '../domain/movement/movement';
import type { ShopValue } from '../domain/value/value-of-shop';
import type { AnalysisSession } from './analysis-session';
import { listStagesOf, withReadingOf } from './run-job';
import { askUntilStopped, proxied } from './worker-bridge';

/**
 * What a shop's customers will be worth, after the jobs before it. An abort ends it at its next step and leaves the worker
 * to whoever waits for it.
 */
export function valueOfSession(session: AnalysisSession, context: StageContext): Promise<ShopValue> {
  return session.exclusive(() =>
    untilStopped(session, context, (unended) => session.ask(unended, (api) => api.value(proxied(context)))),
  );
}

/** Who moved between the segments of a run, month by month; stopped as the value is. */
export async function movementOfRun(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
): Promise<Movement> {
  const stages = await listStagesOf(run);
  const request = { options: run.options, stages };
  return withReadingOf(run, session, context, () =>
    untilStopped(session, context, (unended) =>
      session.ask(unended, (api) => api.movement(request, proxied(context))),
    ),
  );
}

function untilStopped<Answer>(
  session: AnalysisSession,
  { signal }: StageContext,
  ask: (unended: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const unended = new AbortController().signal;
  return askUntilStopped(
    signal,
    () => ask(unended),
    () => session.ask(unended, (api) => api.stopFigures()),
  );
}
