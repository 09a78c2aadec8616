import type { RoomField, UnderstoodField } from '../../contracts/data-room-api';
import { leftOutMarks, type ShopAnswers } from '../../domain/shop/answers';
import { type AssembledShop, assembleShop } from '../../domain/shop/assemble';
import { type Column, maskColumn, type TableChunk } from '../../domain/shop/columns';
import { doubts } from '../../domain/shop/ledger/doubts';
import { fateCode, fates } from '../../domain/shop/ledger/fates';
import { type Standing, standings, standingsOf } from '../../domain/shop/ledger/reconcile';
import { type TableKind, tableKinds } from '../../domain/shop/tables/tables';
import { readStored } from '../analysis/load-shop';
import { RowRules } from './row-rules';

/** Columns of what was understood, and the tables that show them; the others can be asked for. */
export const understoodFields: readonly (RoomField & {
  readonly name: UnderstoodField;
  readonly kinds: readonly TableKind[];
  /** Set where a value is a list, of which any may be picked. */
  readonly isSet?: true;
})[] = [
  { name: 'fate', type: 'string', kinds: ['orders'] },
  { name: 'paid', type: 'number', kinds: ['orders'] },
  { name: 'refunded', type: 'number', kinds: [] },
  { name: 'unmatched', type: 'number', kinds: [] },
  { name: 'when', type: 'date', kinds: [] },
  { name: 'person', type: 'string', kinds: [] },
  { name: 'standing', type: 'string', kinds: [] },
  { name: 'accounts', type: 'string', kinds: [] },
  { name: 'rules', type: 'string', kinds: [], isSet: true },
  { name: 'doubts', type: 'string', kinds: [], isSet: true },
  { name: 'file', type: 'string', kinds: [] },
];

/** The values of `accounts`. */
const accounts = ['one', 'several'] as const;

/** A shop put together: what became of each of its rows, and whose it is. */
export class UnderstoodShop {
  readonly ledger: AssembledShop['ledger'];
  readonly customerIds: readonly string[];
  readonly currency: string;
  readonly people: AssembledShop['people'];
  readonly cleaning: AssembledShop['cleaning'];
  /** Files of each table's rows, run by run. */
  readonly #runs: readonly Pick<TableChunk, 'kind' | 'file' | 'rowCount'>[];
  readonly #ofRows: AssembledShop['customerOfRows'];
  readonly #marks: ReadonlyMap<TableKind, Uint8Array>;
  readonly #leftOutMarks: ReadonlySet<number>;
  readonly #rules: ReadonlyMap<TableKind, RowRules>;
  /** Of each customer: an index into `standings`, and into `accounts`. */
  readonly #standing: Uint8Array;
  readonly #accounts: Uint8Array;

  constructor(
    { ledger, shop, people, cleaning, customerOfRows }: AssembledShop,
    chunks: readonly TableChunk[],
    answers: ShopAnswers,
  ) {
    this.ledger = ledger;
    this.customerIds = shop.customers.ids;
    this.currency = shop.currency;
    this.people = people;
    this.cleaning = cleaning;
    this.#ofRows = customerOfRows;
    this.#runs = chunks.map(({ kind, file, rowCount }) => ({ kind, file, rowCount }));
    this.#rules = new Map(tableKinds.map((kind) => [kind, new RowRules(kind, chunks, cleaning)]));
    this.#marks = marksOf(chunks);
    this.#leftOutMarks = leftOutMarks(answers);
    this.#standing = standingsOf(ledger, this.customerIds.length);
    const joined = new Set(people.merges.map(({ id }) => id));
    this.#accounts = Uint8Array.from(this.customerIds, (id) => (joined.has(id) ? 1 : 0));
  }

  /** The rules that the rows of a table fall under. */
  rulesOf(kind: TableKind): RowRules {
    return this.#rules.get(kind)!;
  }

  /** Rows of a table whose customers stand so. */
  rowsOf(kind: TableKind, wanted: { standing: Standing } | { accounts: (typeof accounts)[number] }): number {
    const is =
      'standing' in wanted
        ? { of: this.#standing, code: standings.indexOf(wanted.standing) }
        : { of: this.#accounts, code: accounts.indexOf(wanted.accounts) };
    let rows = 0;
    for (const who of this.customerOf(kind) ?? []) if (who >= 0 && is.of[who] === is.code) rows++;
    return rows;
  }

  /** Customer of each row, -1 where it is of nobody known; undefined for tables whose rows are nobody's. */
  customerOf(kind: TableKind): Int32Array | undefined {
    if (kind === 'orders') return this.ledger.customer;
    return kind === 'products' ? undefined : this.#ofRows[kind];
  }

  /** 1 for each row of a table that is left out, since another says the same. */
  leftOut(kind: TableKind): Uint8Array {
    const left = Uint8Array.from(this.#marks.get(kind) ?? [], (mark) =>
      this.#leftOutMarks.has(mark) ? 1 : 0,
    );
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
      case 'refunded':
        if (kind !== 'orders') return undefined;
        return { type: 'number', values: this.ledger[field].slice(from, end) };
      case 'unmatched':
        if (kind !== 'orders') return undefined;
        return { type: 'number', values: this.#unmatched().slice(from, end) };
      case 'when':
        if (kind !== 'orders') return undefined;
        return { type: 'date', values: this.ledger.at.slice(from, end) };
      case 'rules':
        return this.rulesOf(kind).column(from, end);
      case 'doubts':
        if (kind !== 'orders' && kind !== 'refunds' && kind !== 'payments') return undefined;
        return maskColumn(this.ledger.doubts[kind].subarray(from, end), doubts);
      case 'file':
        return this.#files(kind, from, end);
      case 'standing':
        return this.#ofPeople(kind, from, end, this.#standing, standings);
      case 'accounts':
        return this.#ofPeople(kind, from, end, this.#accounts, accounts);
      case 'person': {
        const codes = this.customerOf(kind)?.slice(from, end);
        return codes && { type: 'string', codes, dictionary: this.customerIds };
      }
      default:
        return field satisfies never;
    }
  }

  #unmatched(): Float64Array {
    const { fate, keptQuantity } = this.ledger;
    const takesBack = fateCode('return');
    return keptQuantity.map((pieces, row) => (fate[row] === takesBack && pieces < 0 ? pieces : Number.NaN));
  }

  #ofPeople(
    kind: TableKind,
    from: number,
    end: number,
    ofCustomer: Uint8Array,
    dictionary: readonly string[],
  ): Column | undefined {
    const codes = this.customerOf(kind)
      ?.slice(from, end)
      .map((who) => (who < 0 ? -1 : ofCustomer[who]!));
    return codes && { type: 'string', codes, dictionary };
  }

  #files(kind: TableKind, from: number, end: number): Column {
    const own = this.#runs.filter((run) => run.kind === kind);
    const files = [...new Set(own.map(({ file }) => file))];
    const codes = new Int32Array(end - from);
    let start = 0;
    for (const { file, rowCount } of own) {
      codes.fill(files.indexOf(file), Math.max(0, start - from), Math.max(0, start + rowCount - from));
      start += rowCount;
    }
    return { type: 'string', codes, dictionary: files.map(String) };
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

/** Puts a stored shop together, with what the user told of it. */
export async function understandShop(shopId: string): Promise<UnderstoodShop> {
  const {
    head: { answers },
    chunks,
  } = await readStored(shopId);
  return new UnderstoodShop(assembleShop(chunks, answers), chunks, answers);
}
