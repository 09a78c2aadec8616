import type { SegmentationResult } from '../contracts/analysis-api';
import type { Effects } from '../domain/label/traits/feature-effects';
import { type Divided, type SegmentFlow, segmentFlow } from '../domain/label/segment-flow';
import { outputsHeld, outputsOf } from './queries';
import { fingerprintOf, loadEntities, loadSegmentation } from './results';

/**
 * How every behaviour and attribute stands in every segment of the run on screen, in the order of its profiles; null
 * for a run of an old version.
 */
export async function segmentFigures(runId: string): Promise<Effects[] | null> {
  const { figures } = (await outputsOf(runId)).segmentation;
  return figures?.map((own) => new Map(own.map((trait) => [trait.feature, trait]))) ?? null;
}

/** Where the customers of one run's segments are in another's. */
export async function runFlow(before: string, after: string): Promise<SegmentFlow> {
  const [one, other, [ids, idsAfter]] = await Promise.all([
    dividedBy(before),
    dividedBy(after),
    customersOf(before, after),
  ]);
  return segmentFlow({ ...one, ids }, { ...other, ids: idsAfter });
}

async function dividedBy(runId: string) {
  const { labels, profiles }: SegmentationResult =
    (await outputsHeld(runId))?.segmentation ?? (await loadSegmentation(runId));
  return { labels, codes: profiles.map(({ code }) => code) };
}

/** The ids of two runs' customers, which lie among much else: read once where both runs have the same. */
async function customersOf(
  before: string,
  after: string,
): Promise<readonly [Divided['ids'], Divided['ids']]> {
  const [one, other] = await Promise.all([before, after].map((runId) => fingerprintOf(runId, 'entities')));
  const idsOf = async (runId: string) => {
    const { customerIds } = (await outputsHeld(runId))?.entities ?? (await loadEntities(runId));
    return customerIds;
  };
  if (one !== other) return Promise.all([idsOf(before), idsOf(after)]);
  const ids = await idsOf(outputsHeld(after) === null ? before : after);
  return [ids, ids];
}
