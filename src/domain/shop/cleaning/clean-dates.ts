import { plausibleRange } from '../../cleaning/plausible-dates';
import type { ShopTables } from '../assembling/shop-rows';
import { tableKinds, tableOf } from '../tables/tables';
import type { RuleNotes } from './rule-notes';

/**
 * Takes away the dates of what cannot have happened then: a purchase in 2099 is one of an unknown day, and moves
 * nobody's recency.
 * @param now the instant of the look.
 */
export function cleanDates(tables: ShopTables, notes: RuleNotes, now: number): void {
  for (const kind of tableKinds) {
    const field = tableOf(kind).happenedAt;
    const rows = tables[kind];
    if (field === undefined || !rows.has(field)) continue;
    const dates = rows.numbers(field);
    const { from, to } = plausibleRange(dates, now);
    const wrong: number[] = [];
    dates.forEach((at, row) => {
      if (at < from || at > to) wrong.push(row);
    });
    if (wrong.length === 0) continue;
    notes.add('implausibleDates', rows, wrong, (row) => [
      new Date(dates[row]!).toISOString().slice(0, 10),
      '',
    ]);
    if (!notes.isOn('implausibleDates')) continue;
    for (const row of wrong) dates[row] = Number.NaN;
    rows.replace(field, dates);
  }
}
