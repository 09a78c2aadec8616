import { type Groups, groupByKey } from '../../../math/order';
import type { TopK } from '../../../math/top-k';
import { largestBasket } from '../../directions/baskets';
import type { PurchaseSequences } from '../../purchase-sequences';
import type { SequenceOptions } from './sequence-options';

/** What is bought after each product. */
export interface Transitions {
  /** Products kept that follow each. */
  readonly k: number;
  /** Products × k, the surest first; -1 pads. */
  readonly ids: Int32Array;
  /** Seen transitions to each, by how near and how sure they were. */
  readonly counts: Float32Array;
  /** Customers who bought it on a later day. */
  readonly followers: Int32Array;
  /** Seen transitions from each product to any other, and of how many customers; length = products. */
  readonly outgoing: Float32Array;
  readonly sources: Int32Array;
}

/** A new empty table of transitions. */
export function emptyTransitions(products: number, k: number): Transitions {
  return {
    k,
    ids: new Int32Array(products * k).fill(-1),
    counts: new Float32Array(products * k),
    followers: new Int32Array(products * k),
    outgoing: new Float32Array(products),
    sources: new Int32Array(products),
  };
}

/**
 * Counts the transitions from one product after the other, touching only what was bought on its days or after. A
 * purchase `lag` days of purchase later counts 1 / lag, one of the same day `sameDay`, each as sure as both purchases
 * are. Days without a date have no place in the order, and days of stockpiling (`largestBasket`) tell of no two products.
 */
export class TransitionCounter {
  private readonly dayOf: Int32Array;
  private readonly customerOf: Int32Array;
  private readonly occurrences: Groups;
  private readonly sums: Float64Array;
  private readonly followers: Int32Array;
  /** The customer who followed last with each product, so that each counts once. */
  private readonly lastFollower: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private outgoing = 0;

  constructor(
    private readonly sequences: PurchaseSequences,
    private readonly options: Pick<SequenceOptions, 'mostLag' | 'sameDay'>,
  ) {
    const { customers, products, days, starts, bought } = sequences;
    this.customerOf = new Int32Array(days[customers]);
    for (let customer = 0; customer < customers; customer++) {
      this.customerOf.fill(customer, days[customer], days[customer + 1]);
    }
    this.dayOf = new Int32Array(bought.length);
    for (let day = 0; day < days[customers]; day++) this.dayOf.fill(day, starts[day], starts[day + 1]);
    this.occurrences = groupByKey(bought, products);
    this.sums = new Float64Array(products);
    this.followers = new Int32Array(products);
    this.lastFollower = new Int32Array(products).fill(-1);
    this.touched = new Int32Array(products);
  }

  /** Writes the transitions from `product` into its row of `into`: those of the most `worth` by product and count. */
  writeFrom(
    product: number,
    top: TopK,
    worth: (other: number, count: number) => number,
    into: Transitions,
  ): void {
    into.sources[product] = this.countFrom(product);
    into.outgoing[product] = this.outgoing;
    top.clear();
    for (let t = 0; t < this.touchedCount; t++) {
      const other = this.touched[t];
      top.offer(other, worth(other, this.sums[other]));
    }
    const found = top.finish();
    for (let place = 0, at = product * into.k; place < found; place++, at++) {
      const other = top.ids[place];
      into.ids[at] = other;
      into.counts[at] = this.sums[other];
      into.followers[at] = this.followers[other];
    }
    this.clear();
  }

  /** Sums up all that follows a product; returns of how many customers. */
  private countFrom(product: number): number {
    const { starts, positions } = this.occurrences;
    let sources = 0;
    let last = -1;
    for (let o = starts[product]; o < starts[product + 1]; o++) {
      const before = this.outgoing;
      this.addFrom(positions[o], product);
      // Purchases come customer by customer.
      const customer = this.customerOf[this.dayOf[positions[o]]];
      if (customer === last || this.outgoing === before) continue;
      last = customer;
      sources++;
    }
    return sources;
  }

  private addFrom(position: number, product: number): void {
    const { days, confidence } = this.sequences;
    const day = this.dayOf[position];
    if (!this.tells(day)) return;
    const customer = this.customerOf[day];
    const end = Math.min(days[customer + 1], day + this.options.mostLag + 1);
    this.addDay(day, product, confidence[position] * this.options.sameDay, -1);
    for (let later = day + 1; later < end; later++) {
      if (this.tells(later)) this.addDay(later, product, confidence[position] / (later - day), customer);
    }
  }

  private tells(day: number): boolean {
    const { starts, dates } = this.sequences;
    return dates[day] > Number.NEGATIVE_INFINITY && starts[day + 1] - starts[day] <= largestBasket;
  }

  /** @param follower the customer of a later day, -1 of the product's own day. */
  private addDay(day: number, product: number, weight: number, follower: number): void {
    const { starts, bought, confidence } = this.sequences;
    for (let at = starts[day]; at < starts[day + 1]; at++) {
      const other = bought[at];
      const count = weight * confidence[at];
      if (other === product || count === 0) continue;
      if (this.sums[other] === 0) this.touched[this.touchedCount++] = other;
      this.sums[other] += count;
      this.outgoing += count;
      if (follower < 0 || this.lastFollower[other] === follower) continue;
      this.lastFollower[other] = follower;
      this.followers[other]++;
    }
  }

  private clear(): void {
    for (let t = 0; t < this.touchedCount; t++) {
      const other = this.touched[t];
      this.sums[other] = this.followers[other] = 0;
      this.lastFollower[other] = -1;
    }
    this.touchedCount = this.outgoing = 0;
  }
}
