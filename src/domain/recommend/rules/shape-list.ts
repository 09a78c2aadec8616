import { argsort, argsortDescending } from '../../math/order';
import type { Products } from '../../shop/shop';
import { tellingApart } from '../twins';
import type { Allowed } from './allowed';
import { type OfferRules, type Removal, removals } from './offer-rules';
import { type Alike, spreadOut } from './spread';

/** A customer's best products by the models, best first. */
export interface Candidates {
  readonly ids: Int32Array;
  readonly scores: Float32Array;
  readonly count: number;
}

/** Removals that not every version knew. */
export const lateRemovals = ['dismissed', 'sameName'] as const;
type Late = (typeof lateRemovals)[number];

/** What the rules did to all lists together. */
export interface RuleEffects {
  /**
   * Offers that were ranked high enough for their list and were left out, by the rule that did it first; early versions
   * knew of none that were waved away, and of no products that cannot be told apart.
   */
  readonly removed: Readonly<Record<Exclude<Removal, Late>, number> & Partial<Record<Late, number>>>;
  /** Lists that were filled up past the most of one category or brand, since nothing else was left. */
  readonly pastCaps: number;
  /** Lists that were filled up with what most customers take, since nothing else was known. */
  readonly filledUp: number;
  /** Lists that stayed shorter than asked for. */
  readonly short: number;
}

/** A customer's list: the first `chosen` of its products are candidates, the rest fills it up. */
export interface ShapedList {
  readonly products: readonly number[];
  readonly chosen: number;
  /** Pinned products that it begins with. */
  readonly pinned: number;
  /** The candidates that may be offered by fit and worth together, best first. */
  readonly byWorth: readonly number[];
  /** Candidates that a cap kept out, one past the caps among the products included. */
  readonly over: readonly OverCap[];
  /** Rules by which candidates that stood before the list's end, and pinned products, were left out. */
  readonly left: readonly Removal[];
  /** How many of `over` are in the list all the same. */
  readonly past: number;
}

/** A product that a cap keeps out of a list. */
export interface OverCap {
  readonly product: number;
  readonly why: Removal;
}

/** Puts the rules on the lists of all customers, one after the other. */
export class ListShaper {
  private readonly counts = Object.fromEntries(removals.map((name) => [name, 0])) as Record<Removal, number>;
  private pastCaps = 0;
  private filledUp = 0;
  private short = 0;
  private readonly pinned: number[];
  private readonly worth: Float64Array | null;

  constructor(
    private readonly products: Products,
    private readonly rules: OfferRules,
    private readonly allowed: Allowed,
    private readonly alike: Alike,
    private readonly length: number,
    /** What fills lists up, the first first. */
    private readonly bestSellers: Iterable<number>,
  ) {
    const numbers = new Map(products.ids.map((id, product) => [id, product]));
    this.pinned = [...new Set(rules.pinned)].flatMap((id) => numbers.get(id) ?? []);
    this.worth = worthOf(products, rules);
  }

  isPinned(product: number): boolean {
    return this.pinned.includes(product);
  }

  /** What the rules did so far. */
  get effects(): RuleEffects {
    const { counts, pastCaps, filledUp, short } = this;
    return { removed: { ...counts }, pastCaps, filledUp, short };
  }

  /**
   * A customer's list as `arrange` makes it. Counts what the rules did where the list is full or `isLast`, so that a
   * second try with more candidates counts once.
   */
  shape(customer: number, candidates: Candidates, isLast: boolean): ShapedList {
    const list = this.arrange(customer, candidates, isLast);
    const { products, chosen, left, over, past } = list;
    if (!isLast && products.length < this.length) return list;
    for (const removal of left) this.counts[removal]++;
    for (const { why } of over.slice(past, this.length)) this.counts[why]++;
    if (past > 0) this.pastCaps++;
    if (chosen < products.length) this.filledUp++;
    if (products.length < this.length) this.short++;
    return list;
  }

  /**
   * A customer's list, at most `length` products in their order: pinned ones, then candidates. Where these leave it short
   * and `isLast` says that there are no further ones, best sellers that keep to the caps fill it up, and where these are
   * not enough either, candidates past the caps.
   */
  arrange(customer: number, candidates: Candidates, isLast: boolean): ShapedList {
    const { head, closed } = this.head(customer);
    const { ids, fit, left } = this.permitted(customer, candidates, head, closed);
    const wanted = this.length - head.length;
    const order = spreadOut(ids, fit, this.rules.diversity, this.alike, wanted, head);
    const { taken, over } = this.withinCaps(
      order.map((position) => ids[position]),
      head,
    );
    const list = [...head, ...taken];
    const made = { pinned: head.length, byWorth: ids, over, left };
    if (!isLast && list.length < this.length) {
      return { ...made, products: list, chosen: list.length, past: 0 };
    }
    const fillers = list.length < this.length ? this.fillers(customer, list, over) : [];
    const past = over.slice(0, this.length - list.length - fillers.length);
    for (const { product } of past) list.push(product);
    return { ...made, products: [...list, ...fillers], chosen: list.length, past: past.length };
  }

  /** Pinned products that begin her list, and why others that the shop put before its end are not in it. */
  private head(customer: number): { readonly head: number[]; readonly closed: Removal[] } {
    const head: number[] = [];
    const closed: Removal[] = [];
    for (const product of this.pinned) {
      if (head.length === this.length) break;
      const removal = this.allowed.removal(customer, product);
      if (removal === null) head.push(product);
      else closed.push(removal);
    }
    return { head, closed };
  }

  /** Best sellers that she may be offered and that keep to the caps beside `list`, as many as it lacks. */
  private fillers(customer: number, list: readonly number[], over: readonly OverCap[]): readonly number[] {
    const { bestSellers, allowed } = this;
    const there = new Set([...list, ...over.map(({ product }) => product)]);
    const isNew = tellingApart(allowed.twins, list);
    return this.withinCaps(others(), list).taken;

    function* others() {
      for (const product of bestSellers) {
        if (there.has(product) || allowed.removal(customer, product) !== null) continue;
        if (isNew(product)) yield product;
      }
    }
  }

  /** The candidates that may be offered, best first by fit and worth together, and why others that stood before the list's end are not. */
  private permitted(
    customer: number,
    { ids, scores, count }: Candidates,
    head: readonly number[],
    closed: readonly Removal[],
  ) {
    const isNew = tellingApart(this.allowed.twins, head);
    const kept: number[] = [];
    const keptScores: number[] = [];
    const left = [...closed];
    for (let r = 0; r < count; r++) {
      if (this.isPinned(ids[r])) continue;
      const removal = this.allowed.removal(customer, ids[r]) ?? (isNew(ids[r]) ? null : 'sameName');
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
  private withinCaps(order: Iterable<number>, head: readonly number[]) {
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
    const over: OverCap[] = [];
    for (const product of order) {
      // Products without a category are not of one.
      if (category[product] !== '' && isFull(`c${category[product]}`, perCategory)) {
        over.push({ product, why: 'perCategory' });
      } else if (brand[product] !== '' && isFull(`b${brand[product]}`, perBrand)) {
        over.push({ product, why: 'perBrand' });
      } else {
        taken.push(product);
        add(product);
        if (head.length + taken.length === this.length) break;
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
