import { type NameReading, readName } from '../../shop/tables/header-concepts';
import { withoutUnit } from '../cells/currency';
import { withoutScale } from '../cells/unit-scale';
import { allNames } from './column-names';
import { amountsInFurtherCurrencies } from './currency-columns';
import { readGrossAndNet } from './gross-and-net';
import { normaliseHeader, normaliseWhole } from './header-name';
import { withLostLetters } from './lost-letters';
import { withoutMinorUnits } from './minor-units';
import { taxMark } from './tax-mark';

/** A column's name as it is looked up. */
export interface Spelling {
  readonly name: string;
  /** With what stands in brackets. */
  readonly whole: string;
  readonly reading: NameReading;
  /** Without what says whether tax is in the amount. */
  readonly taxed?: Spelling & { readonly isIn: boolean };
  /** Without the currency, where one is written: 'Betrag CHF'. */
  readonly amount?: Spelling;
}

/** What the names of a table's columns say, whatever kind of table it is. */
export interface HeaderReading {
  /** With letters that were lost, 'gross' and 'net' said as what they mean in this file. */
  readonly headers: readonly string[];
  /** The same, normalised. */
  readonly names: readonly string[];
  /** The first rows, for what shows only in the company of other columns. */
  readonly rows: readonly (readonly string[])[];
  readonly spellings: readonly Spelling[];
  /** Columns that say an amount again, without tax or in another currency. */
  readonly twins: ReadonlySet<number>;
}

/** Reads the names of columns, once for all kinds of table that they may be of. */
export function readHeader(
  named: readonly string[],
  rows: readonly (readonly string[])[] = [],
): HeaderReading {
  const headers = readGrossAndNet(
    named.map((name) => withLostLetters(name, allNames())),
    rows,
  );
  const spellings = headers.map((name) => {
    const header = withoutMinorUnits(name);
    const amount = withoutScale(header) || withoutUnit(header);
    const whole = taxedSpelling(header);
    return amount === '' ? whole : { ...whole, amount: taxedSpelling(amount) };
  });
  const twins = new Set([...untaxedTwins(spellings), ...amountsInFurtherCurrencies(headers)]);
  return { headers, names: headers.map(normaliseHeader), rows, spellings, twins };
}

function spellingOf(header: string): Spelling {
  return { name: normaliseHeader(header), whole: normaliseWhole(header), reading: readName(header) };
}

function taxedSpelling(header: string): Spelling {
  const mark = taxMark(header);
  return { ...spellingOf(header), ...(mark && { taxed: { ...spellingOf(mark.name), isIn: mark.isIn } }) };
}

/** Of amounts that a file has with tax and without, those without: read as another amount they would contradict it. */
function untaxedTwins(spellings: readonly Spelling[]): ReadonlySet<number> {
  const rank = ({ taxed }: Spelling) => (taxed === undefined ? 1 : taxed.isIn ? 2 : 0);
  const amount = ({ name, taxed }: Spelling) => taxed?.name ?? name;
  const best = new Map<string, number>();
  for (const each of spellings) best.set(amount(each), Math.max(best.get(amount(each)) ?? 0, rank(each)));
  const columns = [...spellings.keys()];
  return new Set(
    columns.filter((column) => rank(spellings[column]!) < best.get(amount(spellings[column]!))!),
  );
}
