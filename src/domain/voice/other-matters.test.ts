import { describe, expect, it } from 'vitest';
import { tinyShop } from '../label/fixtures/tiny-shop';
import { indexTerms } from '../label/keywords/term-index';
import { otherMatters } from './other-matters';
import { readVoice } from './read-voice';

const languages = { ofReview: () => 'en', ofProduct: () => 'en' };

describe('otherMatters', () => {
  it('finds what displeased reviews speak of that is no aspect, and neither aspects nor feelings themselves', () => {
    const texts = [
      'The checkout crashed and was terrible, the delivery was late',
      'Awful checkout, a terrible afternoon with the website',
      'A lovely lamp, wonderful glow in the bedroom',
      'Great glow, a perfect lamp for the bedroom, fast delivery',
    ];
    const { reviews } = tinyShop({
      customers: 40,
      reviews: Array.from({ length: 40 }, (_, customer) => ({ customer, text: texts[customer % 4]! })),
    });
    const shop = tinyShop({ customers: 40 });
    const index = indexTerms({ ...shop, reviews }, languages);
    const { praised, blamed } = otherMatters(
      index,
      readVoice({ ...shop, reviews }, () => 'en'),
    );
    const words = (of: typeof praised) => of.map(({ term }) => term).join(' ');
    expect(words(blamed)).toMatch(/checkout/);
    expect(words(praised)).toMatch(/glow|lamp|bedroom/);
    expect(words([...blamed, ...praised])).not.toMatch(/delivery|terrible|awful|lovely|great/);
    expect(blamed.every(({ reviews: count }) => count >= 4)).toBe(true);
  });

  it('has nothing to say of a shop without reviews', () => {
    const shop = tinyShop({ customers: 4 });
    expect(
      otherMatters(
        indexTerms(shop, languages),
        readVoice(shop, () => 'en'),
      ),
    ).toEqual({
      praised: [],
      blamed: [],
    });
  });
});
