import { describe, expect, it } from 'vitest';
import { readVoice } from '../voice/read-voice';
import type { Portrait } from './archetypes/portray';
import { audiencesBySegment } from './audience';
import { tinyShop } from './fixtures/tiny-shop';

const shop = tinyShop({
  customers: 4,
  titles: ['Lamp'],
  orders: [0, 1, 2, 3].map((customer) => ({ customer, product: 0, amount: 10 * (customer + 1) })),
  reviews: [
    { customer: 0, text: 'The delivery was late.' },
    { customer: 1, text: 'It is a lamp.' },
    { customer: 3, text: 'The delivery was late.' },
  ],
});
const reading = readVoice(shop, () => 'en');
const audience = (portrait: Partial<Portrait>) =>
  audiencesBySegment(
    shop,
    Int32Array.of(0, 0, 0, 1),
    [
      { archetype: 'loyal-regular', fit: null, voice: null, ...portrait },
      { archetype: 'everyday-customer', fit: null, voice: null },
    ],
    reading,
  );

describe('audiencesBySegment', () => {
  it('is all of a segment, with what they paid', () => {
    expect(audience({})).toEqual([
      { customers: 3, revenue: 60 },
      { customers: 1, revenue: 40 },
    ]);
  });

  it('has paid what the accounts say, not what lines add up to', () => {
    const paid = {
      ...shop,
      customers: { ...shop.customers, spend: Float64Array.of(12, Number.NaN, 30, 40) },
    };
    const nobody = { archetype: 'loyal-regular', fit: null, voice: null } as const;
    expect(audiencesBySegment(paid, Int32Array.of(0, 0, 0, 1), [nobody, nobody], reading)).toEqual([
      { customers: 3, revenue: 42 },
      { customers: 1, revenue: 40 },
    ]);
  });

  it('is those who complained, where the action answers a complaint', () => {
    const late = { aspect: 'delivery', feeling: 'blamed' } as const;
    expect(audience({ voice: late })[0]).toEqual({ customers: 1, revenue: 10 });
  });

  it('is no one who has paid, where the action asks for a first order', () => {
    expect(audience({ archetype: 'without-orders' })[0]).toEqual({ customers: 0, revenue: 0 });
    const late = { aspect: 'delivery', feeling: 'blamed' } as const;
    expect(audience({ archetype: 'without-orders', voice: late })[0]!.customers).toBe(1);
  });

  it('is all of it where the action is the type’s, whatever they praise', () => {
    const praise = { aspect: 'quality', feeling: 'praised' } as const;
    expect(audience({ voice: praise })[0]).toEqual({ customers: 3, revenue: 60 });
    expect(audience({ voice: praise, archetype: 'everyday-customer' })[0]).toEqual({
      customers: 0,
      revenue: 0,
    });
  });
});
