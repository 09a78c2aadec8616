import { isMissing } from '../../vocabulary/missing';
import { starsInWords } from '../../vocabulary/rating-words';
import { plainCell } from './digits';
import { type DecimalMark, parseNumber } from './numbers';

const number = String.raw`(\d+(?:[.,]\d+)?)`;
const ofWord = String.raw`(?:\/|out\s+of|of|von|sur|de|su|van|uit|из|z|av|af|dari|trên|จาก|から)`;
const outOf = new RegExp(`${number}\\s*${ofWord}\\s*(\\d{1,3})(?:[.,]0+)?(?!\\d)`, 'iu');
/** Languages that name the best first: '5つ星のうち4.0', '5 üzerinden 4', '满分5分，得4分'. */
const bestFirst = new RegExp(
  `(\\d{1,3})(?:つ星のうち|点満点中|点満点で|개\\s*중|점\\s*만점에|\\s*üzerinden|分制|分满分)\\D{0,4}${number}|满分\\s*(\\d{1,3})\\D+${number}`,
  'iu',
);

const full = /[★⭐🌟●✭✯❤♥]/gu;
const empty = /[☆✩○◯🤍♡]/gu;

/**
 * The rating in a cell. A cell that says its own scale ('4 out of 5', '8/10', '80%', '★★★★☆', 'Four Stars',
 * '好评') comes back on 0 to 5; a bare number as it is, since only the whole column tells its scale. Null for
 * missing (no star at all is no rating), NaN for what is no rating.
 */
export function parseRating(cell: string, mark: DecimalMark = '.'): number | null {
  const text = plainCell(cell);
  if (isMissing(text)) return null;
  if (/^\d+(?:[.,]\d+)?$/.test(text)) return parseNumber(text, mark);
  const drawn = drawnStars(cell);
  if (drawn !== undefined) return drawn;
  const best = bestFirst.exec(text);
  if (best !== null) return onFive((best[2] ?? best[4])!, (best[1] ?? best[3])!, mark);
  const of = outOf.exec(text);
  if (of !== null) return onFive(of[1]!, of[2]!, mark);
  const words = starsInWords(text);
  if (!Number.isNaN(words)) return words;
  const value = parseNumber(
    text.replace(/^(?:rating|note|rated|bewertung|评分|評分|★|⭐)\s*[:：]?\s*/iu, ''),
    mark,
  );
  return value !== null && text.endsWith('%') ? value / 20 : value;
}

function onFive(value: string, best: string, mark: DecimalMark): number {
  const top = Number(best);
  const given = parseNumber(value, value.includes(',') ? ',' : mark) ?? Number.NaN;
  return top >= 3 && given <= top ? (given * 5) / top : Number.NaN;
}

/** Undefined where no star is drawn, or one stands beside a number ('★ 4.5', '4 ★') and only says what it counts. */
function drawnStars(cell: string): number | null | undefined {
  const text = cell.replace(/[\ufe0e\ufe0f\s]/g, '');
  const filled = text.match(full)?.length ?? 0;
  const hollow = text.match(empty)?.length ?? 0;
  if (filled + hollow === 0) return undefined;
  const rest = text.replace(full, '').replace(empty, '');
  if (/\p{N}/u.test(rest.replace('½', '')) && filled <= 1) return undefined;
  const half = /½|✬|⯪|⯨/u.test(rest) ? 0.5 : 0;
  if (filled === 0 && half === 0) return hollow >= 5 ? null : hollow;
  const top = filled + hollow > 5 ? 10 : 5;
  return ((filled + half) * 5) / top;
}
