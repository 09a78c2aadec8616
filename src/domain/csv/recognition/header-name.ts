const zeroWidth = /[\u200b-\u200d\ufeff]/g;
const isAscii = /^[\0-\x7f]*$/;
const latinMarks = /[\u0300-\u036f]/g;
// What stands in brackets is short, and looking for its end from every bracket of a hostile line must not take for ever.
const brackets = /[([{【][^)\]}】]{0,200}[)\]}】]/g;

/**
 * A header's name with everything taken off that shops vary: case, blanks, `_ - . / :` and the like,
 * accents, full-width forms, units and remarks in brackets. '商品数量(件)' and '商品数量' become one, so do
 * 'Order ID', 'order_id', 'orderId'; '#' is read as 'number'.
 */
export function normaliseHeader(header: string): string {
  const before = header.length > longestKept ? undefined : known.get(header);
  if (before !== undefined) return before;
  const name = normaliseAnew(header);
  if (header.length <= longestKept) {
    if (known.size >= mostKept) known.clear();
    known.set(header, name);
  }
  return name;
}

/** Each name is asked for once for every kind of table and every delimiter that is tried. */
const known = new Map<string, string>();
const [longestKept, mostKept] = [100, 5_000];

function normaliseAnew(header: string): string {
  const plain = plainForm(header);
  const outside = plain.replace(brackets, ' ').trim();
  return lettersAndDigits(outside === '' ? plain : outside);
}

/** The same with what stands in brackets, which tells '价格(单件)' from '价格(总共)'. */
export function normaliseWhole(header: string): string {
  return lettersAndDigits(plainForm(header));
}

function plainForm(header: string): string {
  return isAscii.test(header) ? header : header.normalize('NFKC').replace(zeroWidth, '');
}

function lettersAndDigits(name: string): string {
  const numbered = name.replaceAll('#', 'number');
  if (isAscii.test(numbered)) return numbered.toLowerCase().replace(/[^a-z\d%]/g, '');
  return numbered
    .normalize('NFD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replace(/[^\p{L}\p{N}%]/gu, '');
}

/** A header as it is shown and kept: without byte order mark and blanks around it. */
export function tidyHeader(header: string): string {
  return header.replace(zeroWidth, '').trim();
}
