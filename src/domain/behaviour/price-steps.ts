import type { OrderLines } from '../shop/shop';
import type { CustomerRows } from './customer-rows';

/** Fewer pairs of lines of one customer do not tell how far her lines are apart. */
const fewestPairs = 30;

/**
 * How far each customer's average order is open: one of her n lines more or less would move it by one part in n, and one
 * of another product by about two deviations over n, deviations being how far apart the logarithms of one customer's lines are, or of all lines where
 * hardly anybody has two. A shop's prices are a few dozen: where everybody bought one thing the places between them are
 * empty, and who paid one price and who paid the next are no two kinds of customers. Length customers.
 */
export function priceSteps(
  { amount }: Pick<OrderLines, 'amount'>,
  priced: CustomerRows,
  averages: Float64Array,
): Float64Array {
  const logs = Float64Array.from(priced.rows, (row) => Math.log(amount[row]));
  const within = { squares: 0, pairs: 0 };
  const all: number[] = [];
  const lines = new Float64Array(averages.length);
  for (let c = 0; c < averages.length; c++) {
    const own = logs.subarray(priced.starts[c], priced.starts[c + 1]).filter(Number.isFinite);
    lines[c] = own.length;
    if (own.length === 0) continue;
    for (const value of own) all.push(value);
    within.squares += squaresOf(own);
    within.pairs += own.length - 1;
  }
  const deviation = Math.sqrt(
    within.pairs >= fewestPairs
      ? within.squares / within.pairs
      : squaresOf(Float64Array.from(all)) / Math.max(1, all.length - 1),
  );
  return averages.map((average, c) =>
    average > 0 && lines[c] > 0 ? average * Math.min(1, (1 + 2 * deviation) / lines[c]) : 0,
  );
}

function squaresOf(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
