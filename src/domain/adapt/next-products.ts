import type { Matrix } from '../math/matrix';
import { type ProductTexts, productVectors } from '../recommend/models/content-vectors';
import type { Shop } from '../shop/shop';

/** A text of a customer, what she had taken by then, and what she took next. */
export interface NextTake {
  readonly customer: number;
  readonly text: number;
  readonly taken: ReadonlySet<number>;
  readonly next: number;
}

/** A list this long is asked whether the next product is among it. */
export const nextListLength = 20;

/**
 * What customers took next after they had written something, of those that `isAsked` names: the first product that they
 * had not taken before, by dated orders and reviews. Those at the very same instant are no 'next'.
 */
export function nextTakes(
  shop: Shop,
  textOfReview: Int32Array,
  isAsked: (customer: number) => boolean,
): NextTake[] {
  const { reviews, orderLines } = shop;
  const takes = new Map<number, { at: number; product: number }[]>();
  const take = (customer: number, product: number, at: number): void => {
    if (customer < 0 || product < 0 || Number.isNaN(at) || !isAsked(customer)) return;
    const own = takes.get(customer);
    if (own) own.push({ at, product });
    else takes.set(customer, [{ at, product }]);
  };
  for (let i = 0; i < orderLines.count; i++)
    take(orderLines.customer[i], orderLines.product[i], orderLines.at[i]);
  for (let i = 0; i < reviews.count; i++) take(reviews.customer[i], reviews.product[i], reviews.at[i]);
  const found: NextTake[] = [];
  for (const own of takes.values()) own.sort((a, b) => a.at - b.at || a.product - b.product);
  for (let i = 0; i < reviews.count; i++) {
    const own = takes.get(reviews.customer[i]);
    const at = reviews.at[i];
    const text = textOfReview[i];
    if (own === undefined || text < 0 || Number.isNaN(at)) continue;
    const taken = new Set<number>();
    if (reviews.product[i] >= 0) taken.add(reviews.product[i]);
    for (const each of own) if (each.at <= at) taken.add(each.product);
    const next = own.find((each) => each.at > at && !taken.has(each.product));
    if (next) found.push({ customer: reviews.customer[i], text, taken, next: next.product });
  }
  return found;
}

/**
 * Whether the next product is among the twenty most like the text (1) or not (0), of products that she had not taken. What
 * products are said to be comes from the shop's own words and from customers who are not asked.
 *
 * @param mentions whose vectors are those to be judged.
 */
export function nextAmongFirst(
  takes: readonly NextTake[],
  mentions: ProductTexts,
  products: number,
  isAsked: (customer: number) => boolean,
): Float64Array {
  const { vectors, counts } = productVectors(mentions, products, (customer) => isAsked(customer));
  return Float64Array.from(takes, ({ text, taken, next }) => {
    if (counts[next] === 0) return 0;
    const own = likeness(mentions.vectors, text, vectors, next);
    let before = 0;
    for (let j = 0; j < products && before < nextListLength; j++) {
      if (j === next || counts[j] === 0 || taken.has(j)) continue;
      if (likeness(mentions.vectors, text, vectors, j) >= own) before++;
    }
    return before < nextListLength ? 1 : 0;
  });
}

function likeness(texts: Matrix, text: number, products: Matrix, product: number): number {
  const { columns } = texts;
  const [a, b] = [text * columns, product * columns];
  let sum = 0;
  for (let d = 0; d < columns; d++) sum += texts.values[a + d] * products.values[b + d];
  return sum;
}
