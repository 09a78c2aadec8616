import type { OnProgress } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { Movement } from '../domain/movement/movement';
import { reportPage } from '../domain/report/report-page';
import { type Draft, draftOf, textKey } from '../domain/writing/draft';
import { currentLanguage, sayReport, speakerFor } from '../i18n';
import { listTexts } from '../jobs/kept-texts';
import { useApp } from './app-store';
import { downloadBlob } from './download';
import { guarded } from './failure';
import { runMovement } from './run-movement';
import { loadShopTotals } from './shop-totals';
import { shopValue } from './shop-value';
import { uninterrupted } from './uninterrupted';

/** The report of a run as one HTML file, in the language on screen. */
export async function reportOf(shop: ShopSummary, run: RunSummary, report: OnProgress): Promise<string> {
  const movement = await runMovement.ask(run, report);
  const value = (await shopValue.ask(shop, report)).summary;
  const lead = await acceptedLead(shop, run, movement);
  const unsettled = (await loadShopTotals(shop.id)).warnings;
  const matter = { shop, run, movement, value, unsettled, ...(lead && { lead }), madeAt: Date.now() };
  return reportPage(sayReport(matter, currentLanguage()));
}

/** What the marketer accepted for a report to begin with, as long as its facts hold; null where there is nothing. */
async function acceptedLead(
  { facts }: ShopSummary,
  run: RunSummary,
  movement: Movement,
): Promise<Draft | null> {
  const { profiles, voice = null } = run;
  const speaker = speakerFor(currentLanguage());
  const headline = speaker.headline(run);
  const moved = speaker.movedLately(run, movement, facts?.to ?? Number.NaN, facts?.currency ?? '');
  const template = speaker.written('lead', { profiles, voice, headline, moved }, '')[0];
  if (template === undefined) return null;
  const kept = (await listTexts(run.shopId)).find((text) => textKey(text) === textKey(template));
  const draft = draftOf(template, kept ?? null);
  return draft.state === 'accepted' && draft.gone.length === 0 ? draft : null;
}

/** Offers the report of the run on screen as a file. */
export async function downloadReport(): Promise<void> {
  const { shop, run } = useApp.getState();
  if (shop === null || run === null) return;
  await guarded(useApp.setState, async () => {
    const page = await reportOf(shop, run, uninterrupted().onProgress);
    downloadBlob('report.html', new Blob([page], { type: 'text/html;charset=utf-8' }));
  });
}
