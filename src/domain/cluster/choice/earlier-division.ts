import type { Matrix } from '../../math/matrix';
import { clusterMeans } from '../cluster-means';

/** How points were divided before: the group of each, −1 for those that nobody knew. */
export interface EarlierDivision {
  readonly groups: number;
  /** 0 to groups − 1 without gaps, or −1; one a point. */
  readonly labels: Int32Array;
}

/** How well a number of clusters divides the points, and how surely. */
interface Tried {
  readonly k: number;
  readonly silhouette: number;
  readonly stability: number;
  readonly stabilityError: number;
}

/** What a number of clusters may lack in silhouette to the best one, where it is the number that there was before. */
const slack = 0.02;
/** A part of which so many were not there before is a new kind of customer. */
const newPart = 0.5;
/** Part of the inertia, or agreement with the parts, that a new start has to gain to be worth that clusters move. */
const worthMoving = 0.02;

/**
 * The number of clusters to go on with: the one of before, unless another divides the points clearly better or more
 * surely, or newcomers are a part of their own. A number chosen anew would change with every few customers.
 * @param parts what valleys part the sample into, and the rows of the points in it.
 */
export function keepNumber(
  fresh: number,
  earlier: EarlierDivision | undefined,
  { labels, parts, rows }: { labels: Int32Array; parts: number; rows: Int32Array },
  curve: readonly Tried[],
  low: number,
): number {
  const before = curve.find(({ k }) => k === earlier?.groups);
  const now = curve.find(({ k }) => k === fresh);
  if (earlier === undefined || before === undefined || now === undefined) return fresh;
  if (before.k < Math.max(2, low) || fresh < 2) return fresh;
  const asGood = before.silhouette >= now.silhouette - slack;
  const asSure = before.stability + before.stabilityError >= now.stability - now.stabilityError;
  if (!asGood || !asSure) return fresh;
  const sizes = new Int32Array(parts);
  const newcomers = new Int32Array(parts);
  labels.forEach((part, i) => {
    if (part < 0) return;
    sizes[part]++;
    if (earlier.labels[rows[i]] < 0) newcomers[part]++;
  });
  return newcomers.some((count, part) => count >= newPart * sizes[part]) ? fresh : before.k;
}

/** Where the clusters of before are now: the means of their points; undefined unless there were k. */
export function earlierCentres(
  points: Matrix,
  earlier: EarlierDivision | undefined,
  k: number,
): Matrix | undefined {
  return earlier?.groups === k ? clusterMeans(points, earlier.labels) : undefined;
}

/** A clustering with its agreement with the parts that valleys make. */
interface Candidate {
  readonly inertia: number;
  readonly agreement: number;
}

/** Whether clusters found anew are so much tighter, or so much nearer to the parts, that they replace the earlier ones. */
export function isWorthMoving(anew: Candidate, kept: Candidate): boolean {
  return anew.inertia < (1 - worthMoving) * kept.inertia || anew.agreement > kept.agreement + worthMoving;
}
