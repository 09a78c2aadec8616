import type { TFunction } from 'i18next';
import { type ClickReport, fewestClicks } from '../../domain/clicks/click-report';
import { fewestEffective, type OrderCheck } from '../../domain/clicks/order-check';
import type { RankerReport } from '../../domain/clicks/ranker-report';
import type { Format } from '../format';

/** What a log tells of places and what follows, or why nothing does; full sentences. */
export function sayClicks(report: ClickReport, t: TFunction, format: Format): string[] {
  const { missing, shown, clicks, customers, placed, setAside, comparable, models, order, cards } = report;
  const number = (value: number) => format.number(value);
  if (missing === 'noImpressions') return [t('clicks:missing.noImpressions')];
  const facts = [
    t('clicks:facts', {
      shown: number(shown),
      customers: number(customers),
      clicks: number(clicks),
      placed: number(placed),
    }),
    ...(setAside.customers > 0
      ? [
          t('clicks:setAside', {
            count: setAside.customers,
            value: number(setAside.customers),
            clicks: number(setAside.clicks),
          }),
        ]
      : []),
  ];
  if (missing !== null)
    return [
      ...facts,
      t(`clicks:missing.${missing}`, { clicks: number(clicks), fewest: number(fewestClicks) }),
    ];
  return [
    ...facts,
    t(`clicks:comparable.${comparable}`),
    ...(comparable === 'none' ? [] : [t('clicks:personal')]),
    ...(models === null ? [] : [sayModels(models, t, format)]),
    ...(comparable === 'none' ? [] : [sayCards(cards, t, format)]),
    ...(order === null ? [] : sayOrder(order, t, format)),
    ...(report.ranker === null ? [] : sayRanker(report.ranker, t, format)),
  ];
}

function sayModels(models: NonNullable<ClickReport['models']>, t: TFunction, format: Format): string {
  const { position, cascade, rate } = models;
  const least = Math.min(position, cascade, rate);
  const best = least === position ? 'position' : least === cascade ? 'cascade' : 'rate';
  const digits = (value: number) => format.fixed(value, 4);
  return t(`clicks:models.${best}`, {
    position: digits(position),
    cascade: digits(cascade),
    rate: digits(rate),
  });
}

/** How many cards are helped or held back by where they stood. */
export function sayCards(cards: ClickReport['cards'], t: TFunction, format: Format): string {
  const count = (which: 'flattered' | 'heldBack') =>
    cards.filter(({ standing }) => standing === which).length;
  const [flattered, heldBack] = [count('flattered'), count('heldBack')];
  const value = format.number(cards.length);
  if (flattered + heldBack === 0) return t('clicks:cardsNone', { count: cards.length, value });
  return t('clicks:cardsFound', {
    value,
    flattered: format.number(flattered),
    heldBack: format.number(heldBack),
  });
}

/** A loss (nats a showing) that is smaller by less than this is none that anybody would notice. */
const surelyBetter = 0.0005;

/** What an order by a ranker on top of the recommender's score goes by and would bring. */
export function sayRanker({ weights, trial, check }: RankerReport, t: TFunction, format: Format): string[] {
  const own = (['liking', 'segment', 'recommender'] as const)
    .filter((part) => Math.abs(weights[part]) >= 0.05)
    .sort((a, b) => Math.abs(weights[b]) - Math.abs(weights[a]));
  const digits = (value: number) => format.fixed(value, 4);
  const foretells = trial.loss < trial.lossByPlace - surelyBetter ? 'better' : 'alike';
  const { refusal, estimates, verdict, depth, logged } = check;
  const perHundred = (value: number) => format.fixed(100 * value, 1);
  const found =
    refusal !== null || estimates === null
      ? t(`clicks:ranker.refused`)
      : t(`clicks:ranker.verdict.${verdict}`, {
          depth: format.number(depth),
          more: perHundred(estimates.dr.more),
          low: perHundred(estimates.dr.moreLow),
          high: perHundred(estimates.dr.moreHigh),
          logged: perHundred(logged),
          effective: format.number(estimates.effective),
        });
  return [
    own.length === 0
      ? t('clicks:ranker.byNothing')
      : t('clicks:ranker.by', { parts: format.list(own.map((part) => t(`clicks:ranker.part.${part}`))) }),
    t(`clicks:ranker.foretells.${foretells}`, { own: digits(trial.loss), place: digits(trial.lossByPlace) }),
    found,
  ];
}

/** Whether another order would bring more clicks, and what stands behind that. */
export function sayOrder(
  { refusal, estimates, verdict, shown, customers, depth, logged }: OrderCheck,
  t: TFunction,
  format: Format,
): string[] {
  if (refusal !== null || estimates === null)
    return [
      t(`clicks:refusal.${refusal ?? 'tooFew'}`, {
        shown: format.number(shown),
        effective: format.number(fewestEffective),
      }),
    ];
  const perHundred = (value: number) => format.fixed(100 * value, 1);
  const { more, moreLow, moreHigh } = estimates.dr;
  return [
    t(`clicks:verdict.${verdict}`, {
      depth: format.number(depth),
      more: perHundred(more),
      low: perHundred(moreLow),
      high: perHundred(moreHigh),
      logged: perHundred(logged),
    }),
    t('clicks:worth', {
      shown: format.number(shown),
      customers: format.number(customers),
      effective: format.number(estimates.effective),
    }),
  ];
}
