import { describe, expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { copiedTexts, voiceWeights } from './copied-texts';

const copy = 'Best shop ever, I bought ten of them and will buy ten more for the whole family!';
const own = (i: number) => `My lamp number ${i} stands on the table and gives a warm light in the evening`;
const reviewed = (copies: number, others: number) =>
  tinyShop({
    customers: copies + others,
    reviews: Array.from({ length: copies + others }, (_, customer) => ({
      customer,
      text:
        customer < copies
          ? customer % 2 === 0
            ? copy
            : copy.toUpperCase().replaceAll(',', ' ,')
          : own(customer),
    })),
  }).reviews;

describe('copiedTexts', () => {
  it('finds a text that several accounts hand in, and lets its copies weigh as one voice', () => {
    const reviews = reviewed(20, 80);
    const copied = copiedTexts(reviews);
    expect(copied).toHaveLength(1);
    expect(copied[0]!.customers).toEqual(Array.from({ length: 20 }, (_, i) => i));
    const weights = voiceWeights(reviews, copied);
    expect(weights.slice(0, 20).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(weights[50]).toBe(1);
  });

  it('suspects nobody of two alike, of stock phrases, or where all of a shop’s reviews are made alike', () => {
    expect(copiedTexts(reviewed(2, 80))).toEqual([]);
    expect(copiedTexts(reviewed(60, 20))).toEqual([]);
    const short = tinyShop({
      customers: 20,
      reviews: Array.from({ length: 20 }, (_, customer) => ({
        customer,
        text: customer < 5 ? 'Fast delivery, good quality.' : own(customer),
      })),
    });
    expect(copiedTexts(short.reviews)).toEqual([]);
  });
});
