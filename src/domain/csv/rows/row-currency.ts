import { codeIn, type CurrencyHabit, currencyOfRow, signIn } from '../cells/currency';
import type { CellReader, RowCells } from './row-cells';

/** The currency of the row that is read, by what is known of its cells. */
export class RowCurrency {
  private readonly codes: CellTexts;
  private readonly signs: readonly CellTexts[];
  private readonly signsOfRow: (string | null)[];

  constructor(
    private readonly habit: CurrencyHabit,
    private readonly cells: RowCells,
  ) {
    this.codes = new CellTexts((cell) => codeIn(habit, cell));
    if (habit.codeColumn >= 0) cells.attach(habit.codeColumn, this.codes);
    this.signs = habit.columns.map((column) => {
      const signs = new CellTexts(signIn);
      cells.attach(column, signs);
      return signs;
    });
    this.signsOfRow = habit.columns.map(() => null);
  }

  /** The currencies of records ahead, from one to before another: one after the other they mostly are of the same. */
  readAhead(from: number, to: number, currencies: string[]): void {
    const { numbersAhead } = this.cells;
    const { codeColumn, columns } = this.habit;
    const { signsOfRow } = this;
    let code = '';
    for (let row = from; row < to; row++) {
      let isSame = row > from;
      for (let i = 0; i < columns.length; i++) {
        const number = numbersAhead[this.cells.aheadOf(columns[i]!) + row]!;
        const sign = number === 0 ? null : this.signs[i]!.texts[number]!;
        if (sign === signsOfRow[i]) continue;
        signsOfRow[i] = sign;
        isSame = false;
      }
      if (codeColumn >= 0) {
        const own = this.codes.texts[numbersAhead[this.cells.aheadOf(codeColumn) + row]!]!;
        if (own !== code) isSame = false;
        code = own;
      }
      currencies[row] = isSame ? currencies[row - 1]! : currencyOfRow(this.habit, code, signsOfRow);
    }
  }

  read(): string {
    const { numbers } = this.cells;
    const { codeColumn, columns } = this.habit;
    for (let i = 0; i < columns.length; i++) {
      const number = numbers[columns[i]!]!;
      this.signsOfRow[i] = number === 0 ? null : this.signs[i]!.texts[number]!;
    }
    const code = codeColumn < 0 ? '' : this.codes.texts[numbers[codeColumn]!]!;
    return currencyOfRow(this.habit, code, this.signsOfRow);
  }
}

/** A text for each different cell of a column. */
export class CellTexts implements CellReader {
  texts: string[] = [];

  constructor(private readonly textOf: (cell: string) => string) {}

  read(number: number, cell: string): boolean {
    this.texts[number] = this.textOf(cell);
    return false;
  }

  clear(): void {
    this.texts = [];
  }
}
