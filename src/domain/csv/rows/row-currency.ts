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

  read(number: number, cell: string): void {
    this.texts[number] = this.textOf(cell);
  }

  clear(): void {
    this.texts = [];
  }
}
