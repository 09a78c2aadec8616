import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { groupedShop } from '../fixtures/shops';
import { alsImplicit } from './als';
import type { AlsModel } from './als-model';
import { rowOf } from './recommender';

/** Customers of some seven products each. */
const shop = groupedShop(40, 12);

describe('what a score of ALS loses without a product', () => {
  // With 4 factors the normal matrix answers, with 32 the kernel form.
  it.each([4, 32])(
    'is what it loses once her factors are solved for without it, %i factors',
    async (factors) => {
      const options = { ...alsImplicit.defaults, factors, regularisation: 0.5, alpha: 4 };
      const model = (await drain(alsImplicit.fit(shop, options))) as AlsModel;
      const [whole, without] = [new Float32Array(shop.columns), new Float32Array(shop.columns)];
      const busy = [...Array(shop.rows).keys()].filter((i) => rowOf(shop, i).products.length > 4);
      for (const customer of busy.slice(0, 3)) {
        const { products, values } = rowOf(shop, customer);
        model.scoresOf({ products, values }, whole);
        // Asked of another order than hers, and of one that she does not have.
        const other = [...Array(shop.columns).keys()].find((j) => !products.includes(j))!;
        const owned = Int32Array.of(other, ...[...products].reverse());
        const gains = new Float32Array(owned.length);
        for (const product of [3, 17, 30]) {
          model.contributions(customer, product, owned, gains);
          expect(gains[0]).toBe(0);
          [...products].forEach((left, at) => {
            const kept = (_: number, each: number) => each !== at;
            model.scoresOf({ products: products.filter(kept), values: values.filter(kept) }, without);
            const gain = gains[1 + [...products].reverse().indexOf(left)];
            expect(gain).toBeCloseTo(whole[product] - without[product], 5);
          });
        }
      }
    },
  );
});
