import { beforeAll, describe, expect, it } from 'vitest';
import { reasonKinds, type ReasonKind } from '../../domain/recommend/lists';
import { startI18n } from '../index';
import { languages } from '../languages';
import { speakerFor } from '../speaker';
import type { SegmentNames } from './segment-names';

beforeAll(() => {
  startI18n('en');
});

const names: SegmentNames = {
  shown: (code) => (code === 3 ? 'Tea people' : ''),
  automatic: () => 'Gift givers',
};

function say(kind: ReasonKind, product: string, language = 'en', segment: number | null = null): string {
  return speakerFor(language).reason(
    { kind, product, segment, days: kind === 'dueAgain' ? 30 : null },
    names,
  );
}

describe('a reason', () => {
  it('names the product that was bought or reviewed', () => {
    expect(say('becauseYouBought', 'Capo')).toBe('Because you bought “Capo”');
    expect(say('becauseYouBought', '变调夹', 'zh-CN')).toBe('因为您买过“变调夹”');
    expect(say('becauseYouReviewed', 'Capo')).toBe('Because you reviewed “Capo”');
    expect(say('becauseYouReviewed', '变调夹', 'zh-CN')).toBe('因为您评价过“变调夹”');
    expect(say('similarToReviewed', 'Capo')).toBe('Similar wording to “Capo”, which you reviewed');
    expect(say('similarWording', '')).toBe('Similar to the wording of your reviews');
  });

  it('names the segment as the marketer calls it', () => {
    expect(say('likedBySegment', '', 'en', 3)).toBe('Liked by the segment “Tea people”');
    expect(say('likedBySegment', '', 'zh-CN', 3)).toBe('“Tea people”客群喜欢');
    expect(say('likedBySegment', '', 'en', 4)).toBe('Liked by this segment');
  });

  it('says after how long a product is bought again', () => {
    expect(say('dueAgain', '')).toBe(
      'About time again: customers come back for such things after about 30 days',
    );
    expect(say('dueAgain', '', 'zh-CN')).toContain('约 30 天');
  });

  it('has words for every kind in every language, with and without a title', () => {
    for (const kind of reasonKinds) {
      for (const language of languages) {
        for (const title of ['', 'X']) expect(say(kind, title, language)).not.toMatch(/“”|^$|reason|\{/);
      }
    }
  });

  it('shortens long titles at a word and keeps line breaks out', () => {
    const words = say('becauseYouBought', `${'guitar strings '.repeat(10)}\n end`);
    expect(words.length).toBeLessThan(90);
    expect(words).toContain('…”');
    expect(words).not.toContain('\n');
  });

  it('takes a title for what it is, however much it looks like a placeholder', () => {
    expect(say('becauseYouBought', '$t(common:retry) {{title}}')).toBe(
      'Because you bought “$t(common:retry) {{title}}”',
    );
  });
});
