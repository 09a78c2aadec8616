import { normal, permutation, type Random } from '../../src/domain/math/random';

/** One element, all equally likely. Throws on an empty list. */
export function pick<T>(list: readonly T[], random: Random): T {
  if (list.length === 0) throw new Error('nothing to pick from');
  return list[Math.floor(random() * list.length)]!;
}

/** A position, drawn in proportion to its weight. */
export function weighted(weights: readonly number[], random: Random): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = random() * total;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i]!;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** A Poisson count (Knuth): fine for the small means of this shop. */
export function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** A factor around 1 (its median): exp of a normal number with the given deviation. */
export function spread(deviation: number, random: Random): number {
  return Math.exp(deviation * normal(random));
}

export function between(low: number, high: number, random: Random): number {
  return low + (high - low) * random();
}

/** A new list in random order. */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  return Array.from(permutation(list.length, random), (position) => list[position]!);
}

/** A whole number next to the mean, so that its mean is right: less uneven than a Poisson count. */
export function about(mean: number, random: Random): number {
  return Math.floor(mean + random());
}
