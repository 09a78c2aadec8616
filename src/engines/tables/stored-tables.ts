import type { ShopTotals, TablesApi } from '../../contracts/tables-api';
import type { ShopHead, StoredChunk } from '../../contracts/stored';
import { sum } from '../../domain/math/vector';
import { leftOutMarks } from '../../domain/shop/answers';
import { assembleShop } from '../../domain/shop/assemble';
import { columnByClock, shopClock } from '../../domain/shop/cleaning/shop-clock';
import type { TableChunk } from '../../domain/shop/columns';
import { summariseCustomers } from '../../domain/shop/customers-summary';
import { fates } from '../../domain/shop/ledger/fates';
import type { SalesLedger } from '../../domain/shop/ledger/sales-ledger';
import type { TableKind } from '../../domain/shop/tables/tables';
import { whileRowsStay } from '../../storage/locks';
import { getShop } from '../../storage/shops';
import { chunksOf, getChunk } from '../../storage/tables';
import { assembleStored, readStored } from '../analysis/load-shop';
import { contactsOf } from './contacts';
import { customersCsv } from './customers-csv';
import { type FoundColumn, tableCsv, type TableRows } from './table-csv';

/** The tables of stored shops (see TablesApi). */
export const storedTables: TablesApi = {
  totals: async (shopId): Promise<ShopTotals> => {
    const { assembled } = await assembleStored(shopId, () => undefined);
    const { customers, orderLines, currency } = assembled.shop;
    const rows = sum(assembled.standIns);
    return {
      customers: customers.ids.length - rows,
      orders: new Set(orderLines.order).size,
      spend: sum(summariseCustomers(assembled).map(({ spend }) => spend || 0)),
      currency,
      rules: assembled.cleaning.map(({ rows: _, ...report }) => report),
      warnings: [
        ...assembled.ledger.warnings,
        ...(rows > 0 ? [{ about: 'reviews-of-nobody', rows } as const] : []),
      ],
    };
  },

  csv: async (shopId, table) => {
    if (table === 'customers-summary') {
      const { assembled } = await assembleStored(shopId, () => undefined);
      return customersCsv(summariseCustomers(assembled));
    }
    return table === 'orders' ? ordersCsv(shopId) : factsCsv(shopId, table);
  },

  contacts: contactsOf,
};

/** Orders with what became of each row: the rows and what was understood of them are of one reading. */
async function ordersCsv(shopId: string): Promise<Blob | null> {
  const { head, chunks } = await readStored(shopId);
  const listed = chunksOf(head);
  const own = listed.filter(({ kind }) => kind === 'orders');
  if (own.length === 0) return null;
  const { ledger } = assembleShop(chunks, head.answers);
  const read = byShopClock(head, async (chunk) => chunks[listed.indexOf(chunk)]!);
  return tableCsv('orders', own, fileNames(head), read, { found: foundBy(ledger) });
}

/** Another table, chunk by chunk, while no update changes which of its rows count. */
function factsCsv(shopId: string, table: TableKind): Promise<Blob | null> {
  return whileRowsStay(shopId, async () => {
    const head = await getShop(shopId);
    const own = chunksOf(head).filter(({ kind }) => kind === table);
    if (own.length === 0) return null;
    const read = byShopClock(head, (chunk) => getChunk(shopId, chunk));
    return tableCsv(table, own, fileNames(head), read, { counts: countedBy(head) });
  });
}

function fileNames({ reports }: ShopHead): ReadonlyMap<number, string> {
  return new Map(reports.map(({ file, name }) => [file, name]));
}

type ReadChunk = (chunk: StoredChunk) => Promise<TableChunk>;

/** Times as the customers' summary has them, once the shop's zone is known. */
function byShopClock({ answers }: ShopHead, read: ReadChunk): ReadChunk {
  const clock = shopClock(answers.timeZone);
  return async (listed) => {
    const chunk = await read(listed);
    const columns = Object.entries(chunk.columns).map(
      ([field, column]) => [field, columnByClock(column, clock)] as const,
    );
    return { ...chunk, columns: Object.fromEntries(columns) };
  };
}

/** Whether a row is none that counts elsewhere, as far as the rules that say so are not switched off. */
function countedBy({ answers }: ShopHead): TableRows['counts'] {
  const left = leftOutMarks(answers);
  return ({ repeats }, row) => !left.has(repeats[row]!);
}

/** What became of each row of orders, and what was paid for it. */
function foundBy({ fate, paid }: SalesLedger): FoundColumn[] {
  return [
    { column: { name: 'fate', type: 'text' }, cell: (row) => fates[fate[row]!]! },
    { column: { name: 'paid', type: 'number' }, cell: (row) => Math.round(paid[row]! * 100) / 100 },
  ];
}
