import type { RunOptions } from '../contracts/analysis-api';
import type { DevicePreference, EncoderName } from '../contracts/encoder-api';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { RecommendationEvaluation } from '../domain/recommend/lists';
import { featuresCsv, recommendationsCsv, segmentsCsv } from '../jobs/export-job';
import { importShop, planFile } from '../jobs/import-job';
import { customerDetail, customerIndex } from '../jobs/queries';
import { Reader } from '../jobs/reader';
import { evaluateRun } from '../jobs/run-job';
import { runShop, type ShopRunOutcome } from '../jobs/shop-run';
import { currentLanguage, speakerFor } from '../i18n';
import { useApp } from './app-store';
import { exportWords } from './export-words';
import { shopNameOf } from './shop-name';

/** The last run of a script with the session that made it: what its later questions are about. */
let last: ShopRunOutcome | null = null;

function lastRun(): ShopRunOutcome {
  if (!last) throw new ClienteleError('bad-option', 'Nothing has been run yet: call run() first.');
  return last;
}

function context(): StageContext {
  return { signal: new AbortController().signal, onProgress: (progress) => useApp.setState({ progress }) };
}

/** The jobs behind `window.clientele` (app/script-api.ts says what each does). The screens follow along. */
export const scripted = {
  async importFiles(files: readonly File[]): Promise<ShopSummary> {
    const plans = [];
    for (const file of files) plans.push(await planFile(file, context().signal));
    const { shopId } = await importShop(plans, shopNameOf(files), context().signal, () => undefined);
    await useApp.getState().loadShops();
    await useApp.getState().openShop(shopId);
    last = null;
    return useApp.getState().shop!;
  },

  async run(options: RunOptions): Promise<RunSummary> {
    const { shop, deviceChoice } = useApp.getState();
    if (!shop) throw new ClienteleError('bad-option', 'No shop is open: call importFiles() first.');
    const request = {
      shopId: shop.id,
      options,
      device: deviceChoice,
      previousRunId: last?.run.id ?? null,
    };
    last = await runShop(request, context());
    await useApp.getState().openShop(shop.id);
    return last.run;
  },

  async evaluate(): Promise<RecommendationEvaluation | null> {
    const { session, run } = lastRun();
    const evaluated = await evaluateRun(session, run, context());
    await useApp.getState().openShop(run.shopId);
    return evaluated.evaluation;
  },

  async profiles() {
    const { profiles } = lastRun().run;
    const speaker = speakerFor(currentLanguage());
    const names = speaker.segmentNames(profiles);
    return profiles.map(({ code, size, share, revenueShare, keywords, archetype }) => ({
      code,
      name: names.shown(code),
      size,
      share,
      revenueShare,
      keywords: keywords.map(({ term }) => term),
      action: speaker.action(archetype),
    }));
  },

  async segments() {
    const { run } = lastRun();
    const { ids, labels, confidence } = await customerIndex(run.id);
    const { segmentName } = exportWords(run.profiles);
    return ids.map((customerId, i) => {
      const { code } = run.profiles[labels[i]!]!;
      return { customerId, code, name: segmentName(code), confidence: confidence[i]! };
    });
  },

  async recommendations(customerId: string) {
    const { run } = lastRun();
    const { ids } = await customerIndex(run.id);
    const customer = ids.indexOf(customerId);
    if (customer < 0) throw new ClienteleError('bad-option', `There is no customer ${customerId}.`);
    const { recommendations } = await customerDetail(run, customer);
    const words = exportWords(run.profiles);
    return recommendations.map(({ rank, product, reason }) => ({
      rank,
      productId: product.id,
      title: product.title,
      reason: words.reason(reason),
    }));
  },

  async encode(
    texts: readonly string[],
    encoder: EncoderName,
    device: DevicePreference,
    threads: number | null = null,
  ) {
    const reader = new Reader(encoder, { device, threads });
    try {
      return await reader.encode(texts, context().signal);
    } finally {
      reader.close();
    }
  },

  async exportCsv(what: 'segments' | 'recommendations' | 'features'): Promise<string> {
    const { session, run } = lastRun();
    const options = { bom: false, ...exportWords(run.profiles) };
    switch (what) {
      case 'segments':
        return (await segmentsCsv(run, options)).join('');
      case 'recommendations':
        return (await recommendationsCsv(run, options)).join('');
      case 'features': {
        const { ids, blocks } = await session.ask(context().signal, (api) => api.features());
        return featuresCsv(ids, blocks).join('');
      }
      default:
        return what satisfies never;
    }
  },
};
