/** Currency codes and words in lower case, and the symbol of each. */
export const currencySymbols: Readonly<Record<string, string>> = {
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

/** A currency beside an amount in a cell. */
export const currencyInCell = /R\$|NT\$|HK\$|A\$|CA\$|US\$|[$€£¥￥₹₩]|Rp|zł|CHF|元|円/;

/** Names of a column of currency codes, as `normaliseHeader` leaves them. */
export const currencyColumn = /^(?:currency|currencycode|货币|币种|幣別|通貨|wahrung|devise|moneda|moeda)$/;
