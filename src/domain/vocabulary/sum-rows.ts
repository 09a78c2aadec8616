/** What stands at the head of a row that sums up others. */
export const sumWords =
  /^(?:grand[ -]?|sub[ -]?|order )?(?:total|sum)s?:?$|^(?:合计|总计|小计|汇总|合計|總計|総計|小計|summe|gesamt(?:summe)?|somme|suma|soma|jumlah total)[:：]?$/i;

/** Whether a cell may be such a word, by its first sign alone: none that begins with a digit is. */
export function mayBeSumWord(cell: string): boolean {
  const first = cell.charCodeAt(0);
  return first <= 32 || first >= 0x80 || 'gstjoGSTJO'.includes(cell.charAt(0));
}
