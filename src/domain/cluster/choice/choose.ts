import { type Matrix, takeRows } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { drain, portion, type Step } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { cpuAssigner } from '../assign-cpu';
import { clusterMeans } from '../cluster-means';
import {
  type Clusterer,
  type DivisionName,
  clusterDefaults,
  type ClusterOptions,
  type FittedClustering,
} from '../clusterer';
import { divisions } from '../clusterers';
import { nearest } from '../k-means-clusterer';
import type { Ranker } from '../../recommend/ranking/ranker';
import type { Assigner, Clustering } from '../clustering';
import { fitAlongParts } from './along-parts';
import { groupsBeyondChance, worthAsking } from './beyond-chance';
import { type EarlierDivision, keepNumber } from './earlier-division';
import { fitFromEarlier } from './fit-division';
import { ClusterGaps } from './gaps-between';
import { type Groundwork, type Looks, prepareGround } from './groundwork';
import type { NoiseShares } from './noise-shares';
import { crowdsOfAnyShape, type OtherShape, otherShape } from './other-shape';
import { separate, separateSurely } from './separate';
import { crossSides, type Parting } from './sides';
import { meanSilhouette, type SilhouetteCurve, silhouetteCurves } from './silhouette-curves';
import { bootstrap, type Stability, stableFrom } from './stability';
import { numberOf, type TriedK, tryNumbers } from './tried-numbers';
import { fewestForVerdict, type Verdict, verdictOf } from './verdict';

export interface ChoiceOptions extends Omit<ClusterOptions, 'k' | 'start'> {
  readonly clusterer: DivisionName;
  /** What the clusterer divides, where it is not the points that are asked for segments; row by row theirs. */
  readonly by?: Matrix;
  /** The number of clusters, or 'auto' for as many as the points are parted into, from kMin to kMax. */
  readonly k: number | 'auto';
  readonly kMin: number;
  /** A bound alone: no more are tried than `usualCurve`, or a few more than the parts. */
  readonly kMax: number;
  /** A division that is only judged, in place of a search for one. */
  readonly given?: Clustering;
  /** How the points were divided before: number and place of the clusters go on from there. */
  readonly earlier?: EarlierDivision;
}

const { k: _, ...clusterOptions } = clusterDefaults;

export const choiceDefaults: ChoiceOptions = {
  ...clusterOptions,
  clusterer: 'kmeans',
  k: 'auto',
  kMin: 2,
  kMax: 20,
};

/** Numbers of clusters whose figures are shown, and so many above the number of parts. */
const usualCurve = 8;
const curveBeyond = 2;
/** Points that differ, for each of the clusters of an automatic number, on average: fewer say nothing of what they are. */
const fewestEach = 12;

export interface Chosen {
  readonly fitted: FittedClustering;
  readonly verdict: Verdict;
  /** Every k from 1 to kMax that the points allow and their parts give reason to try, by k-means. */
  readonly curve: readonly TriedK[];
  /** The smallest k whose gap is within one standard error of the next one's. */
  readonly byGap: number;
  /** Mean silhouette of the clustering over the sample, points without a cluster left out; NaN for one cluster. */
  readonly silhouette: number;
  /** The same point by point, over the sample; of each cluster, none with fewer than two. */
  readonly silhouettes: readonly SilhouetteCurve[];
  readonly stability: Stability;
  /** Share of the points that a density method left without a cluster, before any was given a home. */
  readonly noiseShare: number;
  /** About how many the density methods would leave out; where it was asked for. */
  readonly noiseShares?: NoiseShares;
  /** Agreement (adjusted Rand index) of the clustering with the parts that valleys make, over the sample. */
  readonly agreement: number;
  /** Whether each cluster comes again surely and has a gap to the nearest other, over the sample. */
  readonly areApart: boolean;
  /** What HDBSCAN makes of the points where the clusters run across it, or only it finds any; else missing. */
  readonly otherShape?: OtherShape;
}

const draws = 20;
/** Points of which the clustering is drawn anew: a fit costs up to their square. */
const drawnPoints = 1_000;
const restartsOfDraws = 3;

/**
 * Whether there are segments, how many, and the clustering: the verdict by the valleys between the points (`separate`),
 * each side by itself and all together (`crossSides`), or by groups that overlap (`groupsBeyondChance`), the usual indices for every k beside it, and how far all and
 * each come again in bootstrap draws. Where nothing parts the points and kMin asks for several, the fewest of about the
 * highest silhouette are clustered, so that there is something to see; the verdict says that these are no segments.
 *
 * @param looks how the points are looked at when parts are looked for; see `prepareGround`.
 *
 * Throws a RangeError where kMin > kMax or the clusterer refuses the points.
 */
export async function* chooseClustering(
  points: Matrix,
  options: ChoiceOptions,
  assigner: Assigner = cpuAssigner,
  ranker?: Ranker,
  looks?: Looks,
): AsyncGenerator<Step, Chosen> {
  const { k, kMin, kMax, seed, clusterer } = options;
  if (!(kMin >= 1 && kMin <= kMax)) throw new RangeError(`no k from ${kMin} to ${kMax}`);
  const ground = prepareGround(points, seed, looks);
  yield { done: 50, total: 1000 };
  const together = separate(ground.open, ground.weight, seed);
  yield { done: 100, total: 1000 };
  const sides = ground.sides.map(({ side, open }) => ({
    side,
    separation: separateSurely(open, ground.weight, seed),
  }));
  yield { done: 200, total: 1000 };
  const ceiling = Math.max(1, Math.min(kMax, ground.distinct - 1));
  const apart = crossSides(together, sides, ceiling);
  const tried = Math.min(
    ceiling,
    Math.max(usualCurve, apart.parts + curveBeyond, options.earlier?.groups ?? 0),
  );
  const { curve, byGap } = yield* portion(tryNumbers(ground.scores, tried, apart, seed), 0.2, 0.5);
  const isCrowd = apart.parts === 1 && ground.distinct >= fewestForVerdict;
  const overlapping = isCrowd ? await overlappingGroups(ground, curve, seed) : null;
  const parting = overlapping ?? apart;
  // Whoever asks for several gets them, however few the points are.
  const carried = Math.max(1, Math.floor(ground.distinct / fewestEach), parting.parts);
  const low = Math.min(kMin > choiceDefaults.kMin ? kMin : Math.min(kMin, carried), ceiling);
  const high = Math.max(low, Math.min(ceiling, carried));
  const wanted =
    options.given?.k ??
    (k === 'auto'
      ? keepNumber(
          numberOf(parting, curve, low, high),
          options.earlier,
          { ...parting, rows: ground.rows },
          curve,
          low,
        )
      : k);
  // The parts are where k-means starts, if it is to find as many.
  const start =
    k === 'auto' && parting.parts === wanted && wanted > 1 ? centresOf(points, ground, parting) : undefined;
  const own: ClusterOptions = {
    ...options,
    k: wanted,
    ...(start && clusterer === 'kmeans' ? { start } : {}),
  };
  const ofSample = ({ clustering }: FittedClustering) => ground.rows.map((row) => clustering.labels[row]);
  const agreementWithParts = (fitted: FittedClustering) =>
    adjustedRandIndex(ofSample(fitted), parting.labels);
  const usual = options.given
    ? asFitted(options.given)
    : yield* portion(
        fitFromEarlier(options.by ?? points, own, options, agreementWithParts, assigner, ranker),
        0.5,
        0.75,
      );
  const goesByParts = k === 'auto' && clusterer === 'kmeans' && !options.given && !options.by;
  const along = goesByParts
    ? yield* portion(fitAlongParts(points, ground.rows, parting, usual, own, assigner), 0.75, 0.8)
    : null;
  const fitted = along?.fitted ?? usual;
  const stability = yield* portion(
    redraw(
      options.by ?? points,
      ground,
      fitted,
      divisions[clusterer],
      own,
      curve.some(({ k: tried, isOfParts }) => tried === wanted && isOfParts === true),
      along?.redraw,
    ),
    0.8,
    1,
  );
  const silhouettes = silhouetteCurves(ground.scores, ofSample(fitted));
  const findsNumber = divisions[clusterer].finds === 'number';
  const agreement = agreementWithParts(fitted);
  const isOfPoints = !options.by && !options.given;
  const crowds =
    isOfPoints && parting.parts === 1 && isCrowd ? await crowdsOfAnyShape(ground.open, options.seed) : null;
  const looksAtShape = isOfPoints && !findsNumber;
  const shape =
    looksAtShape && parting.parts > 1
      ? await otherShape(ground.scores, ofSample(fitted), agreement, options.seed)
      : crowds?.shape;
  return {
    fitted,
    verdict: {
      ...verdictOf(
        parting.parts,
        together.first,
        ground.distinct,
        crowds?.jaccard ?? (findsNumber ? stability.jaccard : []),
        overlapping !== null,
      ),
      sides: sides.map(({ side, separation: { parts } }) => ({ side, parts })),
    },
    curve,
    byGap,
    silhouette: meanSilhouette(silhouettes),
    silhouettes,
    stability,
    noiseShare: fitted.noiseShare,
    agreement,
    areApart:
      stability.jaccard.every((overlap) => overlap >= stableFrom) &&
      new ClusterGaps(ground.scores, ofSample(fitted)).areAllApart(),
    ...(looksAtShape && shape && { otherShape: shape }),
  };
}

/** Groups of what is open of the points that are there though nothing parts them; null where none are. */
async function overlappingGroups(
  { open, weight }: Groundwork,
  curve: readonly TriedK[],
  seed: number,
): Promise<Parting | null> {
  const numbers = curve
    .filter(({ k, stability, stabilityError }) => k > 1 && stability + stabilityError >= worthAsking)
    .map(({ k }) => k);
  const found = await groupsBeyondChance(open, weight, numbers, seed);
  return found && { labels: found.labels, parts: found.k, ofOneSide: 1, isCrossed: false };
}

/** A division that nobody fitted: whoever comes gets the nearest of its clusters. */
function asFitted(clustering: Clustering): FittedClustering {
  const without = clustering.labels.reduce((count, label) => count + (label < 0 ? 1 : 0), 0);
  return {
    clustering,
    noiseShare: without / clustering.labels.length,
    parameters: {},
    assign: (others) => nearest(others, clustering.centroids),
  };
}

function centresOf(points: Matrix, { rows }: Groundwork, { labels }: Parting): Matrix {
  return clusterMeans(takeRows(points, rows), labels);
}

/**
 * Clusters draws from a part of the sample as all points were clustered. @param fromStart whether from the same centres, too:
 * what parts the points may be a small share of their variance, or one part have few of them, so that from anywhere
 * k-means finds something else, and nothing would come again of what lies apart. @param asDivided in place of all this.
 */
async function* redraw(
  points: Matrix,
  { rows }: Groundwork,
  fitted: FittedClustering,
  clusterer: Clusterer,
  options: ClusterOptions,
  fromStart: boolean,
  asDivided?: (drawn: Matrix) => Promise<Int32Array>,
): AsyncGenerator<Step, Stability> {
  const some = rows.subarray(0, drawnPoints);
  const labels = Int32Array.from(some, (row) => fitted.clustering.labels[row]);
  // Heights grow with the points, so that a number is what can be asked of draws.
  const { start, cutHeight: __, minClusterSize, ...rest } = options;
  const again = {
    ...rest,
    ...(fromStart && start && { start }),
    k: options.cutHeight === undefined ? options.k : fitted.clustering.k,
  };
  return yield* bootstrap(
    takeRows(points, some),
    labels,
    draws,
    seededRandom(options.seed),
    asDivided ??
      (async (drawn) => {
        const smallest =
          minClusterSize === 'auto'
            ? minClusterSize
            : Math.max(2, Math.round((minClusterSize * drawn.rows) / points.rows));
        const task = clusterer.fit(drawn, { ...again, minClusterSize: smallest, restarts: restartsOfDraws });
        return (await drain(task)).clustering.labels;
      }),
  );
}
