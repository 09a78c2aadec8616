import type { FeatureBlock } from '../../behaviour/features';
import type { Trait } from '../segment';

/** Every feature of one segment against the shop, by feature name. */
export type Effects = ReadonlyMap<string, Trait>;

/** The feature must be known of at least this part of the customers, against the shop's part. */
const leastCoverage = 0.5;
/** Standard errors from the shop's mean. */
const leastErrors = 2.5;

/**
 * Means of each feature by segment and over the shop, of the customers for whom it is known, in plain
 * units, so that 'twice the average' is true of the averages. The effect is the distance of the means
 * in the shop's standard deviations on the feature's own scale (log1p for skewed ones): Glass's delta
 * with the whole shop as the reference. It is 0 where chance would explain it or where too few of the
 * segment's customers have the feature for it to speak for them. Features without spread and segments
 * without any known value are left out.
 *
 * @param labels cluster of each customer, length n; every block has n rows.
 */
export function featureEffects(blocks: readonly FeatureBlock[], labels: Int32Array, k: number): Effects[] {
  const effects = Array.from({ length: k }, () => new Map<string, Trait>());
  for (const block of blocks) {
    if (block.rows !== labels.length) {
      throw new RangeError(`featureEffects: ${block.rows} rows but ${labels.length} labels`);
    }
    if (block.block === 'text') continue;
    for (let column = 0; column < block.columns.length; column++) addColumn(effects, block, column, labels);
  }
  return effects;
}

function addColumn(
  effects: Map<string, Trait>[],
  block: FeatureBlock,
  column: number,
  labels: Int32Array,
): void {
  const { name, unit, transform } = block.columns[column]!;
  const k = effects.length;
  const plain = new Float64Array(k + 1);
  const scaled = new Float64Array(k + 1);
  const counts = new Int32Array(k + 1);
  const sizes = new Int32Array(k);
  let squares = 0;
  for (let i = 0; i < labels.length; i++) {
    sizes[labels[i]!]!++;
    const value = block.values[i * block.columns.length + column]!;
    if (Number.isNaN(value)) continue;
    const onScale = transform === 'log1p' ? Math.log1p(Math.max(value, 0)) : value;
    for (const group of [labels[i]!, k]) {
      plain[group]! += value;
      scaled[group]! += onScale;
      counts[group]!++;
    }
    squares += onScale * onScale;
  }
  const known = counts[k]!;
  const mean = scaled[k]! / known;
  const deviation = Math.sqrt(Math.max(0, squares / known - mean * mean));
  if (known === 0 || deviation <= 1e-6 * Math.max(1, Math.abs(mean))) return;
  for (let c = 0; c < k; c++) {
    if (counts[c] === 0) continue;
    const effect = (scaled[c]! / counts[c]! - mean) / deviation;
    const coverage = counts[c]! / sizes[c]!;
    const typical =
      coverage >= leastCoverage * (known / labels.length) &&
      Math.abs(effect) * Math.sqrt(counts[c]!) >= leastErrors;
    effects[c]!.set(name, {
      feature: name,
      unit,
      segmentValue: plain[c]! / counts[c]!,
      shopValue: plain[k]! / known,
      effect: typical ? effect : 0,
    });
  }
}
