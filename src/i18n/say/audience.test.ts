import { beforeAll, expect, it } from 'vitest';
import type { Condition, Rule } from '../../domain/audience/rule';
import { deedNames, numberNames } from '../../domain/audience/rule';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';
import type { RuleWords } from './audience';

beforeAll(() => startI18n('en'));

const words: RuleWords = {
  segmentName: (code) => `Segment ${code}`,
  productTitle: (id) => `Title ${id}`,
  campaignName: (campaign) => campaign,
  columnName: (name) => name,
  currency: '€',
  lastDay: '2024-05-31',
};

const rule: Rule = {
  all: [
    { what: 'money', atLeast: 100 },
    {
      any: [
        { what: 'segment', is: [1, 2] },
        { what: 'bought', categories: ['Tea'], lastDays: 30 },
      ],
    },
    { not: { what: 'clock', is: ['lapsed'] } },
  ],
};

it('says which rules belong together, in both languages', () => {
  expect(speakerFor('en').rule(rule, words)).toBe(
    'Customers whose money paid so far is €100.00 or more, and (who are in “Segment 1” or “Segment 2”, or who bought something of the category “Tea” (once or more) in the last 30 days to May 31, 2024), and not (whose clock for the next order says “Lapsed”).',
  );
  expect(speakerFor('zh-CN').rule(rule, words)).toContain('（属于“Segment 1”或“Segment 2”，或者');
});

it.each([
  [{ what: 'expectedPurchases', atLeast: 0.04 }, '0.04 or more'],
  [{ what: 'returnRate', atLeast: 0.025 }, '2.5% or more'],
  [{ what: 'meanStars', atLeast: 4.25 }, '4.25 or more'],
  [{ what: 'money', top: 0.005 }, '0.5%'],
  [{ what: 'returnRate', atLeast: 0.5 }, '50% or more'],
] satisfies [Condition, string][])('says the bound of %o as it was written', (condition, bound) => {
  expect(speakerFor('en').rule(condition, words)).toContain(bound);
});

it('every condition has words in both languages, and says all that it asks', () => {
  const conditions: Condition[] = [
    ...numberNames.map((what) => ({ what, atLeast: 1, below: 7 })),
    ...deedNames.map((what) => ({ what, products: ['p'], brands: ['B'], atMost: 0 })),
    { what: 'bought', from: '2024-03-01', until: '2024-03-31', atLeast: 2, atMost: 4 },
    { what: 'money', top: 0.1 },
    { what: 'feeling', isNot: ['mixed'] },
    { what: 'attribute', name: 'city', isNot: ['Rome'] },
    { what: 'attribute', name: 'age', above: 30 },
    { what: 'aspect', aspect: 'delivery', feeling: 'blamed', atLeast: 2 },
    { what: 'wrote', about: 'too sweet' },
    { what: 'stood', month: '2024-03', is: [1] },
    { what: 'moved', since: '2024-03', from: [1], to: [2] },
    { what: 'campaign', campaign: 'Spring', group: 'control' },
    { what: 'suspect' },
  ];
  for (const language of ['en', 'zh-CN'] as const) {
    for (const condition of conditions) {
      const said = speakerFor(language).rule(condition, words);
      // Neither a key nor a place that nothing filled.
      expect(said).not.toMatch(/audiences[:.]|\{\{|undefined|NaN/);
    }
  }
  const said = (condition: Condition) => speakerFor('en').rule(condition, words);
  expect(said({ what: 'bought', from: '2024-03-01', until: '2024-03-31', atLeast: 2, atMost: 4 })).toBe(
    'Customers who bought anything (2 to 4 times) from Mar 1, 2024 to Mar 31, 2024.',
  );
  expect(said({ what: 'moved', since: '2024-03', from: [1], to: [2] })).toBe(
    'Customers who are in another segment than at the end of Mar 2024, then in “Segment 1”, now in “Segment 2”.',
  );
});

it('no rule at all is everybody, and a choice of none nobody', () => {
  const { rule: say } = speakerFor('en');
  expect([say({ all: [] }, words), say({ any: [] }, words)]).toEqual(['All customers.', 'Nobody.']);
});
