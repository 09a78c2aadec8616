import type { OnProgress } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { reportPage } from '../domain/report/report-page';
import { currentLanguage, sayReport } from '../i18n';
import { useApp } from './app-store';
import { downloadBlob } from './download';
import { guarded } from './failure';
import { runMovement } from './run-movement';
import { shopValue } from './shop-value';
import { uninterrupted } from './uninterrupted';

/** The report of a run as one HTML file, in the language on screen. */
export async function reportOf(shop: ShopSummary, run: RunSummary, report: OnProgress): Promise<string> {
  const movement = await runMovement.ask(run, report);
  const value = (await shopValue.ask(shop, report)).summary;
  const matter = { shop, run, movement, value, madeAt: Date.now() };
  return reportPage(sayReport(matter, currentLanguage()));
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
