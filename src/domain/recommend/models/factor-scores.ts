import { topSimilar } from '../ranking/top-k';

/** out[j] = u·v_j for every product: one row of factors against products × factors. */
export function innerProducts(
  userFactors: Float32Array,
  customer: number,
  productFactors: Float32Array,
  factors: number,
  out: Float32Array,
): void {
  const u = userFactors.subarray(customer * factors, (customer + 1) * factors);
  const products = productFactors.length / factors;
  for (let j = 0, at = 0; j < products; j++) {
    let sum = 0;
    for (let f = 0; f < factors; f++, at++) sum += u[f] * productFactors[at];
    out[j] = sum;
  }
}

/** The n products whose factors have the highest cosine with the given one's; only positive ones. */
export function similarByFactors(
  productFactors: Float32Array,
  factors: number,
  product: number,
  n: number,
): { ids: Int32Array; scores: Float32Array } {
  const products = productFactors.length / factors;
  const row = new Float32Array(products);
  innerProducts(productFactors, product, productFactors, factors, row);
  const own = Math.sqrt(row[product]);
  for (let j = 0; j < products; j++) {
    let squares = 0;
    for (let f = j * factors; f < (j + 1) * factors; f++) squares += productFactors[f] ** 2;
    const scale = own * Math.sqrt(squares);
    row[j] = scale > 0 ? row[j] / scale : 0;
  }
  return topSimilar(row, product, n);
}
