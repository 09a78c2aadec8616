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
 * The texts that three customers or more wrote word for word (case, blanks and punctuation aside), the most copied
 * first; none in a shop whose reviews are mostly copies. Short texts are left out: many people write 'fast delivery,
 * good quality'.
 */
export function copiedTexts({ count, customer, text }: Reviews): CopiedText[] {
  const byText = new Map<string, number[]>();
  for (let r = 0; r < count; r++) {
    if (customer[r]! < 0) continue;
    const bare = text[r]!.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const least = /\p{Script=Han}/u.test(bare) ? shortest.unspaced : shortest.spaced;
    if (bare.length < least) continue;
    const known = byText.get(bare);
    if (known === undefined) byText.set(bare, [r]);
    else known.push(r);
  }
  const copied: CopiedText[] = [];
  for (const reviews of byText.values()) {
    const customers = [...new Set(reviews.map((r) => customer[r]!))].sort((a, b) => a - b);
    if (customers.length >= fewestAuthors) copied.push({ text: text[reviews[0]!]!, reviews, customers });
  }
  const written = text.reduce((sum, each) => sum + (each === '' ? 0 : 1), 0);
  const copies = copied.reduce((sum, { reviews }) => sum + reviews.length, 0);
  if (copies > asARule * written) return [];
  return copied.sort((a, b) => b.customers.length - a.customers.length || a.reviews[0]! - b.reviews[0]!);
}

/** What each review's say weighs: 1, or its part of the one voice that all copies of a text have together. */
export function voiceWeights(reviews: Reviews, copied: readonly CopiedText[]): Float64Array {
  const weights = new Float64Array(reviews.count).fill(1);
  for (const { reviews: copies, customers } of copied) {
    for (const review of copies) weights[review] = 1 / customers.length;
  }
  return weights;
}
