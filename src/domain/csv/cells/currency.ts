import { normaliseHeader } from '../recognition/header-name';

const symbols: Readonly<Record<string, string>> = {
  usd: '$',
  eur: '€',
  gbp: '£',
  cny: '¥',
  rmb: '¥',
  jpy: '¥',
  brl: 'R$',
  idr: 'Rp',
  inr: '₹',
  krw: '₩',
  twd: 'NT$',
  hkd: 'HK$',
  cad: 'CA$',
  aud: 'A$',
  mxn: 'MX$',
  chf: 'CHF',
  pln: 'zł',
  元: '¥',
  円: '¥',
  '￥': '¥',
};

const inCell = /R\$|NT\$|HK\$|A\$|CA\$|US\$|[$€£¥￥₹₩]|Rp|zł|CHF|元|円/;

/**
 * The symbol of the money in a file: from a column of currency codes, else from symbols in the cells of the
 * given money columns, else from a unit in brackets in their headers. '' where none is seen.
 */
export function currencyOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  moneyColumns: readonly number[],
): string {
  const column = headers.findIndex((header) =>
    /^(?:currency|currencycode|货币|币种|幣別|通貨|wahrung|devise|moneda|moeda)$/.test(
      normaliseHeader(header),
    ),
  );
  if (column >= 0) {
    const code = mostFrequent(rows.map((row) => (row[column] ?? '').trim()));
    if (code !== '') return symbols[code.toLowerCase()] ?? code.slice(0, 4);
  }
  const found = mostFrequent(
    moneyColumns.flatMap((c) => rows.map((row) => inCell.exec(row[c] ?? '')?.[0] ?? '')),
  );
  if (found !== '') return found === 'US$' ? '$' : (symbols[found] ?? found);
  const units = moneyColumns.map(
    (c) => /[(（[]([^)）\]]{1,4})[)）\]]/.exec(headers[c] ?? '')?.[1]?.toLowerCase() ?? '',
  );
  return units.map((unit) => symbols[unit] ?? '').find((symbol) => symbol !== '') ?? '';
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = '';
  for (const [value, count] of counts) if (best === '' || count > counts.get(best)!) best = value;
  return best;
}
