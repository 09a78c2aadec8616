import { fieldsOf, type FieldSpec, type TableKind } from '../../shop/tables/tables';
import { allows, type ColumnEvidence } from './evidence';
import { normaliseHeader } from './header-name';
import { nameIndex } from './names/all';

/** Field → column, with how sure the match is (1 exact name, 0.6 a name like it, 0.3 by values alone). */
export interface ScoredMatch {
  readonly columns: Readonly<Record<string, number>>;
  readonly certainty: Readonly<Record<string, number>>;
}

interface Candidate {
  readonly field: string;
  readonly column: number;
  readonly score: number;
}

/**
 * Matches the columns of a file to the fields of one kind of table: exact names first, then names like
 * them, then by values; each column serves one field, and only where its values allow it.
 */
export function matchColumns(
  kind: TableKind,
  headers: readonly string[],
  evidence: readonly ColumnEvidence[],
): ScoredMatch {
  const names = headers.map(normaliseHeader);
  const candidates = fieldsOf(kind).flatMap((field) => byName(kind, field, names, evidence));
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const taken = new Map<string, Candidate>();
  const used = new Set<number>();
  for (const candidate of candidates) {
    if (taken.has(candidate.field) || used.has(candidate.column)) continue;
    taken.set(candidate.field, candidate);
    used.add(candidate.column);
  }
  mend(kind, names, evidence, taken, used);
  byValues(kind, names, evidence, taken, used);
  const chosen = [...taken.values()];
  return {
    columns: Object.fromEntries(chosen.map((c) => [c.field, c.column])),
    certainty: Object.fromEntries(chosen.map((c) => [c.field, c.score])),
  };
}

function byName(
  kind: TableKind,
  field: FieldSpec,
  names: readonly string[],
  evidence: readonly ColumnEvidence[],
): Candidate[] {
  const index = nameIndex[kind].get(field.name);
  if (index === undefined) return [];
  const found: Candidate[] = [];
  names.forEach((name, column) => {
    if (name === '' || !allows(evidence[column]!, field.name, field.type)) return;
    const rank = index.rank.get(name);
    // Between 1 and 0.7: a better place in one field's list must beat a worse place in another's.
    if (rank !== undefined)
      found.push({ field: field.name, column, score: 1 - 0.3 * (rank / index.rank.size) });
    else if (index.like?.test(name)) found.push({ field: field.name, column, score: 0.6 });
  });
  return found;
}

/** Names that mean something else in the company of others. */
function mend(
  kind: TableKind,
  names: readonly string[],
  evidence: readonly ColumnEvidence[],
  taken: Map<string, Candidate>,
  used: Set<number>,
): void {
  const put = (field: string, column: number) => {
    const before = taken.get(field);
    if (before !== undefined) used.delete(before.column);
    for (const [other, candidate] of taken) if (candidate.column === column) taken.delete(other);
    taken.set(field, { field, column, score: 1 });
    used.add(column);
  };
  const drop = (field: string) => {
    used.delete(taken.get(field)?.column ?? -1);
    taken.delete(field);
  };
  const nameOf = (field: string) => names[taken.get(field)?.column ?? -1] ?? '';
  if (kind === 'orders') {
    // Shopify's orders call the order's number 'Name'.
    if (names.includes('lineitemname') && names.includes('name') && !names.includes('orderid')) {
      put('orderId', names.indexOf('name'));
    }
    // A list of orders may call their number just 'ID'; so does a list of customers, but without a sale.
    const isSale = taken.has('orderedAt') && (taken.has('lineTotal') || taken.has('unitPrice'));
    const hasCustomer = taken.has('email') || (taken.has('customerId') && nameOf('customerId') !== 'id');
    if (!taken.has('orderId') && names.includes('id') && isSale && hasCustomer)
      put('orderId', names.indexOf('id'));
    // Amazon's 'item-price' is the price of the line, not of one piece.
    if (names.includes('amazonorderid') && names.includes('itemprice')) {
      drop('unitPrice');
      put('lineTotal', names.indexOf('itemprice'));
    }
    // An order's total repeats on each of its lines; beside a unit price it is not needed.
    if (
      taken.has('unitPrice') &&
      taken.get('lineTotal') !== undefined &&
      orderTotal.test(nameOf('lineTotal'))
    ) {
      drop('lineTotal');
    }
  }
  // Beside a city, 'state' is a part of the country.
  if (taken.has('city') && /^(?:state|estado|stato)$/.test(nameOf('status'))) drop('status');
  // 'customer' may hold an id or a person's name, and names collide.
  const bare = /^(?:customer|client|cliente|kunde)$/.test(nameOf('customerId'));
  if (bare && evidence[taken.get('customerId')!.column]!.spaced > 0.3) drop('customerId');
  // People's names collide; an e-mail beside them tells customers apart.
  if (kind === 'reviews' && taken.has('email') && personName.test(nameOf('customerId'))) drop('customerId');
}

const orderTotal =
  /^(?:order|grand|gross|net)?(?:total|subtotal|value|amount|sales)(?:amount|paid)?$|payment|订单|实付|支付|总金额|應付|应付|訂單|合計|請求|總/;
const personName =
  /^(?:author|reviewername|reviewer|displayname|nickname|profilename|customername|user|昵称|用户)$/;

function byValues(
  kind: TableKind,
  names: readonly string[],
  evidence: readonly ColumnEvidence[],
  taken: Map<string, Candidate>,
  used: Set<number>,
): void {
  const find = (field: string, test: (e: ColumnEvidence, name: string) => boolean) => {
    if (taken.has(field)) return;
    const column = evidence.findIndex((e, i) => !used.has(i) && e.filled > 0 && test(e, names[i]!));
    if (column < 0) return;
    taken.set(field, { field, column, score: 0.3 });
    used.add(column);
  };
  if (kind !== 'products') find('email', (e) => e.emails >= 0.8);
  for (const field of fieldsOf(kind)) {
    const isTime = field.type === 'date' && field.name !== 'registeredAt';
    if (isTime)
      find(field.name, (e, name) => e.dates >= 0.8 && (e.numbers < 0.5 || /time|date|ts$/.test(name)));
  }
  if (kind === 'reviews') {
    find('text', (e) => e.meanLength > 40 && e.distinct > e.filled / 2 && e.numbers < 0.2);
  }
  if (kind === 'events') find('eventType', (e) => e.events >= 0.6);
  if (kind === 'reviews' || kind === 'events') {
    find('productId', (e, name) => /.(?:id|code|sku)$/.test(name) && !isOtherKey(name) && e.meanLength < 40);
  }
}

/** Names of keys that are surely no product's: of an order, a customer, a session or the row itself. */
function isOtherKey(name: string): boolean {
  const keys = [
    nameIndex.orders.get('orderId'),
    nameIndex.events.get('customerId'),
    nameIndex.events.get('sessionId'),
    nameIndex.reviews.get('reviewId'),
  ];
  return keys.some((index) => index?.rank.has(name) || index?.like?.test(name));
}
