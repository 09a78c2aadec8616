import type { TFunction } from 'i18next';
import type { LabelsFound } from '../../contracts/labels';
import type { Interval } from '../../domain/campaign/proportions';
import { fewestLabelled, fewestOfLabel } from '../../domain/supervision/label-head';
import type { Format } from '../format';

/** What was learnt of labels and how well they are told, or why nothing was learnt; full sentences. */
export function sayLabels(
  {
    of,
    report,
    labels,
    unknown,
    contradicted,
  }: Pick<LabelsFound, 'of' | 'report' | 'labels' | 'unknown' | 'contradicted'>,
  t: TFunction,
  format: Format,
): string[] {
  const { refusal, given, leftOut, quality } = report;
  const number = (value: number) => format.number(value);
  const interval = ({ value, low, high }: Interval) => ({
    value: format.percent(value),
    low: format.percent(low),
    high: format.percent(high),
  });
  const unused = [
    ...(leftOut.length > 0
      ? [
          t('labels:said.leftOut', {
            list: format.list(leftOut.slice(0, 5).map((each) => `${each.label} (${number(each.given)})`)),
            fewest: number(fewestOfLabel),
          }),
        ]
      : []),
    ...(unknown > 0 ? [t('labels:said.unknown', { count: unknown, value: number(unknown) })] : []),
    ...(contradicted > 0
      ? [t('labels:said.contradicted', { count: contradicted, value: number(contradicted) })]
      : []),
  ];
  if (quality === null) {
    const why = t(`labels:refusal.${refusal ?? 'few-labels'}`, {
      given: number(given),
      fewest: number(refusal === 'few-labelled' ? fewestLabelled : fewestOfLabel),
    });
    return [why, ...unused];
  }
  const { accuracy, majority, isBetter, rows, calibrationError } = quality;
  const [own, commonest] = [interval(accuracy), interval(majority)];
  return [
    t(`labels:said.${isBetter ? 'better' : 'notBetter'}`, {
      accuracy: own.value,
      low: own.low,
      high: own.high,
      majority: commonest.value,
      label: labels[0],
      rows: number(rows),
      subjects: t(`labels:subject.${of}`),
    }),
    t('labels:said.calibration', { points: format.number(100 * calibrationError, 1) }),
    ...unused,
  ];
}
