import type { FeatureBlock } from '../../behaviour/features';
import { median } from '../../math/vector';
import { type Archetype, archetypeKeys, type ArchetypeKey, archetypes } from './archetypes';
import type { Bound, Gate } from './gates';

/** How many of a segment's customers are of a type, against the others of the shop. */
export interface Fit {
  /** Share of the segment's customers, 0 to 1. */
  readonly share: number;
  /** Share of all other customers; 0 where there are no others. */
  readonly elsewhere: number;
}

/** A figure of every customer in plain units, NaN where it is not known; null where the export has none. */
type Figures = (feature: string) => Float64Array | null;

/** Fewer customers who came back show no rhythm of a shop. */
const fewestReturning = 5;

/**
 * How each type that is told by behaviour fits each segment; types of which the export knows no figure are left out.
 * @param period days that the export's purchases cover, NaN where nobody knows; the figure `period` of gates.
 */
export function behaviourFits(
  blocks: readonly FeatureBlock[],
  labels: Int32Array,
  k: number,
  period: number,
): Map<ArchetypeKey, Fit[]> {
  const figures = figuresOf(blocks, labels.length, period);
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]!++;
  const fits = new Map<ArchetypeKey, Fit[]>();
  for (const key of archetypeKeys) {
    const archetype: Archetype = archetypes[key];
    if (archetype.kind !== 'behaviour') continue;
    const passes = passingAll(archetype.gates, figures, labels.length);
    if (passes === null) continue;
    const counts = new Int32Array(k);
    let all = 0;
    labels.forEach((label, i) => {
      counts[label]! += passes[i]!;
      all += passes[i]!;
    });
    fits.set(
      key,
      Array.from(counts, (count, c) => ({
        share: sizes[c] === 0 ? 0 : count / sizes[c]!,
        elsewhere: (all - count) / Math.max(1, labels.length - sizes[c]!),
      })),
    );
  }
  return fits;
}

/** 1 for each customer who passes every gate; null where a figure of a gate is not known of anybody. */
function passingAll(gates: readonly Gate[], figures: Figures, customers: number): Uint8Array | null {
  const passes = new Uint8Array(customers).fill(1);
  for (const { feature, least, most, ifTold } of gates) {
    const values = figures(feature);
    if (values === null && ifTold) continue;
    if (values === null) return null;
    const low = boundOf(least, values, figures);
    const high = boundOf(most, values, figures);
    // A comparison with NaN is false: what is not known passes no gate.
    for (let i = 0; i < customers; i++) {
      if (low !== null && !(values[i]! >= low(i))) passes[i] = 0;
      if (high !== null && !(values[i]! <= high(i))) passes[i] = 0;
    }
  }
  return passes;
}

/** The bound for each customer; null where there is none. */
function boundOf(
  bound: Bound | undefined,
  values: Float64Array,
  figures: Figures,
): ((customer: number) => number) | null {
  if (bound === undefined) return null;
  const {
    plain = 0,
    rhythms,
    ownRhythms,
    medians,
    lowerQuartiles,
    upperQuartiles,
    periods,
    ofFigure,
  } = bound;
  const some = values.filter((value) => value > 0);
  const shared = Math.max(
    plain,
    rhythms === undefined ? 0 : rhythms * rhythmOf(figures),
    medians === undefined ? 0 : medians * median(some),
    lowerQuartiles === undefined ? 0 : lowerQuartiles * quartile(some, 1),
    upperQuartiles === undefined ? 0 : upperQuartiles * quartile(some, 3),
    periods === undefined ? 0 : periods * figures('period')![0]!,
  );
  if (ofFigure !== undefined) {
    const other = figures(ofFigure.feature);
    return (customer) => Math.max(shared, ofFigure.times * (other?.[customer] ?? Number.NaN));
  }
  const own = ownRhythms === undefined ? null : figures('daysBetween');
  // Who came on one day alone has no rhythm of her own, and is held to the shop's.
  return own === null ? () => shared : (customer) => Math.max(shared, ownRhythms! * (own[customer]! || 0));
}

/**
 * The shop's re-buying interval in days: the median, over the customers who came back on another day, of their mean
 * days between purchases. NaN where too few came back for a shop to have a rhythm.
 */
function rhythmOf(figures: Figures): number {
  const known = figures('daysBetween')?.filter((days) => !Number.isNaN(days));
  return known === undefined || known.length < fewestReturning ? Number.NaN : median(known);
}

function quartile(values: Float64Array, which: 1 | 3): number {
  const sorted = values.slice().sort();
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor((which / 4) * (sorted.length - 1))]!;
}

function figuresOf(blocks: readonly FeatureBlock[], customers: number, period: number): Figures {
  const known = new Map<string, Float64Array | null>([['period', new Float64Array(customers).fill(period)]]);
  const read = (feature: string): Float64Array | null => {
    for (const { block, columns, values } of blocks) {
      const column = block === 'text' ? -1 : columns.findIndex(({ name }) => name === feature);
      if (column >= 0) {
        return Float64Array.from({ length: customers }, (_, i) => values[i * columns.length + column]!);
      }
    }
    return null;
  };
  return (feature) => {
    if (!known.has(feature)) known.set(feature, read(feature));
    return known.get(feature)!;
  };
}
