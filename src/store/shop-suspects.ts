import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { ShopSummary } from '../contracts/run';
import { type ShopAnswers, type Verdict, withVerdict } from '../domain/shop/answers';
import type { ExclusionEffect } from '../domain/suspects/effect';
import type { Finding, ShopFindings } from '../domain/suspects/findings';
import { currentLanguage, speakerFor } from '../i18n';
import { suspectsCsv } from '../jobs/suspects-csv';
import { runner, useApp } from './app-store';
import { download } from './download';
import { uninterrupted } from './uninterrupted';

/** What of a shop looks as if no customer were behind it. Waits for what is under way on the shop. */
export function askFindings(shop: Pick<ShopSummary, 'id'>): Promise<ShopFindings> {
  return runner.questions.findings(shop.id, uninterrupted());
}

/** What was said of an account; null where nothing was. */
export function verdictOf({ fakes, genuine }: ShopAnswers, account: string): Verdict | null {
  return fakes.includes(account) ? 'fake' : genuine.includes(account) ? 'genuine' : null;
}

/**
 * What would change of the open shop and its run, had this been said of accounts. An abort ends the worker, with whatever
 * else it does: for a screen that has a button for it.
 */
export function foreseeVerdict(
  accounts: readonly string[],
  verdict: Verdict | null,
  context: StageContext,
): Promise<ExclusionEffect> {
  const { shop, run } = useApp.getState();
  if (shop === null) throw new ClienteleError('bad-option', 'No shop is open.');
  return runner.questions.foresee(shop.id, run, withVerdict(shop.answers, accounts, verdict), context);
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
