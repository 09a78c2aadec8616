const months =
  'jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|f[eé]v(?:rier)?|mar(?:ch|s)?|märz|apr(?:il)?|avr(?:il)?|may|mai|june?|juni|juin|july?|juli|juillet|aug(?:ust)?|ao[uû]t|sept?(?:ember|embre)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d[eé]c(?:embre)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
/** 'Q1', 'Q1 2024', 'January', '2024', 'Week 7', 'FY24'. */
const period = String.raw`(?:(?:q[1-4]|[1-4]q|h[12]|quarter [1-4]|[1-4](?:st|nd|rd|th) quarter|week \d{1,2}|kw ?\d{1,2}|fy|year|${months})[ ,/-]{0,2}(?:\d{4}|'?\d{2})?|\d{4}(?:[ /-]{1,2}(?:q[1-4]|\d{2}))?)`;

/** What stands at the head of a row that sums up others. */
export const sumWords = new RegExp(
  [
    `^${period} (?:sub-?|grand )?totals?:?$`,
    `^(?:sub[ -]?|grand )?totals?(?: for| of)? ${period}:?$`,
    `^total de (?:${months})$`,
    String.raw`^(?:grand[ -]?|sub[ -]?|order |dai?ly |day |weekly |monthly |running )?(?:total|sum)s?(?:(?: (?:for|of))?(?: (?:the )?(?:day|week|month|date)| \d[\d./-]*))?:?$`,
    '^(?:合计|总计|小计|汇总|日计|日合计|当日合计|本日合计|月计|本月合计|合計|總計|総計|小計|日計|本日合計|합계|소계|총계|일계|summe|(?:tages|monats|zwischen)summe|gesamt(?:summe)?|somme|total (?:du|del|do|der) (?:jour|mois|d[ií]a|mes|m[êe]s|giorno)|suma|soma|jumlah total|итого|всего|toplam|razem|celkem|totaal|totale|averages?|mean|durchschnitt|mittelwert|moyenne|promedio|m[ée]dia|среднее|平均|平均值|평균)[:：]?$',
  ].join('|'),
  'i',
);

/** Whether a cell may be such a word, by its first sign alone: those with a digit at their head are no sums of a page. */
export function mayBeSumWord(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first <= 32 || first >= 0x80 || 'gstjodwmrzcqhkfanevpGSTJODWMRZCQHKFANEVP'.includes(cell.charAt(0));
}
