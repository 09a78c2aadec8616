import { saysNo, saysYes } from '../../vocabulary/yes-no';
import { numbersOf } from './products-of-columns';
import type { LineColumns } from './taxed-sums';
import { wholeTaxMark } from './tax-mark';

/** The columns that say what tax comes on top of lines without it: an amount, or a rate and perhaps where it is in. */
export interface AddedTax {
  readonly amount?: number;
  readonly rate?: number;
  readonly isIn?: number;
}

const rateName =
  /(?<!\p{L})(?:vat|tax|gst|mwst|ust|mehrwertsteuer|tva|iva|btw|moms|mva|dph|pdv|kdv|ppn|ндс|пдв)\.?[\s_-]*(?:rate|percent(?:age)?|pct|perc|satz|prozent|tasa|tipo|oranı|orani|sats|sazba|%)|(?:taux|stawka|tipo|aliquota|tarief|sazba|ставка)[\s_-]*(?:de |d’|d'|di |do |la )?(?:tva|taxe|iva|vat|btw|dph|ндс)|[税稅]率/iu;
const isInName =
  /^(?:is[\s_-]?)?(?:tax(?:es)?|vat|gst|prices?)[\s_-]*(?:is[\s_-]?|are[\s_-]?)?(?:included|inclusive|(?:includes?|incl)[\s_-]*(?:tax(?:es)?|vat|gst))(?:[\s_-]*in[\s_-]*price)?$|^(?:是否)?含[税稅]$|^mwst[\s_-]*(?:inkl(?:usive)?|enthalten)$|^iva[\s_-]*inclu[ií]d[oa]$|^tva[\s_-]*incluse$/iu;

/**
 * What tells the tax on top of lines whose own amounts are without it by their names ('net_price', 'Prix HT') or by a
 * column that says so row by row; null where nothing does. What customers paid has it in.
 * @param tax the column of amounts of tax, if any.
 */
export function addedTax(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { price, total }: LineColumns,
  tax: number | undefined,
): AddedTax | null {
  const own = [price, total].filter((column) => column !== undefined);
  const marks = own.map((column) => wholeTaxMark(headers[column]!)?.isIn);
  if (own.length === 0 || marks.includes(true)) return null;
  const rate = headers.findIndex((name, column) => rateName.test(name) && areRates(numbersOf(rows, column)));
  if (marks.includes(false)) {
    if (tax !== undefined) return { amount: tax };
    return rate < 0 ? null : { rate };
  }
  const isIn = headers.findIndex((name, column) => isInName.test(name.trim()) && areFlags(rows, column));
  return rate < 0 || isIn < 0 ? null : { rate, isIn };
}

function areRates(values: readonly number[]): boolean {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length > 0 && known.every((value) => value >= 0 && value <= highest);
}
/** In hundredths: there is no higher value-added tax. */
const highest = 30;

function areFlags(rows: readonly (readonly string[])[], column: number): boolean {
  const said = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return said.some(saysNo) && said.every((cell) => saysYes(cell) || saysNo(cell));
}
