import type { LedgerWarning } from '../domain/shop/ledger/warnings';
import type { ShopRuleReport } from '../domain/cleaning/rules';
import type { TableKind } from '../domain/shop/tables/tables';

/** What a shop's tables come to once they are put together: the figures that its admin shows too. */
export interface ShopTotals {
  /** People that the files name; reviews of nobody are none. */
  readonly customers: number;
  /** Orders that count as sales. */
  readonly orders: number;
  /** What these people paid, refunds and returns off, in `currency`. */
  readonly spend: number;
  readonly currency: string;
  /** What the cleaning rules found in the tables, those that are switched off included. */
  readonly rules: readonly Omit<ShopRuleReport, 'rows'>[];
  /** What could not be settled from the files: money not known, orders that nobody marked as paid … */
  readonly warnings: readonly LedgerWarning[];
}

/** The same, its warnings in words of the language on screen too. */
export type SaidTotals = Omit<ShopTotals, 'warnings'> & {
  readonly warnings: readonly (LedgerWarning & { readonly sentence: string })[];
};

/** A canonical table, or one row a customer. */
export type TableName = TableKind | 'customers-summary';

/** Addresses and numbers of some customers, in their order; '' where the shop's files have none. */
export interface ShopContacts {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** The tables worker: reads a shop's tables from storage and writes them as CSV. Cancel by ending the worker. */
export interface TablesApi {
  /** Throws `shop-deleted` and `shop-damaged`. A shop of few customers, or of none, will do. */
  totals(shopId: string): Promise<ShopTotals>;
  /** One table as CSV; null where the shop has no row of it. Throws as `totals` does. */
  csv(shopId: string, table: TableName): Promise<Blob | null>;
  /** How customers (by id) are reached, as the files have it. Throws as `totals` does. */
  contacts(shopId: string, ids: readonly string[]): Promise<ShopContacts>;
}
