import type { OnProgress } from '../contracts/progress';
import type { ShopSummary } from '../contracts/run';
import type { RiskReport, ShopRisk } from '../domain/risk/shop-risk';
import { currentLanguage, speakerFor } from '../i18n';
import { riskCsv } from '../jobs/risk-csv';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { download } from './download';
import { shopState } from './shop-state';

/** Who may stay away or send goods back, by the shop's own outcomes. */
export const shopRisk = new AskedOnce<ShopSummary, ShopRisk>(shopState, ({ id }, context) =>
  runner.questions.risk(id, context),
);

/** Offers it as one file of CSV. */
export function downloadRisk(risk: ShopRisk): void {
  download('risk.csv', riskCsv(risk, useApp.getState().exportBom));
}

export type RiskOfScript = ReturnType<typeof riskReport>;

function riskReport({ ids, lapse, refund }: ShopRisk) {
  const told = ({ chance: _, ...report }: RiskReport) => ({
    ...report,
    sentences: speakerFor(currentLanguage()).risk(report),
  });
  const known = (chance: number) => (Number.isNaN(chance) ? null : chance);
  return {
    lapse: told(lapse),
    refund: told(refund),
    customers: ids.map((customerId, c) => ({
      customerId,
      lapse: known(lapse.chance[c]!),
      refund: known(refund.chance[c]!),
    })),
  };
}

export function scriptedRisk(openShop: () => ShopSummary, report: OnProgress) {
  return {
    async risk() {
      return riskReport(await shopRisk.ask(openShop(), report));
    },

    async exportRisk() {
      return riskCsv(await shopRisk.ask(openShop(), report), false).join('');
    },
  };
}
