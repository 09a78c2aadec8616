import type { TFunction } from 'i18next';
import type { LoopReport } from '../../contracts/loop';
import type { Match } from '../../domain/loop/close-loop';
import { fewestCompared, fewestHits } from '../../domain/loop/close-loop';
import type { Format } from '../format';

/** What newer orders said of the lists of then, and what follows; full sentences, the decision first. */
export function sayLoop({ then, match, since }: LoopReport, t: TFunction, format: Format): string[] {
  const said = [sayDecision(match, t, format)];
  if (match.outcome !== 'few') {
    said.push(
      t('runs:loop.fair', { test: format.exportDay(match.testFrom), since: format.exportDay(since - 1) }),
    );
  }
  if (then !== null) {
    said.push(
      t('runs:loop.then', {
        count: then.customers,
        purchases: format.number(then.purchases),
        since: format.exportDay(since - 1),
        recall: format.percent(then.recall.value, 1),
        low: format.percent(then.recall.low, 1),
        high: format.percent(then.recall.high, 1),
        hit: format.percent(then.hitRate.value, 1),
      }),
    );
  }
  return said;
}

/** One sentence: what was decided and by what. */
function sayDecision(match: Match, t: TFunction, format: Format): string {
  const { outcome, customers, champion, challenger, difference, newcomers, places } = match;
  if (outcome === 'few' || champion === null || challenger === null || difference === null) {
    return t('runs:loop.few', {
      customers: format.number(customers),
      least: format.number(fewestCompared),
      hits: format.number(fewestHits),
    });
  }
  const points = (share: number) => format.fixed(100 * share, 1);
  const said = outcome === 'even' && newcomers === 0 ? 'evenKnown' : outcome;
  return t(`runs:loop.${said}`, {
    customers: format.number(customers),
    places: format.number(places),
    ours: format.percent(challenger.value, 1),
    theirs: format.percent(champion.value, 1),
    low: points(difference.low),
    high: points(difference.high),
    newcomers: format.number(newcomers),
  });
}
