/** The ways to write 'no value', in lower case. */
const missingWords = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  'null',
  'none',
  'nan',
  'na',
  'n/a',
  '#n/a',
  '#div/0',
  '#div/0!',
  '\\n',
  '无',
  '无退款申请',
]);

/** True for the ways in which exports write 'no value' in columns of numbers and dates. */
export function isMissing(text: string): boolean {
  return text.length < 10 && missingWords.has(text.trim().toLowerCase());
}

/** As `isMissing`, for ids and categories, where 'na', 'none' or '无' may be a value: dashes, null, NaN, N/A, \N. */
export function isMissingCode(text: string): boolean {
  if (text.length > 4) return false;
  return text === '' || text === '-' || text === '—' || text === '——' || /^(null|nan|n\/a|\\n)$/i.test(text);
}
