import { describe, expect, it } from 'vitest';
import { missingNeeds } from './draft-needs';

describe('missingNeeds', () => {
  it('asks for a customer and a product where an order file has neither', () => {
    expect(missingNeeds('orders', { quantity: 2 })).toEqual(['customer', 'product']);
  });

  it('takes an e-mail for a customer, and the first column (0) for a column', () => {
    expect(missingNeeds('orders', { email: 0, productTitle: 3 })).toEqual([]);
  });

  it('lets reviews name no customer', () => {
    expect(missingNeeds('reviews', { text: 1 })).toEqual([]);
  });
});
