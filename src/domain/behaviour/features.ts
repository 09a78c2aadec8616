/** What a number is, so that the UI can print it in words and with its unit. */
export type Unit =
  | 'money'
  | 'days'
  | 'count'
  | 'rating'
  | 'share'
  | 'characters'
  | 'seconds'
  | 'years'
  | 'level';

/** How a column is made comparable before it is standardised: money and counts are skewed. */
export type Transform = 'none' | 'log1p';

export interface FeatureColumn {
  /** Stable key, e.g. `monetary`; the UI has its words under `feature.<name>`. */
  readonly name: string;
  readonly unit: Unit;
  readonly transform: Transform;
}

export type BlockName = 'text' | 'behaviour' | 'attributes';

/** One customer a row; `values[i * columns.length + j]`, in plain units, NaN where not known. */
export interface FeatureBlock {
  readonly block: BlockName;
  readonly rows: number;
  readonly columns: readonly FeatureColumn[];
  readonly values: Float32Array;
}
