import type { TFunction } from 'i18next';
import { msPerDay } from '../../domain/time';
import type { MethodName, TriedMethod } from '../../domain/value/election';
import type { HoldOut } from '../../domain/value/hold-out';
import type { ValueCaution, ValueSummary } from '../../domain/value/value-report';
import type { Format } from '../format';

/**
 * How a shop's customers are foretold and how far off that was when it was tried, what to know before it is used, or what
 * is missing for a forecast; full sentences.
 */
export function sayValue(
  { missing, method, days, asOf, holdOut, cautions, total, hasClock }: ValueSummary,
  currency: string,
  t: TFunction,
  format: Format,
): string[] {
  const inWords = (some: readonly ValueCaution[]) => some.map((caution) => sayCaution(caution, t, format));
  // As of when everything is said comes before it.
  const asOfWhen = inWords(cautions.filter(({ kind }) => kind === 'orders-end'));
  const said = inWords(cautions.filter(({ kind }) => kind !== 'orders-end'));
  if (missing.length > 0 || holdOut === null) {
    const needed = missing.map(({ what, have, need }) =>
      t(`value:need.${what}`, { have: format.number(have), need: format.number(need) }),
    );
    // Without a dated order there is nothing to group customers by either.
    const instead = asOf < 0 ? [] : [t(hasClock ? 'value:insteadDue' : 'value:instead')];
    return [...asOfWhen, t('value:nothing'), ...needed, ...instead, ...said];
  }
  const values = {
    days: format.number(days),
    from: format.exportDay((asOf + 1) * msPerDay),
    purchases: format.number(total.purchases),
    money: format.money(total.value, currency),
  };
  const first = t(Number.isNaN(total.value) ? 'value:totalNoMoney' : 'value:total', values);
  return [
    ...asOfWhen,
    first,
    ...sayMethod(holdOut, method.purchases, 'purchases', (error) => format.number(error, 2), t),
    ...(method.money === null
      ? []
      : sayMethod(holdOut, method.money, 'money', (error) => format.money(error, currency), t)),
    t('value:bounds', {
      share: format.percent(holdOut.coverage.money ?? holdOut.coverage.purchases),
    }),
    ...said,
  ];
}

/** Which method serves, beside the one that does not, with the errors of both. */
function sayMethod(
  { tried, verdict }: HoldOut,
  serving: MethodName | null,
  what: 'purchases' | 'money',
  shown: (error: number) => string,
  t: TFunction,
): string[] {
  const own = verdict[what];
  if (own === null || serving === null) return [];
  const errorOf = (name: MethodName) =>
    (tried.find((each) => each.name === name) as TriedMethod)[what]?.rmse ?? Number.NaN;
  const values = {
    model: t(`value:method.${own.model}`),
    plain: t(`value:method.${own.plain}`),
    modelError: shown(errorOf(own.model)),
    plainError: shown(errorOf(own.plain)),
  };
  return [t(`value:${own.isModelBetter ? 'model' : 'plain'}.${what}`, values)];
}

function sayCaution(caution: ValueCaution, t: TFunction, format: Format): string {
  switch (caution.kind) {
    case 'undated':
    case 'unpriced':
      return t(`value:caution.${caution.kind}`, { count: caution.count });
    case 'orders-end':
      return t('value:caution.orders-end', {
        day: format.exportDay(caution.day * msPerDay),
        last: format.exportDay(caution.last * msPerDay),
      });
    case 'closed':
      return t('value:caution.closed', {
        times: format.list(
          caution.closures.map(({ from, days }) =>
            t('value:caution.closedFrom', {
              from: format.exportDay(from * msPerDay),
              until: format.exportDay((from + days - 1) * msPerDay),
            }),
          ),
        ),
      });
    case 'closed-weekdays':
      return t('value:caution.closed-weekdays', {
        days: format.list(caution.weekdays.map((each) => format.weekday(each))),
      });
    case 'spend-depends':
      return t(`value:caution.spend-depends.${caution.correlation > 0 ? 'more' : 'less'}`);
    case 'total-off':
      return t(`value:caution.total-off.${caution.share > 1 ? 'above' : 'below'}`, {
        share: format.percent(Math.abs(caution.share - 1)),
      });
    case 'seasonal':
    case 'one-customer':
    case 'bounds-narrow':
      return t(`value:caution.${caution.kind}`, { share: format.percent(caution.share) });
    default:
      return caution satisfies never;
  }
}
