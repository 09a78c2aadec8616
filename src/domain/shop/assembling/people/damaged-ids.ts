/** A number that a spreadsheet wrote in powers of ten: 4.97319E+18. */
const exponent = /^\d(?:[.,]\d+)?E\+?\d{1,3}$/i;
/** A spreadsheet keeps 15 digits of a number and writes zeros for the others. */
const cut = /^\d{15}0+$/;
const long = /^\d{16,}$/;

/**
 * Tells ids that a spreadsheet has damaged, so that different ones look alike. One long number may end in zeros by
 * itself; a column of them does not.
 * @param ids the distinct ids of a column.
 */
export function damagedIds(ids: readonly string[]): (id: string) => boolean {
  let longOnes = 0;
  let cutOnes = 0;
  for (const id of ids) {
    if (!long.test(id)) continue;
    longOnes++;
    if (cut.test(id)) cutOnes++;
  }
  const isCut = cutOnes >= 3 && cutOnes >= 0.9 * longOnes;
  return (id) => exponent.test(id) || (isCut && cut.test(id));
}
