import type { Reviews } from '../shop/shop';

/** One text that several accounts handed in as their own. */
export interface CopiedText {
  readonly text: string;
  /** Numbers of the reviews that hold it, in their order. */
  readonly reviews: readonly number[];
  /** Numbers of the customers who handed it in, ascending. */
  readonly customers: readonly number[];
}

/** Two people may hit upon one sentence; three do not, where it is long enough. */
const fewestAuthors = 3;
/** Letters and digits from which on a text is nobody's stock phrase ('very good, fast delivery'). */
const shortest = { spaced: 48, unspaced: 16 };
/** Where this part of all reviews are copies, copying is how the shop's reviews were made, and nobody's doing. */
const asARule = 1 / 3;

/**
 * The texts that three customers or more wrote word for word (case, blanks and punctuation aside; all but word for word
 * where cleaning let such texts go), the most copied first; none in a shop whose reviews are mostly copies. Short texts
 * are left out: many people write 'fast delivery, good quality'.
 */
export function copiedTexts({ count, customer, text, copyOf }: Reviews): CopiedText[] {
  const wordsOf = (review: number): string =>
    text[copyOf !== undefined && copyOf[review]! >= 0 ? copyOf[review]! : review]!;
  const byText = new Map<string, number[]>();
  for (let r = 0; r < count; r++) {
    if (customer[r]! < 0) continue;
    const bare = wordsOf(r)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    const least = /\p{Script=Han}/u.test(bare) ? shortest.unspaced : shortest.spaced;
    if (bare.length < least) continue;
    const known = byText.get(bare);
    if (known === undefined) byText.set(bare, [r]);
    else known.push(r);
  }
  const copied: CopiedText[] = [];
  for (const reviews of byText.values()) {
    const customers = [...new Set(reviews.map((r) => customer[r]!))].sort((a, b) => a - b);
    if (customers.length >= fewestAuthors) copied.push({ text: wordsOf(reviews[0]!), reviews, customers });
  }
  let written = 0;
  for (let r = 0; r < count; r++) if (wordsOf(r) !== '') written++;
  const copies = copied.reduce((sum, { reviews }) => sum + reviews.length, 0);
  if (copies > asARule * written) return [];
  return copied.sort((a, b) => b.customers.length - a.customers.length || a.reviews[0]! - b.reviews[0]!);
}

/**
 * What each review's say weighs: 1, or its part of the one voice that all copies of a text have together. Of copies whose
 * words were let go the one that kept them has it all.
 */
export function voiceWeights(reviews: Reviews, copied: readonly CopiedText[]): Float64Array {
  const weights = new Float64Array(reviews.count).fill(1);
  for (const { reviews: copies, customers } of copied) {
    const isLetGo = (review: number) => (reviews.copyOf?.[review] ?? -1) >= 0;
    const voices = copies.some(isLetGo)
      ? copies.filter((review) => !isLetGo(review)).length
      : customers.length;
    for (const review of copies) weights[review] = isLetGo(review) ? 0 : 1 / voices;
  }
  return weights;
}
