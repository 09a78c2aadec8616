import { shownByFormula } from '../cells/formula-text';

/**
 * Guarding cells against being run as formulas by spreadsheet programs (OWASP, 'CSV Injection'), in a
 * way that can be taken back: an apostrophe is put before what is dangerous *and* before what already
 * looks guarded, so that taking one apostrophe off is always right. Full-width signs count: spreadsheets in Chinese
 * and Japanese take them for the others.
 */
const dangerousText = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guardedText = /^''*[=+\-@\t\r\n＝＋－＠]/;
const dangerousId = /^(?:'|[=@\t\r\n＝＋－＠]|[+-](?![\d., ]+$))/;

/** Free text as it may be written to a file. */
export function guardText(text: string): string {
  return dangerousText.test(text) ? `'${text}` : text;
}

/** The text that `guardText` was given. */
export function unguardText(text: string): string {
  return guardedText.test(text) ? text.slice(1) : shownByFormula(text);
}

/** An id as it may be written: numbers with a sign and phone numbers (E.164) stay as they are. */
export function guardId(id: string): string {
  return dangerousId.test(id) ? `'${id}` : id;
}

/** The id that `guardId`, a spreadsheet (`="123"`) or a shop (leading apostrophe or tab) guarded. */
export function unguardId(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first > 61 && cell.charCodeAt(cell.length - 1) > 32) return cell;
  const trimmed = cell.trim();
  const shown = shownByFormula(trimmed);
  if (shown !== trimmed) return shown;
  return trimmed.startsWith("'") ? trimmed.slice(1) : trimmed;
}
