import { isMissing } from '../../vocabulary/missing';
import { numberInWords } from '../../vocabulary/rating-words';
import { plainCell } from './digits';
import { type DecimalMark, isPlainNumber, parseNumber } from './numbers';

/** Words around a count of those who found a review helpful. */
const about =
  /helpful|people|person|useful|like|vote|thumb|hilfreich|utile|útil|util|votos|personne|persona|pessoa|nuttig|pomocn|полезн|человек|faydalı|yararlı|hữu ích|membantu|有用|有帮助|赞|讚|役に立|参考|유용|도움|มีประโยชน์|คน/iu;

/**
 * How many found a review helpful: '1,234 people found this helpful', 'One person …', '12 of 14' (12), '[2, 3]'
 * (2), '有用(12)', '12'. Null for missing, NaN where there is no such count.
 */
export function parseVotes(cell: string, mark: DecimalMark = '.'): number | null {
  if (isPlainNumber(cell, mark)) return +cell;
  const text = plainCell(cell);
  if (isMissing(text)) return null;
  const pair = /^[[(]?\s*(\d+)\s*(?:,(?!\d{3}\b)|\/|of|von|sur|de|su|van|из|out of)\s*\d+/iu.exec(text);
  if (pair !== null) return Number(pair[1]);
  const numbers = text.match(/\d+(?:[.,]\d+)*\s?[km万]?(?!\p{Script=Latin})/giu) ?? [];
  const isCount = about.test(text) || !/\p{L}/u.test(text.replace(numbers[0] ?? '', ''));
  if (!isCount || numbers.length > 1) return Number.NaN;
  // A count has no decimals: the separator in '1.234' and '1,234' groups.
  if (numbers.length === 1) {
    const count = numbers[0]!;
    return parseNumber(/[.,]\d{3}$/.test(count) ? count.replace(/[.,]/g, '') : count);
  }
  if (/^(?:no one|nobody|keine|niemand|personne n|nadie|ninguém|nessuno)/iu.test(text)) return 0;
  const first = numberInWords(text.split(/\s+/)[0]!);
  return Number.isNaN(first) ? numberInWords(text.split(/\s+/)[1] ?? '') : first;
}
