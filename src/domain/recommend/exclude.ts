import { type Interactions, tie } from './interactions';

/** Sets the products that the customer bought or reviewed to -Infinity, so that no ranking takes them. */
export function excludeOwned({ matrix, ties }: Interactions, customer: number, row: Float32Array): void {
  for (let e = matrix.starts[customer]!; e < matrix.starts[customer + 1]!; e++) {
    if (ties[e] !== tie.seen) row[matrix.indices[e]!] = Number.NEGATIVE_INFINITY;
  }
}
