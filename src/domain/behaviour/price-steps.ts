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
  const lines = new Float64Array(averages.length);
  for (let c = 0; c < averages.length; c++) {
    const own = squaresOf(logs, priced.starts[c], priced.starts[c + 1]);
    lines[c] = own.count;
    within.squares += own.squares;
    within.pairs += Math.max(0, own.count - 1);
  }
  const all = squaresOf(logs, 0, logs.length);
  const deviation = Math.sqrt(
    within.pairs >= fewestPairs ? within.squares / within.pairs : all.squares / Math.max(1, all.count - 1),
  );
  return averages.map((average, c) =>
    average > 0 && lines[c] > 0 ? average * Math.min(1, (1 + 2 * deviation) / lines[c]) : 0,
  );
}

/** Squares about the mean of the finite values from one place to before another, and how many these are. */
function squaresOf(values: Float64Array, from: number, end: number) {
  let [sum, count, squares] = [0, 0, 0];
  for (let i = from; i < end; i++) {
    if (!Number.isFinite(values[i])) continue;
    sum += values[i];
    count++;
  }
  const mean = sum / count;
  for (let i = from; i < end; i++) if (Number.isFinite(values[i])) squares += (values[i] - mean) ** 2;
  return { squares, count };
}
