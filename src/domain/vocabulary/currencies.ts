/** The codes of ISO 4217 that are in use. */
const codes = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
  CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD
  IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK
  MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS
  SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW`.split(
    /\s+/,
  ),
);

/**
 * Signs and words of money and the code of each, in small letters. Signs that several countries share stand
 * for themselves: '$', '¥', 'kr', 'Rs', '元'.
 */
const signs: Readonly<Record<string, string>> = {
  $: '$',
  us$: 'USD',
  $us: 'USD',
  usd$: 'USD',
  dollars: '$',
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '¥': '¥',
  '￥': '¥',
  'cn¥': 'CNY',
  'jp¥': 'JPY',
  rmb: 'CNY',
  人民币: 'CNY',
  人民幣: 'CNY',
  元: '元',
  圓: '元',
  円: 'JPY',
  yen: 'JPY',
  日元: 'JPY',
  日圓: 'JPY',
  美元: 'USD',
  欧元: 'EUR',
  港币: 'HKD',
  港幣: 'HKD',
  港元: 'HKD',
  新台币: 'TWD',
  新臺幣: 'TWD',
  新台幣: 'TWD',
  台币: 'TWD',
  台幣: 'TWD',
  nt$: 'TWD',
  nt: 'TWD',
  hk$: 'HKD',
  s$: 'SGD',
  sg$: 'SGD',
  a$: 'AUD',
  au$: 'AUD',
  ca$: 'CAD',
  c$: 'CAD',
  cad$: 'CAD',
  nz$: 'NZD',
  mx$: 'MXN',
  mxn$: 'MXN',
  ar$: 'ARS',
  clp$: 'CLP',
  col$: 'COP',
  cop$: 'COP',
  r$: 'BRL',
  's/': 'PEN',
  's/.': 'PEN',
  'b/.': 'PAB',
  '₹': 'INR',
  rs: 'Rs',
  'rs.': 'Rs',
  '₨': 'Rs',
  '₩': 'KRW',
  '￦': 'KRW',
  원: 'KRW',
  '฿': 'THB',
  บาท: 'THB',
  baht: 'THB',
  '₫': 'VND',
  đ: 'VND',
  đồng: 'VND',
  vnđ: 'VND',
  rp: 'IDR',
  'rp.': 'IDR',
  rm: 'MYR',
  '₱': 'PHP',
  '৳': 'BDT',
  tk: 'BDT',
  '₽': 'RUB',
  руб: 'RUB',
  'руб.': 'RUB',
  'р.': 'RUB',
  р: 'RUB',
  рублей: 'RUB',
  '₴': 'UAH',
  грн: 'UAH',
  'грн.': 'UAH',
  '₸': 'KZT',
  тг: 'KZT',
  '₾': 'GEL',
  '₺': 'TRY',
  tl: 'TRY',
  '₪': 'ILS',
  '₦': 'NGN',
  'gh₵': 'GHS',
  '₵': 'GHS',
  ksh: 'KES',
  zł: 'PLN',
  zl: 'PLN',
  kč: 'CZK',
  ft: 'HUF',
  lei: 'RON',
  лв: 'BGN',
  'лв.': 'BGN',
  fcfa: 'FCFA',
  'f cfa': 'FCFA',
  cfa: 'FCFA',
  dh: 'DH',
  dhs: 'DH',
  dirhams: 'DH',
  kr: 'kr',
  'kr.': 'kr',
  fr: 'CHF',
  'fr.': 'CHF',
  sfr: 'CHF',
  'sfr.': 'CHF',
  r: 'ZAR',
  '﷼': '﷼',
  ریال: 'IRR',
  تومان: 'تومان',
  'د.إ': 'AED',
  درهم: 'AED',
  'ر.س': 'SAR',
  ريال: 'SAR',
  'ر.س.': 'SAR',
  kd: 'KWD',
  'k.d.': 'KWD',
  bd: 'BHD',
  'b.d.': 'BHD',
  jd: 'JOD',
  dt: 'TND',
  'r.o.': 'OMR',
  'د.ك': 'KWD',
  'د.ب': 'BHD',
  'ر.ق': 'QAR',
  'ر.ع': 'OMR',
  'ر.ع.': 'OMR',
  'د.ا': 'JOD',
  'ج.م': 'EGP',
  جنيه: 'EGP',
  'د.ت': 'TND',
  'د.ج': 'DZD',
  'د.م': 'MAD',
  'د.م.': 'MAD',
  'ل.ل': 'LBP',
};

/** How a currency is shown beside an amount: its sign, else its code. */
const shown: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  CNY: '¥',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  TWD: 'NT$',
  HKD: 'HK$',
  CAD: 'CA$',
  AUD: 'A$',
  MXN: 'MX$',
  BRL: 'R$',
  IDR: 'Rp',
  PLN: 'zł',
  THB: '฿',
  VND: '₫',
  BDT: '৳',
  RUB: '₽',
  TRY: '₺',
  UAH: '₴',
  ILS: '₪',
  PHP: '₱',
  NGN: '₦',
  MYR: 'RM',
  CZK: 'Kč',
  HUF: 'Ft',
  PEN: 'S/',
  SGD: 'S$',
  NZD: 'NZ$',
  元: '¥',
};

const withoutCoins = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' '));
const ofThousand = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));

/** How many of its smallest coin one unit of a currency has, by ISO 4217; 100 where it is not known. */
export function coinsOf(currency: string): number {
  return withoutCoins.has(currency) ? 1 : ofThousand.has(currency) ? 1000 : 100;
}

/**
 * The currency that a sign, word or code beside an amount names: its ISO code, the sign itself where several
 * countries share it ('$', '¥', 'kr'), '' where the text is no money at all.
 */
export function currencySign(text: string): string {
  const bare = text.trim();
  if (bare === '' || bare.length > 9) return '';
  if (/^[a-z]{3}$/i.test(bare) && codes.has(bare.toUpperCase())) return bare.toUpperCase();
  const lower = bare.toLowerCase();
  const known = signs[lower] ?? signs[lower.replace(/[.:]$/, '')];
  if (known !== undefined) return known;
  // 'USD $', '€ EUR': both must mean the same, or the code says which of those that share the sign.
  const code = /^([a-z]{3})\s?(\p{Sc})$|^(\p{Sc})\s?([a-z]{3})$/iu.exec(bare);
  if (code !== null) return currencySign((code[1] ?? code[4])!);
  return /^\p{Sc}$/u.test(bare) ? bare : '';
}

/** How money of the currency is marked on screen; what has no sign of its own is marked by its code. */
export function currencyMark(currency: string): string {
  return shown[currency] ?? currency;
}

/** Names of a column of currency codes, as `normaliseHeader` leaves them. */
export const currencyColumn =
  /^(?:(?:order|sale|sales|transaction|payment|invoice|item|shop|store|base|presentment|itemprice|unitprice|lineprice|totalprice|ordertotal|grandtotal|subtotal|total|amount|money|price|trans|original)?currency(?:code|iso|isocode|name|paid|unit)?|waers|waerk|wahrg|curr|ccy|crcy|валюта|(?:货币|貨幣|币种|幣別|幣種|结算币种|订单币种|交易币种|币别)(?:代码|类型|代碼)?|通貨(?:コード)?|wahrung|wahrungscode|devise|monnaie|moneda|moeda|valuta|divisa|waluta|mena|(?:код)?валют[аы]|parabirimi|통화|통화코드|matauang|tiente|donvitien|สกุลเงิน|valutakod|العملة)$/;
