import type { StageContext } from '../contracts/progress';
import type { ShopSummary } from '../contracts/run';
import { type Verdict, withVerdict } from '../domain/shop/answers';
import { currentLanguage, speakerFor } from '../i18n';
import { setAnswers } from '../jobs/shops';
import { suspectsCsv } from '../jobs/suspects-csv';
import { runner, runOwner } from './app-store';
import { evidenceWords, foreseeVerdict, verdictOf } from './shop-suspects';

/** The jobs of `window.clientele` on what looks as if no customer were behind it. */
export function scriptedSuspects(openShop: () => ShopSummary, context: () => StageContext) {
  return {
    async suspects() {
      const shop = openShop();
      const found = await runner.questions.findings(shop.id, context());
      const speaker = speakerFor(currentLanguage());
      return found.findings.map(({ kind, id, account, score, groups, evidence }) => ({
        kind,
        id,
        account,
        score,
        by: groups.map((g) => found.groups[g]!.group.kind),
        evidence: speaker.evidence(evidence),
        verdict: verdictOf(openShop().answers, account),
      }));
    },

    async exportSuspects() {
      return suspectsCsv(
        await runner.questions.findings(openShop().id, context()),
        evidenceWords,
        false,
      ).join('');
    },

    async foresee(accounts: readonly string[], verdict: Verdict | null) {
      openShop();
      return foreseeVerdict(accounts, verdict, context());
    },

    async judge(accounts: readonly string[], verdict: Verdict | null) {
      const shop = openShop();
      await setAnswers(shop.id, withVerdict(shop.answers, accounts, verdict));
      await runOwner.reassemble();
    },
  };
}
