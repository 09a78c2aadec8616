import { isQuotable } from '../text/quotable';
import { splitSentences } from '../text/split-into-pieces';
import { voiceOf } from './language-voice';
import { readText } from './read-voice';
import type { Titles } from './title-words';

/** Characters beyond which a sentence is no quote, and below which nothing is said. */
const longest = { spaced: 140, unspaced: 60 };
const shortest = { spaced: 12, unspaced: 4 };
/** A whole sentence is taken before its parts unless one of them says it so much more plainly. */
const wholeBonus = 1.3;

/**
 * The sentence of a text that shows a feeling about an aspect most plainly, and not its opposite, or else a part of
 * one between commas; null where none is short enough to be quoted.
 *
 * @param aspect position in `aspectKeys`. @param titles of the text's shop and product.
 */
export function aspectExcerpt(
  text: string,
  language: string,
  aspect: number,
  feeling: 1 | -1,
  titles: Titles,
): string | null {
  const voice = voiceOf(language);
  if (voice === null) return null;
  const limits = voice.unspaced ? [shortest.unspaced, longest.unspaced] : [shortest.spaced, longest.spaced];
  let best: { quote: string; clarity: number } | null = null;
  for (const sentence of splitSentences(text).flatMap((each) => each.split(plainBreak))) {
    const parts = sentence.split(/[,，;；]/);
    // 'They are cheap, hold great sound, …': a part without its subject is no quote.
    const whole = parts.filter((part, i) => i === 0 || voice.standsAlone.test(part));
    for (const part of parts.length > 1 ? [sentence, ...whole] : [sentence]) {
      const quote = part.trim().replace(/\s+/g, ' ');
      if (quote.length < limits[0]! || quote.length > limits[1]! || !isQuotable(quote)) continue;
      const own = readText(part, voice, titles).mentions.filter((mention) => mention.aspect === aspect);
      if (own.some((mention) => mention.feeling === -feeling)) continue;
      const clarity =
        (part === sentence ? wholeBonus : 1) *
        own.reduce((most, mention) => Math.max(most, mention.feeling === feeling ? mention.clarity : 0), 0);
      if (clarity > (best?.clarity ?? 0)) best = { quote, clarity };
    }
  }
  return best?.quote ?? null;
}

/** Exports lose line breaks: 'as expected.Giving these three stars'; some write no capitals: 'it fits. i love it'. */
const plainBreak = /(?<=\p{Ll}{2}[.!?]+)(?=\p{Lu})|(?<=[\p{L}\p{N}]{2}[)"']?[.!?]+)\s+(?=\p{Ll})/u;
