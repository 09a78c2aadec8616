/** A rule drawn across a column: nothing but one sign, again and again. */
const rule = /^\s*([-=_*~#+.—–─═])(?:\s?\1){2,}\s*$/;

/** What reports and people write below a table: when and by whom it was made, what it leaves out, who signs. */
const words = new RegExp(
  [
    String.raw`^(?:this |the )?(?:report|list|file|export|document|statement|data|extract)?s? ?(?:was |were |is )?(?:generated|exported|created|printed|prepared|produced|downloaded|compiled|run|checked|approved|verified|reviewed|signed|last updated|last refreshed)(?: (?:on|at|by|from|with|using|automatically)\b.*|\s*[:：].*)$`,
    String.raw`^(?:report|export|print|run|extract|download|creation|generation)(?:ed)? (?:date|time|timestamp|period|id|by|user|parameters?|filters?)\b.*$`,
    String.raw`^(?:disclaimer|confidential|signature|signed|footnotes?|legend|applied filters?|filters? applied|filters?|remarks?|notes?|nb|n\.b\.|hinweis|anmerkung|bemerkung|remarque|nota|observaci[oó]n|observa[cç][aã]o|примечание)\s*(?:[:：].*|\d+[:：.].*)$`,
    '^(?:disclaimer|confidential|end of (?:report|file|list|data|export)|no more (?:records|data)|all rights reserved.*)[.!]?$',
    String.raw`^(?:page|seite|p[aá]gina|pagina|strona|стр(?:аница|\.)?)\s*\d+(?:\s*(?:of|von|de|di|van|z|из|/)\s*\d+)?$`,
    String.raw`^(?:©|\(c\)|copyright)\s.*$`,
    String.raw`^(?:erstellt|exportiert|gedruckt|stand|généré|exporté|imprimé|édité|generado|exportado|impreso|gerado|generato|esportato|stampato|gegenereerd|wygenerowano|сформировано|дата выгрузки|выгружено|отчет сформирован)(?:e|es|a|o)?\s*(?:[:：]|am |vom |von |le |par |el |por |em |il |da |op |dnia |przez )\s*.*\d.*$`,
    '^(?:报表|导出|生成|制表|打印|制单|审核|查询|統計|统计|匯出|列印|製表|資料)(?:人|时间|日期|时间段|條件|条件|人员|時間)\\s*[:：].*$',
    '^(?:出力|作成|印刷|集計|抽出)(?:日|日時|者|条件|期間)\\s*[:：].*$',
    '^(?:출력|작성|생성|조회)(?:일|일시|자|조건|기간)\\s*[:：].*$',
    '^(?:備考|注記|备注|说明|注意|免责声明|비고|참고|หมายเหตุ)\\s*[:：].*$',
  ].join('|'),
  'iu',
);

/** Longer texts are what somebody wrote of a product. */
const longest = 300;

/** Whether a cell is of those that stand below a table, where its row says little else. */
export function isRemark(cell: string): boolean {
  if (cell.length > longest || cell.length < 3) return false;
  const first = cell.charCodeAt(0);
  // Numbers and most codes begin otherwise.
  if (first >= 48 && first <= 57) return false;
  return rule.test(cell) || words.test(cell.trim());
}
