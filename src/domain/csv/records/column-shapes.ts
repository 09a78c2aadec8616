import { namedTypes } from '../recognition/column-names';
import { normaliseHeader } from '../recognition/header-name';
import { isMissing } from '../../vocabulary/missing';
import { classesOf, classOfMost, type ValueClass, valueClass } from './value-class';

interface ColumnShape {
  readonly values: ValueClass;
  /** The patterns of its cells, where these are few. */
  readonly patterns: ReadonlySet<string> | null;
  readonly isMoney: boolean;
}

/** So many patterns at most are a rule and not a variety. */
const mostPatterns = 4;

/**
 * What the cells of each column look like, by rows that are sure to be whole and by the columns' names. A column is looked
 * at when it is first asked for: of most files no row is, and some have thousands of columns.
 */
export class ColumnShapes {
  private readonly shares: Float64Array;
  private readonly shapes: (ColumnShape | undefined)[];

  /** @param rows as wide as the header. Without any, the names alone speak. */
  constructor(
    private readonly header: readonly string[],
    private readonly rows: readonly (readonly string[])[],
  ) {
    this.shares = Float64Array.from(header, (_, column) => shareFilled(rows, column));
    this.shapes = header.map(() => undefined);
  }

  /** Share of the rows that fill the column. */
  filled(column: number): number {
    return this.shares[column] ?? 0;
  }

  private shape(column: number): ColumnShape {
    this.shapes[column] ??= shapeOf(
      this.header[column]!,
      this.rows.map((fields) => (fields[column] ?? '').trim()),
    );
    return this.shapes[column];
  }

  /** Whether the cell is of the class that the column's values are of; an empty one always is. */
  admits(column: number, cell: string): boolean {
    const own = valueClass(cell);
    const { values } = this.shape(column);
    return own === 'empty' || values === 'empty' || values === 'words' || own === values;
  }

  /** Whether the cell looks like the others of its column, in its pattern too. */
  fits(column: number, cell: string): boolean {
    const { values, patterns } = this.shape(column);
    const own = valueClass(cell);
    if (own === 'empty') return this.filled(column) < 1 || this.rows.length === 0;
    if (values === 'empty') return this.rows.length === 0;
    if (values !== 'words' && own !== values) return false;
    return patterns === null || patterns.has(patternOf(cell));
  }

  /** Whether the two cells, which a delimiter set apart, were one of this column. */
  joins(column: number, left: string, right: string, delimiter: string): boolean {
    const { values, isMoney, patterns } = this.shape(column);
    if (values === 'number' || (values === 'empty' && isMoney)) {
      const isAmount = /^\D{0,4}\d{1,3}(?:[.\s']?\d{3})*$/.test(left) && /^\d{1,2}\D{0,4}$/.test(right);
      return isAmount && (isMoney || (patterns !== null && this.fits(column, left + delimiter + right)));
    }
    if (values === 'date' || values === 'email') return this.fits(column, left + delimiter + right);
    // In words a comma has a blank behind it, which between cells there is not.
    return /^\s+\S*\p{L}/u.test(right) && this.fits(column, left);
  }
}

function shareFilled(rows: readonly (readonly string[])[], column: number): number {
  let filled = 0;
  for (const fields of rows) if (!isMissing((fields[column] ?? '').trim())) filled++;
  return rows.length === 0 ? 0 : filled / rows.length;
}

function shapeOf(name: string, cells: readonly string[]): ColumnShape {
  const types = namedTypes(normaliseHeader(name));
  const isMoney = types.has('money');
  const classes = classesOf(cells);
  const filled = cells.filter((_, row) => classes[row] !== 'empty');
  return {
    values: cells.length > 0 ? classOfMost(classes) : classOfName(types),
    patterns: patternsOf(filled),
    isMoney,
  };
}

function classOfName(types: ReadonlySet<string>): ValueClass {
  const classes = new Set(
    [...types].map((type): ValueClass => {
      if (type === 'money' || type === 'number' || type === 'rating') return 'number';
      return type === 'date' || type === 'email' ? type : 'words';
    }),
  );
  return classes.size === 1 ? [...classes][0]! : 'words';
}

function patternsOf(cells: readonly string[]): ReadonlySet<string> | null {
  if (cells.length < 10) return null;
  const patterns = new Set<string>();
  for (const cell of new Set(cells)) {
    patterns.add(patternOf(cell));
    if (patterns.size > mostPatterns) return null;
  }
  return patterns;
}

/** 'P-0017' and 'X-3' are alike: letters and digits in runs, other signs as they are. */
function patternOf(cell: string): string {
  return cell
    .trim()
    .slice(0, 60)
    .replace(/\p{L}+/gu, 'A')
    .replace(/\d+/g, '9');
}
