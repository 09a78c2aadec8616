/** Legal forms of companies, as words of their own or in the scripts that part no words. */
const legalForm =
  /(?<![\p{L}\p{N}])(?:ооо|оао|зао|пао|ао|ип|тов|фоп|gmbh|ag|kg|ohg|ug|ltd|limited|llc|llp|plc|inc|corp|co|pty|pvt|sarl|sas|eurl|s\.?a\.?s?|s\.?l\.?u?|s\.?r\.?l\.?|s\.?p\.?a\.?|sp\.? z o\.?o|s\.?r\.?o|a\.?ş|ltd\.? şti|b\.?v|n\.?v|oy|ab|aps|a\/s|sdn\.? bhd|pt|cv|tnhh|s\.?a\.? de c\.?v|ltda|eireli|me)\.?(?![\p{L}\p{N}])|有限公司|有限责任公司|股份公司|商行|经营部|株式会社|有限会社|合同会社|[㈱㈲]|주식회사|\(주\)|㈜|บริษัท|شركة|مؤسسة/iu;

/** Whether a name is a company's: two companies are hardly ever called the same, as people are. */
export function isOrganisation(name: string): boolean {
  return legalForm.test(name);
}
