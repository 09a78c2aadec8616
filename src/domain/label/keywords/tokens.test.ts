import { describe, expect, it } from 'vitest';
import { tinyShop, unknownLanguages } from '../fixtures/tiny-shop';
import { foldPlural, gap, pairsOfCharacters, tokenise } from './tokens';
import { association, findPhrases } from './phrases';
import { indexTerms } from './term-index';

const words = (text: string, language: string): string[] => tokenise(text, language).filter((w) => w !== gap);

describe('tokenise', () => {
  it('lower-cases and drops stop words, numbers, sizes and masked places', () => {
    expect(
      words("I didn't like the 24 Strings, [email] said x2 &quot;D'Addario's&quot; CPE1066!", 'en'),
    ).toEqual(['strings', 'daddario']);
  });

  it('leaves a gap where a stop word or a comma stood, so that no phrase reaches across', () => {
    expect(tokenise('walnut and lamp, shade', 'en')).toEqual(['walnut', gap, 'lamp', gap, 'shade']);
  });

  it('cuts Chinese into words and drops its function words', () => {
    expect(words('这个手机的屏幕很清晰', 'zh')).toEqual(['手机', '屏幕', '清晰']);
  });

  it('takes letters out of a Chinese text as words of their own', () => {
    expect(words('手机USB接口松', 'zh')).toContain('usb');
  });

  it("uses each language's own stop words", () => {
    expect(words('Die Lampe ist sehr schön und nicht teuer', 'de')).toEqual(['lampe', 'schön', 'teuer']);
    expect(words("L'abat-jour est très joli", 'fr')).toEqual(['abat-jour', 'joli']);
  });

  it('cuts Japanese into words without its particles', () => {
    expect(words('ギターの弦はとても良い', 'ja')).toEqual(expect.arrayContaining(['ギター', '弦']));
    expect(words('ギターの弦はとても良い', 'ja')).not.toContain('の');
  });

  it('falls back to overlapping pairs of characters', () => {
    expect(pairsOfCharacters('蓝牙耳机')).toEqual(['蓝牙', '牙耳', '耳机']);
    expect(pairsOfCharacters('书')).toEqual(['书']);
  });
});

describe('foldPlural', () => {
  it.each([
    ['strings', 'string'],
    ['batteries', 'battery'],
    ['glasses', 'glass'],
    ['boxes', 'box'],
    ['glass', 'glass'],
    ['bus', 'bus'],
    ['cactus', 'cactus'],
    ['tennis', 'tennis'],
  ])('folds %s to %s', (form, key) => {
    expect(foldPlural(form, 'en')).toBe(key);
  });

  it('leaves other languages alone', () => {
    expect(foldPlural('gratis', 'de')).toBe('gratis');
  });
});

describe('association', () => {
  it('is 1 for words that are only met together and 0 for independent ones', () => {
    expect(association(10, 10, 10, 100)).toBeCloseTo(1, 12);
    expect(association(6, 20, 30, 100)).toBeCloseTo(0, 12);
    // NPMI by hand: ln(8·100 / (10·16)) / −ln(0.08).
    expect(association(8, 10, 16, 100)).toBeCloseTo(Math.log(5) / -Math.log(0.08), 12);
  });
});

describe('findPhrases', () => {
  const texts = Array.from({ length: 60 }, (_, i) => (i < 10 ? [0, 1, -1, 2] : [i % 2 === 0 ? 2 : 3]));

  it('finds words that keep together, and counts a gap as apart', () => {
    const phrases = findPhrases(texts, 4, [0, 0, 0, 0]);
    expect(phrases.pairs).toEqual([[0, 1]]);
    expect(phrases.numberOf(0, 1)).toBe(0);
    expect(phrases.numberOf(1, 2)).toBe(-1);
  });

  it('marks words that are met in one phrase only', () => {
    expect([...findPhrases(texts, 4, [0, 0, 0, 0]).bound]).toEqual([1, 1, 0, 0]);
  });

  it('never joins words of two languages', () => {
    expect(findPhrases(texts, 4, [0, 1, 0, 0]).pairs).toEqual([]);
  });
});

describe('indexTerms', () => {
  it('shows a word in its most frequent form', () => {
    const texts = ['one string', 'two strings', 'strings rule', 'strings win'];
    const index = indexTerms(
      tinyShop({ customers: 4, reviews: texts.map((text, customer) => ({ customer, text })) }),
      unknownLanguages,
    );
    expect(index.terms).toContain('strings');
    expect(index.terms).not.toContain('string');
  });

  it('puts together Chinese words that the segmenter leaves in single characters', () => {
    const texts = ['洗发水不错', '这款洗发水很好', '买了洗发水', '洗发水很香', '水杯漏水', '面包'];
    const index = indexTerms(
      tinyShop({ customers: 6, reviews: texts.map((text, customer) => ({ customer, text })) }),
      unknownLanguages,
    );
    expect(index.terms).toContain('洗发水');
  });

  it('keeps the same letters in two languages apart', () => {
    const shop = tinyShop({
      customers: 2,
      reviews: [
        { customer: 0, text: 'kind lamp' },
        { customer: 1, text: 'kind lampe' },
      ],
    });
    const languages = { ofReview: (r: number) => (r === 0 ? 'en' : 'de'), ofProduct: () => 'en' };
    const index = indexTerms(shop, languages);
    expect(index.terms.filter((term) => term === 'kind')).toHaveLength(1);
    expect(index.languages).toEqual(expect.arrayContaining(['en', 'de']));
  });
});
