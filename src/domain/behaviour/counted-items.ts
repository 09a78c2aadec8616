import { median } from '../math/vector';
import type { OrderLines } from '../shop/shop';

/** As many of a thing for less than the price of one usual thing are measured out and not counted. */
const manyAtOnce = 50;
/** No coin is as small as half a hundredth: what comes to less apiece has no price apiece. */
const lessThanACoin = 0.005;

type Lines = Pick<OrderLines, 'count' | 'product' | 'quantity' | 'amount'>;

/**
 * How many items each line of orders is. Petrol by the millilitre and cheese by the gram have thousands of units in a
 * line: a quantity counts items only where a product is sold by the piece, else the line is one item, as it is where
 * the quantity is not known. By the piece is not what has fractions in most of its lines, what costs less than any coin
 * apiece, and what goes by fifties at less than a fiftieth of the shop's usual price.
 */
export function countedItems({ count, product, quantity, amount }: Lines): Float64Array {
  const measured = measuredProducts({ count, product, quantity, amount });
  return Float64Array.from({ length: count }, (_, row) =>
    Number.isNaN(quantity[row]) || measured.has(product[row]) ? 1 : quantity[row],
  );
}

function measuredProducts({ count, product, quantity, amount }: Lines): ReadonlySet<number> {
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < count; row++) {
    if (!(quantity[row] > 0)) continue;
    const rows = rowsOf.get(product[row]);
    if (rows === undefined) rowsOf.set(product[row], [row]);
    else rows.push(row);
  }
  const usual = [...rowsOf].map(([id, rows]) => {
    const prices = rows.map((row) => amount[row] / quantity[row]).filter((price) => price > 0);
    return {
      id,
      price: prices.length === 0 ? Number.NaN : median(prices),
      quantity: median(rows.map((row) => quantity[row])),
      fractions: rows.filter((row) => !Number.isInteger(quantity[row])).length / rows.length,
    };
  });
  const prices = usual.map(({ price }) => price).filter((price) => price > 0);
  const usualPrice = prices.length === 0 ? Number.NaN : median(prices);
  return new Set(
    usual
      .filter(
        ({ price, quantity: many, fractions }) =>
          fractions > 0.5 || price < lessThanACoin || (many >= manyAtOnce && price * manyAtOnce < usualPrice),
      )
      .map(({ id }) => id),
  );
}
