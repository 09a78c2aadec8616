import type { LoopDecision, LoopReport } from '../contracts/loop';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { currentLanguage, speakerFor } from '../i18n';
import { championFor, decisionOf, keepDecision, restoreDecisions } from '../jobs/loop-job';
import { runner, runOwner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { guarded } from './failure';

export { championFor };

/** A run with newer records, and the one whose lists are to beat. */
export interface AskedLoop {
  readonly run: RunSummary;
  readonly champion: RunSummary;
}

/** What newer orders said of the champion's lists; the decision is kept with the shop. */
export const runLoop = new AskedOnce<AskedLoop, LoopReport>(
  ({ run, champion }) => `${champion.id}/${run.id}`,
  async ({ run, champion }, context) => {
    const report = await runner.questions.loop(run, champion, context);
    if (await keepDecision(run.shopId, decisionOf(report, Date.now()))) await runOwner.refresh();
    return report;
  },
);

/**
 * Compares the lists of an earlier run unasked, as soon as one that knows newer records is evaluated and nothing is
 * decided of it yet. Another run need not wait for that.
 */
export function followLoop(): void {
  let asked = '';
  const asker: OnProgress = () => undefined;
  useApp.subscribe(({ shop, run, runs, runState }) => {
    if (runState.phase === 'running') {
      asked = '';
      // Screens that ask too have left by then.
      setTimeout(() => runLoop.giveUp(asker));
      return;
    }
    if (shop === null || run === null || runState.phase !== 'done') return;
    // Not before what follows a run is done.
    const { careful, evaluationError } = runState;
    if (careful?.phase === 'reading' || careful?.phase === 'analysing') return;
    if (run.measured === undefined && evaluationError === null) return;
    const champion = championFor(run, runs, shop.decisions ?? []);
    if (champion === null || isDecided(shop, run, champion)) return;
    const of = `${champion.id}/${run.id}`;
    if (of === asked) return;
    asked = of;
    // What fails was not asked for; Runs say so where somebody looks.
    runLoop.ask({ run, champion }, asker).catch(() => undefined);
  });
}

function isDecided({ decisions = [] }: ShopSummary, run: RunSummary, champion: RunSummary): boolean {
  return decisions.some((each) => each.challenger === run.id && each.champion === champion.id);
}

/** Takes a run's lists for the best from now on. @returns what puts the history back; null where it could not be kept. */
export async function promoteByHand(shop: ShopSummary, runId: string): Promise<(() => Promise<void>) | null> {
  const before = shop.decisions ?? [];
  const last = before.at(-1);
  const done = await guarded(useApp.setState, async () => {
    await keepDecision(shop.id, {
      at: Date.now(),
      outcome: 'byHand',
      winner: runId,
      champion: last?.winner ?? runId,
      challenger: runId,
      by: null,
    });
    await runOwner.refresh();
  });
  if (!done) return null;
  return async () => {
    await restoreDecisions(shop.id, before);
    await runOwner.refresh();
  };
}

/** What `loop()` answers. */
export type LoopOfScript = LoopReport & {
  readonly sentences: readonly string[];
  readonly history: readonly LoopDecision[];
};

export function scriptedLoop(openShop: () => ShopSummary, lastRun: () => RunSummary, onProgress: OnProgress) {
  return {
    async loop(): Promise<LoopOfScript> {
      const run = lastRun();
      const champion = championFor(run, useApp.getState().runs, openShop().decisions ?? []);
      if (champion === null) {
        throw new ClienteleError(
          'bad-option',
          'No earlier run of this shop ends before the records of the last one.',
        );
      }
      const report = await runLoop.ask({ run, champion }, onProgress);
      return {
        ...report,
        sentences: speakerFor(currentLanguage()).loop(report),
        history: openShop().decisions ?? [],
      };
    },

    async promote(runId: string): Promise<void> {
      if (!useApp.getState().runs.some(({ id }) => id === runId)) {
        throw new ClienteleError('bad-option', `There is no run ${runId}.`);
      }
      await promoteByHand(openShop(), runId);
    },
  };
}
