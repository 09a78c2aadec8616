import { normaliseHeader } from '../recognition/header-name';
import { commonWidth } from './header-row';
import { isKnownName } from '../recognition/column-names';
import { splitRecords } from './records';

const delimiters = [',', ';', '\t', '|'] as const;

/**
 * The delimiter of the fields, by reading the head of the file with each: how many of the records
 * have the same width, how wide that is, and how many known column names come out ('Name|Alias' among
 * commas stays a name). A file of one column gets the comma.
 */
export function sniffDelimiter(head: string): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const records = splitRecords(head, delimiter).slice(0, 60);
    const width = commonWidth(records);
    if (width < 2) continue;
    const same = records.filter((record) => record.fields.length === width).length / records.length;
    const known = Math.max(
      ...records
        .slice(0, 25)
        .map((record) => record.fields.filter((field) => isKnownName(normaliseHeader(field))).length),
    );
    const score = same * Math.log2(width) + known;
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
