import { bareNumbers } from '../../shop/tables/order-names';
import type { HeadInspection } from '../inspect';
import { normaliseHeader } from './header-name';
import { namesSales } from './named-as-returns';

/**
 * A look at a table that its file calls after orders or invoices, as such: databases number them with a bare 'id' and
 * keep their lines and money in tables of their own, so that by its columns it may be a list of customers. It is one of
 * orders where its own numbers never come again, and it says when and whose each was, by the number of a contract where
 * no other tells.
 * @param names of the file and of the place in it, '' for the file itself.
 */
export function asNamedOrders<L extends HeadInspection>(
  look: L,
  names: { readonly file: string; readonly source: string },
): L {
  const isOpen = look.kind === 'customers' || (look.kind === null && look.refusal === 'file-not-recognised');
  if (!isOpen || !namesSales(names.source.split('/').at(-1)! || names.file)) return look;
  const headers = look.headers.map(normaliseHeader);
  const { orders } = look.matches;
  const id = headers.findIndex((name, column) => bareNumbers.includes(name) && isKey(look.preview, column));
  const customer = orders.customerId ?? headers.findIndex((name) => contracts.includes(name));
  const { orderId = id } = orders;
  const isSomebodys = orders.email !== undefined || (customer >= 0 && customer !== orderId);
  if (orderId < 0 || !isSomebodys || orders.orderedAt === undefined) return look;
  const { email, ...others } = orders;
  const match = {
    ...others,
    ...(email !== undefined && { email }),
    ...(customer >= 0 && customer !== orderId && { customerId: customer }),
    orderId,
  };
  const matches = { ...look.matches, orders: match };
  const sure = {
    ...look.confidence.orders,
    orderId: guess,
    customerId: look.confidence.orders.customerId ?? guess,
  };
  const confidence = { ...look.confidence, orders: sure };
  return { ...look, matches, confidence, kind: 'orders', kindScore: guess, refusal: null };
}

/** By its name alone: the user is shown what was taken for what. */
const guess = 0.6;

const contracts = [
  'subscriptionid',
  'subscription',
  'contractid',
  'contract',
  'accountid',
  'membershipid',
  'planid',
];

/** Whether a column has a value in each row, and no one twice. */
function isKey(rows: readonly (readonly string[])[], column: number): boolean {
  const values = rows.map((row) => row[column]?.trim() ?? '');
  return values.length > 1 && !values.includes('') && new Set(values).size === values.length;
}
