import { describe, expect, it } from 'vitest';
import type { RankedKeyword } from './choose-keywords';
import { topicsOf } from './topics';

const keyword = (term: string, more: Partial<RankedKeyword> = {}): RankedKeyword => ({
  term,
  weight: 1,
  lift: 2,
  reach: 0.4,
  inTitles: true,
  number: 0,
  ...more,
});
const none: ReadonlySet<string> = new Set();

describe('topicsOf', () => {
  it('leaves out keywords that are rare, hardly the segment’s own, or a concern', () => {
    const doubtful = [
      keyword('mug', { reach: 0.01 }),
      keyword('bowl', { lift: 1.12 }),
      keyword('fast delivery'),
    ];
    expect(topicsOf([...doubtful, keyword('kettle')], null, none)).toEqual(['kettle']);
  });

  it('says the thing rather than the brand, the brand where there is nothing else', () => {
    const brands = new Set(['acme']);
    expect(topicsOf([keyword('acme'), keyword('strings')], null, brands)).toEqual(['strings']);
    expect(topicsOf([keyword('acme')], null, brands)).toEqual(['acme']);
  });

  it('prefers what stands in titles to what is merely said', () => {
    const said = keyword('crisp', { inTitles: false });
    expect(topicsOf([said, keyword('strings')], null, none)).toEqual(['strings']);
    expect(topicsOf([said], null, none)).toEqual(['crisp']);
  });

  it('is the category where they keep to one', () => {
    expect(topicsOf([keyword('strings')], { category: 'Guitars', share: 0.6, lift: 2 }, none)).toEqual([
      'Guitars',
    ]);
  });
});
