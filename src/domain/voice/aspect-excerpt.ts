import { splitSentences } from '../text/split-into-pieces';
import { voiceOf } from './language-voice';
import { readText } from './read-voice';

/** Characters beyond which a sentence is no quote. */
const longest = { spaced: 180, unspaced: 70 };

/**
 * The first sentence of a text that shows a feeling about an aspect and not its opposite, or else the clause; null
 * where none is short enough to be quoted.
 *
 * @param aspect position in `aspectKeys`.
 */
export function aspectExcerpt(
  text: string,
  language: string,
  aspect: number,
  feeling: 1 | -1,
): string | null {
  const voice = voiceOf(language);
  if (voice === null) return null;
  const limit = voice.unspaced ? longest.unspaced : longest.spaced;
  for (const part of [
    ...splitSentences(text),
    ...splitSentences(text).flatMap((each) => each.split(/[,，;；]/)),
  ]) {
    const own = readText(part, voice).mentions.filter((mention) => mention.aspect === aspect);
    const clear = own.some((mention) => mention.feeling === feeling);
    if (!clear || own.some((mention) => mention.feeling === -feeling)) continue;
    const quote = part.trim().replace(/\s+/g, ' ');
    if (quote.length <= limit) return quote;
  }
  return null;
}
