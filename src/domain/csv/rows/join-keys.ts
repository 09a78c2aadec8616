import { normaliseHeader } from '../recognition/header-name';
import type { ReadPlan } from '../import-types';
import { nameIndex } from '../recognition/names/all';

/** A column that serves no field of the schema and yet ties this table to others of the export. */
export interface JoinKey {
  /** `orderId` in reviews, `customerAlias` in customers: how the column is called in the chunks. */
  readonly name: 'orderId' | 'customerAlias';
  readonly column: number;
}

/**
 * Keys by which tables of one export hang together beyond customer and product: a review may name its
 * order only, and a list of customers may give each person's id beside the id that the orders use.
 */
export function joinKeys(plan: ReadPlan, headers: readonly string[]): JoinKey[] {
  const taken = new Set(Object.values(plan.match));
  const free = (test: (name: string) => boolean) =>
    headers.findIndex((header, column) => !taken.has(column) && test(normaliseHeader(header)));
  if (plan.kind === 'reviews') {
    const names = nameIndex.orders.get('orderId')!.rank;
    const column = free((name) => names.has(name));
    const isComplete = plan.match.customerId !== undefined && plan.match.productId !== undefined;
    return column >= 0 && !isComplete ? [{ name: 'orderId', column }] : [];
  }
  if (plan.kind === 'customers' && plan.match.customerId !== undefined) {
    const names = nameIndex.customers.get('customerId')!.rank;
    const column = free((name) => name !== 'id' && names.has(name));
    return column >= 0 ? [{ name: 'customerAlias', column }] : [];
  }
  return [];
}
