const zeroWidth = /[\u200b-\u200d\ufeff]/g;
const latinMarks = /[\u0300-\u036f]/g;
// What stands in brackets is short, and looking for its end from every bracket of a hostile line must not take for ever.
const brackets = /[([{【][^)\]}】]{0,200}[)\]}】]/g;

/**
 * A header's name with everything taken off that shops vary: case, blanks, `_ - . / :` and the like,
 * accents, full-width forms, units and remarks in brackets. '商品数量(件)' and '商品数量' become one, so do
 * 'Order ID', 'order_id', 'orderId'; '#' is read as 'number'.
 */
export function normaliseHeader(header: string): string {
  const plain = header.normalize('NFKC').replace(zeroWidth, '');
  const outside = plain.replace(brackets, ' ').trim();
  return lettersAndDigits(outside === '' ? plain : outside);
}

/** The same with what stands in brackets, which tells '价格(单件)' from '价格(总共)'. */
export function normaliseWhole(header: string): string {
  return lettersAndDigits(header.normalize('NFKC').replace(zeroWidth, ''));
}

function lettersAndDigits(name: string): string {
  return name
    .replaceAll('#', 'number')
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
