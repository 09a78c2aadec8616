import { beforeAll, describe, expect, it } from 'vitest';
import { type Absence, absenceCauses } from '../../domain/recommend/absence';
import { relation } from '../../domain/recommend/interaction-weights';
import { defaultRules, removals } from '../../domain/recommend/rules/offer-rules';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const product = { id: 'p1', title: 'Green tea', category: 'Tea' };
const made = { listLength: 20, rules: { ...defaultRules, perCategory: 3, perBrand: 2 } };

function say(absence: Partial<Absence>, language: string): string {
  const whole: Absence = {
    cause: 'beyond',
    place: 57,
    removal: null,
    without: null,
    hers: null,
    sameList: true,
    ...absence,
  };
  return speakerFor(language).absence(whole, product, made);
}

describe('why a product is not on a list, in words', () => {
  it('has a whole sentence for every cause, rule and tie', () => {
    for (const language of ['en', 'zh-CN']) {
      for (const cause of absenceCauses.filter((each) => each !== 'removed' && each !== 'capped')) {
        expect(say({ cause }, language)).toMatch(/^(?!.*(whyNot|\{)).*Green tea.*[.。]$/u);
      }
      for (const removal of removals) {
        const isCap = removal === 'perCategory' || removal === 'perBrand';
        for (const hers of [null, ...Object.values(relation)]) {
          const said = say({ cause: isCap ? 'capped' : 'removed', removal, hers }, language);
          expect(said).toMatch(/^(?!.*(whyNot|\{)).*Green tea.*[.。]$/u);
        }
      }
    }
  });

  it('tells what she disliked and gave back from what she bought', () => {
    const has = (hers: number, removal: Absence['removal']) =>
      say({ cause: 'removed', removal, hers, place: null }, 'en');
    expect(has(relation.owned, 'hasIt')).toBe(
      'This customer bought “Green tea”, and what was bought is not offered again.',
    );
    expect(has(relation.ownedDisliked, 'hasIt')).toContain('rated it low');
    expect(has(relation.reviewed, 'hasIt')).toContain('reviewed');
    expect(has(relation.returned, 'returned')).toContain('returned “Green tea”');
  });

  it('says where it would be without the rule, and what else would keep it out', () => {
    const without = (place: number | null, then: Absence['without']) =>
      say({ cause: 'removed', removal: 'buried', place, without: then }, 'en');
    expect(without(3, { place: 2, also: null })).toContain('would be on the list, at place 2.');
    expect(without(57, { place: null, also: null })).toContain(
      'at place 57 by fit, and the list ends at 20.',
    );
    expect(without(3, { place: null, also: null })).toContain('other rules of yours');
    expect(without(3, { place: null, also: 'outOfStock' })).toContain(
      'another would leave it out: out of stock.',
    );
    expect(without(null, { place: null, also: null })).toContain('would not be there either');
    expect(say({ cause: 'unknown', place: null, removal: 'outOfStock' }, 'en')).toContain('out of stock');
  });
});
