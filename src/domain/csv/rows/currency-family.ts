import type { OptionalImportRule } from '../../cleaning/rules';
import type { CurrencyColumn } from '../recognition/currency-columns';
import type { FileHabits } from './file-habits';
import { NumberField } from './number-field';
import type { ReadField } from './read-field';
import type { RowCells } from './row-cells';

interface FamilyColumn {
  readonly column: number;
  /** The currency that its header names. */
  readonly currency: string;
  readonly values: NumberField;
}

/** The columns of one amount in several currencies. */
export class CurrencyFamily {
  private readonly further: readonly FamilyColumn[];
  private readonly own: string;

  /** @param matched the column that the field was given. */
  constructor(
    field: ReadField,
    matched: number,
    family: readonly CurrencyColumn[],
    habits: FileHabits,
    private readonly cells: RowCells,
    rulesOff: readonly OptionalImportRule[],
  ) {
    const currencyOf = ({ unit }: CurrencyColumn) => habits.currency.resolve(unit);
    this.own = family.filter(({ column }) => column === matched).map(currencyOf)[0] ?? '';
    this.further = family
      .filter(({ column }) => column !== matched)
      .map((each) => {
        const values = new NumberField(field, habits, rulesOff);
        cells.attach(each.column, values);
        return { column: each.column, currency: currencyOf(each), values };
      });
  }

  /**
   * The column other than the matched one that holds the row's amount: that of the row's currency, else the first that
   * is filled where the matched one is blank; null where the matched one holds it.
   * @param amount in the matched column.
   */
  inCurrency(currency: string, amount: number): FamilyColumn | null {
    const isFilled = ({ column, values }: FamilyColumn) =>
      !Number.isNaN(values.values[this.cells.numbers[column]!]!);
    const named = this.further.find((each) => each.currency === currency && isFilled(each));
    if (named !== undefined && currency !== this.own) return named;
    return Number.isNaN(amount) ? (this.further.find(isFilled) ?? null) : null;
  }
}
