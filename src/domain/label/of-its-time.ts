import type { Shop } from '../shop/shop';

/** What a segment is set apart by that the other customers bought, or paid, as well at the time when it bought. */
export type OfItsTime = 'category' | 'price';

/** Stretches of equal length into which the export's purchases fall. */
const stretches = 12;
/** Fewer other customers tell nothing of a time, nor do they where so little of a segment's purchases has any beside it. */
const fewest = { customers: 5, inStretch: 1, covered: 0.05 };
/** Of shops with more purchases some customers are looked at, each with all that she bought. */
const mostRows = 100_000;
/** Times by which orders must be larger or smaller than others' to set a segment apart. */
const leastFactor = 1.5;

/** What others bought at the time when a segment did. */
export interface Contemporaries {
  /**
   * Share of the products for which `isOfIt` holds among what others bought, 0 to 1, each time weighing as much as the
   * segment bought in it; NaN where too few others bought then.
   */
  shareOf(segment: number, isOfIt: (product: number) => boolean): number;
  /** Whether a segment's orders are large or small as all were at their time, and not beside others of that time. */
  isByPrice(segment: number): boolean;
  /** Share of a segment's purchases at whose time others bought too, 0 to 1: as far as any of this is known. */
  covered(segment: number): number;
}

/**
 * Sets each segment beside those who bought at the same time: where products were renamed or prices rose tenfold since,
 * those who came before and after look like two kinds of customers and are one. Null without dated orders.
 *
 * @param labels segment of each customer, 0..k-1, length n.
 */
export function contemporaries(
  { orderLines: lines }: Shop,
  labels: Int32Array,
  k: number,
): Contemporaries | null {
  const rows = rowsLookedAt(lines);
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    first = Math.min(first, lines.at[row]!);
    last = Math.max(last, lines.at[row]!);
  }
  if (!(last > first)) return null;
  const stretchOf = (row: number): number =>
    Math.min(stretches - 1, Math.floor((stretches * (lines.at[row]! - first)) / (last - first)));
  const segmentOf = (row: number): number => labels[lines.customer[row]!]!;

  const bought = new Float64Array(k * stretches);
  for (const row of rows) bought[segmentOf(row) * stretches + stretchOf(row)]!++;
  const all = new Float64Array(stretches);
  bought.forEach((count, at) => {
    all[at % stretches]! += count;
  });

  /** The stretches in which a segment bought and others did too, with the segment's purchases in each. */
  const sharedWith = (segment: number) => {
    const own = Array.from(bought.subarray(segment * stretches, (segment + 1) * stretches));
    const beside = own
      .map((weight, stretch) => [stretch, weight] as const)
      .filter(([stretch, weight]) => weight > 0 && all[stretch]! - weight >= fewest.inStretch);
    const taken = new Set(beside.map(([stretch]) => stretch));
    const others = new Set<number>();
    for (const row of rows) {
      if (segmentOf(row) !== segment && taken.has(stretchOf(row))) others.add(lines.customer[row]!);
      if (others.size >= fewest.customers) break;
    }
    const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
    const covered = sumOf(beside.map(([, weight]) => weight)) / sumOf(own);
    const isEnough = covered >= fewest.covered && others.size >= fewest.customers;
    return { beside: isEnough ? beside : [], covered };
  };
  const shared = Array.from({ length: k }, (_, segment) => sharedWith(segment));

  // In the order of their values, so that every part of them is as well.
  const values = orderValues(lines, rows);
  const orders = [...values].sort(([, a], [, b]) => a - b);
  return {
    shareOf: (segment, isOfIt) => {
      const others = new Float64Array(stretches);
      for (const row of rows)
        if (segmentOf(row) !== segment && isOfIt(lines.product[row]!)) others[stretchOf(row)]!++;
      return weighted(shared[segment]!.beside, (stretch) => {
        return others[stretch]! / (all[stretch]! - bought[segment * stretches + stretch]!);
      });
    },
    isByPrice: (segment) => {
      const whole = { own: [] as number[], others: [] as number[] };
      const within = Array.from({ length: stretches }, () => ({
        own: [] as number[],
        others: [] as number[],
      }));
      for (const [row, value] of orders) {
        const whose = segmentOf(row) === segment ? 'own' : 'others';
        whole[whose].push(value);
        within[stretchOf(row)]![whose].push(value);
      }
      const apart = timesApart(whole);
      if (!(Math.abs(apart) >= Math.log(leastFactor))) return false;
      const then = weighted(shared[segment]!.beside, (stretch) => timesApart(within[stretch]!));
      return Math.abs(then) <= Math.abs(apart) / 2;
    },
    covered: (segment) => shared[segment]!.covered,
  };
}

/** Rows of known customers, products and days; of a large shop those of some customers. */
function rowsLookedAt({ customer, product, at, count }: Shop['orderLines']): Int32Array {
  const every = Math.max(1, Math.ceil(count / mostRows));
  return Int32Array.from({ length: count }, (_, row) => row).filter(
    (row) =>
      customer[row]! >= 0 && isTaken(customer[row]!, every) && product[row]! >= 0 && !Number.isNaN(at[row]!),
  );
}

/** Logarithm of the ratio of the medians of ascending values; NaN where there are none of either. */
function timesApart({ own, others }: { own: readonly number[]; others: readonly number[] }): number {
  const middle = (some: readonly number[]) =>
    (Math.log(some[(some.length - 1) >> 1] ?? Number.NaN) + Math.log(some[some.length >> 1] ?? Number.NaN)) /
    2;
  return middle(own) - middle(others);
}

/** One customer in `every`, spread by a multiplicative hash (Knuth): numbers may follow the segments. */
function isTaken(customer: number, every: number): boolean {
  return every === 1 || (Math.imul(customer, 2_654_435_761) >>> 8) % every === 0;
}

/** What each order of a known price comes to, by its first row; a line without an order's number is one of its own. */
function orderValues({ order, amount }: Shop['orderLines'], rows: Int32Array): Map<number, number> {
  const firstOf = new Map<number, number>();
  const values = new Map<number, number>();
  for (const row of rows) {
    if (!(amount[row]! > 0)) continue;
    const first = order[row]! < 0 ? row : (firstOf.get(order[row]!) ?? row);
    if (order[row]! >= 0) firstOf.set(order[row]!, first);
    values.set(first, (values.get(first) ?? 0) + amount[row]!);
  }
  return values;
}

function weighted(
  parts: readonly (readonly [stretch: number, weight: number])[],
  value: (stretch: number) => number,
): number {
  const known = parts
    .map(([stretch, weight]) => [value(stretch), weight] as const)
    .filter(([v]) => !Number.isNaN(v));
  const total = known.reduce((sum, [, weight]) => sum + weight, 0);
  return total === 0 ? Number.NaN : known.reduce((sum, [v, weight]) => sum + v * weight, 0) / total;
}
