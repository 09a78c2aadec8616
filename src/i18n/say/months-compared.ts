import type { TFunction } from 'i18next';
import type { RunSummary } from '../../contracts/run';
import { outsidersCode } from '../../domain/label/segment';
import { usualMonths } from '../../domain/movement/months';
import { type Movement, notYet } from '../../domain/movement/movement';
import type { Format } from '../format';
import { isOneCrowd } from './headline';
import type { MonthsCompared } from './movement';
import type { SegmentNames } from './segment-names';

/** What a comparison of months needs of a run. */
export type RunMoved = Pick<RunSummary, 'profiles' | 'options' | 'choice'>;

/** The months that are compared where none are chosen, with all that sentences on them need. @param to instant of the last record, ms. */
export function usuallyCompared(
  run: RunMoved,
  movement: Movement,
  to: number,
  currency: string,
  names: SegmentNames,
  t: TFunction,
  format: Format,
): MonthsCompared {
  const { months } = movement;
  return {
    movement,
    currency,
    span: usualMonths(months, to),
    isOneCrowd: isOneCrowd(run),
    nameOf: (code) => {
      if (code === notYet) return t('movement:newcomers');
      return code === outsidersCode ? t('movement:none') : names.shown(code);
    },
    monthName: (month) => format.exportMonth(months[month]!.end - 1),
  };
}
