import { calendarDay } from '../../value/clock/closures';
import { entryOf } from '../../math/sparse';
import type { Products } from '../../shop/shop';
import { relation } from '../interaction-weights';
import type { Interactions } from '../interactions';
import { hasTwin, type Twins } from '../twins';
import { type OfferRules, type Removal, removals } from './offer-rules';
import { habit, type Rebuying } from './rebuying';

/** Fewer ratings than this are an opinion and no finding. */
const fewestRatings = 3;

/** What the rules say of single offers: which product may be offered to whom, or why not. */
export class Allowed {
  /** Of each product the position in `removals` for which nobody is offered it, -1 where it may be. */
  private readonly forAll: Int8Array;

  constructor(
    products: Products,
    private readonly rules: OfferRules,
    private readonly interactions: Interactions,
    private readonly rebuying: Rebuying | null,
    private readonly includeBought: boolean,
    readonly twins: Twins,
  ) {
    this.forAll = closedToAll(products, rules);
  }

  /** Why the customer is not offered the product; null where she may be. */
  removal(customer: number, product: number): Removal | null {
    const own = this.ownRemoval(customer, product);
    if (own !== null) return own;
    const closed = this.forAll[product];
    return closed < 0 ? null : removals[closed];
  }

  /** Whether the shop's rules keep it from everybody. */
  isClosed(product: number): boolean {
    return this.forAll[product] >= 0;
  }

  /** Days since she bought it and after which customers buy it again, where that is why she is offered it; else null. */
  due(customer: number, product: number): { readonly since: number; readonly typical: number } | null {
    const { rebuying, includeBought } = this;
    if (rebuying === null || !includeBought || rebuying.habit[product] !== habit.again) return null;
    const last = rebuying.lastOfProduct(customer, product);
    const since = rebuying.lastDay - last;
    if (last < 0 || since < rebuying.early[product]) return null;
    // In days as they are said, those on which nobody could buy among them.
    const day = (open: number) => calendarDay(rebuying.closures, open);
    return { since: day(rebuying.lastDay) - day(last), typical: rebuying.typical[product] };
  }

  private ownRemoval(customer: number, product: number): Removal | null {
    const { rules, rebuying, interactions } = this;
    const entry = entryOf(interactions.matrix, customer, product);
    const is = entry < 0 ? relation.seen : interactions.relations[entry];
    if (is === relation.returned) return 'returned';
    if (is === relation.ownedDisliked) return this.includeBought ? 'disliked' : 'hasIt';
    if (is === relation.dismissed) return 'dismissed';
    if (is !== relation.seen) return this.againRemoval(customer, product);
    if (!this.includeBought && hasTwin(this.twins, interactions, customer, product)) return 'hasIt';
    if (!rules.oneOfAKind || rebuying === null) return null;
    const category = rebuying.categoryOf[product];
    const hers = category >= 0 && rebuying.isOneOfAKind[category] === 1;
    return hers && rebuying.hasOfCategory(customer, category) ? 'oneOfAKind' : null;
  }

  private againRemoval(customer: number, product: number): Removal | null {
    if (!this.includeBought) return 'hasIt';
    if (!this.rules.whenDue) return null;
    if (this.rebuying?.habit[product] !== habit.again) return 'notAgain';
    return this.due(customer, product) === null ? 'notYet' : null;
  }
}

function closedToAll(products: Products, rules: OfferRules): Int8Array {
  const only = new Set(rules.onlyCategories.filter((name) => products.category.includes(name)));
  const never = new Set(rules.noCategories);
  const buried = new Set(rules.buried);
  const low = rules.lowestRating ?? Number.NEGATIVE_INFINITY;
  const bounded = rules.priceFrom !== null || rules.priceTo !== null;
  const from = rules.priceFrom ?? Number.NEGATIVE_INFINITY;
  const to = rules.priceTo ?? Number.POSITIVE_INFINITY;
  const closed = (product: number): Removal | null => {
    const { stock, rating, ratingCount, price, category, ids } = products;
    if (rules.inStock && stock[product] <= 0) return 'outOfStock';
    // The export's own figure says nothing of how many ratings are behind it.
    const rated = ratingCount[product] === 0 || ratingCount[product] >= fewestRatings;
    if (rated && rating[product] < low) return 'lowRated';
    // A price that is not known may lie anywhere.
    if (bounded && !(price[product] >= from && price[product] <= to)) return 'price';
    if (never.has(category[product]) || (only.size > 0 && !only.has(category[product]))) return 'category';
    return buried.has(ids[product]) ? 'buried' : null;
  };
  return Int8Array.from(products.ids, (_, product) => {
    const removal = closed(product);
    return removal === null ? -1 : removals.indexOf(removal);
  });
}
