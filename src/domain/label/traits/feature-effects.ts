import type { Features } from '../../behaviour/features';
import { midmean } from '../../math/midmean';
import { groupByKey } from '../../math/order';
import { midRanks } from '../../math/ranks';
import { mean } from '../../math/vector';
import type { Trait } from '../segment';

/** Every feature of one segment against the shop, by feature name. */
export type Effects = ReadonlyMap<string, Trait>;

/** The feature must be known of at least this part of the customers, against the shop's part. */
const leastCoverage = 0.5;
/** Standard errors from the shop's middle. */
const leastErrors = 2.5;

/**
 * How each feature describes each segment: what is usual in the segment and in the shop, among the customers for whom
 * it is known, in plain units. Usual is the mean of the middle half (`midmean`), so that one wholesaler moves nothing;
 * of the yes or no of an attribute it is the share. The effect is the distance of the segment's mean rank from the
 * shop's in standard deviations of the ranks (Wilcoxon's scores, ties sharing theirs): near Glass's delta where values
 * are normal, and the same on any scale. It is 0 where so few customers could differ so much by chance or where too few
 * of the segment's customers have the feature for it to speak for them.
 *
 * A description, not a test: segments are made by these very features, so that they differ in some of them whether or
 * not there is anything to find.
 *
 * Features without spread and segments without any known value are left out.
 *
 * @param labels cluster of each customer, length n; every block has n rows.
 */
export function featureEffects(blocks: readonly Features[], labels: Int32Array, k: number): Effects[] {
  const effects = Array.from({ length: k }, () => new Map<string, Trait>());
  for (const block of blocks) {
    if (block.rows !== labels.length) {
      throw new RangeError(`featureEffects: ${block.rows} rows but ${labels.length} labels`);
    }
    for (let column = 0; column < block.columns.length; column++) addColumn(effects, block, column, labels);
  }
  return effects;
}

function addColumn(effects: Map<string, Trait>[], block: Features, column: number, labels: Int32Array): void {
  const { name, unit } = block.columns[column]!;
  const k = effects.length;
  const width = block.columns.length;
  const known: number[] = [];
  const sizes = new Int32Array(k);
  labels.forEach((label, i) => {
    sizes[label]!++;
    if (!Number.isNaN(block.values[i * width + column]!)) known.push(i);
  });
  const values = Float64Array.from(known, (i) => block.values[i * width + column]!);
  if (!varies(values)) return;
  const usual = name.includes('=') ? mean : (some: Float64Array) => midmean(some.sort());
  const shopValue = usual(values.slice());
  const ranks = midRanks(values);
  const middle = (values.length + 1) / 2;
  const deviation = Math.sqrt(ranks.reduce((sum, rank) => sum + (rank - middle) ** 2, 0) / ranks.length);
  const of = groupByKey(
    Int32Array.from(known, (i) => labels[i]!),
    k,
  );
  for (let c = 0; c < k; c++) {
    const own = of.positions.subarray(of.starts[c]!, of.starts[c + 1]!);
    if (own.length === 0) continue;
    const effect = (mean(Float64Array.from(own, (at) => ranks[at]!)) - middle) / deviation;
    const coverage = own.length / sizes[c]!;
    const typical =
      coverage >= leastCoverage * (known.length / labels.length) &&
      Math.abs(effect) * Math.sqrt(own.length) >= leastErrors;
    effects[c]!.set(name, {
      feature: name,
      unit,
      segmentValue: usual(Float64Array.from(own, (at) => values[at]!)),
      shopValue,
      effect: typical ? effect : 0,
    });
  }
}

/** Below this share of the largest value a spread is rounding, not variety. */
const relativeSpread = 1e-6;

function varies(values: Float64Array): boolean {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least > relativeSpread * Math.max(1, Math.abs(least), Math.abs(most));
}
