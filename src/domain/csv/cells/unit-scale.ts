/** Words for how many units one of a column's numbers stands for, in small letters. */
const scales: readonly (readonly [number, string])[] = [
  [
    1e3,
    "千|천|thousands?|thsd|tsd|teur|tusd|keur|kusd|kgbp|[kt](?=\\p{Sc})|000s?|'000s?|тыс|tys|miles|mil|milhares|milliers|mille|bin|ribu|nghìn|พัน|الف",
  ],
  [1e4, '万|萬|만|十千'],
  [1e5, '十万|lakhs?|lacs?'],
  [1e6, '百万|百萬|백만|millions?|mio|mln|млн|millones|milhões|milioni|juta|triệu|ล้าน|مليون'],
  [1e7, '千万|千萬|천만|crores?'],
  [1e8, '億|亿|억'],
];
const money = String.raw`(?:[a-z]{1,2}\$|s\/\.?|円|元|圓|원|won|руб\.?|р\.?|zł|kč|tl|vnd|đồng|บาท|usd|eur|gbp|inr|krw|jpy|cny|rmb|rs\.?|\p{Sc})?`;
const patterns = scales.map(([scale, words]): readonly [number, RegExp] => [
  scale,
  new RegExp(
    String.raw`(?:[([（【]|[,，:：/／]|\bin)\s*(?:in\s+|单位[:：]?\s*|單位[:：]?\s*|単位[:：]?\s*|단위[:：]?\s*)?${money}\s*(?:${words})\.?\s*(?:of\s+)?${money}\s*[)\]）】]?\s*$`,
    'iu',
  ),
]);

/** Units that are words of their own, without brackets: 'Betrag TEUR', 'Umsatz T€'. */
const bare = /(?<=[\p{L})\]]\s)(?:[tk](?:eur|usd|gbp|chf)|[tk]\p{Sc})\s*$/iu;

/** The header without the words for the scale at its end: 'Сумма, руб.' of 'Сумма, тыс. руб.'; '' where it has none. */
export function withoutScale(header: string): string {
  const text = header.normalize('NFKC').trim();
  if (bare.test(text)) return text.replace(bare, '').trim();
  const found = patterns.map(([, pattern]) => pattern.exec(text)).find((each) => each !== null);
  return found ? text.slice(0, found.index).trim() : '';
}

/**
 * How many units of money a number under this header stands for: 1,000 for '売上金額（千円）' and 'Выручка, тыс. руб.', 1 as
 * a rule. Only what stands in brackets, behind a comma or after 'in' is a unit.
 */
export function unitScale(header: string): number {
  const text = header.normalize('NFKC').trim();
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? (bare.test(text) ? 1e3 : 1);
}
