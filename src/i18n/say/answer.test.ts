import { beforeAll, describe, expect, it } from 'vitest';
import { againstOf } from '../../domain/writing/against';
import { checkText } from '../../domain/writing/check-text';
import type { ReviewSaid } from '../../domain/writing/review-said';
import { wordsOf } from '../../domain/writing/writing-words';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const answer = (text: string, rating = Number.NaN, more: Partial<ReviewSaid> = {}) => {
  const review = { text, rating, product: '', customer: '', at: Number.NaN, ...more };
  return speakerFor('en').written('answers', { profiles: [], voice: null, reviews: [review] }, '')[0]!;
};

describe('a reply to one review', () => {
  it('thanks for what is praised before it answers what is blamed', () => {
    expect(answer('Great sound but it arrived late and the box was crushed.', 3).text).toBe(
      'Dear {name}, thank you. We are glad that you like the sound. At the same time, we are sorry about the delivery. ' +
        'Please tell us your order number {order}, so that we can find out what happened to your parcel. ' +
        'We are sorry about the packaging too.',
    );
  });

  it('does not thank whoever is displeased, and does not apologise to whoever is pleased', () => {
    expect(answer('Great sound but it broke after a week.', 1).text).not.toContain('glad');
    expect(answer('Terrible.', 1).text).toContain('we are sorry that you are not satisfied');
    expect(answer('Love it', 5).text).toContain('thank you for your kind words');
    expect(answer('It is a guitar.').text).toContain('thank you for taking the time');
  });

  it('goes by its stars where its language is not known, and is then in the first of the interface', () => {
    const german = answer('Die Gitarre ist leider nach einer Woche kaputt gegangen.', 1);
    expect(german.language).toBe('en');
    expect(german.text).toContain('sorry');
  });

  it('is in the language of the review, and holds stars, product and its words as facts, and nobody’s id', () => {
    const told = answer('音色很好，可是物流太慢了', 4, { product: 'Guitar', customer: 'ann@example.com' });
    expect(told.language).toBe('zh-CN');
    expect(told.text).toContain('很抱歉物流给您带来不便');
    expect(told.facts).toEqual([
      '5 星中的 4 星。',
      '关于：Guitar。',
      '它称赞：声音。',
      '它抱怨：物流。',
      '“音色很好，可是物流太慢了”',
    ]);
    expect(JSON.stringify([told.text, told.facts])).not.toContain('ann@');
  });

  it('is known again by what it answers', () => {
    expect(answer('Terrible.', 1).id).toBe(answer('Terrible.', 1).id);
    expect(answer('Terrible.', 1, { product: 'a' }).id).not.toBe(answer('Terrible.', 1, { product: 'b' }).id);
  });

  it.each([
    'Cheap, light, loud and it fits.',
    'Overpriced, smells, too small, broke, and nobody answers my emails!',
    '价格贵，味道难闻，尺码不合适，客服不理人。',
    '',
  ])('promises nothing and leaves no place empty: %s', (text) => {
    for (const rating of [1, 3, 5, Number.NaN]) {
      const told = answer(text, rating);
      const against = againstOf(told, '');
      const own = { ...against, facts: [...told.facts, told.text] };
      expect(checkText(told.text, own, wordsOf(told.text)), told.text).toEqual([]);
      expect(told.text).not.toMatch(/undefined|\{\{/);
    }
  });
});
