/** What stands at the head of a row that sums up others. */
export const sumWords =
  /^(?:grand |sub)?(?:total|sum)s?:?$|^(?:合计|总计|小计|汇总|合計|總計|総計|小計|summe|gesamt(?:summe)?|somme|suma|soma|jumlah total)[:：]?$/i;
