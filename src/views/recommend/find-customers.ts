import type { CustomerIndex } from '../../store';

/**
 * Numbers of the customers whose id contains the query (any case) and who are in the segment at
 * `position` (null: in any), in customer order.
 */
export function findCustomers(index: CustomerIndex, query: string, position: number | null): number[] {
  const wanted = query.trim().toLowerCase();
  const found: number[] = [];
  for (let customer = 0; customer < index.ids.length; customer++) {
    if (position !== null && index.labels[customer] !== position) continue;
    if (wanted === '' || index.ids[customer]!.toLowerCase().includes(wanted)) found.push(customer);
  }
  return found;
}

/** Where a customer stands in a sorted list of customer numbers, or −1; binary search. */
export function placeIn(customers: readonly number[], customer: number): number {
  let low = 0;
  let high = customers.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = customers[middle]!;
    if (there === customer) return middle;
    if (there < customer) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
