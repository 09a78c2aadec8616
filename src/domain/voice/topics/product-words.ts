import { writtenAs } from '../../label/keywords/tokens';
import type { Shop } from '../../shop/shop';
import { reviewText } from '../read-voice';

/** Part of a group's reviews that hold a word, from which on the word says what the products are. */
const tellingShare = 0.2;
/** Of fewer reviews any word is in a fifth. */
const fewestReviews = 20;
/** Looking at more reviews tells no other words, only later. */
const mostReviews = 5000;

/**
 * Tells the words by which reviews call what they are of, where no title does: they stand in more than a fifth of the
 * reviews of a category, and most of the reviews that hold them are of such categories. Where the shop's titles say
 * nothing, products without a category are groups of their own, and so are all reviews that name no product.
 */
export function productWords(
  { products, reviews }: Pick<Shop, 'products' | 'reviews'>,
  titled: boolean,
): (word: string) => boolean {
  const groups = new Map<string | number, string[]>();
  const every = Math.max(1, Math.ceil(reviews.count / mostReviews));
  for (let review = 0; review < reviews.count; review += every) {
    const product = reviews.product[review]!;
    const group = products.category[product] || (titled ? null : product);
    if (group === null || reviews.text[review] === '') continue;
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [reviewText(reviews, review)]);
    else own.push(reviewText(reviews, review));
  }
  const judged = [...groups.values()].filter((texts) => texts.length >= fewestReviews);
  return (word) => {
    const use = new RegExp(writtenAs(word), 'iu');
    let [all, telling] = [0, 0];
    for (const texts of judged) {
      const holding = texts.reduce((count, text) => count + (use.test(text) ? 1 : 0), 0);
      all += holding;
      if (holding > tellingShare * texts.length) telling += holding;
    }
    return telling > all / 2;
  };
}
