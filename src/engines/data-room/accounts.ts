import type { Accounts, FieldCoverage, MergedPeople, StatusWord } from '../../contracts/data-room-api';
import { filesOfRows } from '../../domain/shop/columns';
import { countedNowhere, fateCode } from '../../domain/shop/ledger/fates';
import { leftOutByFile } from '../../domain/shop/ledger/left-out-by-file';
import { reconcile, worthOfRow } from '../../domain/shop/ledger/reconcile';
import { type TableKind, tableKinds } from '../../domain/shop/tables/tables';
import { orderStates } from '../../domain/vocabulary/order-status';
import type { TableColumns } from './table';
import type { UnderstoodShop } from './understood-shop';
import { codedTexts } from './values';

/** The shop's sums, and what every word of its status column was taken for. */
export async function accountsOf(orders: TableColumns, shop: UnderstoodShop): Promise<Accounts> {
  return {
    currency: shop.currency,
    reconciliation: reconcile(shop.ledger, shop.customerIds.length),
    statuses: [
      ...(await statusWords(orders, 'status', shop)),
      ...(await statusWords(orders, 'paymentStatus', shop)),
    ],
    warnings: shop.ledger.warnings,
    leftOut: leftOutByFile(shop.ledger, { fileOf: filesOfRows(orders.chunks) }),
    people: mergedPeople(shop),
  };
}

const mostMerges = 100;

function mergedPeople(shop: UnderstoodShop): MergedPeople {
  const { merges, shared, damaged, byName } = shop.people;
  const rowsWhere = (wanted: Parameters<UnderstoodShop['rowsOf']>[1]) =>
    tableKinds.map((kind) => ({ kind, rows: shop.rowsOf(kind, wanted) })).filter(({ rows }) => rows > 0);
  return {
    accounts: merges.reduce((sum, { merged }) => sum + merged.length - 1, 0),
    merges: merges.slice(0, mostMerges),
    shared: shared.length,
    damaged: damaged.length,
    byName,
    joinedRows: rowsWhere({ accounts: 'several' }),
    withoutOrdersRows: rowsWhere({ standing: 'withoutOrders' }),
  };
}

const nowhere: ReadonlySet<number> = new Set(countedNowhere.map(fateCode));

type CountedWord = { -readonly [K in keyof StatusWord]: StatusWord[K] } & { spellings: string[] };

/** Words that differ in case alone are one, as the user's answers are about words in small letters. */
async function statusWords(
  orders: TableColumns,
  field: 'status' | 'paymentStatus',
  { ledger }: UnderstoodShop,
): Promise<StatusWord[]> {
  if (orders.fieldOf(field) === undefined) return [];
  const { codes, values } = await codedTexts(orders, field);
  const unknown = new Set(
    ledger.warnings.flatMap((warning) =>
      warning.about === 'unknown-status' || warning.about === 'mostly-unpaid'
        ? [warning.word.trim().toLowerCase()]
        : [],
    ),
  );
  const states = orderStates(values);
  const found = new Map<string, CountedWord>();
  const ofCode = values.map((written) => {
    const word = written.trim().toLowerCase();
    const asked = unknown.has(word);
    const state = states.get(written)!;
    const known = found.get(word) ?? { field, word, written, spellings: [], state, asked, rows: 0, paid: 0 };
    known.spellings.push(written);
    found.set(word, known);
    return known;
  });
  for (let row = 0; row < codes.length; row++) {
    const word = ofCode[codes[row]!];
    if (word === undefined || nowhere.has(ledger.fate[row]!)) continue;
    word.rows++;
    word.paid += worthOfRow(ledger, row);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

/** Fields on which analyses depend, by table. */
const decisive: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  orders: ['orderedAt', 'paid', 'productTitle'],
  reviews: ['text', 'title', 'rating', 'reviewedAt', 'productId', 'productTitle'],
  events: ['eventType', 'occurredAt', 'productId'],
  products: ['title', 'category', 'price', 'description'],
  customers: ['age', 'gender', 'city', 'country', 'registeredAt'],
};

/** How many rows have a value of each field that analyses depend on, and how many belong to a known customer. */
export async function coverageOf(
  tables: readonly TableColumns[],
  understand: () => Promise<UnderstoodShop>,
): Promise<FieldCoverage[]> {
  const coverage: FieldCoverage[] = [];
  for (const table of tables) {
    // A row that counts elsewhere lacks nothing.
    const leftOut = (await understand()).leftOut(table.kind);
    const rows = leftOut.reduce((sum, left) => sum + (1 - left), 0);
    for (const field of decisive[table.kind] ?? []) {
      coverage.push({
        kind: table.kind,
        field,
        rows,
        filled: await filledRows(table, field, leftOut),
      });
    }
    const owners = (await understand()).customerOf(table.kind);
    if (owners === undefined) continue;
    const filled = owners.reduce((sum, who, row) => sum + (who >= 0 && leftOut[row] === 0 ? 1 : 0), 0);
    coverage.push({ kind: table.kind, field: 'person', rows, filled });
  }
  return coverage;
}

async function filledRows(table: TableColumns, field: string, leftOut: Uint8Array): Promise<number> {
  let filled = 0;
  await table.each(field, (column, start, rows) => {
    if (column === undefined) return;
    for (let row = 0; row < rows; row++) {
      const has = column.type === 'string' ? column.codes[row]! >= 0 : !Number.isNaN(column.values[row]!);
      if (has && leftOut[start + row] === 0) filled++;
    }
  });
  return filled;
}
