import type { OptionalImportRule } from '../../cleaning/rules';
import { numberReader, textReader } from './cell-readers';
import type { FileHabits } from './file-habits';
import type { NumberedLines } from './numbered-lines';
import { fieldTypes } from '../../shop/tables/field-types';
import type { RowCells } from './row-cells';
import type { ReadField } from './read-field';
import { CellTexts } from './row-currency';

interface PackedColumn {
  readonly field: string;
  readonly column: number;
  /** By cell: the field's value in its one form, '' for none. */
  readonly values: CellTexts;
}

/**
 * Packs the lines that stand side by side in a row into one cell of the added column, as the field of packed lines
 * reads them: a list of objects, or of bare names where nothing else is known.
 */
export class PackedLines {
  private readonly lines: readonly (readonly PackedColumn[])[];
  private readonly named: ReadonlySet<string>;

  /** @param fields those that have a column, by which the cells of all lines are read. */
  constructor(
    { lines, named }: NumberedLines,
    fields: readonly ReadField[],
    habits: FileHabits,
    private readonly cells: RowCells,
    rulesOff: readonly OptionalImportRule[],
  ) {
    this.named = new Set(named);
    this.lines = lines.map((line) =>
      Object.entries(line).map(([name, column]) => {
        const field = fields.find((each) => each.name === name)!;
        const values = new CellTexts(valueReader(field, habits, rulesOff));
        cells.attach(column, values);
        return { field: name, column, values };
      }),
    );
  }

  /** Sets the row's cell in the added column. */
  read(): void {
    const { cells } = this;
    const packed = this.lines.flatMap((line) => {
      const filled = line.flatMap(({ field, column, values }) => {
        const value = values.texts[cells.numbers[column]!]!;
        return value === '' ? [] : [[field, value] as const];
      });
      return filled.some(([field]) => this.named.has(field)) ? [Object.fromEntries(filled)] : [];
    });
    cells.numbers[cells.added] = packed.length === 0 ? 0 : cells.numberOf(cells.added, written(packed));
  }
}

function written(packed: readonly Readonly<Record<string, string>>[]): string {
  const isBare = packed.every((line) => Object.keys(line).length === 1);
  return isBare ? packed.map((line) => Object.values(line)[0]).join(' | ') : JSON.stringify(packed);
}

function valueReader(
  field: ReadField,
  habits: FileHabits,
  rulesOff: readonly OptionalImportRule[],
): (cell: string) => string {
  if (fieldTypes[field.type].kept === 'string') return textReader(field, habits, rulesOff);
  const read = numberReader(field, habits, rulesOff);
  return (cell) => {
    const value = read(cell);
    return value === null || !Number.isFinite(value) ? '' : String(value);
  };
}
