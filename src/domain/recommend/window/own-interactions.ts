import type { Facts } from '../facts';
import { groupByKey } from '../../math/order';
import { type Interactions, interactionsOf } from '../interactions';

/** One thing that a customer did since the facts that are on record. */
export interface LateFact {
  readonly product: number;
  /** Index into `eventTypes`. */
  readonly kind: number;
  /** ms; -Infinity where it is not known. */
  readonly at: number;
}

/** The facts of a shop, found by customer. */
export class FactsByCustomer {
  private readonly groups: ReturnType<typeof groupByKey>;

  constructor(private readonly facts: Facts) {
    this.groups = groupByKey(facts.customer, facts.customers, facts.count);
  }

  /** All that one customer had to do with, as the interactions of a shop in which she is alone: number 0. */
  own(customer: number, late: readonly LateFact[]): Interactions {
    const { groups } = this;
    return this.joined(groups.positions.subarray(groups.starts[customer], groups.starts[customer + 1]), late);
  }

  /** The same by what was dated until an instant, it included. */
  ownUntil(customer: number, instant: number): Interactions {
    const { facts, groups } = this;
    const all = groups.positions.subarray(groups.starts[customer], groups.starts[customer + 1]);
    return this.joined(
      all.filter((position) => Number.isFinite(facts.at[position]!) && facts.at[position]! <= instant),
      [],
    );
  }

  private joined(positions: Int32Array, late: readonly LateFact[]): Interactions {
    const { facts } = this;
    const count = positions.length + late.length;
    const joined = <T extends Int32Array | Uint8Array | Float64Array>(made: T, of: T, ends: number[]): T => {
      positions.forEach((from, to) => {
        made[to] = of[from]!;
      });
      made.set(ends, positions.length);
      return made;
    };
    return interactionsOf({
      customers: 1,
      products: facts.products,
      count,
      customer: new Int32Array(count),
      product: joined(
        new Int32Array(count),
        facts.product,
        late.map(({ product }) => product),
      ),
      kind: joined(
        new Uint8Array(count),
        facts.kind,
        late.map(({ kind }) => kind),
      ),
      amount: joined(
        new Float64Array(count),
        facts.amount,
        late.map(() => 1),
      ),
      at: joined(
        new Float64Array(count),
        facts.at,
        late.map(({ at }) => at),
      ),
      order: joined(
        new Int32Array(count),
        facts.order,
        late.map(() => -1),
      ),
    });
  }
}
