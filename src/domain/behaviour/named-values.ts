import type { BlockName, FeatureBlock, FeatureColumn, Transform, Unit } from './features';

/** One column before it is put into its block: a value a customer, NaN where not known. */
export interface NamedValues {
  readonly column: FeatureColumn;
  readonly values: Float64Array;
}

export function named(name: string, unit: Unit, transform: Transform, values: Float64Array): NamedValues {
  return { column: { name, unit, transform }, values };
}

/** Puts columns side by side; a column of which nothing is known is left out. */
export function toBlock(block: BlockName, rows: number, candidates: readonly NamedValues[]): FeatureBlock {
  const present = candidates.filter(({ values }) => values.some((value) => !Number.isNaN(value)));
  const width = present.length;
  const values = new Float32Array(rows * width);
  present.forEach((candidate, j) => {
    for (let i = 0; i < rows; i++) values[i * width + j] = candidate.values[i];
  });
  return { block, rows, columns: present.map(({ column }) => column), values };
}
