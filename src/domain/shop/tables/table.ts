import type { ColumnProfile, FieldType } from './field-types';

/**
 * What one kind of table is: its fields, what they are called in the exports of all languages, what a
 * table and a row cannot do without, and how the kind is recognised. Plain data and a few small rules; the
 * csv room reads it and knows no kind by name, but for logs of events that have no header.
 * @typeParam F the names of the fields.
 */
export interface Table<F extends string = string> {
  /**
   * Set where such a file says nothing by itself: it is read only beside a table of that kind, and only where the signs
   * of what is declined show what it is (`csv/recognition/declined.ts`).
   */
  readonly beside?: 'orders';
  readonly fields: Readonly<Record<F, Field>>;
  /** The field that dates a row, in tables of what happened. */
  readonly happenedAt?: NoInfer<F>;
  /** In the order in which users see those that no column serves. */
  readonly needs: readonly Need<NoInfer<F>>[];
  /**
   * Fields whose cells must be readable: a row is rejected where a cell of the group is no date or number
   * and no other field of the group has a value. Other unreadable cells are emptied.
   */
  readonly readable?: readonly (readonly NoInfer<F>[])[];
  /** Columns by whose words a row is none of the table's: the answer of a shop in a list of reviews. */
  readonly remarks?: readonly { readonly names: readonly string[]; readonly says: RegExp }[];
  /** How a row is counted as cancelled: by a word of a status, or by a number below zero. */
  readonly cancelled?: {
    readonly statuses: readonly NoInfer<F>[];
    readonly belowZero: readonly NoInfer<F>[];
  };
  readonly fillDown?: FillDown<NoInfer<F>>;
  readonly joins?: readonly JoinColumn<NoInfer<F>>[];
  /**
   * The fields of one line of which a row may have several in numbered columns: they are packed into one cell of the
   * field `into`. A line is one where a field of `named` is filled.
   */
  readonly numbered?: {
    readonly into: NoInfer<F>;
    readonly named: readonly NoInfer<F>[];
    readonly fields: readonly NoInfer<F>[];
  };
  /**
   * The fields of pieces, price and sum of a line, and of its sum with tax, which the values of their columns show; those
   * of its tax and the order's; and those of tax on top of it: the amount, the rate, and whether it is in already.
   */
  readonly multiplied?: Readonly<
    Record<
      'quantity' | 'price' | 'total' | 'taxed' | 'tax' | 'orderTax' | 'added' | 'rate' | 'isIn',
      NoInfer<F>
    >
  >;
  /** Names of columns that serve no field and yet speak for the kind. */
  readonly companions?: readonly string[];
  /** Mends a match by names: some mean something else in the company of others. */
  settle?(match: DraftMatch<NoInfer<F>>): void;
  /** What the columns of this kind say for it, and so against other kinds. */
  cues?(found: FoundFields<NoInfer<F>>): Partial<Cues>;
  /** How strongly the fields that found a column speak for this kind; 0 and less is a no, 1 is certain. */
  score(found: FoundFields<NoInfer<F>>, cues: Cues): number;
}

export interface Field {
  readonly type: FieldType;
  readonly names: ColumnNames;
  /** What a value of the field names. */
  readonly identifies?: 'customer' | 'product' | 'order' | 'review' | 'session';
  /** Set where the field describes the customer beside whom it stands: it becomes an attribute. */
  readonly describes?: 'customer';
  /** Set where customers may leave an address or a number in the text: it is masked. */
  readonly masked?: true;
  /** Set where the field is given only columns that by their names serve no other. */
  readonly takesLeftovers?: true;
  /** Decides in the place of the type whether a column of those values and that name may serve the field. */
  admits?(profile: ColumnProfile, name: string): boolean;
  /**
   * Whether a column matched by its name is let go again for its values; no other takes its place.
   * @param has whether another field has a column.
   */
  letsGo?(profile: ColumnProfile, name: string, has: (field: string) => boolean): boolean;
  /**
   * Whether values show the field where no name did.
   * @param has whether another field, or one of the table's joins, has a column.
   */
  shownBy?(profile: ColumnProfile, name: string, has: (field: string) => boolean): boolean;
}

/** Names of the columns that serve a field, best first. Case, blanks, accents and punctuation do not count. */
export interface ColumnNames {
  /** English, Chinese, Japanese, German, French, Spanish, Portuguese, Indonesian and Korean. */
  readonly usual: readonly string[];
  /** Italian, Dutch, Polish, Czech, Russian, Turkish, Vietnamese and Swedish; tried after the usual ones. */
  readonly further?: readonly string[];
  /** What a name that is none of these may say, word by word in any language (`header-words.ts`): 'order id'. */
  readonly saying?: readonly string[];
  /** Tried on (normalised) headers that no name above fits. */
  readonly like?: RegExp;
  /** What `like` fits by its end and means something else all the same: '优惠金额' is no sum of the line. */
  readonly unlike?: RegExp;
}

/**
 * Something that a table must hold: a column for one of the fields, and the user is warned before the
 * import where it has none. With `rejectedAs` each row must have a value too, or is rejected for that reason.
 */
export interface Need<F extends string> {
  readonly need: NeedName;
  readonly anyOf: readonly F[];
  /** Asked only where all of these have a column: pieces are needed beside a price of one. */
  readonly beside?: readonly F[];
  /** Columns of joins that serve as well in a file that has none of `anyOf`: a name tells customers apart, too. */
  readonly orInFile?: readonly string[];
  /** Fields and columns of joins that are of use in a row that lacks all of `anyOf`. */
  readonly orInRow?: readonly string[];
  readonly rejectedAs?: 'no-key' | 'nothing-to-read';
}

export type NeedName = 'customer' | 'product' | 'words' | 'order' | 'money' | 'quantity';

/**
 * Some shops write what belongs to a whole order (or product) on its first row only. The fields that are
 * carried down are filled from the row above where they are blank and both rows are of one group.
 */
export interface FillDown<F extends string> {
  /** The field, or the normalised name of a column without a field, whose equal values make a group. */
  readonly group: { readonly field: F } | { readonly column: string };
  readonly carried: readonly F[];
  /**
   * A row whose group is blank too goes on with the group above if it has none of `blank`, one of `filled`
   * and no date, in a table that has dates.
   */
  readonly bareRows?: { readonly blank: readonly F[]; readonly filled: readonly F[] };
  /** Fields and columns of joins that stand on the first row of a block only, where a file is in such blocks. */
  readonly blocks?: readonly string[];
}

/** A column that serves no field and yet ties the table to others of the export. */
export interface JoinColumn<F extends string> {
  /** How the column is called in the chunks. */
  readonly name: string;
  readonly names: readonly string[];
  /** Read only where this field has a column … */
  readonly beside?: F;
  /** … and not where all of these have. */
  readonly unless?: readonly F[];
  /** Read only where this other column of `joins` is read, too. */
  readonly with?: string;
}

/** A match of columns under way, as `settle` may change it. Names are normalised. */
export interface DraftMatch<F extends string> {
  /** Of all columns. */
  readonly names: readonly string[];
  has(field: F): boolean;
  /** Name of the field's column, '' where it has none. */
  nameOf(field: F): string;
  hasColumn(name: string): boolean;
  /** Share of the field's repeated values beside which the column of that name always says the same; NaN without any. */
  follows(name: string, field: F): number;
  /** Gives the field the column of that name, taking it from the field that had it. */
  assign(field: F, name: string): void;
  drop(field: F): void;
}

/** Which fields found a column. */
export interface FoundFields<F extends string> {
  /** How sure the surest of these matches is: 1 by name, 0.3 by values, 0 for none. */
  sure(...fields: F[]): number;
  /** The share of cells that say what one before them says, of the field of them where it is greatest: 0 of a key. */
  repeated(...fields: F[]): number;
  /** How many of the kind's companions are among the headers. */
  readonly companions: number;
  /** Whether a column is called one of these. */
  named(names: readonly string[]): boolean;
}

/** What speaks for one kind and so against others, each 0 to 1 and 0 where no kind says it. */
export interface Cues {
  readonly orderId: number;
  readonly quantity: number;
  /** Number, quantity and money of an order together. */
  readonly sale: number;
  /** Day, pieces and a sum or a customer together, or who bought what, when and for how much: with or without a number. */
  readonly bought: number;
  /** What was paid under an order's number, on a day of buying, or in a sum: a sale, whatever is said of it beside. */
  readonly receipt: number;
  readonly eventType: number;
  /** What a list of customers says of each: since when she is one, where she lives, how she is reached. */
  readonly listed: number;
  readonly reviewText: number;
  readonly rating: number;
}

/** Checks the names of fields in a description against the fields themselves. */
export function describeTable<const F extends string>(table: Table<F>): Table<F> {
  return table;
}

/** Names separated by ` | `, so that a list reads like a list. */
export function list(names: string): string[] {
  return names.split('|').map((name) => name.trim());
}
