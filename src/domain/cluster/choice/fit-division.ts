import type { Matrix } from '../../math/matrix';
import { portion, type Step } from '../../steps';
import type { Ranker } from '../../recommend/ranking/ranker';
import type { Clusterer, ClusterOptions, DivisionName, FittedClustering } from '../clusterer';
import { divisions } from '../clusterers';
import type { Assigner } from '../clustering';
import { type EarlierDivision, earlierCentres, isWorthMoving } from './earlier-division';

/** Those that can go on from clusters of before. */
const startsFromCentres: ReadonlySet<DivisionName> = new Set(['kmeans', 'spherical']);
/** Agreement (adjusted Rand index) with the parts below which k-means from their centres has left them. */
const staysWithParts = 0.75;

/** From the clusters of before where there were as many, unless a new start finds clearly tighter ones. */
export async function* fitFromEarlier(
  points: Matrix,
  own: ClusterOptions,
  {
    clusterer,
    earlier,
  }: { readonly clusterer: DivisionName; readonly earlier?: EarlierDivision | undefined },
  agreementWithParts: (fitted: FittedClustering) => number,
  assigner: Assigner,
  ranker: Ranker | undefined,
): AsyncGenerator<Step, FittedClustering> {
  const start = startsFromCentres.has(clusterer) ? earlierCentres(points, earlier, own.k) : undefined;
  const method = divisions[clusterer];
  if (start === undefined) return yield* fitAnew(points, own, method, agreementWithParts, assigner, ranker);
  const anew = yield* portion(fitAnew(points, own, method, agreementWithParts, assigner, ranker), 0, 0.6);
  const kept = yield* portion(method.fit(points, { ...own, start }, assigner), 0.6, 1);
  const judged = (fitted: FittedClustering) => ({
    inertia: fitted.clustering.inertia,
    agreement: agreementWithParts(fitted),
  });
  return isWorthMoving(judged(anew), judged(kept)) ? anew : kept;
}

/** From the parts where they are a start that k-means stays with; else the tighter of that and of the usual starts. */
async function* fitAnew(
  points: Matrix,
  own: ClusterOptions,
  method: Clusterer,
  agreementWithParts: (fitted: FittedClustering) => number,
  assigner: Assigner,
  ranker: Ranker | undefined,
): AsyncGenerator<Step, FittedClustering> {
  const { start, ...usual } = own;
  if (start === undefined) return yield* method.fit(points, own, assigner, ranker);
  const fromParts = yield* portion(method.fit(points, own, assigner, ranker), 0, 0.5);
  if (agreementWithParts(fromParts) >= staysWithParts) return fromParts;
  const others = yield* portion(method.fit(points, usual, assigner, ranker), 0.5, 1);
  return others.clustering.inertia < fromParts.clustering.inertia ? others : fromParts;
}
