import { describe, expect, it } from 'vitest';
import { BestFits, fitOf, foldedName, queryWords } from './name-search';

const fitted = (name: string, query: string) => fitOf(foldedName(name), queryWords(query));

describe('finding by words of a name', () => {
  it.each([
    ['Café crème', 'CAFE', 1],
    ['Café crème', 'cafe creme', 0],
    ['Green tea, loose', 'tea', 2],
    ['Green tea, loose', 'loose green', 2],
    ['Green tea, loose', 'oose', 3],
    ['Green tea, loose', 'coffee', null],
    ['老客户（茶叶）', '茶叶', 2],
    ['忠实老客户', '老客', 3],
    ['ＡＢＣ-12', 'abc', 1],
    ['C10001', 'c10001', 0],
    ['tea', '  ', 1],
  ] as const)('%s fits %s: %s', (name, query, expected) => {
    expect(fitted(name, query)).toBe(expected);
  });

  it('keeps the best in order of fit, then of coming, and counts all', () => {
    const names = ['a tea', 'steam', 'tea', 'teapot', 'team', 'cup', 'tea towel'];
    const fits = new BestFits(3);
    for (const [i, name] of names.entries()) {
      const found = fitted(name, 'tea');
      if (found !== null) fits.add(i, found);
    }
    expect(fits.best.map((i) => names[i])).toEqual(['tea', 'teapot', 'team']);
    expect(fits.count).toBe(6);
  });
});
