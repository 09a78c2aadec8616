import { range } from './order';

/** A source of uniform numbers in [0, 1): passed in wherever chance is needed, so that a seed repeats a run. */
export type Random = () => number;

/** mulberry32 (Tommy Ettinger, public domain): small, fast, good enough for seeding and sampling. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A standard normal number (Box and Muller). */
export function normal(random: Random): number {
  const u = 1 - random();
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random());
}

/** The numbers 0 to count − 1 in random order (Fisher and Yates). */
export function permutation(count: number, random: Random): Int32Array {
  const order = range(count);
  for (let i = count - 1; i > 0; i--) swap(order, i, Math.floor(random() * (i + 1)));
  return order;
}

/** `size` different numbers from 0 to count − 1, ascending, all choices equally likely; all of them where size ≥ count. */
export function sampleWithoutReplacement(count: number, size: number, random: Random): Int32Array {
  const order = range(count);
  if (size >= count) return order;
  for (let i = 0; i < size; i++) swap(order, i, i + Math.floor(random() * (count - i)));
  return order.slice(0, size).sort();
}

function swap(list: Int32Array, i: number, j: number): void {
  const moved = list[i];
  list[i] = list[j];
  list[j] = moved;
}
