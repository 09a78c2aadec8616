import type { Shop } from '../shop/shop';
import type { WeakLabels } from './train-map';

/** Fewer texts of a kind teach nothing that holds elsewhere. */
const fewestTexts = 200;
/** Fewer texts of one label are no group; of these, and of groups of two, the loss is InfoNCE. */
const fewestOfLabel = 2;

/**
 * What the shop itself knows of its reviews' texts, one number a text: whether who wrote it was pleased (four and five
 * stars) or not (one and two), the category of its product, and who wrote it. A text that stands in reviews that disagree
 * tells nothing. Kinds of which the shop has too little are left out.
 *
 * @param textOfReview text of each review, −1 for none. @param texts how many there are.
 */
export function weakLabels(shop: Shop, textOfReview: Int32Array, texts: number): WeakLabels[] {
  const { reviews, products } = shop;
  const categories = numbers(products.category);
  const kinds: WeakLabels[] = [
    {
      name: 'stars',
      of: byText(textOfReview, texts, (r) => (reviews.rating[r] >= 4 ? 1 : reviews.rating[r] <= 2 ? 0 : -1)),
    },
    {
      name: 'category',
      of: byText(textOfReview, texts, (r) => (reviews.product[r] < 0 ? -1 : categories[reviews.product[r]])),
    },
    { name: 'customer', of: byText(textOfReview, texts, (r) => reviews.customer[r]) },
  ];
  return kinds.filter(({ of }) => {
    const sizes = new Map<number, number>();
    for (const label of of) if (label >= 0) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    const groups = [...sizes.values()].filter((size) => size >= fewestOfLabel);
    return groups.length > 1 && groups.reduce((sum, size) => sum + size, 0) >= fewestTexts;
  });
}

/** One label a text, −1 where nothing is known or reviews of the same words disagree. */
function byText(textOfReview: Int32Array, texts: number, labelOf: (review: number) => number): Int32Array {
  const open = -2;
  const labels = new Int32Array(texts).fill(open);
  textOfReview.forEach((text, review) => {
    if (text < 0) return;
    const label = labelOf(review);
    labels[text] = labels[text] === open || labels[text] === label ? label : -1;
  });
  return labels.map((label) => (label === open ? -1 : label));
}

/** Words numbered from 0, '' as −1. */
function numbers(words: readonly string[]): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(words, (word) => {
    if (word === '') return -1;
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  });
}
