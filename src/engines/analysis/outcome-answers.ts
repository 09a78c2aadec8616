import type { ListStages } from '../../contracts/analysis-api';
import type { OutcomeApi } from '../../contracts/outcome-api';
import { campaignSpan, measureCampaign } from '../../domain/campaign/measure-campaign';
import type { MeasuredRun } from '../../domain/metrics/shop-metrics';
import { getStage } from '../../storage/runs';
import type { Analyser } from './analyser';
import { drainSteps } from './drain-steps';
import { loopOfRun } from './loop-of-run';
import { type Questions, untilStopped } from './questions';
import { storedStage } from './stored-stage';

/** What the worker answers of what came of lists and campaigns: by the records of the open shop, and stored runs of it. */
export function outcomeAnswers(analyser: Analyser, questions: Questions): OutcomeApi<ListStages> {
  const measuredRun = async (stages: ListStages): Promise<MeasuredRun> => {
    const found = await storedStage('segmentation', stages.segmentation);
    const codes = found.profiles.map(({ code }) => code);
    return { labels: found.labels, codes, lists: (await getStage('lists', stages.lists)) ?? null };
  };

  return {
    metrics: async (stages) => analyser.metrics(await measuredRun(stages)),

    clicks: (question, stages, list, onProgress) =>
      questions.ask(question, onProgress, async (context) =>
        drainSteps(analyser.clicks(await measuredRun(stages), list), 'clicks', untilStopped(context)),
      ),

    purchases: async (from, to) => analyser.purchases(from, to),

    suspected: async () => analyser.suspected(),

    measureCampaign: async (campaign) =>
      measureCampaign(campaign, analyser.purchases(...campaignSpan(campaign)), analyser.customersCalled),

    loop: async (question, { options, tuned, champion, entities, since }, onProgress) => {
      const [before, lists, today] = await Promise.all([
        storedStage('entities', champion.entities),
        storedStage('lists', champion.lists),
        storedStage('entities', entities),
      ]);
      return questions.ask(question, onProgress, (context) => {
        const input = analyser.loopInput(options, tuned);
        const steps = loopOfRun(input, { entities: before, lists }, today, since, analyser.customersCalled);
        return drainSteps(steps, 'loop', untilStopped(context));
      });
    },

    uplift: (question, campaign, onProgress) =>
      questions.ask(question, onProgress, (context) =>
        drainSteps(analyser.uplift(campaign), 'uplift', untilStopped(context)),
      ),

    findings: async () => analyser.findings(),
  };
}
