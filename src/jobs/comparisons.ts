import { type Effects, featureEffects } from '../domain/label/traits/feature-effects';
import { type Divided, type SegmentFlow, segmentFlow } from '../domain/label/segment-flow';
import { loadEntities, loadSegmentation } from './results';

/** What is usual in every segment of a run, feature by feature. */
export interface SegmentFigures {
  /** In the order of the run's profiles. */
  readonly effects: readonly Effects[];
  /** Customers looked at, of all. */
  readonly looked: number;
  readonly customers: number;
}

/** More customers change no figure that is printed, and ranking them all would hold up the page. */
const sampleSize = 20_000;

/** Every behaviour and attribute, in plain units; of a large shop over every so-manieth customer. */
export async function segmentFigures(runId: string): Promise<SegmentFigures> {
  const [{ customerIds, featureColumns, featureValues }, { labels, profiles }] = await Promise.all([
    loadEntities(runId),
    loadSegmentation(runId),
  ]);
  const width = featureColumns.length;
  const step = Math.ceil(customerIds.length / sampleSize);
  const looked = Math.ceil(customerIds.length / step);
  const values = new Float32Array(looked * width);
  for (let i = 0; i < looked; i++) {
    values.set(featureValues.subarray(i * step * width, (i * step + 1) * width), i * width);
  }
  const own = Int32Array.from({ length: looked }, (_, i) => labels[i * step]!);
  const features = { rows: looked, columns: featureColumns, values };
  return { effects: featureEffects([features], own, profiles.length), looked, customers: customerIds.length };
}

/** Where the customers of one run's segments are in another's. */
export async function runFlow(before: string, after: string): Promise<SegmentFlow> {
  const [one, other] = await Promise.all([dividedBy(before), dividedBy(after)]);
  return segmentFlow(one, other);
}

async function dividedBy(runId: string): Promise<Divided> {
  const [{ customerIds }, { labels, profiles }] = await Promise.all([
    loadEntities(runId),
    loadSegmentation(runId),
  ]);
  return { ids: customerIds, labels, codes: profiles.map(({ code }) => code) };
}
