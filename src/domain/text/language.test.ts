import { describe, expect, it } from 'vitest';
import labelled from './fixtures/languages.json';
import heldOut from './fixtures/languages-held-out.json';
import { detectLanguages, languageShares } from './language';

const sentences = Object.entries(labelled).flatMap(([language, texts]) =>
  texts.map((text) => ({ language, text })),
);

/** Of a text that stands alone: English where it tells none. */
const alone = (text: string) => detectLanguages([text])[0];

/** Of a text in a Korean shop: Korean where it tells none. */
const inKoreanShop = (text: string) => detectLanguages([text, '품질이 아주 좋아요'])[0];

describe('the language of a single text', () => {
  it('finds the language of sentences as reviewers write them, at least 97 in 100', () => {
    const wrong = sentences.filter(({ language, text }) => alone(text) !== language);
    expect(wrong.length / sentences.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.03);
  });

  it('rather says nothing than something wrong of short sentences its word lists were not made with', () => {
    const wrong = Object.entries(heldOut).flatMap(([language, texts]) =>
      texts.filter(
        (text) => ![language, 'en'].includes(alone(text)!) || ![language, 'ko'].includes(inKoreanShop(text)!),
      ),
    );
    expect(wrong).toEqual([]);
    const found = Object.entries(heldOut).flatMap(([language, texts]) =>
      texts.filter((text) => alone(text) === language),
    );
    expect(found.length).toBeGreaterThanOrEqual(30);
  });

  it('never takes one language with its own script for another', () => {
    for (const { language, text } of sentences) {
      if (!/^(zh|ja|ko|ru|uk|ar|he|el|th|hi)$/.test(language)) continue;
      expect(alone(text), text).toBe(language);
    }
  });

  it('calls Chinese what names English brands, and English what quotes a Chinese word', () => {
    expect(alone('Apple iPhone 手机 黑色 Pro Max')).toBe('zh');
    expect(alone('I have no idea what 质量 means but the box is nice')).toBe('en');
  });

  it('is that of the shop where a text tells nothing', () => {
    for (const text of ['', '5/5', '👍👍👍', 'Xyzzy', '...']) expect(inKoreanShop(text)).toBe('ko');
  });

  it('reads decomposed letters as composed ones', () => {
    const text = 'Está muy bien, llegó rápido';
    expect(alone(text.normalize('NFD'))).toBe(alone(text.normalize('NFC')));
  });
});

describe('detectLanguages', () => {
  it('gives what tells nothing to the most frequent language of the others in its script', () => {
    const texts = ['质量很好', '很喜欢', 'It is the best of all', 'Xyzzy', '5/5'];
    expect(detectLanguages(texts)).toEqual(['zh', 'zh', 'en', 'en', 'zh']);
    expect(detectLanguages(['质量很好', 'Xyzzy'])).toEqual(['zh', 'zh']);
  });

  it('does not believe a stray word where the shop has no such language', () => {
    const english = Array.from({ length: 200 }, (_, i) => `The cable is good and it works with my amp ${i}`);
    expect(alone('Throw on over jeans')).toBe('nl');
    expect(detectLanguages([...english, 'Throw on over jeans']).at(-1)).toBe('en');
    expect(detectLanguages([...english, 'Muy bueno, lo recomiendo a todos']).at(-1)).toBe('es');
  });

  it('believes hints where there is nothing better', () => {
    expect(detectLanguages(['Mesa para la casa', 'Xyzzy'])).toEqual(['es', 'es']);
    expect(detectLanguages(['Perfecto', 'Xyzzy'])).toEqual(['es', 'es']);
  });

  it('is English where nothing tells anything', () => {
    expect(detectLanguages(['Xyzzy', '5/5'])).toEqual(['en', 'en']);
    expect(detectLanguages([])).toEqual([]);
  });
});

describe('languageShares', () => {
  it('adds up to 1, most frequent first', () => {
    const shares = languageShares(['zh', 'en', 'en', 'de']);
    expect(Object.entries(shares)).toEqual([
      ['en', 0.5],
      ['de', 0.25],
      ['zh', 0.25],
    ]);
    expect(languageShares([])).toEqual({});
  });

  it('a few signs without kana are Japanese in a Japanese shop, and Chinese in a Chinese one', () => {
    const japanese = ['とても良い商品です', '配送が遅い', '最高'];
    expect(detectLanguages(japanese)).toEqual(['ja', 'ja', 'ja']);
    expect(detectLanguages(['质量很好', '物流很快', '最高', 'とても良い'])).toEqual(['zh', 'zh', 'zh', 'ja']);
  });
});
