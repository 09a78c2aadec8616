import type { Cues, FoundFields, Table } from '../../shop/tables/table';
import { byKind, type TableKind, tableOf } from '../../shop/tables/tables';
import { normaliseHeader } from './header-name';
import type { ScoredMatch } from './match-columns';

/**
 * How well each kind fits, 0 to 1, by which of its fields found a column and how surely, and by what
 * speaks for another kind.
 * @param names the file's headers, normalised.
 */
export function scoreKinds(
  matches: Readonly<Record<TableKind, ScoredMatch>>,
  names: ReadonlySet<string>,
): Readonly<Record<TableKind, number>> {
  const cues = cuesOf(matches);
  return byKind((kind) => {
    const score = tableOf(kind).score(foundFields(tableOf(kind), matches[kind], names), cues);
    return Math.max(0, Math.min(1, score));
  });
}

function foundFields(table: Table, match: ScoredMatch, names: ReadonlySet<string>): FoundFields<string> {
  const companions = new Set(table.companions?.map(normaliseHeader));
  return {
    sure: (...fields) => Math.max(...fields.map((field) => match.certainty[field] ?? 0)),
    companions: [...names].filter((name) => companions.has(name)).length,
  };
}

function cuesOf({ orders, reviews, events }: Readonly<Record<TableKind, ScoredMatch>>): Cues {
  const of = ({ certainty }: ScoredMatch, field: string) => certainty[field] ?? 0;
  const orderId = of(orders, 'orderId');
  const quantity = of(orders, 'quantity');
  const money = Math.max(of(orders, 'unitPrice'), of(orders, 'lineTotal'));
  return {
    orderId,
    quantity,
    // A till's lines may name their kind ('Payment', 'Refund'); number, quantity and money make them orders.
    eventType: Math.min(orderId, quantity, money) >= 0.6 ? 0 : of(events, 'eventType'),
    reviewText: of(reviews, 'text'),
    rating: of(reviews, 'rating'),
  };
}
