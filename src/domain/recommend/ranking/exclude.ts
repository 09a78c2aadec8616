import type { Interactions } from '../interactions';
import { relation } from '../interaction-weights';
import type { Exclusions } from './ranker';

/** Flags of what the customer at hand bought, reviewed or gave back: 1 for each such product. */
export class OwnedFlags {
  readonly flags: Uint8Array;
  readonly products: number[] = [];
  private customer = -1;

  constructor(private readonly interactions: Interactions) {
    this.flags = new Uint8Array(interactions.matrix.columns);
  }

  turnTo(customer: number): void {
    if (customer === this.customer) return;
    const { flags, products } = this;
    const { matrix, relations } = this.interactions;
    for (const product of products) flags[product] = 0;
    products.length = 0;
    this.customer = customer;
    for (let e = matrix.starts[customer]; e < matrix.starts[customer + 1]; e++) {
      if (relations[e] === relation.seen) continue;
      flags[matrix.indices[e]] = 1;
      products.push(matrix.indices[e]);
    }
  }
}

/** The same for a ranker: what each of `customers` bought, reviewed or gave back. */
export function ownedBy({ matrix, relations }: Interactions, customers: Int32Array): Exclusions {
  const starts = new Int32Array(customers.length + 1);
  const indices: number[] = [];
  for (let i = 0; i < customers.length; i++) {
    for (let e = matrix.starts[customers[i]]; e < matrix.starts[customers[i] + 1]; e++) {
      if (relations[e] !== relation.seen) indices.push(matrix.indices[e]);
    }
    starts[i + 1] = indices.length;
  }
  return { starts, indices: Int32Array.from(indices) };
}
