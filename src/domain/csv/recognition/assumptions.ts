import type { TableKind } from '../../shop/tables/tables';

/** What is taken for granted of a file whose columns have no names, for the user to confirm; the kind of table of each. */
export const kindAssumed = {
  'lists-of-items': 'orders',
  ratings: 'reviews',
  orders: 'orders',
} as const satisfies Record<string, TableKind>;
export type Assumption = keyof typeof kindAssumed;
