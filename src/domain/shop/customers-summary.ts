import type { Shop } from './shop';

/** What a shop's tables say of one customer, as a shop's admin would show it. */
export interface CustomerSummary {
  readonly id: string;
  readonly orders: number;
  readonly lines: number;
  /** What was paid, returns taken off, in the shop's currency. */
  readonly spend: number;
  /** Instants of the first and the last order (or review, where nothing was bought), NaN where no date is known. */
  readonly first: number;
  readonly last: number;
  /** On 1 to 5, NaN without a rating. */
  readonly meanRating: number;
}

/** One summary for each customer, in the order of the customers' numbers. */
export function summariseCustomers({ customers, orderLines, reviews }: Shop): CustomerSummary[] {
  const n = customers.ids.length;
  const [lines, spend] = [new Int32Array(n), new Float64Array(n)];
  const ordered = spans(n, orderLines);
  const reviewed = spans(n, reviews);
  const orders = Array.from({ length: n }, () => new Set<number>());
  for (let line = 0; line < orderLines.count; line++) {
    const customer = orderLines.customer[line]!;
    const amount = orderLines.amount[line]!;
    lines[customer] = lines[customer]! + 1;
    if (!Number.isNaN(amount)) spend[customer] = spend[customer]! + amount;
    orders[customer]!.add(orderLines.order[line]!);
  }
  const [ratings, rated] = [new Float64Array(n), new Int32Array(n)];
  for (let review = 0; review < reviews.count; review++) {
    const rating = reviews.rating[review]!;
    const customer = reviews.customer[review]!;
    if (Number.isNaN(rating)) continue;
    ratings[customer] = ratings[customer]! + rating;
    rated[customer] = rated[customer]! + 1;
  }
  return customers.ids.map((id, i) => {
    const span = Number.isNaN(ordered.first[i]!) ? reviewed : ordered;
    return {
      id,
      orders: orders[i]!.size,
      lines: lines[i]!,
      spend: spend[i]!,
      first: span.first[i]!,
      last: span.last[i]!,
      meanRating: rated[i]! > 0 ? ratings[i]! / rated[i]! : Number.NaN,
    };
  });
}

interface Dated {
  readonly count: number;
  readonly customer: Int32Array;
  readonly at: Float64Array;
}

function spans(n: number, { count, customer, at }: Dated) {
  const first = new Float64Array(n).fill(Number.NaN);
  const last = new Float64Array(n).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const [who, when] = [customer[row]!, at[row]!];
    if (Number.isNaN(when)) continue;
    if (!(first[who]! <= when)) first[who] = when;
    if (!(last[who]! >= when)) last[who] = when;
  }
  return { first, last };
}
