import type { ShopSummary } from '../contracts/run';
import { type ShopAnswers, type Verdict, withVerdict } from '../domain/shop/answers';
import type { Finding, ShopFindings } from '../domain/suspects/findings';
import { currentLanguage, speakerFor } from '../i18n';
import { suspectsCsv } from '../jobs/suspects-csv';
import { runner, useApp } from './app-store';
import { download } from './download';
import { uninterrupted } from './uninterrupted';

/** What of a shop looks as if no customer were behind it. Waits for what is under way on the shop. */
export function askFindings(shop: Pick<ShopSummary, 'id'>): Promise<ShopFindings> {
  return runner.findings(shop.id, uninterrupted());
}

/** What was said of an account; null where nothing was. */
export function verdictOf({ fakes, genuine }: ShopAnswers, account: string): Verdict | null {
  return fakes.includes(account) ? 'fake' : genuine.includes(account) ? 'genuine' : null;
}

/** Keeps the user's word on accounts of the open shop; null takes it back. */
export function judgeAccounts(accounts: readonly string[], verdict: Verdict | null): void {
  const { shop, answerShop } = useApp.getState();
  if (shop !== null) void answerShop(withVerdict(shop.answers, accounts, verdict));
}

/** What speaks against what is found, in the language on screen. */
export function evidenceWords({ evidence }: Pick<Finding, 'evidence'>): string[] {
  return speakerFor(currentLanguage()).evidence(evidence);
}

export function downloadSuspects(found: ShopFindings): void {
  const { exportBom } = useApp.getState();
  download('suspects.csv', suspectsCsv(found, evidenceWords, exportBom));
}
