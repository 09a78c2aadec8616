import type { BlockName, FeatureBlock, FeatureColumn, Transform, Unit } from './features';

/** One column before it is put into its block: a value a customer, NaN where not known. */
export interface NamedValues {
  readonly column: FeatureColumn;
  readonly values: Float64Array;
  /** See `FeatureBlock.steps`; 0 where missing. */
  readonly steps?: Float64Array | number;
  /** See `FeatureBlock.looked`; the values themselves where missing. */
  readonly looked?: Float64Array;
}

/** @param steps of each value, or one for all: see `FeatureBlock.steps`. */
export function named(
  name: string,
  unit: Unit,
  transform: Transform,
  values: Float64Array,
  steps: Float64Array | number = 0,
): NamedValues {
  return { column: { name, unit, transform }, values, steps };
}

/** The same, shown alone: it takes no part in who is alike. */
export function shownAlone({ column, ...rest }: NamedValues): NamedValues {
  return { ...rest, column: { ...column, takesPart: false } };
}

/** Puts columns side by side; a column of which nothing is known is left out. */
export function toBlock(block: BlockName, rows: number, candidates: readonly NamedValues[]): FeatureBlock {
  const present = candidates.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  const width = present.length;
  const values = new Float32Array(rows * width);
  const steps = new Float32Array(rows * width);
  const looked = new Float32Array(rows * width);
  present.forEach(({ values: own, steps: step = 0, looked: other = own }, j) => {
    for (let i = 0; i < rows; i++) {
      values[i * width + j] = own[i];
      steps[i * width + j] = typeof step === 'number' ? step : step[i];
      looked[i * width + j] = other[i];
    }
  });
  const isOther = present.some(({ looked: other }) => other !== undefined);
  return {
    block,
    rows,
    columns: present.map(({ column }) => column),
    values,
    steps,
    ...(isOther && { looked }),
  };
}
