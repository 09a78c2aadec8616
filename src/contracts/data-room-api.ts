import type { Column } from '../domain/shop/columns';
import type { PersonMerge } from '../domain/shop/assembling/people/people';
import type { RuleExample } from '../domain/cleaning/rules';
import type { Fate } from '../domain/shop/ledger/fates';
import type { LeftOutOfFile } from '../domain/shop/ledger/left-out-by-file';
import type { Reconciliation } from '../domain/shop/ledger/reconcile';
import type { LedgerWarning } from '../domain/shop/ledger/warnings';
import type { OrderState } from '../domain/vocabulary/order-status';
import type { TableKind } from '../domain/shop/tables/tables';

/**
 * Columns that are no cells of a file but what was understood of a row. Of the orders: `fate` is what became of it,
 * `paid` what it adds to what its customer paid, `refunded` what columns of refunds took off that, `unmatched` the
 * pieces (below zero) that it takes back without a purchase, `when` its date or its order's. Of every table: `person`
 * is the id of the customer it belongs to, `standing` whether she bought, `accounts` whether several accounts were
 * taken for her, `rules` the cleaning rules that it falls under (names, a blank between), `doubts` the warnings of the
 * accounts that it is about (the same way), `file` the number of its file.
 */
export type UnderstoodField =
  | 'fate'
  | 'paid'
  | 'refunded'
  | 'unmatched'
  | 'when'
  | 'person'
  | 'standing'
  | 'accounts'
  | 'rules'
  | 'doubts'
  | 'file';

/** The values of `fate`. */
export type { Fate };

/** A column of a table as it is kept. */
export interface RoomField {
  readonly name: string;
  readonly type: Column['type'];
  /** Set where times are told by the clock of Greenwich for want of the shop's zone. */
  readonly isUtc?: boolean;
}

/** A table of the shop, as its head lists it. */
export interface RoomTable {
  readonly kind: TableKind;
  readonly rows: number;
  /** In the order in which they are shown. */
  readonly fields: readonly RoomField[];
}

/** Which rows of a table are asked for, and in which order. */
export interface RowQuery {
  readonly kind: TableKind;
  /** Words that one of the row's texts must hold, whatever their case; '' asks for all. */
  readonly search: string;
  /** Field → the values of which a row must have one, of a field of sets any; '' stands for 'missing', of numbers too. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  /** Field of numbers or dates → from (included) to end (not included). */
  readonly spans: Readonly<Record<string, readonly [from: number, end: number]>>;
  /** null: as the files have them. */
  readonly sort: { readonly field: string; readonly descending: boolean } | null;
}

export interface FacetValue {
  /** '' stands for 'missing'. */
  readonly value: string;
  /** Rows with it that all the rest of the query lets through. */
  readonly rows: number;
}

/** The values of a field that has few, the most frequent first. */
export interface Facet {
  readonly field: string;
  readonly values: readonly FacetValue[];
}

/** The rows that a query found, kept by the worker until the next query. */
export interface RowView {
  readonly view: number;
  readonly rows: number;
  readonly facets: readonly Facet[];
}

/** A cell; null stands for 'missing'. Dates are milliseconds since 1970, by the shop's clock (see RoomField). */
export type RoomCell = string | number | null;

export interface RoomRow {
  /** Its number in the table, from 0. */
  readonly row: number;
  /** Number of its file in the import, as the file's report has it, and the line there; 0 where it was not kept. */
  readonly file: number;
  readonly line: number;
  /** In the order of the table's fields. */
  readonly cells: readonly RoomCell[];
}

/** All that a shop's tables say of one customer. */
export interface RoomPerson {
  readonly id: string;
  /** Customer numbers and e-mails that rows of hers are written under, the id itself left out. */
  readonly knownAs: readonly string[];
  /** The cleaning rules that rows of hers fall under. */
  readonly rules: readonly { readonly rule: string; readonly kind: TableKind; readonly rows: number }[];
  /** Rows under her names that count elsewhere, and so are nobody's: in which field those names stand, and by which rules. */
  readonly elsewhere: readonly {
    readonly kind: TableKind;
    readonly rows: number;
    readonly field: string;
    readonly names: readonly string[];
    readonly rules: readonly string[];
  }[];
  readonly tables: readonly {
    readonly kind: TableKind;
    readonly count: number;
    readonly rows: readonly RoomRow[];
  }[];
}

/** Part of a distribution. */
export interface HistogramBin {
  readonly from: number;
  readonly end: number;
  readonly rows: number;
}

/** What the values of one column are like, over all rows of the table. */
export interface RoomProfile {
  readonly field: RoomField;
  readonly rows: number;
  readonly filled: number;
  readonly distinct: number;
  /** The most frequent values, best first; ten at most. */
  readonly frequent: readonly { readonly value: string | number; readonly rows: number }[];
  /** Of numbers and dates; null for texts and where nothing is filled. */
  readonly range: {
    readonly min: number;
    readonly median: number;
    readonly max: number;
    /** Where few values lie far above or below the others, the last or the first bin holds them. */
    readonly bins: readonly HistogramBin[];
  } | null;
}

/** A word of a column of states, in small letters. */
export interface StatusWord {
  readonly field: string;
  readonly word: string;
  /** As a file writes it first, and in all ways, which differ in case or blanks. */
  readonly written: string;
  readonly spellings: readonly string[];
  /** What it says by itself in the company of the others. */
  readonly state: OrderState;
  /** Nobody has said yet what it means, and rows count as sales for want of an answer. */
  readonly asked: boolean;
  readonly rows: number;
  /** What its rows add to what was paid, or would have been. */
  readonly paid: number;
}

/** Accounts that were taken for one person. */
export interface MergedPeople {
  /** Accounts that are counted with another. */
  readonly accounts: number;
  /** Whose they are; a hundred at most. */
  readonly merges: readonly PersonMerge[];
  /** Addresses and numbers of too many to be one person's, and ids that a spreadsheet damaged: neither joins anybody. */
  readonly shared: number;
  readonly damaged: number;
  /** People whom nothing but their name tells from others. */
  readonly byName: number;
  /** Rows of those for whom several accounts were taken, by table. */
  readonly joinedRows: readonly RowsOfTable[];
  /** Rows of those who have none in the orders, by table. */
  readonly withoutOrdersRows: readonly RowsOfTable[];
}

/** Some rows of a table; tables without any are left out where such are listed. */
export interface RowsOfTable {
  readonly kind: TableKind;
  readonly rows: number;
}

/** What an owner compares with her shop's admin. */
export interface Accounts {
  readonly currency: string;
  readonly reconciliation: Reconciliation;
  /** The most frequent first; none where the orders have no status. */
  readonly statuses: readonly StatusWord[];
  readonly warnings: readonly LedgerWarning[];
  /** By file what its states keep out of the sums. */
  readonly leftOut: readonly LeftOutOfFile[];
  readonly people: MergedPeople;
}

/** What one cleaning rule came to in the whole shop. */
export interface RoomRule {
  /** The name under which it is switched off (`ShopAnswers.rulesOff`). */
  readonly rule: string;
  /** Cells, or rows for the rules that look at whole rows; what it would change where it is off. */
  readonly changed: number;
  readonly isOn: boolean;
  /** False where what it takes away was never stored: `import` where files can be imported without the rule. */
  readonly canSwitch: boolean | 'import';
  /** Numbers of the files that were imported without the rule. */
  readonly leftOutOf: readonly number[];
  /** Whether it decides which order rows count, so that its effect in money can be told (`ruleEffect`). */
  readonly hasEffect: boolean;
  /** A few changes, with where each stands. */
  readonly examples: readonly RuleExample[];
  /** The rows that it is about, found again by `rules`; none where an early version imported the shop. */
  readonly rows: readonly RowsOfTable[];
}

/** What a cleaning rule does to the money. */
export interface RuleEffect {
  /** Off all that customers paid; below zero where the rule adds. */
  readonly takenOff: number;
  readonly currency: string;
}

/** How many rows of a table have a value of a field; `person`: belong to a known customer. */
export interface FieldCoverage {
  readonly kind: TableKind;
  readonly field: string;
  readonly rows: number;
  readonly filled: number;
}

/**
 * The worker of the data room: it holds no table, but reads the columns that a question needs from storage and keeps
 * the last ones. Every question throws `shop-deleted` and `shop-damaged` where the storage does.
 */
export interface DataRoomApi {
  /** Comes first. */
  open(shopId: string): Promise<readonly RoomTable[]>;
  /**
   * Puts the shop together, which takes seconds for a large one, once the first rows were read. Until then rows lack what
   * was understood of them, and a query that asks for it waits.
   */
  understand(): Promise<void>;
  find(query: RowQuery): Promise<RowView>;
  /** Rows from `from` on of the view that was found last; none where another query was asked meanwhile. */
  rows(view: number, from: number, count: number): Promise<readonly RoomRow[]>;
  profile(kind: TableKind, field: string): Promise<RoomProfile>;
  /** Id of the customer whom a row belongs to; null where it is of nobody known. */
  personOf(kind: TableKind, row: number): Promise<string | null>;
  /** Some rows of every table that are a customer's, the first of each; null where the shop has no such customer. */
  person(id: string): Promise<RoomPerson | null>;
  /** null for a shop without orders. */
  accounts(): Promise<Accounts | null>;
  coverage(): Promise<readonly FieldCoverage[]>;
  rules(): Promise<readonly RoomRule[]>;
  /** The shop is put together once more for it. */
  ruleEffect(rule: string): Promise<RuleEffect>;
  /** All rows of the query as CSV, guarded against formulas; columns are named as the fields are. */
  csv(query: RowQuery, bom: boolean): Promise<Blob>;
}
