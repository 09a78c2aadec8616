import type { FeelingHit } from './feeling-words';

/** Emoji that feel something in every language, by Unicode's names: faces, hearts, hands. */
const praising = '👍👌👏🙌💯😀😃😄😁😆😊🙂😍🥰😘🤩😎🤗😋😻❤♥🧡💛💚💙💜💖💕💗💞⭐🌟✨🎉🔥☺✔✅';
const blaming = '👎😠😡🤬😤😞😟😢😭😩😫😖😣☹🙁😒🙄😑🤮🤢😱💔🗑❌😕😔🤥🤦';
const signs = new RegExp(
  `([${praising}])|([${blaming}])|(\\d+(?:[.,]\\d)?)\\s?/\\s?(5|10)(?![\\d/])|([0-5]|zero) ?(?:stars?\\b|[星⭐])`,
  'gu',
);

/** What is felt without words between two positions of a text: emoji, and marks as '1/10' and '0 stars'. */
export function signals(text: string, start: number, end: number): FeelingHit[] {
  const hits: FeelingHit[] = [];
  for (const match of text.slice(start, end).matchAll(signs)) {
    const sign = match[1] !== undefined ? 1 : match[2] !== undefined ? -1 : ofMark(match);
    if (sign === 0) continue;
    hits.push({ start: start + match.index, end: start + match.index + match[0].length, sign });
  }
  return hits;
}

/** Four fifths and more are praise, two fifths and less blame; more than the most that can be given is no mark. */
function ofMark([, , , points, most, stars]: RegExpMatchArray): number {
  const share =
    points !== undefined
      ? Number(points.replace(',', '.')) / Number(most)
      : stars === 'zero'
        ? 0
        : Number(stars) / 5;
  if (share > 1) return 0;
  return share >= 0.8 ? 1 : share <= 0.4 ? -1 : 0;
}
