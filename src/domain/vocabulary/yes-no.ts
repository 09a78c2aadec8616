/** Whether a word of a flag says yes, in the languages of exports. */
export function saysYes(word: string): boolean {
  return yes.test(word.trim());
}

export function saysNo(word: string): boolean {
  return no.test(word.trim());
}

const yes = /^(?:true|1(?:\.0)?|yes|y|x|t|ja|j|oui|s[ií]|sim|tak|ano|да|evet|是|はい|예|✓|√|o|○|〇|◯)$/i;
const no = /^(?:false|0(?:\.0)?|no|n|f|nein|non|n[aã]o|nee|nej|nie|ne|нет|hay[ıi]r|否|いいえ|아니오|✗|×|✕)$/i;

/** What 'X' stands for in a column of 'O' and 'X', as Korean and Japanese sheets have them: no, where alone it is a mark. */
export function crossesAsNo(cells: readonly string[]): ReadonlyMap<string, string> | null {
  const isCircle = (cell: string) => /^[o○〇◯]$/i.test(cell);
  if (!cells.some(isCircle)) return null;
  return new Map(cells.filter((cell) => /^x$/i.test(cell)).map((cell) => [cell, '×']));
}
