import type { ShopTotals, TablesApi } from '../../contracts/tables-api';
import type { ShopHead } from '../../contracts/stored';
import { sum } from '../../domain/math/vector';
import { summariseCustomers } from '../../domain/shop/customers-summary';
import { fates } from '../../domain/shop/ledger/fates';
import type { SalesLedger } from '../../domain/shop/ledger/sales-ledger';
import { rowMark, rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import { getShop } from '../../storage/shops';
import { chunksOf, getChunk } from '../../storage/tables';
import { assembleStored } from '../analysis/load-shop';
import { customersCsv } from './customers-csv';
import { type FoundColumn, tableCsv, type TableRows } from './table-csv';

/** The tables of stored shops (see TablesApi). */
export const storedTables: TablesApi = {
  totals: async (shopId): Promise<ShopTotals> => {
    const { assembled } = await assembleStored(shopId, () => undefined);
    const { customers, orderLines, currency } = assembled.shop;
    return {
      customers: customers.ids.length,
      orders: new Set(orderLines.order).size,
      spend: sum(summariseCustomers(assembled).map(({ spend }) => spend || 0)),
      currency,
      rules: assembled.cleaning.map(({ rows: _, ...report }) => report),
    };
  },

  csv: async (shopId, table) => {
    if (table === 'customers-summary') {
      const { assembled } = await assembleStored(shopId, () => undefined);
      return customersCsv(summariseCustomers(assembled));
    }
    const head = await getShop(shopId);
    const listed = chunksOf(head).filter(({ kind }) => kind === table);
    if (listed.length === 0) return null;
    const fileNames = new Map(head.reports.map(({ file, name }) => [file, name]));
    const read = (chunk: (typeof listed)[number]) => getChunk(shopId, chunk);
    if (table !== 'orders') return tableCsv(table, listed, fileNames, read, { counts: countedBy(head) });
    const { assembled } = await assembleStored(shopId, () => undefined);
    return tableCsv(table, listed, fileNames, read, { found: foundBy(assembled.ledger) });
  },
};

/** Whether a row is none that counts elsewhere, as far as the rules that say so are not switched off. */
function countedBy({ answers: { rulesOff } }: ShopHead): TableRows['counts'] {
  const marks = (['copy', 'superseded'] as const).filter((mark) => !rulesOff.includes(rulesOfMarks[mark]));
  const left = new Set<number>(marks.map((mark) => rowMark[mark]));
  return ({ repeats }, row) => !left.has(repeats[row]!);
}

/** What became of each row of orders, and what was paid for it. */
function foundBy({ fate, paid }: SalesLedger): FoundColumn[] {
  return [
    { column: { name: 'fate', type: 'text' }, cell: (row) => fates[fate[row]!]! },
    { column: { name: 'paid', type: 'number' }, cell: (row) => Math.round(paid[row]! * 100) / 100 },
  ];
}
