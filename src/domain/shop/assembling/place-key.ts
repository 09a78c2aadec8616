/** Words for kinds of streets and their short forms, in the languages whose addresses write them apart from the name. */
const oneWord: Readonly<Record<string, string>> = {
  street: 'st',
  str: 'st',
  strasse: 'st',
  straße: 'st',
  road: 'rd',
  avenue: 'ave',
  av: 'ave',
  lane: 'ln',
  drive: 'dr',
  boulevard: 'blvd',
  square: 'sq',
  court: 'ct',
  place: 'pl',
  terrace: 'ter',
  highway: 'hwy',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  no: '',
  nr: '',
};
/** What stands behind these tells doors of one house apart. */
const door =
  /(?:#|\b(?:apt|apartment|unit|suite|ste|flat|room|rm|floor|fl|top|app)\b\.?)\s*#?\s*[\p{L}\d-]+.*$/iu;
const doorOfHan = /(号|號)(?!楼|樓|院).*$/u;
const han = /\p{Script=Han}/u;

/**
 * A house in one form, whatever is written behind or short: '12, Dock Rd.' and 'Dock Road 12, Unit 3' are one; '' where
 * the text names no number, since a street is not a house.
 */
export function placeKey(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  if (!/\d/.test(plain)) return '';
  if (han.test(plain)) return plain.replace(doorOfHan, '$1').replace(/[^\p{L}\p{N}]+/gu, '');
  const words = plain.replace(door, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = words.map((word) => oneWord[word] ?? word.replace(/(?:straße|strasse|str)$/u, 'st'));
  const kept = known.filter((word) => word !== '').sort();
  return kept.length < 2 || !kept.some((word) => /\d/.test(word)) ? '' : kept.join(' ');
}
