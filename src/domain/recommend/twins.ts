import type { Products } from '../shop/shop';
import { hasIt } from './interaction-weights';
import type { Interactions } from './interactions';

/** Of each product the number of those that no customer can tell from it, -1 where it has no twin. */
export type Twins = Int32Array;

/** A name that more products bear is a word for their kind. */
const mostOfOneName = 12;
/** Prices further apart are of different things that are called alike. */
const priceRange = 1.25;

/**
 * Products that stand in the export several times, under other numbers: of the same name, brand and category and of like
 * price, as what was listed anew, or comes in several sizes, does.
 */
export function findTwins({
  title,
  brand,
  category,
  price,
}: Pick<Products, 'title' | 'brand' | 'category' | 'price'>): Twins {
  const named = new Map<string, number[]>();
  title.forEach((name, product) => {
    const plain = name.trim().toLowerCase();
    if (plain === '') return;
    const key = JSON.stringify([plain, brand[product], category[product]]);
    const others = named.get(key);
    if (others === undefined) named.set(key, [product]);
    else others.push(product);
  });
  const twins = new Int32Array(title.length).fill(-1);
  for (const group of named.values()) {
    if (group.length < 2 || group.length > mostOfOneName) continue;
    const prices = group.map((product) => price[product]).filter((each) => !Number.isNaN(each));
    if (Math.max(...prices) > priceRange * Math.min(...prices)) continue;
    for (const product of group) twins[product] = group[0];
  }
  return twins;
}

/** Says of one product after the other whether it can be told from those of a list and those asked about before. */
export function tellingApart(twins: Twins, list: readonly number[] = []): (product: number) => boolean {
  const there = new Set(list.map((product) => twins[product]));
  return (product) => {
    const twin = twins[product];
    if (twin < 0) return true;
    if (there.has(twin)) return false;
    there.add(twin);
    return true;
  };
}

/** Whether she has another product that cannot be told from this one. */
export function hasTwin(
  twins: Twins,
  { matrix, relations }: Pick<Interactions, 'matrix' | 'relations'>,
  customer: number,
  product: number,
): boolean {
  const own = twins[product];
  if (own < 0) return false;
  for (let e = matrix.starts[customer]; e < matrix.starts[customer + 1]; e++) {
    const other = matrix.indices[e];
    if (other !== product && twins[other] === own && hasIt(relations[e])) return true;
  }
  return false;
}
