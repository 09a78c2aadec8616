import type { FeelingHit } from './feeling-words';
import type { LanguageVoice } from './language-voice';

/** Emoji that feel something in every language, by Unicode's names: faces, hearts, hands. */
const praising = '👍👌👏🙌💯😀😃😄😁😆😊🙂😍🥰😘🤩😎🤗😋😻❤♥🧡💛💚💙💜💖💕💗💞⭐🌟✨🎉🔥☺✔✅';
const blaming = '👎😠😡🤬😤😞😟😢😭😩😫😖😣☹🙁😒🙄😑🤮🤢😱💔🗑❌😕😔🤥🤦';
/** Neither '10 stars' holds '0 stars' nor 'one out of 5 stars' five, and '12/2/10' is no mark. */
const leftEdge = '(?<![\\d.,/]|out of )';
const signs = new RegExp(
  `([${praising}])|([${blaming}])|${leftEdge}(?:(\\d+(?:[.,]\\d)?)(?:\\s?/\\s?| out of )(5|10)(?![\\d/])|([0-5](?:[.,]\\d)?|zero) ?(?:stars?\\b|[星⭐]))`,
  'gu',
);

/** What is felt without words between two positions of a text: emoji, and marks as '1/10' and '0 stars'. */
export function signals(
  text: string,
  start: number,
  end: number,
  { dates }: Pick<LanguageVoice, 'dates'>,
): FeelingHit[] {
  const hits: FeelingHit[] = [];
  const part = text.slice(start, end);
  for (const match of part.matchAll(signs)) {
    const sign = match[1] !== undefined ? 1 : match[2] !== undefined ? -1 : ofMark(match);
    if (sign === 0) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    if (isDay.test(match[0]) && isDated(part, from, to, dates)) continue;
    hits.push({ start: start + from, end: start + to, sign });
  }
  return hits;
}

/** A figure that may be the fifth or tenth of a month, or a day of May or October. */
const isDay = /^[1-9]\d?\/(?:5|10)$/;
/** A day that is no mark, nor a fraction. */
const otherDay = /(?<!\d)\d{1,2}\/(?:1[1-9]|2\d|3[01])(?!\d)/;

/** True where the words around a figure, or other days of the clause, say that it may be a day: 'arrived 1/5'. */
function isDated(part: string, from: number, to: number, { before, after }: LanguageVoice['dates']): boolean {
  return before.test(part.slice(0, from)) || after.test(part.slice(to)) || otherDay.test(part);
}

/** Four fifths and more are praise, two fifths and less blame; more than the most that can be given is no mark. */
function ofMark([, , , points, most, stars]: RegExpMatchArray): number {
  const share =
    points !== undefined
      ? Number(points.replace(',', '.')) / Number(most)
      : stars === 'zero'
        ? 0
        : Number(stars?.replace(',', '.')) / 5;
  if (share > 1) return 0;
  return share >= 0.8 ? 1 : share <= 0.4 ? -1 : 0;
}
