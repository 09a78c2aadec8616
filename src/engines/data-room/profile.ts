import type { HistogramBin, RoomField, RoomProfile } from '../../contracts/data-room-api';
import type { TableColumns } from './table';
import { allNumbers, codedTexts, distinctSorted } from './values';

const mostFrequent = 10;
const binCount = 24;

/** What the values of a column are like. Throws where the table has no such field. */
export async function profileColumn(table: TableColumns, name: string): Promise<RoomProfile> {
  const field = table.fieldOf(name);
  if (field === undefined) throw new Error(`${table.kind} has no ${name}`);
  return field.type === 'string' ? profileTexts(table, field) : profileNumbers(table, field);
}

async function profileTexts(table: TableColumns, field: RoomField): Promise<RoomProfile> {
  const { codes, values } = await codedTexts(table, field.name);
  const counts = new Int32Array(values.length);
  for (const code of codes) if (code >= 0) counts[code] = counts[code]! + 1;
  return {
    field,
    rows: table.rowCount,
    filled: counts.reduce((sum, count) => sum + count, 0),
    distinct: values.length,
    frequent: mostOf(counts).map((code) => ({ value: values[code]!, rows: counts[code]! })),
    range: null,
  };
}

async function profileNumbers(table: TableColumns, field: RoomField): Promise<RoomProfile> {
  const sorted = (await allNumbers(table, field.name)).filter((value) => !Number.isNaN(value)).sort();
  const distinct = distinctSorted(sorted);
  const counts = new Int32Array(distinct.length);
  let at = 0;
  for (const value of sorted) {
    if (value !== distinct[at]) at++;
    counts[at] = counts[at]! + 1;
  }
  return {
    field,
    rows: table.rowCount,
    filled: sorted.length,
    distinct: distinct.length,
    frequent: mostOf(counts).map((i) => ({ value: distinct[i]!, rows: counts[i]! })),
    range: sorted.length === 0 ? null : rangeOf(sorted),
  };
}

/** Positions of the largest counts; of equal ones the first. */
function mostOf(counts: Int32Array): number[] {
  const best: number[] = [];
  for (let i = 0; i < counts.length; i++) {
    if (best.length === mostFrequent && counts[i]! <= counts[best.at(-1)!]!) continue;
    let place = best.length;
    while (place > 0 && counts[best[place - 1]!]! < counts[i]!) place--;
    best.splice(place, 0, i);
    if (best.length > mostFrequent) best.pop();
  }
  return best;
}

function rangeOf(sorted: Float64Array): RoomProfile['range'] {
  const [min, max] = [sorted[0]!, sorted.at(-1)!];
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { min, median, max, bins: binsOf(sorted, min, max) };
}

/** Share of the values on either side that may lie far off. */
const shareOfTail = 0.01;

/**
 * Bins of equal width; where few values lie far above all others, those share the last bin, and where few lie far below,
 * the first: one refund of thousands would else put all prices into one bar.
 */
function binsOf(sorted: Float64Array, min: number, max: number): HistogramBin[] {
  if (min === max) return [{ from: min, end: max, rows: sorted.length }];
  const last = sorted.length - 1;
  const low = sorted[Math.ceil(shareOfTail * last)]!;
  const high = sorted[Math.floor((1 - shareOfTail) * last)]!;
  const far = high > low ? 2 * (high - low) : Number.POSITIVE_INFINITY;
  const bottom = low - min > far ? low : min;
  const top = max - high > far ? high : max;
  const width = (top - bottom) / binCount;
  const rows = new Int32Array(binCount);
  for (const value of sorted) {
    const bin = Math.max(0, Math.min(binCount - 1, Math.floor((value - bottom) / width)));
    rows[bin] = rows[bin]! + 1;
  }
  return Array.from(rows, (count, bin) => ({
    from: bin === 0 ? min : bottom + bin * width,
    end: bin === binCount - 1 ? max : bottom + (bin + 1) * width,
    rows: count,
  }));
}
