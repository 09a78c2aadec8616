import { argsort, argsortDescending } from '../../math/order';
import type { Products } from '../../shop/shop';
import type { Allowed } from './allowed';
import { type OfferRules, type Removal, removals } from './offer-rules';
import { type Alike, spreadOut } from './spread';

/** A customer's best products by the models, best first. */
export interface Candidates {
  readonly ids: Int32Array;
  readonly scores: Float32Array;
  readonly count: number;
}

/** What the rules did to all lists together. */
export interface RuleEffects {
  /** Offers that were ranked high enough for their list and were left out, by the rule that did it first. */
  readonly removed: Readonly<Record<Removal, number>>;
  /** Lists that were filled up past the most of one category or brand, since nothing else was left. */
  readonly pastCaps: number;
  /** Lists that were filled up with what the shop sells most, since nothing else was known. */
  readonly filledUp: number;
  /** Lists that stayed shorter than asked for. */
  readonly short: number;
}

/** Puts the rules on the lists of all customers, one after the other. */
export class ListShaper {
  private readonly counts = Object.fromEntries(removals.map((name) => [name, 0])) as Record<Removal, number>;
  private pastCaps = 0;
  private readonly pinned: number[];
  private readonly worth: Float64Array | null;

  constructor(
    private readonly products: Products,
    private readonly rules: OfferRules,
    private readonly allowed: Allowed,
    private readonly alike: Alike,
    private readonly length: number,
  ) {
    const numbers = new Map(products.ids.map((id, product) => [id, product]));
    this.pinned = [...new Set(rules.pinned)].flatMap((id) => numbers.get(id) ?? []);
    this.worth = worthOf(products, rules);
  }

  isPinned(product: number): boolean {
    return this.pinned.includes(product);
  }

  /** Offers left out so far, and lists filled past their caps. */
  get effects(): Pick<RuleEffects, 'removed' | 'pastCaps'> {
    return { removed: { ...this.counts }, pastCaps: this.pastCaps };
  }

  /**
   * The products of a customer's list in their order, at most `length`.
   * @param isLast whether there are no further candidates: then a list that caps leave short is filled past them.
   * Counts what it leaves out when `isLast`, so that a second try with more candidates counts once.
   */
  shape(customer: number, candidates: Candidates, isLast: boolean): number[] {
    const pins = this.pinned.filter((product) => this.allowed.removal(customer, product) === null);
    const { ids, fit, left } = this.permitted(customer, candidates, new Set(pins));
    const head = pins.slice(0, this.length);
    const wanted = this.length - head.length;
    const order = spreadOut(ids, fit, this.rules.diversity, this.alike, wanted, head);
    const { taken, over } = this.withinCaps(
      order.map((position) => ids[position]),
      head,
    );
    const list = [...head, ...taken];
    if (!isLast && list.length < this.length) return list;
    for (const removal of left) this.counts[removal]++;
    for (const { why } of over.slice(0, this.length)) this.counts[why]++;
    if (list.length < this.length && over.length > 0) {
      this.pastCaps++;
      for (const { product } of over.slice(0, this.length - list.length)) list.push(product);
    }
    return list;
  }

  /** The candidates that may be offered, best first by fit and worth together, and why others that stood before the list's end are not. */
  private permitted(customer: number, { ids, scores, count }: Candidates, skip: ReadonlySet<number>) {
    const kept: number[] = [];
    const keptScores: number[] = [];
    const left: Removal[] = [];
    for (let r = 0; r < count; r++) {
      if (skip.has(ids[r])) continue;
      const removal = this.allowed.removal(customer, ids[r]);
      if (removal === null) {
        kept.push(ids[r]);
        keptScores.push(scores[r]);
      } else if (kept.length < this.length) {
        left.push(removal);
      }
    }
    const best = keptScores[0] ?? 0;
    const range = best - (keptScores[keptScores.length - 1] ?? 0) || 1;
    const last = best - range;
    const { worth } = this;
    const share = worth === null ? 0 : this.rules.weight;
    const fit = keptScores.map(
      (score, r) => (1 - share) * ((score - last) / range) + share * (worth?.[kept[r]] ?? 0),
    );
    const order = argsortDescending(fit);
    return { ids: Array.from(order, (r) => kept[r]), fit: Array.from(order, (r) => fit[r]), left };
  }

  /** The first products in their order that keep to the most of one category and brand, and those that did not. */
  private withinCaps(order: readonly number[], head: readonly number[]) {
    const { category, brand } = this.products;
    const { perCategory, perBrand } = this.rules;
    const counts = new Map<string, number>();
    const isFull = (name: string, most: number | null) => most !== null && (counts.get(name) ?? 0) >= most;
    const add = (product: number) => {
      for (const name of [`c${category[product]}`, `b${brand[product]}`])
        counts.set(name, (counts.get(name) ?? 0) + 1);
    };
    for (const product of head) add(product);
    const taken: number[] = [];
    const over: { readonly product: number; readonly why: Removal }[] = [];
    for (const product of order) {
      if (head.length + taken.length === this.length) break;
      // Products without a category are not of one.
      if (category[product] !== '' && isFull(`c${category[product]}`, perCategory)) {
        over.push({ product, why: 'perCategory' });
      } else if (brand[product] !== '' && isFull(`b${brand[product]}`, perBrand)) {
        over.push({ product, why: 'perBrand' });
      } else {
        taken.push(product);
        add(product);
      }
    }
    return { taken, over };
  }
}

/** What counts beside the fit, as the share of the products that have less of it; a half where it is not known. */
function worthOf({ price, cost, stock }: Products, { weighBy, weight }: OfferRules): Float64Array | null {
  if (weighBy === 'nothing' || weight === 0) return null;
  const values = { price, stock, margin: price.map((paid, product) => paid - cost[product]) }[weighBy];
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value)));
  const worth = new Float64Array(values.length).fill(0.5);
  if (known.length < 2) return worth;
  const positions = [...values.keys()].filter((product) => !Number.isNaN(values[product]));
  const order = argsort(known);
  for (let from = 0; from < order.length; ) {
    let end = from;
    while (end < order.length && known[order[end]] === known[order[from]]) end++;
    // Equal values stand alike, in the middle of their places.
    for (let at = from; at < end; at++)
      worth[positions[order[at]]] = (from + end - 1) / 2 / (order.length - 1);
    from = end;
  }
  return worth;
}
