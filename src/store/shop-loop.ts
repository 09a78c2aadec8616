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
    const report = await runner.loop(run, champion, context);
    if (await keepDecision(run.shopId, decisionOf(report, Date.now()))) await runOwner.refresh();
    return report;
  },
);

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
