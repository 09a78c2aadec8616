import { describe, expect, it } from 'vitest';
import { type OrderAmounts, RuleFinder, usualRule } from './order-fit';

const order = (amounts: Partial<OrderAmounts>): OrderAmounts => ({
  worth: 0,
  discount: 0,
  lineDiscount: 0,
  postage: 0,
  tax: 0,
  refund: 0,
  fee: 0,
  charges: 0,
  cut: 0,
  ...amounts,
});

function ruleOf(orders: readonly [total: number, of: Partial<OrderAmounts>][]) {
  const finder = new RuleFinder();
  for (const [total, of] of orders) finder.add(total, order(of), 1);
  return finder.found();
}

describe('RuleFinder', () => {
  it('finds nothing without orders, and the usual rule where nothing tells', () => {
    expect(ruleOf([])).toBeNull();
    expect(ruleOf([[20, { worth: 20 }]])).toEqual({ rule: usualRule, share: 1, orders: 1 });
  });

  it('tells a discount that is off the prices already from one that comes off yet', () => {
    expect(ruleOf([[80, { worth: 100, discount: 20 }]])?.rule.a).toBe(1);
    expect(ruleOf([[100, { worth: 100, discount: 20 }]])?.rule.a).toBe(0);
  });

  it('tells tax within the prices from tax on top', () => {
    const within: Partial<OrderAmounts> = { worth: 119, tax: 19, postage: 5 };
    expect(ruleOf([[124, within]])?.rule.d).toBe(0);
    expect(ruleOf([[143, within]])?.rule.d).toBe(1);
    expect(ruleOf([[105, within]])?.rule.d).toBe(-1);
  });

  it('goes by most orders and says how many it explains', () => {
    const found = ruleOf([
      [85, { worth: 100, discount: 20, postage: 5 }],
      [45, { worth: 50, discount: 10, postage: 5 }],
      [60, { worth: 70, discount: 15, postage: 5 }],
      [33, { worth: 70 }],
    ]);
    expect(found).toMatchObject({ rule: { a: 1, c: 1 }, share: 0.75, orders: 4 });
  });

  it('sees a refund that the total has off', () => {
    expect(ruleOf([[70, { worth: 100, refund: 30 }]])?.rule.r).toBe(-1);
    // Pieces given back are off the lines, and the total is from before.
    expect(ruleOf([[130, { worth: 100, refund: 30 }]])?.rule.r).toBe(1);
  });
});
