import { describe, expect, it } from 'vitest';
import { aspectKeys } from '../lexicon/voice';
import { voiceOf } from './language-voice';
import { readText } from './read-voice';
import { titleWords } from './title-words';

const titled = titleWords({ title: ['Analog Delay Pedal', 'Thin Guitar Picks', 'Loose Fit Dress'] });
const blamed = (text: string): string[] =>
  readText(text, voiceOf('en')!, { words: titled, own: '' })
    .mentions.filter(({ feeling }) => feeling < 0)
    .map(({ aspect }) => aspectKeys[aspect]!);

describe('titleWords', () => {
  it.each(['The delay has a nice sound', 'Thin pick, great material', 'The fit is loose as pictured'])(
    'what the shop titles its goods with is no complaint: %s',
    (text) => {
      expect(blamed(text)).toEqual([]);
    },
  );

  it('leaves what else is complained of', () => {
    expect(blamed('Too loose, terrible fit')).toContain('fit');
    expect(blamed('The quality is poor')).toEqual(['quality']);
  });

  it('hears praise denied in the words of a title', () => {
    const soft = titleWords({ title: ['Soft Cotton Blanket'] });
    const [mention] = readText('The fabric is not soft', voiceOf('en')!, { words: soft, own: '' }).mentions;
    expect(mention!.feeling).toBe(-1);
  });

  it('of a large catalogue takes no word of one title', () => {
    const title = Array.from({ length: 40 }, (_, i) => `Lamp ${i}`);
    expect(titleWords({ title: [...title, 'Broken Social Scene'] }).has('broken')).toBe(false);
  });
});
