/**
 * Signs of money that several countries share, and what tells them apart in a file: codes of the same family,
 * the country of all its rows, its language, and for yen and yuan whether there are decimals.
 */
const families: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'ARS', 'CLP', 'COP', 'UYU'],
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'TWD', 'HKD'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  FCFA: ['XOF', 'XAF'],
  DH: ['AED', 'MAD'],
  Rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR'],
  '﷼': ['IRR', 'SAR', 'OMR', 'QAR', 'YER'],
};

/** What tells the currency of a country by the names and codes that exports write for it. */
const countries: readonly (readonly [string, RegExp])[] = [
  ['USD', /^(?:us|usa|u\.s\.a?\.?|united states(?: of america)?|美国|アメリカ)$/i],
  ['CAD', /^(?:ca|can|canada)$/i],
  ['AUD', /^(?:au|aus|australia)$/i],
  ['NZD', /^(?:nz|nzl|new zealand)$/i],
  ['SGD', /^(?:sg|sgp|singapore)$/i],
  ['HKD', /^(?:hk|hkg|hong kong|香港)$/i],
  ['TWD', /^(?:tw|twn|taiwan|台灣|台湾|臺灣)$/i],
  ['MXN', /^(?:mx|mex|m[eé]xico)$/i],
  ['ARS', /^(?:ar|arg|argentina)$/i],
  ['CLP', /^(?:cl|chl|chile)$/i],
  ['COP', /^(?:co|col|colombia)$/i],
  ['UYU', /^(?:uy|ury|uruguay)$/i],
  ['CNY', /^(?:cn|chn|china|中国|中國)$/i],
  ['JPY', /^(?:jp|jpn|japan|日本)$/i],
  ['SEK', /^(?:se|swe|sweden|sverige)$/i],
  ['NOK', /^(?:no|nor|norway|norge)$/i],
  ['DKK', /^(?:dk|dnk|denmark|danmark)$/i],
  ['ISK', /^(?:is|isl|iceland|ísland)$/i],
  ['INR', /^(?:in|ind|india|bharat)$/i],
  ['PKR', /^(?:pk|pak|pakistan)$/i],
  [
    'XOF',
    /^(?:ci|c[oô]te d['’]ivoire|sn|s[eé]n[eé]gal|ml|mali|bf|burkina faso|bj|b[eé]nin|tg|togo|ne|niger)$/i,
  ],
  ['XAF', /^(?:cm|cameroun|cameroon|ga|gabon|cg|congo|td|tchad|cf)$/i],
  ['MAD', /^(?:ma|mar|maroc|morocco|المغرب)$/i],
  ['AED', /^(?:ae|are|uae|united arab emirates|الإمارات)$/i],
  ['LKR', /^(?:lk|lka|sri lanka)$/i],
  ['NPR', /^(?:np|npl|nepal)$/i],
];

const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]|注文|単価|価格|円|税込|払込|様$|売上|受注/u;
const simplifiedChinese = /[单价订实买编户货币额总费优惠发]/;
const traditionalChinese = /[單價訂實買編號戶貨幣額總費優發]/;
const swedish = /beställ|antal|belopp|kund(?!e)|artikelnr|köp/i;
const norwegian = /beløp|bestilling|kjøp|antall/i;
const french = /commande|statut|adresse|t[eé]l[eé]phone|ville|quantit[eé]|montant|prix/i;
const danish = /beløb|bestilling|køb|ordrenummer|kunde/i;

/**
 * A function from a sign to the currency that it means in this file, or the sign itself where nothing tells.
 * @param seen the signs and codes that the file shows.
 */
export function resolveSign(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  seen: readonly string[],
): (sign: string) => string {
  const shared = seen.filter((sign) => families[sign] !== undefined);
  const meaning = new Map(shared.map((sign) => [sign, meaningOf(sign, headers, rows, seen)]));
  return (sign) => meaning.get(sign) ?? sign;
}

function meaningOf(
  sign: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  seen: readonly string[],
): string {
  const family = families[sign]!;
  const codes = [...new Set(seen.filter((code) => family.includes(code)))];
  if (codes.length > 0) return codes.length === 1 ? codes[0]! : sign;
  return byCountry(family, headers, rows) ?? byLanguage(sign, headers, rows) ?? sign;
}

/** The one currency of the family that all rows' country names. */
function byCountry(
  family: readonly string[],
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string | null {
  for (const column of headers.keys()) {
    const values = new Set(rows.map((row) => (row[column] ?? '').trim()));
    values.delete('');
    if (
      values.size !== 1 ||
      !/countr|land|pays|pa[ií]s|国|國|나라|국가|ประเทศ|страна/i.test(headers[column]!)
    )
      continue;
    const [value] = [...values];
    const found = countries.find(([code, names]) => family.includes(code) && names.test(value!));
    if (found !== undefined) return found[0];
  }
  return null;
}

function byLanguage(
  sign: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string | null {
  const names = headers.join(' ');
  const words = () => rows.slice(0, 200).flat().join(' ');
  switch (sign) {
    case '¥':
      if (japanese.test(names)) return 'JPY';
      if (simplifiedChinese.test(names)) return 'CNY';
      return byYenOrYuan(words());
    case '元':
      if (simplifiedChinese.test(names)) return 'CNY';
      return traditionalChinese.test(names) ? 'TWD' : null;
    case 'kr':
      if (swedish.test(names)) return 'SEK';
      if (norwegian.test(names)) return 'NOK';
      return danish.test(names) ? 'DKK' : null;
    case 'DH':
      // French beside dirhams is Morocco's.
      return french.test(names) ? 'MAD' : null;
    default:
      return null;
  }
}

/** Yen have no coins below one: '¥12.50' is yuan. Kana, and times at +0900 or +0800, tell too. */
function byYenOrYuan(words: string): string | null {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words)) return 'JPY';
  if (/[¥￥]\s?\d[\d,]*\.(?!00\b)\d{1,2}\b/.test(words)) return 'CNY';
  if (/\+09:?00\b|\bJST\b/.test(words)) return 'JPY';
  if (/\+08:?00\b/.test(words)) return 'CNY';
  return /\p{Script=Han}/u.test(words) && simplifiedChinese.test(words) ? 'CNY' : null;
}
