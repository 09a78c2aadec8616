import type { LoopDecision, LoopReport } from '../contracts/loop';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { driftOfCounts } from '../domain/loop/drift';
import { getRun } from '../storage/runs';
import { changeShop } from '../storage/shops';
import type { AnalysisSession } from './analysis-session';
import { announce } from './other-tabs';
import { withReadingOf } from './run-job';
import { proxied } from './worker-bridge';

/**
 * The run whose lists are to beat for one that knows newer records: whoever was decided for last, else the newest that
 * knew less. null where there is none, or early runs do not say how far their records reached.
 */
export function championFor(
  run: RunSummary,
  runs: readonly RunSummary[],
  decisions: readonly LoopDecision[],
): RunSummary | null {
  const knewLess = ({ id, seenUntil }: RunSummary) => id !== run.id && seenUntil! < run.seenUntil!;
  const before = runs.filter(knewLess).sort((a, b) => b.startedAt - a.startedAt);
  // What was decided of this very run is not undone by asking again.
  const own = decisions.find(({ challenger, outcome }) => challenger === run.id && outcome !== 'byHand');
  const wanted = own?.champion ?? decisions.at(-1)?.winner;
  return before.find(({ id }) => id === wanted) ?? before[0] ?? null;
}

/** What newer records say of a champion's lists and of today's way of making them. Stopped as the value is. */
export async function loopOfRun(
  session: AnalysisSession,
  run: RunSummary,
  champion: RunSummary,
  context: StageContext,
): Promise<LoopReport> {
  const [{ entities: before, lists }, { entities: today }] = await Promise.all([
    stagesOf(champion.id),
    stagesOf(run.id),
  ]);
  if (before === undefined || lists === undefined || today === undefined) {
    throw new ClienteleError('result-lost', `run ${champion.id} has no lists`);
  }
  const { options, tuned } = run;
  const since = champion.seenUntil! + 1;
  const request = {
    options,
    ...(tuned && { tuned }),
    champion: { entities: before, lists },
    entities: today,
    since,
  };
  const found = await withReadingOf(run, session, context, () =>
    session.askStoppable(context.signal, (api, question) => api.loop(question, request, proxied(context))),
  );
  return {
    ...found,
    champion: champion.id,
    challenger: run.id,
    since,
    segments: segmentDrift(champion, run),
  };
}

/** How far the segments' shares of the customers moved; their codes survive from run to run. */
export function segmentDrift(before: RunSummary, now: RunSummary): LoopReport['segments'] {
  const sizes = ({ profiles }: RunSummary) => new Map(profiles.map(({ code, size }) => [code, size]));
  const [was, is] = [sizes(before), sizes(now)];
  const codes = [...new Set([...was.keys(), ...is.keys()])].sort((a, b) => a - b);
  const total = (of: ReadonlyMap<number, number>) => [...of.values()].reduce((sum, size) => sum + size, 0);
  const share = (of: ReadonlyMap<number, number>, code: number) => (of.get(code) ?? Number.NaN) / total(of);
  return {
    drift: driftOfCounts(
      codes.map((code) => was.get(code) ?? 0),
      codes.map((code) => is.get(code) ?? 0),
    ),
    shares: codes.map((code) => ({ code, before: share(was, code), now: share(is, code) })),
  };
}

/** What a report decides. Without surely better lists of the champion the new ones are taken: they know its newcomers too. */
export function decisionOf({ champion, challenger, match }: LoopReport, at: number): LoopDecision {
  const { outcome, testFrom, customers, purchases, difference } = match;
  return {
    at,
    outcome,
    champion,
    challenger,
    winner: outcome === 'promoted' || outcome === 'even' ? challenger : champion,
    by: { testFrom, customers, purchases, difference },
  };
}

/** Keeps a decision with the shop, unless the same pair was decided before. @returns whether it was new. */
export async function keepDecision(shopId: string, decision: LoopDecision): Promise<boolean> {
  let isNew = true;
  await changeShop(shopId, ({ decisions = [] }) => {
    isNew =
      decision.outcome === 'byHand' ||
      !decisions.some(
        ({ outcome, champion, challenger }) =>
          outcome !== 'byHand' && champion === decision.champion && challenger === decision.challenger,
      );
    return isNew ? { decisions: [...decisions, decision] } : {};
  });
  if (isNew) announce(shopId);
  return isNew;
}

/** Puts the history back as it was. */
export async function restoreDecisions(shopId: string, decisions: ShopSummary['decisions']): Promise<void> {
  await changeShop(shopId, () => ({ decisions: decisions ?? [] }));
  announce(shopId);
}

async function stagesOf(runId: string) {
  const record = await getRun(runId);
  if (record === undefined) throw new ClienteleError('result-lost', `run ${runId}`);
  return record.stages;
}
