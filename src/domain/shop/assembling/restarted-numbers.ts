import { msPerDay } from '../../time';
import type { ShopRows } from './shop-rows';

/** Numbers of several rows that must contradict themselves before a file's numbers are doubted, and their share. */
const fewest = 3;
const enough = 0.25;
/** Share of these that may still do so behind a mark that tells them apart. */
const left = 0.1;

/**
 * Tells apart the orders of a file that counts from 1 again: in each of its shops, or every day at a till. One number
 * then stands for several customers, or, of nobody, for several days, and does not any more beside the name of the shop
 * or the day. What is given back later is of its order all the same.
 * @param customer of each row, -1 for nobody.
 * @param order of each row, changed in place; `orderOf` gets the new ones.
 */
export function tellRestartedApart(
  orders: ShopRows,
  customer: Int32Array,
  { order, orderOf }: { order: Int32Array; orderOf: Map<string, number> },
): void {
  const doubted = doubtedFiles(orders, customer, order, orderOf.size);
  if (doubted.size === 0) return;
  const at = orders.numbers('orderedAt');
  const day = Array.from(at, (when) => (Number.isNaN(when) ? '' : String(Math.floor(when / msPerDay))));
  const shop = orders.has('shopName') ? orders.strings('shopName') : null;
  const pieces = orders.numbers('quantity');
  const marks = [
    ...(shop ? [shop] : []),
    day,
    ...(shop ? [day.map((own, row) => `${shop[row]} ${own}`)] : []),
  ];
  for (const file of doubted) {
    const sold: number[] = [];
    for (let row = 0; row < orders.count; row++)
      if (orders.fileOf[row] === file && order[row]! >= 0 && !(pieces[row]! < 0)) sold.push(row);
    const before = contradictions(sold, (row) => order[row]!, customer, day);
    const mark = marks.find((of) => {
      const after = contradictions(sold, (row) => `${order[row]} ${of[row]}`, customer, day);
      return after <= left * before;
    });
    if (mark === undefined) continue;
    const first = new Map<number, string>();
    const found = new Map<string, number>();
    for (const row of sold) {
      const own = order[row]!;
      if (!first.has(own)) first.set(own, mark[row]!);
      if (first.get(own) === mark[row] || mark[row] === '') continue;
      const key = `${own}\u0001${mark[row]}`;
      let number = found.get(key);
      if (number === undefined) {
        number = orderOf.size;
        found.set(key, number);
        orderOf.set(`${file}\u0001${key}`, number);
      }
      order[row] = number;
    }
    if (mark !== shop) continue;
    // What comes back to a shop is of its own order; the day on which it does tells nothing.
    for (let row = 0; row < orders.count; row++) {
      if (orders.fileOf[row] !== file || order[row]! < 0 || !(pieces[row]! < 0)) continue;
      order[row] = found.get(`${order[row]}\u0001${mark[row]}`) ?? order[row]!;
    }
  }
}

/** The files in which enough of the numbers that stand on several rows contradict themselves. */
function doubtedFiles(
  orders: ShopRows,
  customer: Int32Array,
  order: Int32Array,
  count: number,
): ReadonlySet<number> {
  const at = orders.numbers('orderedAt');
  const pieces = orders.numbers('quantity');
  const first = new Int32Array(count).fill(-1);
  /** Of each number in the file at hand: 1 where it stands on several rows, 2 where these contradict each other. */
  const state = new Uint8Array(count);
  const tallies = new Map<number, { several: number; contradict: number }>();
  for (let row = 0; row < orders.count; row++) {
    const o = order[row]!;
    if (o < 0 || pieces[row]! < 0) continue;
    const file = orders.fileOf[row]!;
    const before = first[o]!;
    if (before < 0 || orders.fileOf[before] !== file) {
      first[o] = row;
      state[o] = 0;
      continue;
    }
    const tally = tallies.get(file) ?? { several: 0, contradict: 0 };
    tallies.set(file, tally);
    if (state[o] === 0) {
      state[o] = 1;
      tally.several++;
    }
    const [dayBefore, dayNow] = [Math.floor(at[before]! / msPerDay), Math.floor(at[row]! / msPerDay)];
    if (state[o] === 2 || !isOther(customer[before]!, customer[row]!, dayBefore, dayNow)) continue;
    state[o] = 2;
    tally.contradict++;
  }
  const files = [...tallies].filter(
    ([, { several, contradict }]) => contradict >= fewest && contradict >= enough * several,
  );
  return new Set(files.map(([file]) => file));
}

/** Whether two rows are of two customers, or of two days where nobody is named; NaN for a day that is not known. */
function isOther(a: number, b: number, dayOfA: number, dayOfB: number): boolean {
  if (a >= 0 && b >= 0) return a !== b;
  return a < 0 && b < 0 && !Number.isNaN(dayOfA) && !Number.isNaN(dayOfB) && dayOfA !== dayOfB;
}

/** How many keys stand on rows that contradict each other. */
function contradictions<K>(
  rows: readonly number[],
  keyOf: (row: number) => K,
  customer: Int32Array,
  day: readonly string[],
): number {
  const first = new Map<K, number>();
  const contradict = new Set<K>();
  const dayOf = (row: number) => (day[row] === '' ? Number.NaN : Number(day[row]));
  for (const row of rows) {
    const key = keyOf(row);
    const before = first.get(key);
    if (before === undefined) first.set(key, row);
    else if (isOther(customer[before]!, customer[row]!, dayOf(before), dayOf(row))) contradict.add(key);
  }
  return contradict.size;
}
