import type { DataRoomApi, RoomField, RoomTable, RowQuery } from '../../contracts/data-room-api';
import type { StoredChunk } from '../../contracts/stored';
import { range } from '../../domain/math/order';
import { type ShopClock, shopClock } from '../../domain/shop/cleaning/shop-clock';
import { fieldsOf, type TableKind, tableKinds, tableOf } from '../../domain/shop/tables/tables';
import { getShop } from '../../storage/shops';
import { chunksOf } from '../../storage/tables';
import { accountsOf, coverageOf } from './accounts';
import { type FacetColumns, facetColumns, findRows } from './find-rows';
import { personOf } from './person';
import { profileColumn } from './profile';
import { readRows, rowsCsv } from './read-rows';
import { roomRules, ruleEffect } from './rules';
import { storedFields, storedTable } from './stored-table';
import { kept, type TableColumns } from './table';
import { understandShop, understoodFields, type UnderstoodShop } from './understood-shop';

interface OpenTable {
  readonly kind: TableKind;
  readonly columns: Promise<TableColumns>;
  readonly facets: Promise<FacetColumns>;
  /** Of what was understood; null before it was. */
  fates: Promise<FacetColumns> | null;
}

interface FoundView {
  readonly number: number;
  readonly table: TableColumns;
  readonly rows: Int32Array | null;
}

const understoodNames = understoodFields.map(({ name }) => name as string);

/** Answers the data room's questions about one shop. */
export function createDataRoom(): DataRoomApi {
  let shopId = '';
  let listed: readonly StoredChunk[] = [];
  let clock: ShopClock | null = null;
  let understood: Promise<UnderstoodShop> | null = null;
  let isUnderstood = false;
  /** Of each table what is known without its columns. */
  const described = new Map<TableKind, Promise<readonly RoomField[]>>();
  /** The table asked about last: the columns of another are let go. */
  let open: OpenTable | null = null;
  let last: FoundView | null = null;
  let asked = 0;
  /** Settled once rows were shown, or cannot be: what was understood keeps the thread busy for seconds, and comes after. */
  let show: () => void = () => {};
  const shown = new Promise<void>((resolve) => {
    show = resolve;
  });

  const understand = (): Promise<UnderstoodShop> => {
    if (understood === null) {
      understood = understandShop(shopId);
      understood.then(
        () => {
          isUnderstood = true;
        },
        // Tried again by who asks next.
        () => {
          understood = null;
        },
      );
    }
    return understood;
  };
  const tableOfKind = async (kind: TableKind) => {
    const shop = { id: shopId, listed, clock, understood: understand };
    return storedTable(shop, kind, await kept(described, kind, () => storedFields(shop, kind)));
  };
  const openTable = (kind: TableKind): OpenTable => {
    if (open?.kind === kind) return open;
    const columns = tableOfKind(kind);
    const opened: OpenTable = { kind, columns, facets: columns.then(facetsOf), fates: null };
    open = opened;
    opened.facets.catch(() => {
      if (open === opened) open = null;
    });
    return opened;
  };
  const found = async (query: RowQuery) => {
    const opened = openTable(query.kind);
    const columns = await opened.columns;
    const facets = await opened.facets;
    if (!isUnderstood) return { table: columns, ...(await findRows(columns, facets, query)) };
    opened.fates ??= facetColumns(columns, ['fate']);
    const all = new Map([...(await opened.fates), ...facets]);
    return { table: columns, ...(await findRows(columns, all, query)) };
  };

  return {
    async open(id) {
      shopId = id;
      described.clear();
      const head = await getShop(id);
      listed = chunksOf(head);
      clock = shopClock(head.answers.timeZone);
      const present = tableKinds.filter((kind) => listed.some((chunk) => chunk.kind === kind));
      return Promise.all(
        present.map(async (kind): Promise<RoomTable> => {
          const { rowCount, fields } = await tableOfKind(kind);
          return { kind, rows: rowCount, fields };
        }),
      );
    },
    async understand() {
      await shown;
      await understand();
    },
    async find(query) {
      const number = ++asked;
      const { table, rows, facets } = await found(query).catch((error: unknown) => {
        show();
        throw error;
      });
      if ((rows?.length ?? table.rowCount) === 0) show();
      // Of queries in quick succession the last one counts.
      if (number === asked) last = { number, table, rows };
      return { view: number, rows: rows?.length ?? table.rowCount, facets };
    },
    async rows(view, from, count) {
      if (last?.number !== view) return [];
      return readRows(last.table, slice(last, from, count), isUnderstood ? [] : understoodNames).finally(
        show,
      );
    },
    profile: async (kind, field) => profileColumn(await openTable(kind).columns, field),
    async personOf(kind, row) {
      const shop = await understand();
      const customer = shop.customerOf(kind)?.[row] ?? -1;
      return shop.customerIds[customer] ?? null;
    },
    person: async (id) => personOf(id, await understand(), tableOfKind),
    async accounts() {
      if (!listed.some(({ kind }) => kind === 'orders')) return null;
      return accountsOf(await tableOfKind('orders'), await understand());
    },
    async coverage() {
      const present = tableKinds.filter((kind) => listed.some((chunk) => chunk.kind === kind));
      const tables = present.map((kind) => tableOfKind(kind));
      return coverageOf(await Promise.all(tables), understand);
    },
    rules: async () => roomRules(await getShop(shopId), await understand()),
    ruleEffect: (rule) => ruleEffect(shopId, rule),
    async csv(query, bom) {
      const view = await found(query);
      const count = view.rows?.length ?? view.table.rowCount;
      const pieces = await rowsCsv(view.table, count, (from, some) => slice(view, from, some), bom);
      return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
    },
  };
}

function slice({ table, rows }: Pick<FoundView, 'table' | 'rows'>, from: number, count: number): Int32Array {
  if (rows !== null) return rows.subarray(from, from + count);
  return range(Math.max(0, Math.min(count, table.rowCount - from))).map((i) => from + i);
}

function facetsOf(table: TableColumns): Promise<FacetColumns> {
  const categories = fieldsOf(tableOf(table.kind)).flatMap(({ name, type }) =>
    type === 'category' ? [name] : [],
  );
  return facetColumns(table, ['currency', ...categories]);
}
