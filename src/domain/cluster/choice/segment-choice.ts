import type { DivisionName } from '../clusterer';
import type { KDistanceCurve } from '../density/k-distance-curve';
import type { DendrogramTop } from '../linkage/dendrogram-top';
import type { Chosen } from './choose';
import type { SilhouetteCurve } from './silhouette-curves';
import type { OtherShape } from './other-shape';
import type { NoiseShares } from './noise-shares';
import type { Stability } from './stability';
import type { TriedK } from './tried-numbers';
import type { Verdict } from './verdict';

/** What is kept of a choice: all but what has one entry a point. */
export interface SegmentChoice {
  readonly clusterer: DivisionName;
  readonly verdict: Verdict;
  readonly byK: readonly TriedK[];
  /** The smallest k whose gap is within one standard error of the next one's. */
  readonly byGap: number;
  readonly stability: Stability;
  /** Of each segment, over a sample; none with fewer than two, missing in a run of an old version. */
  readonly silhouettes?: readonly SilhouetteCurve[];
  /** Agreement (adjusted Rand index) of the clusters with the parts that valleys make. */
  readonly agreement: number;
  /** Whether each cluster comes again surely and has a gap to the nearest other; missing in a run of an old version. */
  readonly areApart?: boolean;
  /** What HDBSCAN makes of the points where the clusters run across it; missing where they do not, and in old runs. */
  readonly otherShape?: OtherShape;
  /** How many of the groups are set apart by what all bought or paid at their time; missing where none is. */
  readonly ofTheirTime?: number;
  /** Customers of whom nothing is on record, who took no part; missing where none were. */
  readonly unknown?: number;
  /** Share of the points that are in no dense place; 0 for methods that know no noise. */
  readonly noiseShare: number;
  /** About how many the density methods would leave out; missing in a run of an old version. */
  readonly noiseShares?: NoiseShares;
  /** What the clusterer chose or was told, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Of the linkage methods; clusters are positions in the run's profiles. */
  readonly dendrogram?: DendrogramTop;
  /** Of DBSCAN. */
  readonly kDistances?: KDistanceCurve;
}

export function segmentChoice(clusterer: DivisionName, chosen: Chosen): SegmentChoice {
  const { verdict, curve, byGap, stability, silhouettes, agreement, noiseShare, fitted } = chosen;
  return {
    clusterer,
    verdict,
    byK: curve,
    byGap,
    stability,
    silhouettes,
    agreement,
    areApart: chosen.areApart,
    noiseShare,
    ...(chosen.otherShape && { otherShape: chosen.otherShape }),
    ...(chosen.noiseShares && { noiseShares: chosen.noiseShares }),
    parameters: fitted.parameters,
    ...(fitted.top && { dendrogram: fitted.top }),
    ...(fitted.kDistances && { kDistances: fitted.kDistances }),
  };
}
