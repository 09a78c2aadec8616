import { useTranslation } from 'react-i18next';
import type { RfmGroup } from '../../../domain/behaviour/rfm/groups';
import { isShort, regularFrom, type RfmRules } from '../../../domain/behaviour/rfm/rules';
import { useFormat } from '../../../i18n';

interface RuleWords {
  /** Of a column of the grid. */
  readonly days: (column: number) => string;
  /** Of a row of the grid. */
  readonly orders: (row: number) => string;
  /** What makes a customer one of the group. */
  readonly rule: (group: RfmGroup) => string;
}

/** The bounds by which customers are sorted, in words. */
export function useRuleWords(rules: RfmRules): RuleWords {
  const { dayBounds, orderBounds, recent, gone, often } = rules;
  const { t } = useTranslation('rfm');
  const format = useFormat();
  return {
    days: (column) => {
      if (column > dayBounds.length) return t('days.unknown');
      const [above, most] = [dayBounds[column - 1], dayBounds[column]];
      if (above === undefined) return most === undefined ? t('days.any') : t('days.within', { count: most });
      return most === undefined
        ? t('days.over', { count: above })
        : t('days.between', { from: format.number(above + 1), to: format.number(most) });
    },
    orders: (row) => {
      const least = (orderBounds[row - 1] ?? 0) + 1;
      const most = orderBounds[row];
      if (most === least) return t('orders.exactly', { count: least });
      return most === undefined
        ? t('orders.from', { count: least })
        : t('orders.between', { from: format.number(least), to: format.number(most) });
    },
    rule: (group) =>
      t([`rule.${group}${isShort(rules) ? 'Short' : gone === null ? 'Timeless' : ''}`, `rule.${group}`], {
        recent: format.number(recent),
        gone: format.number(gone ?? 0),
        regular: format.number(regularFrom),
        below: format.number(regularFrom - 1),
        often: format.number(often),
      }),
  };
}
