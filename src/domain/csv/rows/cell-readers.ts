import { cleanText } from '../../cleaning/clean-text';
import { maskPersonalData } from '../../cleaning/mask';
import type { OptionalImportRule } from '../../cleaning/rules';
import type { NamedField } from '../../shop/tables/tables';
import { addressIn } from '../cells/addresses';
import { parseDate } from '../cells/dates';
import { isCutId, isExponent, loginOf } from '../cells/ids';
import type { FileHabits } from './file-habits';
import { unguardId, unguardText } from '../writing/guard';
import { isMissing, isMissingCode } from '../../vocabulary/missing';
import { parseNumber } from '../cells/numbers';
import { parseRating } from '../cells/ratings';
import { parseVotes } from '../cells/votes';

type CellField = Pick<NamedField, 'name' | 'type'>;

/** Reads cells of one column: text in its one form, '' for missing. */
export type TextReader = (cell: string) => string;
/** Reads cells of one column: a number, or instant; null for missing, NaN for unreadable. */
export type NumberReader = (cell: string) => number | null;

/**
 * The reader of a field of text: ids as they are, bar guards; free text cleaned; e-mails in small letters.
 * @param rulesOff rules that are left out.
 */
export function textReader(
  field: CellField,
  habits: FileHabits,
  rulesOff: readonly OptionalImportRule[],
): TextReader {
  const clean = rulesOff.includes('markup') ? keptAsWritten : cleanText;
  switch (field.type) {
    case 'id':
      return idReader(
        habits.floatIds.has(field.name),
        habits.cutIds.has(field.name),
        rulesOff.includes('damagedIds'),
        habits.loginIds.has(field.name),
      );
    case 'email':
      return (cell) => {
        const address = addressIn(unguardId(cell));
        return isMissing(address) ? '' : address;
      };
    case 'category':
      return (cell) => {
        const text = clean(unguardText(cell.trim()));
        return isMissingCode(text) ? '' : text;
      };
    case 'text':
    case 'url':
      return (cell) => {
        const text = clean(unguardText(cell.trim()));
        return text === '-' || /^nan$/i.test(text) ? '' : text;
      };
    default:
      throw new Error(`field ${field.name} of type ${field.type} holds no text`);
  }
}

/**
 * A text as its file has it. Where something is written as HTML writes signs that is personal data once it is read,
 * the text is cleaned all the same: it could not be masked otherwise.
 */
function keptAsWritten(text: string): string {
  const clean = cleanText(text);
  return maskPersonalData(clean).text === clean ? text : clean;
}

/**
 * The reader of a field of numbers or dates.
 * @param rulesOff rules that are left out.
 */
export function numberReader(
  field: CellField,
  habits: FileHabits,
  rulesOff: readonly OptionalImportRule[],
): NumberReader {
  if (field.type === 'date') {
    const found = habits.dates.get(field.name);
    const habit = found && { ...found, keepsPlaceholders: rulesOff.includes('placeholderDates') };
    return (cell) => parseDate(cell, habit);
  }
  const mark = habits.decimalMarks.get(field.name) ?? '.';
  if (field.type === 'rating') return (cell) => parseRating(cell, mark);
  if (field.type === 'votes') return (cell) => parseVotes(cell, mark);
  const below = habits.sidesBelow.get(field.name);
  const scale = habits.scales.get(field.name) ?? 1;
  if (scale !== 1) return (cell) => scaled(parseNumber(cell, mark, below), scale);
  return (cell) => parseNumber(cell, mark, below);
}

/** To the hundredth: 81.6 thousand are 81,600 and not 81,600.00000000001. */
function scaled(value: number | null, scale: number): number | null {
  return value === null ? null : Math.round(value * scale * 100) / 100;
}

/**
 * @param isCut whether a spreadsheet has put zeros behind the fifteenth digit of the column's ids.
 * @param keepsDamaged whether such ids are taken as they are.
 * @param isLogin whether a login behind a name is the id.
 */
function idReader(isFloat: boolean, isCut: boolean, keepsDamaged: boolean, isLogin: boolean): TextReader {
  return (cell) => {
    const whole = unguardId(cell);
    const id = isLogin ? loginOf(whole) || whole : whole;
    if (isMissingCode(id)) return '';
    if (!keepsDamaged && (isExponent(id) || (isCut && isCutId(id)))) return '';
    return isFloat && id.endsWith('.0') ? id.slice(0, -2) : id;
  };
}
