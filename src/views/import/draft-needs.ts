import type { ColumnMatch } from '../../contracts/import-api';
import type { TableKind } from '../../domain/shop/tables/tables';

export type Need = 'customer' | 'product' | 'words';

/** What a table of a kind cannot do without: one column of each list. */
const needs: Readonly<Record<TableKind, readonly { need: Need; fields: readonly string[] }[]>> = {
  customers: [{ need: 'customer', fields: ['customerId', 'email'] }],
  products: [{ need: 'product', fields: ['productId', 'title'] }],
  orders: [
    { need: 'customer', fields: ['customerId', 'email'] },
    { need: 'product', fields: ['productId', 'productTitle'] },
  ],
  // Reviews without a customer are welcome: each stands for a customer of its own.
  reviews: [{ need: 'words', fields: ['text', 'title', 'rating'] }],
  events: [
    { need: 'customer', fields: ['customerId', 'email'] },
    { need: 'product', fields: ['productId', 'category'] },
  ],
};

/** The needs that no matched column serves, so that the user is told before the import. */
export function missingNeeds(kind: TableKind, match: ColumnMatch): Need[] {
  return needs[kind]
    .filter(({ fields }) => fields.every((field) => match[field] === undefined))
    .map(({ need }) => need);
}
