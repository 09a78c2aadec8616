import { describe, expect, it } from 'vitest';
import type { Rule } from '../../domain/audience/rule';
import { ruleFrom } from './rule-schema';

const sentence = (written: unknown): string => {
  try {
    ruleFrom(written);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
};

describe('a rule as it was written', () => {
  it('is taken as it is where it says one thing at every place', () => {
    const rule: Rule = {
      all: [
        {
          any: [
            { what: 'money', top: 0.1 },
            { what: 'orders', atLeast: 3, below: 9 },
          ],
        },
        { not: { what: 'bought', products: ['a'], lastDays: 30 } },
        { what: 'viewed', categories: ['Tea'], from: '2024-02-29', until: '2024-03-31', atLeast: 2 },
        { what: 'attribute', name: 'city', isNot: ['Paris'] },
        { what: 'aspect', aspect: 'delivery', feeling: 'blamed' },
        { what: 'wrote', about: 'too sweet', atLeast: 2 },
        { what: 'wrote', about: '太甜' },
        { what: 'moved', since: '2024-03', from: [1, 'Loyal'] },
        { what: 'campaign', campaign: 'Spring', group: 'control' },
        { what: 'suspect' },
      ],
    };
    expect(ruleFrom(rule)).toBe(rule);
  });

  it.each([
    [{ what: 'order', atLeast: 1 }, 'rule.what: there is no condition "order"'],
    [{ any: [{ what: 'orders', atleast: 1 }] }, "rule.any[0]: 'orders' has no 'atleast'"],
    [{ what: 'orders', atLeast: '3' }, 'rule.atLeast: a number is wanted, not "3"'],
    [{ what: 'orders' }, "rule: 'orders' asks nothing"],
    [{ what: 'money', top: 10 }, 'rule.top: a share above 0 and up to 1 is wanted, not 10'],
    [{ what: 'bought', from: '2024-02-30' }, 'rule.from: a day is wanted, as 2024-03-31, not "2024-02-30"'],
    [{ what: 'bought', from: '2024-02-01', lastDays: 3 }, "rule: 'bought' has both lastDays and days"],
    [{ what: 'stood', month: '2024-13', is: [1] }, 'rule.month: a month is wanted'],
    [{ what: 'segment', is: [1], isNot: [2] }, "rule: 'segment' has both is and isNot"],
    [{ what: 'clock', is: ['late'] }, 'rule.is[0]: one of subscribed'],
    [{ what: 'aspect', aspect: 'delivery' }, 'rule.feeling: is missing'],
    [{ what: 'wrote', about: '  ' }, 'rule.about: 1 to 200 signs are wanted'],
    [{ what: 'wrote', atLeast: 1 }, 'rule.about: is missing'],
    [{ all: [], any: [] }, "rule: 'any' does not stand beside 'all'"],
    [{ all: { what: 'suspect' } }, 'rule.all: a list of rules is wanted'],
    [{ not: 'x' }, 'rule.not: a rule is an object'],
    [[], 'rule: a rule is an object'],
    [{}, 'rule.what: there is no condition'],
  ])('%j is refused by name', (written, begins) => {
    expect(sentence(written)).toContain(begins);
  });
});
