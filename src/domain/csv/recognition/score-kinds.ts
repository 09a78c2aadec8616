import type { Cues, FoundFields, Table } from '../../shop/tables/table';
import { byKind, type TableKind, tableKinds, tableOf } from '../../shop/tables/tables';
import { normaliseHeader } from './header-name';
import type { ScoredMatch } from './match-columns';

/**
 * How well each kind fits, 0 to 1, by which of its fields found a column and how surely, and by what
 * speaks for another kind.
 * @param names the file's headers, normalised.
 * @param isBrowsing true where rows are views and clicks by the words of a column, whatever a purchase among them has.
 */
export function scoreKinds(
  matches: Readonly<Record<TableKind, ScoredMatch>>,
  names: ReadonlySet<string>,
  isBrowsing = false,
): Readonly<Record<TableKind, number>> {
  const found = byKind((kind) => foundFields(tableOf(kind), matches[kind], names));
  const cues = cuesOf(found, isBrowsing);
  return byKind((kind) => Math.max(0, Math.min(1, tableOf(kind).score(found[kind], cues))));
}

function foundFields(table: Table, match: ScoredMatch, names: ReadonlySet<string>): FoundFields<string> {
  const companions = new Set(table.companions?.map(normaliseHeader));
  return {
    sure: (...fields) => Math.max(...fields.map((field) => match.certainty[field] ?? 0)),
    repeated: (...fields) => Math.max(...fields.map((field) => match.repeated[field] ?? 0)),
    companions: [...names].filter((name) => companions.has(name)).length,
    named: (wanted) => wanted.some((name) => names.has(normaliseHeader(name))),
  };
}

const noCues: Cues = {
  orderId: 0,
  quantity: 0,
  sale: 0,
  bought: 0,
  receipt: 0,
  eventType: 0,
  listed: 0,
  reviewText: 0,
  rating: 0,
};

function cuesOf(found: Readonly<Record<TableKind, FoundFields<string>>>, isBrowsing: boolean): Cues {
  let cues = noCues;
  for (const kind of tableKinds) cues = { ...cues, ...tableOf(kind).cues?.(found[kind]) };
  if (isBrowsing) return { ...cues, sale: 0, receipt: 0, orderId: 0, quantity: 0 };
  // A till's lines may name their kind ('Payment', 'Refund'); number, quantity and money make them orders.
  return cues.sale >= 0.6 ? { ...cues, eventType: 0 } : cues;
}
