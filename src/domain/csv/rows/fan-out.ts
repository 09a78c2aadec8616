import { attachedKind, countsOrdered, countsShipped, isTrait } from '../recognition/attached-columns';
import type { FanOutRows } from '../../shop/columns';
import type { ColumnMatch } from '../import-types';

/** What shows that rows which differ only in attached columns are one line of an order, as far as the sample tells. */
export type FanOutProof = FanOutRows['proof'];

/** Columns of something that a join has put beside the lines of orders: a line stands once for each that it has. */
export interface FanOut {
  readonly proof: FanOutProof;
  /** The columns in which the rows of one line differ. */
  readonly by: readonly number[];
  /** Those and others that say nothing of the line: what stands on the first row of an order only, numbers of rows. */
  readonly open: readonly number[];
}

/** Fewer pairs of rows that differ only in attached columns may be anything. */
const fewest = 2;
/** Share of pairs that must agree on what is found. */
const mostly = 0.9;
/** Share of pairs that must differ in the same columns, where no name says what these are. */
const alike = 0.6;

type Row = readonly string[];
interface Pair {
  readonly a: Row;
  readonly b: Row;
  readonly differs: readonly number[];
  readonly sparse: readonly number[];
}

/**
 * Looks for lines of orders that rows repeat but for columns which a join has attached: a parcel, a coupon, a category.
 * @param rows a sample, from the first row on.
 * @returns null where no two rows of an order are the same line but for such columns, and no name says of a column that
 *   it may be one: what a sample does not show, later rows may.
 */
export function findFanOut(
  rows: readonly Row[],
  match: ColumnMatch,
  headers: readonly string[],
): FanOut | null {
  const order = match.orderId;
  const names = lineFields.flatMap((field) => match[field] ?? []);
  if (order === undefined || names.length === 0) return null;
  // Pieces that went out are each row's own.
  if (match.quantity !== undefined && countsShipped(headers[match.quantity] ?? '')) return null;
  const kinds = headers.map(attachedKind);
  const orders = groupBy(rows, (row) => cell(row, order));
  const found = pairsOf(orders, names);
  const pairs = found.filter(({ differs }) => mayBeOneLine(differs, match, kinds));
  const named = (pair: Pair) => pair.differs.filter((column) => isAttached(kinds[column]!));
  const known = pairs.filter((pair) => named(pair).length > 0);
  const own = known.length > 0 ? known : alikePairs(pairs);
  if (own.length < fewest) {
    const named = byNames(match, headers, kinds);
    // Parts of a line that have parcels of their own are no line again where they happen to be of one size.
    const isInParts = named !== null && unequalParts({ orders, names, match, by: named.by }) > 0;
    return isInParts ? null : named;
  }
  const by = known.length > 0 ? attachedOf(known, named, orders) : [...own[0]!.differs];
  if (by.length === 0) return null;
  const open = [...kinds.keys()].filter(
    (column) =>
      by.includes(column) || kinds[column] === 'row' || own.some((pair) => pair.sparse.includes(column)),
  );
  const proof = proofOf({ own, orders, names, kinds, by, match, headers });
  return proof === null ? null : { proof, by, open };
}

/** The columns that are attached by their names, in a file whose sample has no line twice. */
function byNames(
  match: ColumnMatch,
  headers: readonly string[],
  kinds: readonly ReturnType<typeof attachedKind>[],
): FanOut | null {
  const own = new Set(
    Object.entries(match).flatMap(([field, column]) => (attachedFields.includes(field) ? [] : [column])),
  );
  // Several categories of a product would stand at each of its sales, and in any sample.
  const by = [...kinds.keys()].filter(
    (column) => isAttached(kinds[column]!) && !own.has(column) && !isTrait(headers[column]!),
  );
  if (by.length === 0) return null;
  const open = [...kinds.keys()].filter((column) => by.includes(column) || kinds[column] === 'row');
  if (!by.some((column) => kinds[column] === 'parcel')) return { proof: 'several', by, open };
  // Which pieces went out with each row only rows can show.
  if (headers.some((header) => countsShipped(header))) return null;
  const isOrdered = match.quantity !== undefined && countsOrdered(headers[match.quantity] ?? '');
  return { proof: isOrdered ? 'ordered-parcel' : 'parcel', by, open };
}

/** What may be of something that is attached, of the fields that are read of an order. */
const attachedFields = [
  ...[
    'category',
    'brand',
    'city',
    'country',
    'fulfilmentStatus',
    'paidAt',
    'lineDiscount',
    'unitDiscount',
    'discountRate',
  ],
  ...[
    'orderDiscount',
    'sellerDiscount',
    'platformDiscount',
    'refundedQuantity',
    'cancelledQuantity',
    'refundedAmount',
    'refundedPostage',
  ],
];

/** Whether rows that differ so may be one line: none of another customer, day, shop or kind of document. */
function mayBeOneLine(
  differs: readonly number[],
  match: ColumnMatch,
  kinds: readonly ReturnType<typeof attachedKind>[],
): boolean {
  const ofParcel = differs.some((column) => kinds[column] === 'parcel');
  const own = Object.entries(match).filter(
    ([field]) => !attachedFields.includes(field) && !(ofParcel && field === 'status'),
  );
  const ofOrder = new Set(own.map(([, column]) => column));
  return differs.every(
    (column) => !ofOrder.has(column) && !['line', 'piece', 'shop'].includes(kinds[column] ?? ''),
  );
}

function isAttached(kind: ReturnType<typeof attachedKind>): boolean {
  return kind === 'parcel' || kind === 'several';
}

/** What a line is, beside its order. */
const lineFields = [
  ...['productId', 'productTitle', 'quantity', 'unitPrice', 'finalPrice', 'listPrice'],
  ...['lineTotal', 'lineGross', 'lineTaxed'],
];

const cell = (row: Row, column: number) => (row[column] ?? '').trim();

function groupBy(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === '') continue;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [row]);
    else own.push(row);
  }
  return groups;
}

const identity = (row: Row, names: readonly number[]) =>
  names.map((column) => cell(row, column)).join('\u0000');

/** Rows of one order that name the same goods at the same price, the first beside each of the others, and how they differ. */
function pairsOf(orders: ReadonlyMap<string, readonly Row[]>, names: readonly number[]): Pair[] {
  const pairs: Pair[] = [];
  for (const own of orders.values()) {
    if (own.length < 2) continue;
    for (const [a, ...others] of groupBy(own, (row) => identity(row, names)).values()) {
      for (const b of others.slice(0, mostOthers)) {
        const [differs, sparse]: [number[], number[]] = [[], []];
        for (let column = 0; column < Math.max(a!.length, b.length); column++) {
          const [x, y] = [cell(a!, column), cell(b, column)];
          if (x === y) continue;
          (x === '' || y === '' ? sparse : differs).push(column);
        }
        if (differs.length > 0) pairs.push({ a: a!, b, differs, sparse });
      }
    }
  }
  return pairs;
}

const mostOthers = 20;

/** The pairs that differ in the same columns, where most do. */
function alikePairs(pairs: readonly Pair[]): Pair[] {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = pair.differs.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest.length >= alike * pairs.length ? largest : [];
}

/** The columns by whose names something is attached, and those that go with them: a parcel's carrier, a coupon's amount. */
function attachedOf(
  pairs: readonly Pair[],
  named: (pair: Pair) => readonly number[],
  orders: ReadonlyMap<string, readonly Row[]>,
): number[] {
  const keys = [...new Set(pairs.flatMap(named))];
  const others = [...new Set(pairs.flatMap(({ differs }) => differs))].filter(
    (column) => !keys.includes(column),
  );
  const follows = (column: number) => {
    let [all, same] = [0, 0];
    for (const own of orders.values())
      for (const group of groupBy(own, (row) => identity(row, keys)).values())
        for (const row of group.slice(1)) {
          all++;
          if (cell(row, column) === cell(group[0]!, column)) same++;
        }
    return same >= mostly * all;
  };
  return [...keys, ...others.filter(follows)].sort((a, b) => a - b);
}

interface Sample {
  readonly own: readonly Pair[];
  readonly orders: ReadonlyMap<string, readonly Row[]>;
  readonly names: readonly number[];
  readonly kinds: readonly ReturnType<typeof attachedKind>[];
  readonly by: readonly number[];
  readonly match: ColumnMatch;
  readonly headers: readonly string[];
}

/** null where the rows are shown to be lines of their own. */
function proofOf(sample: Sample): FanOutProof | null {
  const { own, kinds, by, match, headers } = sample;
  const isParcel = by.some((column) => kinds[column] === 'parcel');
  if (!isParcel) {
    if (isSameLine(sample)) return 'same-line';
    return by.some((column) => kinds[column] === 'several') ? 'several' : 'unknown';
  }
  const shipped = shippedOfOrdered(sample);
  if (shipped !== null) return shipped ? 'shipped' : null;
  if (match.quantity === undefined) return 'parcel';
  if (countsOrdered(headers[match.quantity] ?? '')) return 'ordered-parcel';
  // Where parts of a line have parcels of their own, some are larger than others.
  return unequalParts(sample) > 0.1 * own.length ? null : 'parcel';
}

/** Whether a column numbers lines, and has one number on the rows of each pair and others on other lines. */
function isSameLine({ own, orders, names, kinds }: Sample): boolean {
  return [...kinds.keys()].some((column) => {
    if (kinds[column] !== 'line') return false;
    if (!own.every(({ a, b }) => cell(a, column) !== '' && cell(a, column) === cell(b, column))) return false;
    const numbers = new Set<string>();
    const goodsOf = new Map<string, string>();
    let [several, apart] = [0, 0];
    for (const [order, rows] of orders) {
      const own = new Set<string>();
      for (const row of rows) {
        const [number, goods] = [cell(row, column), identity(row, names)];
        if ((goodsOf.get(`${order}\u0000${number}`) ?? goods) !== goods) return false;
        goodsOf.set(`${order}\u0000${number}`, goods);
        numbers.add(number);
        own.add(number);
      }
      if (new Set(rows.map((row) => identity(row, names))).size > 1) {
        several++;
        if (own.size > 1) apart++;
      }
    }
    const isOfShop = numbers.size >= mostly * orders.size;
    return isOfShop || (several >= fewest && apart >= mostly * several);
  });
}

/** Whether what went out with each row adds up to what its line orders; null where no column tells. */
function shippedOfOrdered({ own, orders, names, match, headers }: Sample): boolean | null {
  const { quantity } = match;
  const column = headers.findIndex((header, at) => at !== quantity && countsShipped(header));
  if (column < 0 || quantity === undefined) return null;
  const number = (row: Row, at: number) => Number(cell(row, at).replace(',', '.') || Number.NaN);
  const pairs = new Set(own.flatMap(({ a, b }) => [a, b]));
  let [within, beyond] = [0, 0];
  for (const rows of orders.values()) {
    const repeated = rows.filter((row) => pairs.has(row));
    for (const group of groupBy(repeated, (row) => identity(row, names)).values()) {
      const sent = group.reduce((sum, row) => sum + (number(row, column) || 0), 0);
      if (sent <= number(group[0]!, quantity) + 1e-9) within++;
      else beyond++;
    }
  }
  return within + beyond === 0 ? null : within >= mostly * (within + beyond);
}

/** Rows of one order with the same goods at the same price, in other pieces and another parcel than the row before. */
function unequalParts({
  orders,
  names,
  match,
  by,
}: Pick<Sample, 'orders' | 'names' | 'match' | 'by'>): number {
  const sums = ['quantity', 'lineTotal', 'lineGross', 'lineTaxed'].flatMap((field) => match[field] ?? []);
  const goods = names.filter((column) => !sums.includes(column));
  if (goods.length === 0) return 0;
  let parts = 0;
  for (const rows of orders.values())
    for (const group of groupBy(rows, (row) => identity(row, goods)).values())
      for (let i = 1; i < group.length; i++) {
        const [a, b] = [group[i - 1]!, group[i]!];
        if (
          cell(a, match.quantity!) !== cell(b, match.quantity!) &&
          by.some((c) => cell(a, c) !== cell(b, c))
        )
          parts++;
      }
  return parts;
}
