import { describe, expect, it } from 'vitest';
import { countedItems, measuredProducts } from './counted-items';

/** Lines of product, quantity and money. */
function itemsOf(told: readonly (readonly [product: number, quantity: number, money: number])[]) {
  const lines = {
    count: told.length,
    product: Int32Array.from(told, ([product]) => product),
    quantity: Float64Array.from(told, ([, quantity]) => quantity),
    amount: Float64Array.from(told, ([, , money]) => money),
  };
  return [...countedItems(lines, { isMeasured: measuredProducts(lines, 4) })];
}

const grocer = [
  [0, 2, 5],
  [1, 1, 3.2],
  [2, 24, 10.56],
] as const;

describe('items of a line', () => {
  it('are its quantity where things are sold by the piece, a case of twenty-four too', () => {
    expect(itemsOf(grocer)).toEqual([2, 1, 24]);
  });

  it('are one for petrol by the millilitre, whatever the tank holds', () => {
    expect(itemsOf([...grocer, [3, 8776, 23.25], [3, 15_831, 33.23], [3, 1, 0.01]]).slice(3)).toEqual([
      1, 1, 1,
    ]);
  });

  it('are one for what is weighed, and for a shop that knows no quantity', () => {
    expect(
      itemsOf([
        [0, 0.435, 3.1],
        [0, 1, 7.1],
        [0, 1.27, 9],
        [1, Number.NaN, 4],
      ]),
    ).toEqual([1, 1, 1, 1]);
  });

  it('are one for grams beside pieces where a price has no hundredths', () => {
    expect(
      itemsOf([
        [0, 500, 900],
        [0, 750, 1350],
        [1, 1, 480],
        [2, 1, 300],
        [3, 2, 500],
      ]),
    ).toEqual([1, 1, 1, 1, 2]);
  });

  it('are its quantity for a wholesaler of small things', () => {
    const wholesale = [
      [0, 144, 60.48],
      [1, 600, 126],
      [2, 48, 20.4],
      [3, 200, 24],
    ] as const;
    expect(itemsOf(wholesale)).toEqual([144, 600, 48, 200]);
  });

  it('are its quantity where no money is known, or everything is given away', () => {
    expect(
      itemsOf([
        [0, 100, Number.NaN],
        [1, 60, 0],
      ]),
    ).toEqual([100, 60]);
  });
});
