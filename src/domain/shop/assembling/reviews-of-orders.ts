import type { Column, StringColumn, TableChunk } from '../columns';
import { rowMark } from '../repeats/row-marks';
import type { ShopRuleReport } from '../../cleaning/rules';
import type { ShopRows } from './shop-rows';

/** Reviews that stand in rows of orders, as chunks of reviews. */
export interface ReviewsOfOrders {
  readonly chunks: readonly TableChunk[];
  /** Row of orders that each review stands in. */
  readonly row: Int32Array;
  /** 1 for reviews that say the same of several products of one order: they are of the order, and of no product. */
  readonly ofWhole: Uint8Array;
}

/**
 * Takes what customers said of orders out of the orders' rows. What every line of an order repeats was said once.
 * @param order of each row, -1 for none; `at` when it was ordered, which dates a review without a day.
 * @param product of each row, -1 for none.
 */
export function reviewsOfOrders(
  orders: ShopRows,
  order: Int32Array,
  at: Float64Array,
  product: Int32Array,
): ReviewsOfOrders | null {
  if (!orders.has('rating') && !orders.has('reviewText') && !orders.has('reviewTitle')) return null;
  const rating = orders.numbers('rating');
  const [text, title] = [orders.strings('reviewText'), orders.strings('reviewTitle')];
  const own = orders.numbers('reviewedAt');
  const rows: number[] = [];
  const ofWhole: number[] = [];
  const said = new Map<string, number>();
  for (let row = 0; row < orders.count; row++) {
    const isSilent = Number.isNaN(rating[row]!) && text[row] === '' && title[row] === '';
    if (isSilent || orders.repeats[row] !== rowMark.kept) continue;
    const { file, line } = orders.source(row);
    const whole = order[row]! >= 0 ? `o${order[row]}` : `f${file}:${line}`;
    const key = `${whole}\n${rating[row]}\n${title[row]}\n${text[row]}`;
    const before = said.get(key);
    if (before === undefined) {
      said.set(key, rows.length);
      rows.push(row);
      ofWhole.push(0);
    } else if (product[rows[before]!] !== product[row]) ofWhole[before] = 1;
  }
  if (rows.length === 0) return null;
  const columns = { rating, text, title, at: own.map((each, row) => (Number.isNaN(each) ? at[row]! : each)) };
  return {
    chunks: runsOfFiles(orders, rows).map((run) => chunkOf(orders, run, columns)),
    row: Int32Array.from(rows),
    ofWhole: Uint8Array.from(ofWhole),
  };
}

/** Rows one after the other as far as they are of one file. */
function runsOfFiles({ fileOf }: ShopRows, rows: readonly number[]): number[][] {
  const runs: number[][] = [];
  rows.forEach((row, i) => {
    if (i > 0 && fileOf[row] === fileOf[rows[i - 1]!]) runs.at(-1)!.push(row);
    else runs.push([row]);
  });
  return runs;
}

function chunkOf(
  orders: ShopRows,
  rows: readonly number[],
  of: {
    readonly rating: Float64Array;
    readonly text: readonly string[];
    readonly title: readonly string[];
    readonly at: Float64Array;
  },
): TableChunk {
  const numbers = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]!);
  const columns: Record<string, Column> = {
    rating: { type: 'number', values: numbers(of.rating) },
    text: textColumn(rows, of.text),
    title: textColumn(rows, of.title),
    reviewedAt: { type: 'date', values: numbers(of.at) },
  };
  return {
    kind: 'reviews',
    rowCount: rows.length,
    file: orders.fileOf[rows[0]!]!,
    series: 0,
    lines: Int32Array.from(rows, (row) => orders.source(row).line),
    prints: new Uint32Array(2 * rows.length),
    repeats: new Uint8Array(rows.length),
    columns,
  };
}

function textColumn(rows: readonly number[], texts: readonly string[]): StringColumn {
  const codeOf = new Map<string, number>();
  const codes = Int32Array.from(rows, (row) => {
    const text = texts[row]!;
    if (text === '') return -1;
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { type: 'string', codes, dictionary: [...codeOf.keys()] };
}

/**
 * What a rule found among reviews, those of orders told as found in the orders' own rows.
 * @param stored reviews of tables of their own, which come first. @param orderRow row of orders of each of the others.
 */
export function reportsByTable(
  report: ShopRuleReport,
  stored: number,
  orderRow: Int32Array,
): readonly ShopRuleReport[] {
  if (report.table !== 'reviews') return [report];
  const part = (isOfOrders: boolean): ShopRuleReport[] => {
    const of = [...report.rows.keys()].filter((i) => report.rows[i]! >= stored === isOfOrders);
    if (of.length === 0) return [];
    const table = isOfOrders ? 'orders' : 'reviews';
    const row = (i: number) => (isOfOrders ? orderRow[report.rows[i]! - stored]! : report.rows[i]!);
    return [
      {
        ...report,
        table,
        changed: of.length,
        rows: Int32Array.from(of, row),
        // Examples are of the first rows.
        examples: report.examples.filter((_, i) => of.includes(i)).map((example) => ({ ...example, table })),
      },
    ];
  };
  return [...part(false), ...part(true)];
}
