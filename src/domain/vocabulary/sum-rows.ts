/** What stands at the head of a row that sums up others. */
export const sumWords = new RegExp(
  [
    String.raw`^(?:grand[ -]?|sub[ -]?|order |dai?ly |day |weekly |monthly |running )?(?:total|sum)s?(?:(?: (?:for|of))?(?: (?:the )?(?:day|week|month|date)| \d[\d./-]*))?:?$`,
    '^(?:合计|总计|小计|汇总|日计|日合计|当日合计|本日合计|月计|本月合计|合計|總計|総計|小計|日計|本日合計|합계|소계|총계|일계|summe|(?:tages|monats|zwischen)summe|gesamt(?:summe)?|somme|total (?:du|del|do|der) (?:jour|mois|d[ií]a|mes|m[êe]s|giorno)|suma|soma|jumlah total|итого|всего|toplam|razem|celkem|totaal|totale)[:：]?$',
  ].join('|'),
  'i',
);

/** Whether a cell may be such a word, by its first sign alone: none that begins with a digit is. */
export function mayBeSumWord(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first <= 32 || first >= 0x80 || 'gstjodwmrzcGSTJODWMRZC'.includes(cell.charAt(0));
}
