import { argsortDescending } from '../../math/order';
import type { TopK } from '../../math/top-k';
import type { OwnedFlags } from '../ranking/exclude';
import type { FittedRecommender } from './recommender';
import { type Standings, standingsLength } from './standings';

/** What the share of customers who took a product counts: it orders what no model ranks. */
const popularityBeyond = 1e-4;

/**
 * One customer's scores by several models: sums of what is ranked, and for all other products the share of customers
 * who took them. Kept are what is ranked alone, and once for everybody the products by their popularity; the sums are
 * those, to the last bit, of adding up whole rows model by model.
 */
export class BlendedRow {
  /** Products that a model ranks for the customer at hand: `count` of them. */
  private readonly ranked: Int32Array;
  private count = 0;
  /** Place of each product among them, -1 of the others. */
  private readonly place: Int32Array;
  /** Score of each, and what each model gave to it: places × models. */
  private readonly sums: Float32Array;
  private readonly parts: Float32Array;
  /** Share of the customers who took each product, and what it counts; empty without such a model. */
  private readonly shares: Float32Array;
  private readonly beyond: Float32Array;
  /** Those of them that count anything, most first. */
  private readonly order: Int32Array;
  private isPopularityIn = false;

  /**
   * @param popular position of the model of popularity, -1 without one.
   * @param leftOut what takes no part, of the rankings that are added; null where all does.
   */
  constructor(
    private readonly models: number,
    products: number,
    readonly popular: number,
    popularity: FittedRecommender | undefined,
    private readonly leftOut: OwnedFlags | null,
  ) {
    const most = Math.min(products, models * standingsLength);
    this.ranked = new Int32Array(most);
    this.place = new Int32Array(products).fill(-1);
    this.sums = new Float32Array(most);
    this.parts = new Float32Array(most * models);
    this.shares = new Float32Array(products);
    if (popularity === undefined || !popularity.scores(-1, this.shares)) this.shares = new Float32Array(0);
    this.beyond = this.shares.map((share) => (share > 0 ? popularityBeyond * share : 0));
    this.order = argsortDescending(this.beyond).filter((product) => this.beyond[product] > 0);
  }

  /** Turns to a customer, for whom nothing is added yet. */
  begin(customer: number): void {
    const { ranked, place } = this;
    for (let r = 0; r < this.count; r++) place[ranked[r]] = -1;
    this.parts.fill(0, 0, this.count * this.models);
    this.count = 0;
    this.isPopularityIn = false;
    this.leftOut?.turnTo(customer);
  }

  /** Adds what the model at position p ranks. */
  add(p: number, weight: number, { ids, values, count }: Standings): void {
    for (let s = 0; s < count; s++) {
      const at = this.placeOf(ids[s]);
      const part = at * this.models + p;
      this.parts[part] = weight * values[s];
      this.sums[at] += this.parts[part];
    }
  }

  /** Adds popularity, to what is ranked as to all else; false where it knows nothing. */
  addPopularity(): boolean {
    const { shares, ranked, parts, sums, popular, models } = this;
    if (shares.length === 0) return false;
    for (let r = 0; r < this.count; r++) {
      const share = popularityBeyond * shares[ranked[r]];
      parts[r * models + popular] += share;
      sums[r] += share;
    }
    this.isPopularityIn = true;
    return true;
  }

  /** The customer's score of every product. */
  write(out: Float32Array): void {
    const { beyond, ranked, sums } = this;
    if (this.isPopularityIn) out.set(beyond);
    else out.fill(0);
    for (const product of this.leftOut?.products ?? []) out[product] = 0;
    for (let r = 0; r < this.count; r++) out[ranked[r]] = sums[r];
  }

  scoreOf(product: number): number {
    const at = this.place[product];
    if (at >= 0) return this.sums[at];
    return this.isPopularityIn && !this.isLeftOut(product) ? this.beyond[product] : 0;
  }

  /** What the model at position p gave to a product. */
  partOf(p: number, product: number): number {
    const at = this.place[product];
    if (at >= 0) return this.parts[at * this.models + p];
    return p === this.popular ? this.scoreOf(product) : 0;
  }

  /** The best of all products that are flagged and of which something is said; returns how many there are. */
  best(top: TopK, flags: Uint8Array): number {
    const { ranked, sums, order, beyond, place } = this;
    top.clear();
    for (let r = 0; r < this.count; r++)
      if (flags[ranked[r]] !== 0 && sums[r] > 0) top.offer(ranked[r], sums[r]);
    for (let o = 0; this.isPopularityIn && o < order.length; o++) {
      const product = order[o];
      if (beyond[product] < top.floor) break;
      if (place[product] >= 0 || this.isLeftOut(product) || flags[product] === 0) continue;
      top.offer(product, beyond[product]);
    }
    return top.finish();
  }

  private placeOf(product: number): number {
    const known = this.place[product];
    if (known >= 0) return known;
    const at = this.count++;
    this.ranked[at] = product;
    this.place[product] = at;
    this.sums[at] = 0;
    // Popularity came first: it is in the sum of what is ranked after it as well.
    if (this.isPopularityIn && !this.isLeftOut(product)) {
      this.sums[at] = this.beyond[product];
      this.parts[at * this.models + this.popular] = this.beyond[product];
    }
    return at;
  }

  private isLeftOut(product: number): boolean {
    return this.leftOut !== null && this.leftOut.flags[product] === 1;
  }
}
