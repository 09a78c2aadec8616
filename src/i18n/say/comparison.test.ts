import { beforeAll, expect, it } from 'vitest';
import type { ComparedGroups } from '../../contracts/compared-groups';
import type { ComparedFigure } from '../../domain/compare/compared-figures';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const words = {
  names: ['Tea lovers', 'Bargain hunters'],
  isOfSegments: false,
  currency: '$',
  monthName: (name: string) => name,
} as const;

const orders: ComparedFigure = {
  ...{ feature: 'frequency', unit: 'count', shop: 3, values: [6, 2], known: [40, 60], effects: [0.8, -0.5] },
  ...{ difference: { value: 4, low: 2, high: 6 }, isSure: true },
};

const compared = (over: Partial<ComparedGroups> = {}): ComparedGroups => ({
  ...{ sizes: [40, 60], both: 0, all: 200, money: [900, 300], allMoney: 5000 },
  ...{ figures: [], voices: null, products: { apart: [], tried: 0 }, months: [null, null], yearMoney: null },
  ...over,
});

const said = (over: Partial<ComparedGroups> = {}, of = words as typeof words | { isOfSegments: true }) =>
  speakerFor('en').comparison(compared(over), { ...words, ...of });

const alike = 'Nothing known about them differs by more than chance and by enough to matter.';

it('says the clearest difference, and that two groups are alike where there is none', () => {
  expect(said({ figures: [orders] })).toEqual({
    lie: ['No customer is in both.'],
    apart: ['Orders: usually 6 in A, 2 in B.'],
    cautions: [],
  });
  expect(said({ figures: [{ ...orders, isSure: false }] })).toMatchObject({
    lie: ['No customer is in both.', alike],
    apart: [],
  });
});

it('says of the same customers that nothing can differ, and of nobody that there is nothing to compare', () => {
  expect(said({ sizes: [40, 40], both: 40, figures: [orders] })).toEqual({
    lie: ['Both groups are the same 40 customers, so there is nothing in which they could differ.'],
    apart: [],
    cautions: [],
  });
  expect(said({ sizes: [0, 60] }).lie).toEqual([
    'Nobody is in “Tea lovers”, so there is nothing to compare.',
  ]);
});

it('concludes nothing from three customers, not even that they are like the others', () => {
  const { lie, apart } = said({ sizes: [3, 60], figures: [orders] });
  expect(lie).toEqual([
    'No customer is in both.',
    '“Tea lovers” has 3 customers. With fewer than 10 a difference cannot be told from chance; the figures are shown, but no conclusion.',
  ]);
  expect(apart).toEqual([]);
});

it('says how two groups overlap, and that one lies in the other', () => {
  expect(said({ both: 10 }).lie[0]).toBe('10 customers are in both: 25% of A and 17% of B.');
  expect(said({ sizes: [327, 327], both: 326 }).lie[0]).toBe(
    '326 customers are in both: 99.6% of A and 99.6% of B.',
  );
  expect(said({ both: 40 }).lie[0]).toBe('A lies entirely within B: its 40 customers are 67% of B.');
  expect(said({ sizes: [60, 1], both: 1 }).lie[0]).toBe(
    'B lies entirely within A: its 1 customer is 1.7% of A.',
  );
});

it('warns of months that tell little, and of segments that are made of what is compared', () => {
  const { cautions } = said(
    { figures: [orders], months: [{ name: '2024-03', thin: 'few' }, null] },
    { isOfSegments: true },
  );
  expect(cautions).toEqual([
    expect.stringContaining('A month says who stood in the segment'),
    expect.stringContaining('2024-03'),
    expect.stringContaining('Segments are made from such figures'),
  ]);
});

it('warns of complaints that may come of longer reviews alone', () => {
  const longer: ComparedFigure = { ...orders, feature: 'reviewLength', unit: 'characters' };
  const complaints: ComparedGroups['voices'] = {
    writers: [40, 60],
    aspects: [
      {
        aspect: 'delivery',
        praised: { customers: [1, 1], difference: { value: 0, low: -0.1, high: 0.1 }, isSure: false },
        blamed: { customers: [20, 3], difference: { value: 0.45, low: 0.2, high: 0.6 }, isSure: true },
      },
    ],
    quotes: [[], []],
  };
  expect(said({ figures: [longer], voices: complaints })).toMatchObject({
    apart: [expect.stringContaining('Length of a review'), expect.stringContaining('complain of: Delivery')],
    cautions: [expect.stringContaining('longer or more reviews')],
  });
  expect(said({ figures: [orders], voices: complaints }).cautions).toEqual([]);
});
