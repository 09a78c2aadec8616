import { contentOrder } from '../../math/content-order';
import { type Matrix, takeRows } from '../../math/matrix';
import type { Ranker } from '../../recommend/ranking/ranker';
import { drain } from '../../steps';
import { clusterDefaults, type densityNames } from '../clusterer';
import { clusterers } from '../clusterers';

/** How many each density method leaves out of a sample, 0 to 1; of all customers it may be others. */
export type NoiseShares = Readonly<Record<(typeof densityNames)[number], number>>;

/** Points that are looked at; a trial of all would cost as much as the run itself. */
const sampleSize = 1_000;

/** Told before a density method is chosen, so that it costs nobody a run to see whom it leaves out. */
export async function noiseShares(points: Matrix, seed: number, ranker?: Ranker): Promise<NoiseShares> {
  const some = takeRows(points, contentOrder(points, seed).subarray(0, sampleSize));
  const shareOf = async (name: keyof NoiseShares) =>
    (await drain(clusterers[name].fit(some, clusterDefaults, undefined, ranker))).noiseShare;
  return { hdbscan: await shareOf('hdbscan'), dbscan: await shareOf('dbscan') };
}
