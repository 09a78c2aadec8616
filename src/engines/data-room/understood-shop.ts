import type { RoomField, UnderstoodField } from '../../contracts/data-room-api';
import type { ShopAnswers } from '../../domain/shop/answers';
import { type AssembledShop, assembleShop } from '../../domain/shop/assemble';
import type { Column, TableChunk } from '../../domain/shop/columns';
import { fates } from '../../domain/shop/ledger/fates';
import { rowMark, rowMarks } from '../../domain/shop/repeats/row-marks';
import { type TableKind, tableKinds } from '../../domain/shop/tables/tables';
import { getShop } from '../../storage/shops';
import { chunksOf, getChunk } from '../../storage/tables';

/** Columns of what was understood, and the tables that show them; the others can be asked for. */
export const understoodFields: readonly (RoomField & {
  readonly name: UnderstoodField;
  readonly kinds: readonly TableKind[];
})[] = [
  { name: 'fate', type: 'string', kinds: ['orders'] },
  { name: 'paid', type: 'number', kinds: ['orders'] },
  { name: 'when', type: 'date', kinds: [] },
  { name: 'person', type: 'string', kinds: [] },
  { name: 'mark', type: 'string', kinds: [] },
];

/** A shop put together: what became of each of its rows, and whose it is. */
export class UnderstoodShop {
  readonly ledger: AssembledShop['ledger'];
  readonly customerIds: readonly string[];
  readonly currency: string;
  readonly people: AssembledShop['people'];
  readonly cleaning: AssembledShop['cleaning'];
  readonly #ofRows: AssembledShop['customerOfRows'];
  readonly #marks: ReadonlyMap<TableKind, Uint8Array>;

  constructor(
    { ledger, shop, people, cleaning, customerOfRows }: AssembledShop,
    chunks: readonly TableChunk[],
  ) {
    this.ledger = ledger;
    this.customerIds = shop.customers.ids;
    this.currency = shop.currency;
    this.people = people;
    this.cleaning = cleaning;
    this.#ofRows = customerOfRows;
    this.#marks = marksOf(chunks);
  }

  /** Rows of a table that the import marked so. */
  marked(kind: TableKind, mark: (typeof rowMarks)[number]): number {
    return this.#marks.get(kind)?.reduce((sum, each) => sum + (each === rowMark[mark] ? 1 : 0), 0) ?? 0;
  }

  /** Customer of each row, -1 where it is of nobody known; undefined for tables whose rows are nobody's. */
  customerOf(kind: TableKind): Int32Array | undefined {
    if (kind === 'orders') return this.ledger.customer;
    return kind === 'products' ? undefined : this.#ofRows[kind];
  }

  /** 1 for each row of a table that is left out, since another says the same. */
  leftOut(kind: TableKind): Uint8Array {
    const left = Uint8Array.from(this.#marks.get(kind) ?? [], (mark) => (mark === rowMark.kept ? 0 : 1));
    for (const { rule, table, isOn, rows } of this.cleaning) {
      const repeats = rule === 'duplicateReviews' || rule === 'nearDuplicateReviews';
      if (repeats && table === kind && isOn) for (const row of rows) left[row] = 1;
    }
    return left;
  }

  /** What was understood of some rows of a table, as a column of theirs. */
  column(kind: TableKind, field: UnderstoodField, from: number, end: number): Column | undefined {
    switch (field) {
      case 'fate':
        if (kind !== 'orders') return undefined;
        return {
          type: 'string',
          codes: Int32Array.from(this.ledger.fate.subarray(from, end)),
          dictionary: fates,
        };
      case 'paid':
        if (kind !== 'orders') return undefined;
        return { type: 'number', values: this.ledger.paid.slice(from, end) };
      case 'when':
        if (kind !== 'orders') return undefined;
        return { type: 'date', values: this.ledger.at.slice(from, end) };
      case 'mark':
        return {
          type: 'string',
          codes: Int32Array.from(this.#marks.get(kind)?.subarray(from, end) ?? []),
          dictionary: rowMarks,
        };
      case 'person': {
        const codes = this.customerOf(kind)?.slice(from, end);
        return codes && { type: 'string', codes, dictionary: this.customerIds };
      }
      default:
        return field satisfies never;
    }
  }
}

function marksOf(chunks: readonly TableChunk[]): ReadonlyMap<TableKind, Uint8Array> {
  const marks = new Map<TableKind, Uint8Array>();
  for (const kind of tableKinds) {
    const parts = chunks.filter((chunk) => chunk.kind === kind);
    const all = new Uint8Array(parts.reduce((sum, { rowCount }) => sum + rowCount, 0));
    let start = 0;
    for (const { repeats, rowCount } of parts) {
      all.set(repeats, start);
      start += rowCount;
    }
    marks.set(kind, all);
  }
  return marks;
}

/**
 * Puts a stored shop together, with what the user told of it.
 * @param change of what the user told, to see what would be.
 */
export async function understandShop(
  shopId: string,
  change: (answers: ShopAnswers) => ShopAnswers = (answers) => answers,
): Promise<UnderstoodShop> {
  const head = await getShop(shopId);
  const chunks: TableChunk[] = [];
  for (const chunk of chunksOf(head)) chunks.push(await getChunk(shopId, chunk));
  return new UnderstoodShop(assembleShop(chunks, change(head.answers)), chunks);
}
