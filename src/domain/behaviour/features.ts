/** What a number is, so that the UI can print it in words and with its unit. */
export const units = [
  'money',
  'days',
  'count',
  'rating',
  'share',
  'characters',
  'seconds',
  'years',
  'level',
] as const;
export type Unit = (typeof units)[number];

/** How a column is made comparable before it is standardised: money and counts are skewed. */
export const transforms = ['none', 'log1p'] as const;
export type Transform = (typeof transforms)[number];

export interface FeatureColumn {
  /** Stable key, e.g. `monetary`; the UI has its words under `feature.<name>`. */
  readonly name: string;
  readonly unit: Unit;
  readonly transform: Transform;
  /** False where it is shown and takes no part in who is alike, since in this shop it is mostly chance. */
  readonly takesPart?: false;
}

export const blockNames = ['text', 'taste', 'behaviour', 'attributes'] as const;
export type BlockName = (typeof blockNames)[number];

/** Whether a block's columns are dimensions without a meaning of their own. */
export const isVectors = (block: BlockName): boolean => block === 'text' || block === 'taste';

/** One customer a row; `values[i * columns.length + j]`, in plain units, NaN where not known. */
export interface Features {
  readonly rows: number;
  readonly columns: readonly FeatureColumn[];
  readonly values: Float32Array;
}

/** Features that decide together who belongs together. */
export interface FeatureBlock extends Features {
  readonly block: BlockName;
  /**
   * How far apart a value's neighbours on its scale are, in plain units, laid out as `values`; 0 for any number, and
   * all where missing. A count moves by 1, a mean of n ratings by 1/n, whatever the customer is like: crowds on such
   * values are the scale's and not the customers'.
   */
  readonly steps?: Float32Array;
  /**
   * The values as they are looked at for groups, laid out as `values` and in the same order column by column; the values
   * themselves where missing. On another scale than the plain one what the shop's calendar crowds is no crowd.
   */
  readonly looked?: Float32Array;
}

/** Some rows of a block. */
export function rowsOfBlock(
  { block, columns, values, steps, looked }: FeatureBlock,
  rows: Int32Array,
): FeatureBlock {
  const take = (from: Float32Array) => {
    const taken = new Float32Array(rows.length * columns.length);
    rows.forEach((row, i) => {
      taken.set(from.subarray(row * columns.length, (row + 1) * columns.length), i * columns.length);
    });
    return taken;
  };
  return {
    block,
    rows: rows.length,
    columns,
    values: take(values),
    ...(steps && { steps: take(steps) }),
    ...(looked && { looked: take(looked) }),
  };
}

/** Columns that have numbers for names. */
export function vectorColumns(dimensions: number): FeatureColumn[] {
  return Array.from({ length: dimensions }, (_, j) => ({
    name: `${j + 1}`,
    unit: 'level' as const,
    transform: 'none' as const,
  }));
}
