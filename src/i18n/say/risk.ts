import type { TFunction } from 'i18next';
import { fewestOutcomes, type RiskReport } from '../../domain/risk/shop-risk';
import type { Format } from '../format';

/** What is known of a risk, or why nothing is told of single customers; full sentences. */
export function sayRisk(report: Omit<RiskReport, 'chance'>, t: TFunction, format: Format): string[] {
  const { name, refusal, days, customers, happened, unclear, test, reasons } = report;
  const share = customers > 0 ? format.percent(happened / customers) : '';
  const facts = [
    t(`risk:${name}.share`, {
      share,
      customers: format.number(customers),
      happened: format.number(happened),
      days: format.number(days),
    }),
    ...(unclear > 0 ? [t('risk:unclear', { count: unclear })] : []),
  ];
  if (refusal !== null)
    return [
      ...(customers > 0 ? facts : []),
      t(`risk:refusal.${refusal}`, { fewest: format.number(fewestOutcomes) }),
    ];
  const told = reasons.map(({ feature, raises }) =>
    t(raises ? 'risk:raises' : 'risk:lowers', {
      feature: t(`recommend:feature.${feature}`, { defaultValue: feature }),
    }),
  );
  return [
    ...facts,
    ...(told.length > 0 ? [t('risk:reasons', { reasons: format.list(told) })] : []),
    t('risk:tested', {
      auc: format.percent(test!.auc),
      days: format.number(days),
      loss: format.fixed(test!.loss, 3),
      plain: format.fixed(test!.plainLoss, 3),
    }),
    t('risk:corrected', {
      days: format.number(days),
      loss: format.fixed(test!.corrected.loss, 3),
      plain: format.fixed(test!.corrected.plainLoss, 3),
    }),
  ];
}
