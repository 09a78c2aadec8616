import { isKnownName } from '../recognition/column-names';
import { normaliseHeader } from '../recognition/header-name';
import { commaDialect, type Dialect, usualDelimiters } from './dialect';
import type { CsvRecord } from './records';
import { splitRecords } from './split-records';
import { unusualDialects } from './unusual-dialects';

/** Records of each sample that are looked at. */
const recordsOfSample = 120;
const deepestHeader = 60;

/**
 * The dialect of a text, by samples of it: its head, and where it has them its middle and its end (each
 * beginning and ending anywhere). As in 'Wrangling messy CSV files by detecting row and type patterns' (van den
 * Burg, Nazábal, Sutton 2019): with the right delimiter the records are alike in their number of fields, and
 * cells are clean values. Known names of columns count besides ('Name|Alias' among commas stays a name), and a first
 * line 'sep=;' is believed where such fields come out. A text of one column gets the comma.
 */
export function detectDialect(samples: readonly string[]): Dialect {
  const quote = usesApostrophes(samples) ? "'" : '"';
  const declared = declaration.exec(samples[0] ?? '')?.[1];
  let best: string = commaDialect.delimiter;
  let bestScore = 0;
  for (const delimiter of usualDelimiters) {
    if (!samples.some((sample) => sample.includes(delimiter))) continue;
    const score =
      scoreOf(samples, { delimiter, quote, quoteEscape: 'doubled' }) * (delimiter === declared ? 4 : 1);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  const unusual = declared === undefined ? unusualDialects(samples) : [];
  for (const dialect of unusual)
    if (isBetter(scoreOf(samples, dialect), dialect, bestScore, best)) return dialect;
  return { delimiter: best, quote, quoteEscape: escapeOf(samples, best, quote) };
}

/** A usual delimiter is the likelier one, unless its fields are clearly fewer or less alike. */
const clearlyBetter = 1.2;
/** Of fields that are alike, two or more in each record. */
const fewAlike = 0.4;

/** Lists of items have proved by more than their fields what they are, and '||' is more than the '|' in it. */
function isBetter(score: number, { delimiter, mostFields }: Dialect, usual: number, best: string): boolean {
  if (mostFields !== undefined) return true;
  if (delimiter.length > 1 && delimiter.includes(best)) return score > fewAlike;
  return score > clearlyBetter * usual;
}

const declaration = /^\ufeff?"?sep=(.)"?[ \t]*[\r\n]/i;

/** Whether the first line is Excel's 'sep=;', which is no record. */
export function declaresDelimiter(head: string): boolean {
  return declaration.test(head);
}

function scoreOf(samples: readonly string[], dialect: Dialect): number {
  const [head = [], ...others] = samples.map((sample, i) => recordsIn(sample, dialect, i > 0));
  const records = [...head, ...others.flat()];
  if (records.length === 0) return 0;
  const known = Math.max(0, ...head.slice(0, deepestHeader).map(knownShare));
  return consistency(records) * cleanShare(records) * (1 + 2 * known);
}

function recordsIn(sample: string, dialect: Dialect, isCut: boolean): CsvRecord[] {
  const records = splitRecords(sample, dialect).slice(isCut ? 1 : 0, recordsOfSample);
  return records.filter(({ flaw }) => flaw === null);
}

/**
 * How alike the records are in their number of fields, and how many these are: the sum over the widths of the
 * squared share of the records, each times (width - 1) / width. Empty fields at the end do not count.
 */
function consistency(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of records) {
    const width = filledWidth(fields);
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  let sum = 0;
  for (const [width, count] of counts) sum += (count / records.length) ** 2 * ((width - 1) / width);
  return sum;
}

/** Number of fields up to the last that is filled. */
export function filledWidth(fields: readonly string[]): number {
  let width = fields.length;
  while (width > 0 && fields[width - 1]!.trim() === '') width--;
  return width;
}

/** Share of the cells that may be values: none that another delimiter glues together, none with half a quote. */
function cleanShare(records: readonly CsvRecord[]): number {
  let clean = 0;
  let all = 0;
  for (const { fields } of records.slice(0, recordsOfSample)) {
    for (const field of fields) {
      all++;
      if (isClean(field.trim())) clean++;
    }
  }
  return all === 0 ? 0 : clean / all;
}

const numberLike = /^\D{0,4}[\d.,'’\s]+\D{0,4}$/;
const glued = /[^\s;|\t^~];(?=[^\s;])|\t|[^\s|]\|(?=[^\s|])|[^\s,],(?=[^\s,\d])/;

function isClean(cell: string): boolean {
  if (cell === '' || numberLike.test(cell)) return true;
  if (cell.startsWith('"') !== cell.endsWith('"')) return false;
  if (/^https?:/.test(cell)) return true;
  return !glued.test(cell.length > 200 ? cell.slice(0, 200) : cell);
}

function knownShare({ fields }: CsvRecord): number {
  if (fields.length < 2) return 0;
  const known = fields.filter((field) => isKnownName(normaliseHeader(field))).length;
  return known < 2 ? 0 : known / fields.length;
}

/** Fields that begin with an apostrophe end with one too: it quotes, and does not guard numbers. */
function usesApostrophes(samples: readonly string[]): boolean {
  let opened = 0;
  let closed = 0;
  let doubles = 0;
  for (const sample of samples) {
    opened += sample.match(/(?:^|[,;\t|\n])'/g)?.length ?? 0;
    closed += sample.match(/'(?=[,;\t|\r\n]|$)/g)?.length ?? 0;
    doubles += sample.match(/(?:^|[,;\t|\n])"/g)?.length ?? 0;
  }
  return opened > 20 && doubles === 0 && closed > 0.9 * opened;
}

/**
 * Backslashes escape quotes where more of them stand before a quote inside a field than quotes are doubled there,
 * and the records do not come out less alike for it.
 */
function escapeOf(
  samples: readonly string[],
  delimiter: string,
  quote: Dialect['quote'],
): Dialect['quoteEscape'] {
  let slashed = 0;
  let doubled = 0;
  for (const sample of samples) {
    slashed += sample.split(`\\${quote}`).length - 1;
    for (let at = sample.indexOf(quote + quote); at >= 0; at = sample.indexOf(quote + quote, at + 2)) {
      const before = sample[at - 1];
      const isEmptyField = before === undefined || before === delimiter || before === '\n' || before === '\r';
      if (!isEmptyField && before !== '\\') doubled++;
    }
  }
  if (slashed === 0 || slashed <= doubled) return 'doubled';
  const read = (quoteEscape: Dialect['quoteEscape']) =>
    samples.flatMap((sample, i) => recordsIn(sample, { delimiter, quote, quoteEscape }, i > 0));
  return consistency(read('backslash')) >= consistency(read('doubled')) ? 'backslash' : 'doubled';
}
