import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import type { ClickReport } from '../domain/clicks/click-report';
import { currentLanguage, speakerFor } from '../i18n';
import { productIndex } from '../jobs/product-queries';
import { runner } from './app-store';
import { AskedOnce } from './asked-once';

/** A run with the list that is looked at and how much was played in the window by then. */
export interface AskedClicks {
  readonly run: RunSummary;
  /** Name of the list; null for the one that was shown most. */
  readonly list: string | null;
  readonly played: number;
}

/** Where a run's customers look and what they click. */
export const runClicks = new AskedOnce<AskedClicks, ClickReport>(
  ({ run, list, played }) => `${run.id}/${list ?? ''}/${played}`,
  ({ run, list }, context) => runner.questions.clicks(run, list, context),
);

/** The same for scripts: ids in place of numbers, sentences in the language on screen. */
export type ClicksOfScript = Awaited<ReturnType<typeof clicksForScript>>;

export async function clicksForScript(run: RunSummary, list: string | null, context: StageContext) {
  const report = await runner.questions.clicks(run, list, context);
  const { products } = await productIndex(run.id);
  return {
    ...report,
    sentences: speakerFor(currentLanguage()).clicks(report),
    cards: report.cards.map(({ product, ...card }) => ({
      productId: products[product]!.id,
      title: products[product]!.title,
      ...card,
    })),
  };
}
