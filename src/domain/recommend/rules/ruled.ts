import type { Products } from '../../shop/shop';
import type { Interactions } from '../interactions';
import type { Twins } from '../twins';
import { Allowed } from './allowed';
import type { OfferRules } from './offer-rules';
import { type Rebuying, rebuyingOfOne } from './rebuying';
import { ListShaper } from './shape-list';
import type { Alike } from './spread';

/** What the rules are put on. */
export interface RuledShop {
  readonly products: Products;
  readonly interactions: Interactions;
  /** Null where no rule asks for it. */
  readonly rebuying: Rebuying | null;
  readonly includeBought: boolean;
  readonly twins: Twins;
  readonly alike: Alike;
  readonly listLength: number;
  /** What fills lists up, the first first. */
  readonly bestSellers: Iterable<number>;
}

/** A shop's rules: what they say of single offers, and the lists that keep to them. */
export class Ruled {
  readonly allowed: Allowed;
  readonly shaper: ListShaper;

  constructor(
    private readonly shop: RuledShop,
    readonly rules: OfferRules,
  ) {
    const { products, interactions, rebuying, includeBought, twins, alike, listLength, bestSellers } = shop;
    this.allowed = new Allowed(products, rules, interactions, rebuying, includeBought, twins);
    this.shaper = new ListShaper(products, rules, this.allowed, alike, listLength, bestSellers);
  }

  /**
   * The same for one customer alone, number 0, of whom these interactions are.
   * @param who her number in the shop. @param boughtNow what she bought since the orders that are on record.
   */
  forOne(own: Interactions, who: number, boughtNow: ReadonlySet<number>): Ruled {
    const rebuying = this.shop.rebuying && rebuyingOfOne(this.shop.rebuying, who, boughtNow);
    return new Ruled({ ...this.shop, interactions: own, rebuying }, this.rules);
  }

  /** The same shop under other rules, of which none may ask for what was not read of it. */
  under(rules: OfferRules): Ruled {
    return new Ruled(this.shop, rules);
  }
}
