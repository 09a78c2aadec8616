import { entryOf } from '../../math/sparse';
import { range } from '../../math/order';
import { sampleWithoutReplacement, seededRandom } from '../../math/random';
import { type Facts, keepFacts } from '../facts';
import { hasIt, isUntaken, relation } from '../interaction-weights';
import { type Interactions, interactionsOf } from '../interactions';

/** Products of each tested customer: those of the i-th are products[starts[i]] up to starts[i + 1], ascending. */
export interface ProductSets {
  /** Customers + 1. */
  readonly starts: Int32Array;
  readonly products: Int32Array;
}

/** What is left to learn from, and what each tested customer bought in the part that was kept aside. */
export interface HeldOut {
  readonly facts: Facts;
  /** Of these facts alone. */
  readonly train: Interactions;
  /** Customers with a hidden purchase, ascending. */
  readonly customers: Int32Array;
  /** Hidden products that the customer did not have before: what a list should find. */
  readonly targets: ProductSets;
  /** Hidden products that she had already, and bought again. */
  readonly again: ProductSets;
  /** 1 for tested customers who have no purchase left to learn from. */
  readonly cold: Uint8Array;
  /** Pairs whose review was hidden: it must not be read in training. */
  readonly unread: ReadonlySet<number>;
}

/** One number for a pair of customer and product. */
export function pairKey({ products }: Pick<Facts, 'products'>, customer: number, product: number): number {
  return customer * products + product;
}

/**
 * Takes hidden facts out. Of the purchases among them (`purchases`, one flag a fact) those of customers in `tested`
 * become targets: of one figure where the customer did not have the product before, of another where she did.
 * Products that she gave back or rated 1 or 2 afterwards are no targets, since no list should have found them.
 */
export function holdOut(
  facts: Facts,
  purchases: Uint8Array,
  hidden: Uint8Array,
  tested: Uint8Array,
): HeldOut {
  const { customer, product, count } = facts;
  const left = keepFacts(
    facts,
    hidden.map((flag) => 1 - flag),
  );
  const train = interactionsOf(left);
  const bought = keepFacts(
    facts,
    hidden.map((flag, f) => flag & tested[customer[f]]),
  );
  const outcome = interactionsOf(bought);
  const isBought = new Set<number>();
  const unread = new Set<number>();
  for (let f = 0; f < count; f++) {
    if (hidden[f] === 0) continue;
    const key = pairKey(facts, customer[f], product[f]);
    if (purchases[f] === 1) isBought.add(key);
    unread.add(key);
  }
  const rows = new HeldOutRows(train);
  const { starts, indices } = outcome.matrix;
  for (let c = 0; c < facts.customers; c++) {
    for (let e = starts[c]; e < starts[c + 1]; e++) {
      const is = outcome.relations[e];
      if (is === relation.returned || is === relation.ownedDisliked) continue;
      if (isBought.has(pairKey(facts, c, indices[e]))) rows.add(c, indices[e]);
    }
    rows.end(c);
  }
  return { facts: left, train, ...rows.sets(), unread };
}

/** Gathers the targets customer by customer. */
class HeldOutRows {
  private readonly customers: number[] = [];
  private readonly cold: number[] = [];
  private readonly targets: Growing = { starts: [0], products: [] };
  private readonly again: Growing = { starts: [0], products: [] };

  constructor(private readonly train: Interactions) {}

  add(customer: number, product: number): void {
    const at = entryOf(this.train.matrix, customer, product);
    const isNew = at < 0 || isUntaken(this.train.relations[at]);
    (isNew ? this.targets : this.again).products.push(product);
  }

  end(customer: number): void {
    const { targets, again } = this;
    const found = targets.products.length + again.products.length;
    if (found === targets.starts.at(-1)! + again.starts.at(-1)!) return;
    targets.starts.push(targets.products.length);
    again.starts.push(again.products.length);
    this.customers.push(customer);
    this.cold.push(hasPurchase(this.train, customer) ? 0 : 1);
  }

  sets(): Pick<HeldOut, 'customers' | 'targets' | 'again' | 'cold'> {
    return {
      customers: Int32Array.from(this.customers),
      targets: typed(this.targets),
      again: typed(this.again),
      cold: Uint8Array.from(this.cold),
    };
  }
}

interface Growing {
  readonly starts: number[];
  readonly products: number[];
}

function typed({ starts, products }: Growing): ProductSets {
  return { starts: Int32Array.from(starts), products: Int32Array.from(products) };
}

function hasPurchase({ matrix, relations }: Interactions, customer: number): boolean {
  for (let e = matrix.starts[customer]; e < matrix.starts[customer + 1]; e++) {
    if (hasIt(relations[e])) return true;
  }
  return false;
}

/** The products of the i-th tested customer. */
export function productsOf({ starts, products }: ProductSets, i: number): Int32Array {
  return products.subarray(starts[i], starts[i + 1]);
}

/** The tested customers at these positions alone; the training data stay whole. */
export function takeTested(held: HeldOut, positions: Int32Array): HeldOut {
  const take = (sets: ProductSets): ProductSets => {
    const taken: Growing = { starts: [0], products: [] };
    for (const i of positions) {
      for (const product of productsOf(sets, i)) taken.products.push(product);
      taken.starts.push(taken.products.length);
    }
    return typed(taken);
  };
  return {
    ...held,
    customers: positions.map((i) => held.customers[i]),
    targets: take(held.targets),
    again: take(held.again),
    cold: Uint8Array.from(positions, (i) => held.cold[i]),
  };
}

/** The tested customers who have a purchase to learn from and bought something new. */
export function withHistory(held: HeldOut): HeldOut {
  return takeTested(
    held,
    boughtNew(held).filter((i) => held.cold[i] === 0),
  );
}

/** The tested customers who have none, and bought something. */
export function withoutHistory(held: HeldOut): HeldOut {
  return takeTested(
    held,
    boughtNew(held).filter((i) => held.cold[i] === 1),
  );
}

function boughtNew({ customers, targets: { starts } }: HeldOut): Int32Array {
  return range(customers.length).filter((i) => starts[i + 1] > starts[i]);
}

/** At most `limit` of the tested customers, drawn with a seed. */
export function sampleHeldOut(held: HeldOut, limit: number, seed: number): HeldOut {
  const count = held.customers.length;
  if (count <= limit) return held;
  return takeTested(held, sampleWithoutReplacement(count, limit, seededRandom(seed)));
}

/** Whether a review of (customer, product) is hidden in one of the splits: then it must not be read in training. */
export function unreadIn(...splits: readonly HeldOut[]): (customer: number, product: number) => boolean {
  return (customer, product) =>
    splits.some(({ facts, unread }) => unread.has(pairKey(facts, customer, product)));
}
