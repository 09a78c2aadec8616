import { commaDialect, type Dialect, type Gap, usualDelimiters } from './dialect';
import { listsOfItems } from './lists-of-items';

/** Lines below which nothing is said of how they are alike. */
const fewestLines = 5;
/** Lines of each sample that are looked at. */
const linesOfSample = 400;
/** Share of the lines that must bear a dialect out; a title and a sum may be otherwise. */
const nearlyAll = 0.95;
/** Characters of a line that are looked at. */
const longestLine = 2_000;

/**
 * Dialects beyond the usual ones that samples of a text bear out: delimiters of several characters, fields among
 * blanks, lists of items by line. Most texts bear out none.
 * @param samples the head, then others that begin and end anywhere.
 */
export function unusualDialects(samples: readonly string[]): Dialect[] {
  const lines = samples.flatMap((sample, i) => linesOf(sample, i > 0));
  if (lines.length < fewestLines) return [];
  return [...longDelimiters(lines), ...amongBlanks(lines), ...listsOfItems(lines)];
}

/** Whole lines of a sample that hold something. */
function linesOf(sample: string, isCut: boolean): string[] {
  const lines = sample.split(/\r\n|[\r\n]/);
  const whole = lines.slice(isCut ? 1 : 0, lines.length > fewestLines ? -1 : undefined);
  return whole.filter((line) => line.trim() !== '').slice(0, linesOfSample);
}

const runsOfSigns = /[:;|~^#@&$*!\t,]{2,16}/g;
const longestDelimiter = 4;

/** '::', '||', '~|~': the same from either side, and not signs beside each other as quotes and amounts put them. */
function longDelimiters(lines: readonly string[]): Dialect[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const runs = line.slice(0, longestLine).match(runsOfSigns) ?? [];
    for (const sign of new Set(runs.map(repeated))) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const found = [...counts].filter(([run, count]) => count >= nearlyAll * lines.length && isDelimiter(run));
  return found
    .filter(([run]) => standsAlone(run, lines))
    .map(([delimiter]) => ({ ...commaDialect, delimiter }));
}

/** What a run of signs repeats: between two delimiters a field may be empty. */
function repeated(run: string): string {
  for (let length = 2; length <= longestDelimiter; length++)
    if (run === run.slice(0, length).repeat(run.length / length)) return run.slice(0, length);
  return run;
}

function isDelimiter(run: string): boolean {
  if (run.length > longestDelimiter) return false;
  return run === [...run].reverse().join('') || /^(?:\t,|,\t)$/.test(run);
}

/**
 * Of ';;' and '||' one sign by itself may be the delimiter, and two of it an empty field; of a comma and a tab the comma,
 * where the tab keeps a number from being one.
 */
function standsAlone(run: string, lines: readonly string[]): boolean {
  const signs = [...new Set(run)];
  const isMade = signs.length === 1 || run.includes('\t');
  const usual = signs.filter((sign) => usualDelimiters.some((each) => each === sign));
  return !isMade || lines.every((line) => !usual.some((sign) => line.replaceAll(run, '').includes(sign)));
}

/**
 * Fields among blanks: as many in each line, or below each other. A text with another delimiter, prose and lists of names
 * are none of these: half of the fields have digits, and none ends with what parts fields elsewhere.
 */
function amongBlanks(lines: readonly string[]): Dialect[] {
  const blanks: Dialect = { ...commaDialect, delimiter: ' ' };
  const rows = lines.filter((line) => !isRule(line)).map((line) => line.slice(0, longestLine).trimEnd());
  const fields = rows.map((line) => line.match(fieldAmongBlanks) ?? []);
  const all = fields.flat();
  const withDigits = all.filter((field) => /\d/.test(field)).length;
  const glued = all.filter((field) => /.[,;|\t]$|[;|\t]/.test(field)).length;
  if (withDigits < 0.4 * all.length || glued > 0.02 * all.length) return [];
  const rule = lines.find((line) => isRule(line) && /- +-/.test(line));
  const gaps =
    rule !== undefined ? gapsOf([rule]) : rows.some((row) => /\S {2,}\S/.test(row)) ? gapsOf(rows) : [];
  const width = mostFrequent(fields.map(({ length }) => length));
  const alike = fields.filter(({ length }) => length === width).length;
  const isParted = width >= 3 && alike >= nearlyAll * rows.length && fields[0]!.length === width;
  // Where columns are fewer than words, some hold two words in each line.
  if (isParted && (gaps.length === 0 || gaps.length === width - 1)) return [blanks];
  return gaps.length >= 2 ? [{ ...blanks, gaps }] : [];
}

const fieldAmongBlanks = /"(?:[^"]|"")*"(?= |$)|[^ ]+/g;

/** '-----  ------' below a header. */
function isRule(line: string): boolean {
  return /^[\s=_+|-]*$/.test(line);
}

/** Characters that are blank in all lines, between columns that stand below each other. */
function gapsOf(rows: readonly string[]): Gap[] {
  // Remarks below a table are short.
  const longest = Math.max(...rows.map(({ length }) => length));
  const lines = rows.filter(({ length }) => length > longest / 2).map((row) => [...row]);
  const width = Math.max(...lines.map(({ length }) => length));
  const isGap = Array.from({ length: width }, (_, at) => lines.every((line) => (line[at] ?? ' ') === ' '));
  const gaps: Gap[] = [];
  for (let at = isGap.indexOf(false) + 1; at < width; at++) {
    if (isGap[at]) continue;
    let from = at;
    while (isGap[from - 1]) from--;
    if (from < at) gaps.push([from, at]);
  }
  return gaps.filter((gap, i) => partsColumns(lines, gap, gaps[i - 1]?.[1] ?? 0, gaps[i + 1]?.[0] ?? width));
}

/**
 * Whether a gap parts two columns: the one from `start` and the one up to `end`. It may as well lie between words of one
 * name, between a day and its time, or inside texts whose words happen to stand below each other.
 */
function partsColumns(lines: readonly string[][], [from, to]: Gap, start: number, end: number): boolean {
  const cells = (first: number, last: number) => lines.map((line) => line.slice(first, last).join('').trim());
  const [[, ...left], [name = '', ...right]] = [cells(start, from), cells(to, end)];
  if (name === '') return false;
  if (to - from > 1 || lines.length === 1) return true;
  const isEmpty = [left, right].some((side) => side.every((cell) => cell === ''));
  return !isEmpty && [...left, ...right].some((cell) => /\d/.test(cell));
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
