/** A range of values with about as many customers as the others. */
export interface ValueBin {
  readonly least: number;
  readonly most: number;
  readonly count: number;
}

/** Of each customer the number of her bin, `bins.length` where her value is not known. */
export interface BinnedValues {
  readonly bins: readonly ValueBin[];
  readonly binOf: Int32Array;
}

/**
 * Values in ranges of about as many customers each, ascending; fewer where many have one value, which is in one range
 * alone. @param values NaN where not known.
 */
export function binValues(values: Float32Array, most: number): BinnedValues {
  const known = values.filter((value) => !Number.isNaN(value)).sort();
  const cuts: number[] = [];
  for (let q = 1; q < most; q++) {
    const cut = known[Math.floor((q * known.length) / most)];
    if (cut !== undefined && cut > (cuts.at(-1) ?? known[0]!)) cuts.push(cut);
  }
  const bins = Array.from({ length: known.length === 0 ? 0 : cuts.length + 1 }, () => ({
    least: Number.POSITIVE_INFINITY,
    most: Number.NEGATIVE_INFINITY,
    count: 0,
  }));
  const binOf = Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return bins.length;
    let bin = 0;
    while (bin < cuts.length && value >= cuts[bin]!) bin++;
    const own = bins[bin]!;
    own.least = Math.min(own.least, value);
    own.most = Math.max(own.most, value);
    own.count++;
    return bin;
  });
  return { bins, binOf };
}
