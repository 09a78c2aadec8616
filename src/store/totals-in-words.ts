import type { SaidTotals } from '../contracts/tables-api';
import { currentLanguage, speakerFor } from '../i18n';
import { shopTotals } from '../jobs/tables-job';

/** What a shop's tables come to, and what could not be settled from its files, in the language on screen. */
export async function totalsInWords(shopId: string, signal: AbortSignal): Promise<SaidTotals> {
  const { warnings, ...totals } = await shopTotals(shopId, signal);
  const speaker = speakerFor(currentLanguage());
  return {
    ...totals,
    warnings: warnings.map((warning) => ({
      ...warning,
      sentence: speaker.ledgerWarning(warning, totals.currency),
    })),
  };
}
