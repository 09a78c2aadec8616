import type { GivenSegments, PreviousSegmentation } from '../../contracts/analysis-api';
import { standingByHand } from '../../domain/label/by-hand';
import { getRun, getStage, listRuns } from '../../storage/runs';
import { getShop } from '../../storage/shops';

/**
 * The segments and the map of an earlier run, and the marketer's names. null where there is no such run or
 * its outputs are lost: codes are then given anew, which is better than no run.
 */
export async function previousSegmentation(
  shopId: string,
  runId: string | null,
): Promise<PreviousSegmentation | null> {
  const record = runId === null ? undefined : await getRun(runId);
  const stages = record?.stages;
  if (record === undefined || stages?.entities === undefined || stages.segmentation === undefined)
    return null;
  const [entities, segmentation, { segmentNames }, earlier] = await Promise.all([
    getStage('entities', stages.entities),
    getStage('segmentation', stages.segmentation),
    getShop(shopId),
    listRuns(shopId),
  ]);
  if (entities === undefined || segmentation === undefined) return null;
  const { labels, profiles } = segmentation;
  const codes = entities.customerIds.map((id, i) => [id, profiles[labels[i]!]!.code] as const);
  const names = Object.entries(segmentNames).map(([code, name]) => [Number(code), name] as const);
  const portraits = profiles.map(
    ({ code, archetype, fit = null, voice = null, topics }) =>
      [code, { archetype, fit, voice, topics }] as const,
  );
  return {
    codes: new Map(codes),
    customNames: new Map(names),
    portraits: new Map(portraits),
    highest: Math.max(0, ...earlier.flatMap(({ summary }) => summary.profiles.map(({ code }) => code))),
    places: { ids: entities.customerIds, projection: segmentation.projection },
    ...standingByHand(record.summary),
  };
}

/** Segments that another run's files tell. */
export function givenSegmentation({ customers, segments, byHand }: GivenSegments): PreviousSegmentation {
  const portraits = segments.map(
    ({ code, archetype, fit = null, voice = null, topics }) =>
      [code, { archetype, fit, voice, topics }] as const,
  );
  return { codes: new Map(customers), customNames: new Map(), portraits: new Map(portraits), ...byHand };
}
