/**
 * An instant as ISO 8601, '' where it is NaN. Only what is told by the clock of Greenwich ends in 'Z': a time by the
 * shop's clock that did so would be shifted once more when the file is imported again.
 * @param isUtc as the column has it (`DateColumn`).
 */
export function writtenInstant(at: number, isUtc: boolean): string {
  if (Number.isNaN(at)) return '';
  const text = new Date(at).toISOString();
  return isUtc ? text : text.slice(0, -1);
}
