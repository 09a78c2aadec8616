import { describe, expect, it } from 'vitest';
import { aspectKeys } from '../lexicon/voice';
import { aspectExcerpt } from './aspect-excerpt';
import { noTitles } from './title-words';

const filler = 'which I had looked for in more shops than I care to count over all these long years';

function quoted(text: string, aspect: (typeof aspectKeys)[number], feeling: 1 | -1 = 1): string | null {
  return aspectExcerpt(text, 'en', aspectKeys.indexOf(aspect), feeling, noTitles);
}

describe('aspectExcerpt', () => {
  it('takes a sentence whole where it is short enough', () => {
    const text = 'They are cheap, hold great sound, and came on time.';
    expect(quoted(text, 'sound')).toBe(text);
  });

  it('takes of a long sentence a part that can stand alone', () => {
    const text = `I bought them for the stage, the sound is great, ${filler}, ${filler}.`;
    expect(quoted(text, 'sound')).toBe('the sound is great');
  });

  it('takes no part without its subject', () => {
    expect(quoted(`Strings like these, hold great sound, ${filler}, ${filler}.`, 'sound')).toBeNull();
  });

  it('takes no clause that hangs on another', () => {
    expect(quoted(`I was so glad, that it had great sound, ${filler}, ${filler}.`, 'sound')).toBeNull();
  });

  it('knows the sentences of who writes no capitals', () => {
    const text = 'the colors are really pretty. it runs small. in sweaters i am between two sizes';
    expect(quoted(text, 'fit', -1)).toBe('it runs small.');
  });

  it('takes nothing that says the opposite too', () => {
    expect(quoted('Great sound, awful sound.', 'sound', -1)).toBeNull();
  });
});
