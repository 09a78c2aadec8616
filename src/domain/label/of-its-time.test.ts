import { describe, expect, it } from 'vitest';
import type { Shop } from '../shop/shop';
import { categoryFocus, isOfItsTime } from './archetypes/category-focus';
import { tinyShop } from './fixtures/tiny-shop';
import { contemporaries } from './of-its-time';

interface Bought {
  readonly customer: number;
  readonly day: number;
  readonly product: number;
  readonly amount: number;
}

function shopOf(customers: number, bought: readonly Bought[]): Shop {
  const shop = tinyShop({
    customers,
    titles: ['Tee shirt', 'T-shirt classic'],
    categories: ['Tops', 'T-Shirts'],
    orders: bought.map(({ customer, product, amount }) => ({ customer, product, amount })),
  });
  const at = Float64Array.from(bought, ({ day }) => day * 86_400_000);
  return { ...shop, orderLines: { ...shop.orderLines, at } };
}

const early = (customer: number) => customer < 50;
const halves = Int32Array.from({ length: 100 }, (_, customer) => (early(customer) ? 0 : 1));

/**
 * A hundred customers of one kind, of whom half bought in the first year and half in the second; of each half every
 * fifth bought in the other year too.
 */
function years(what: (customer: number, year: number) => Pick<Bought, 'product' | 'amount'>): Shop {
  const bought = Array.from({ length: 100 }, (_, customer) => {
    const own = early(customer) ? 0 : 1;
    const both = customer % 5 === 0 ? [own, 1 - own] : [own, own];
    return both.map((year, i) => ({
      customer,
      day: 365 * year + ((37 * customer + 11 * i) % 365),
      ...what(customer, year),
    }));
  });
  return shopOf(100, bought.flat());
}

const categoriesOf = (shop: Shop, labels = halves) =>
  categoryFocus(shop, labels, 2, [], contemporaries(shop, labels, 2)).map((own) => own && isOfItsTime(own));

describe('what is of its time', () => {
  it('is a category where products were renamed, and none where two tastes stand side by side', () => {
    expect(categoriesOf(years((_, year) => ({ product: year, amount: 20 })))).toEqual([true, true]);
    expect(categoriesOf(years((customer) => ({ product: early(customer) ? 0 : 1, amount: 20 })))).toEqual([
      false,
      false,
    ]);
  });

  it('is the size of orders where prices rose tenfold, and not where some order more than others then do', () => {
    const byPrice = (shop: Shop) => [0, 1].map((c) => contemporaries(shop, halves, 2)!.isByPrice(c));
    const amount = (customer: number) => 18 + (customer % 5);
    expect(
      byPrice(years((customer, year) => ({ product: 0, amount: amount(customer) * (year === 0 ? 1 : 10) }))),
    ).toEqual([true, true]);
    expect(
      byPrice(years((customer) => ({ product: 0, amount: amount(customer) * (early(customer) ? 1 : 10) }))),
    ).toEqual([false, false]);
    expect(byPrice(years((customer) => ({ product: 0, amount: amount(customer) })))).toEqual([false, false]);
  });

  it('says of how much it is known: of what was bought while others bought as well', () => {
    // The first half bought in one stretch of its own, and a tenth of it beside the others.
    const bought = Array.from({ length: 100 }, (_, customer) => ({
      customer,
      day: early(customer) && customer % 10 !== 0 ? 10 : 400,
      product: 0,
      amount: 20,
    }));
    const beside = contemporaries(shopOf(100, bought), halves, 2)!;
    expect(beside.covered(0)).toBeCloseTo(0.1);
    expect(beside.covered(1)).toBe(1);
    expect(beside.shareOf(0, () => true)).toBe(1);
  });

  it('is not known where nobody else bought then, nor without dates', () => {
    const apart = years((customer, year) => ({ product: year, amount: 20 + customer }));
    const { orderLines } = apart;
    const at = orderLines.at.map((_, line) => (halves[orderLines.customer[line]!]! + 0.1) * 365 * 86_400_000);
    const alone = contemporaries({ ...apart, orderLines: { ...orderLines, at } }, halves, 2)!;
    expect(alone.shareOf(0, () => true)).toBeNaN();
    expect(alone.isByPrice(0)).toBe(false);
    const undated = at.map(() => Number.NaN);
    expect(contemporaries({ ...apart, orderLines: { ...orderLines, at: undated } }, halves, 2)).toBeNull();
  });
});
