import { groupByKey } from '../math/order';
import { median } from '../math/vector';
import type { OrderLines, Products } from './shop';

/** As many of a thing for less than the price of one usual thing are measured out and not counted. */
const manyAtOnce = 50;
/** No coin is as small as half a hundredth: what comes to less apiece has no price apiece. */
const lessThanACoin = 0.005;

type Lines = Pick<OrderLines, 'count' | 'product' | 'quantity' | 'amount'>;

/**
 * How many items each line of orders is. Petrol by the millilitre and cheese by the gram have thousands of units in a
 * line: a quantity counts items only where a product is sold by the piece, else the line is one item, as it is where
 * the quantity is not known.
 */
export function countedItems(
  { count, product, quantity }: Pick<Lines, 'count' | 'product' | 'quantity'>,
  { isMeasured }: Pick<Products, 'isMeasured'>,
): Float64Array {
  return Float64Array.from({ length: count }, (_, row) =>
    Number.isNaN(quantity[row]!) || isMeasured?.[product[row]!] === 1 ? 1 : quantity[row]!,
  );
}

/**
 * 1 for each of so many products that is sold by measure, by all lines of a shop: what has fractions in most of its
 * lines, what costs less than any coin apiece, and what goes by fifties at less than a fiftieth of the usual price.
 */
export function measuredProducts({ count, product, quantity, amount }: Lines, products: number): Uint8Array {
  const { starts, positions } = groupByKey(product, products, count, (row) => quantity[row]! > 0);
  const usual = Array.from({ length: products }, (_, id) => {
    const rows = Array.from(positions.subarray(starts[id], starts[id + 1]));
    return {
      price: median(rows.map((row) => amount[row]! / quantity[row]!).filter((price) => price > 0)),
      many: median(rows.map((row) => quantity[row]!)),
      fractions: rows.filter((row) => !Number.isInteger(quantity[row]!)).length / Math.max(1, rows.length),
    };
  });
  const usualPrice = median(usual.map(({ price }) => price).filter((price) => price > 0));
  return Uint8Array.from(usual, ({ price, many, fractions }) => {
    const isCheap = many >= manyAtOnce && price * manyAtOnce < usualPrice;
    return fractions > 0.5 || price < lessThanACoin || isCheap ? 1 : 0;
  });
}
