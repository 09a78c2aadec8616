import type { RunOptions, SegmentationResult } from '../../contracts/analysis-api';
import type { LikenessMap } from '../../contracts/maps-api';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import { portion, type Step } from '../../domain/steps';
import { umap, umapDefaults } from '../../domain/umap/umap';
import { getRun, getStage, listRuns } from '../../storage/runs';
import { fusionOfToday } from './model-of-today';
import type { Sides } from './sides';

/** Where customers of an earlier run stood. */
export interface EarlierMap {
  readonly ids: readonly string[];
  /** ids × 2. */
  readonly places: Float32Array;
}

/** What a map is made with besides what is known of the customers. */
export interface MapSurroundings {
  readonly earlier: EarlierMap | null;
  readonly onMoved: (places: Float32Array) => void;
}

/** The picture moves so often at most: each look at it crosses to the page. */
const lookEveryMs = 150;

/** Lays all customers out by what they were segmented by, suspects among those whom they are like. */
export async function* likenessMap(
  ids: readonly string[],
  { blocks }: Sides,
  found: SegmentationResult,
  options: RunOptions,
  ranker: Ranker,
  { earlier, onMoved }: MapSurroundings,
): AsyncGenerator<Step, LikenessMap> {
  const { fusion } = fusionOfToday(blocks, found, options);
  const points = fusion.turn(fusion.place(blocks));
  const settled = yield* portion(
    umap(
      points,
      { ...umapDefaults, seed: options.seed },
      {
        ranker,
        beside: found.projection,
        ...(earlier && { earlier: placesOf(ids, earlier) }),
        onMoved: looksAtTimes(onMoved),
      },
    ),
    0,
    1,
  );
  const { places, kept, keptBeside = 0, stayed } = settled;
  return { places, kept, keptFlat: keptBeside, stayed };
}

/** Passes on where all stand now and then. */
export function looksAtTimes(onMoved: (places: Float32Array) => void): (look: () => Float32Array) => void {
  let looked = performance.now();
  return (look) => {
    if (performance.now() - looked < lookEveryMs) return;
    onMoved(look());
    looked = performance.now();
  };
}

/** Of each customer where she stood; NaN for who did not. */
function placesOf(ids: readonly string[], { ids: before, places }: EarlierMap): Float32Array {
  const rowOf = new Map(before.map((id, row) => [id, row]));
  const found = new Float32Array(2 * ids.length).fill(Number.NaN);
  ids.forEach((id, customer) => {
    const row = rowOf.get(id);
    if (row !== undefined) found.set(places.subarray(2 * row, 2 * row + 2), 2 * customer);
  });
  return found;
}

/** The map of the newest run of the shop before a run that has one; null where there is none. */
export async function earlierMap(shopId: string, runId: string): Promise<EarlierMap | null> {
  const run = await getRun(runId);
  for (const { startedAt, stages } of await listRuns(shopId)) {
    if (run === undefined || startedAt >= run.startedAt) continue;
    if (stages.map === undefined || stages.entities === undefined) continue;
    const [map, entities] = await Promise.all([
      getStage('map', stages.map),
      getStage('entities', stages.entities),
    ]);
    if (map && entities && map.places.length === 2 * entities.customerIds.length)
      return { ids: entities.customerIds, places: map.places };
  }
  return null;
}
