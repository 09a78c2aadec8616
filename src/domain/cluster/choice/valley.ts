/** The place where a list of numbers is most clearly thinner than on both sides of it. */
export interface Valley {
  /** Its middle. */
  readonly at: number;
  readonly width: number;
  /**
   * How much likelier the counts are with a valley than without one, as a logarithm, less the logarithm of how many such
   * places there are: see `valleyBound`.
   */
  readonly strength: number;
  /** Points within the valley as a share of those within as wide a stretch of the thinner side; 0 for a bare one. */
  readonly depth: number;
}

/** Each width tried is so much narrower than the one before. */
const narrowing = Math.SQRT1_2;
/** Fewer points than this within the widest crowd prove nothing. */
const fewest = 10;
/** A place more than half as dense as the thinner side is a dent and no valley, however sure. */
const deepEnough = 0.5;
const widthsAtMost = 40;

/**
 * Scans numbers in ascending order for a valley. In a population with one mode any stretch is at least as dense as the
 * thinner of any two stretches of its width to its left and right, so that of the points in it and in that one at least
 * half should be in it; the likelihood ratio against this binomial is taken at every place and for every width, as in
 * the multiscale tests of Dümbgen and Walther (2008, Annals of Statistics 36). `weight` is what one number counts:
 * below 1 where many are copies of each other. null where there are too few numbers or all are the same.
 *
 * @param ofWidth the one width to look for, in place of all.
 */
export function deepestValley(ascending: Float64Array, weight = 1, ofWidth?: number): Valley | null {
  const n = ascending.length;
  const range = n === 0 ? 0 : ascending[n - 1] - ascending[0];
  if (!(range > 0)) return null;
  const all = n * weight;
  // Most points in a stretch that ends at or before a point, and in one that begins at or after it.
  const before = new Int32Array(n);
  const after = new Int32Array(n + 1);
  let best: Valley | null = null;
  // Of the best: fewer crowds on its sides and no fewer points inside cannot be stronger.
  let [bestInside, bestLeast] = [0, 0];
  let width = ofWidth ?? range / 2;
  const widths = ofWidth === undefined ? widthsAtMost : 1;
  for (let tried = 0; tried < widths; tried++, width *= narrowing) {
    if (crowds(ascending, width, before, after) * weight < fewest) break;
    let end = 0;
    for (let i = 0; i < n - 1; i++) {
      const behind = ascending[i] + width;
      while (end < n && ascending[end] < behind) end++;
      const least = Math.min(before[i], after[end]);
      const inside = Math.max(0, end - i - 1);
      if (inside > deepEnough * least || (inside >= bestInside && least <= bestLeast)) continue;
      const strength =
        likelihoodRatio(inside * weight, least * weight) - Math.log(all / ((inside + least) * weight));
      if (best === null || strength > best.strength) {
        best = { at: ascending[i] + width / 2, width, strength, depth: inside / least };
        [bestInside, bestLeast] = [inside, least];
      }
    }
  }
  return best;
}

/**
 * The strength that a valley by chance stays below with probability 1 − `risk`: simulated for uniform numbers, of all
 * populations with one mode the one where chance makes most valleys, from 30 to 4,000 of them (within 0.4).
 */
export function valleyBound(n: number, risk: number): number {
  return 1.34 * Math.log(Math.max(2, n)) - 3.4 - Math.log(risk);
}

/** Fills both lists for a width; returns the most points in any stretch. */
function crowds(ascending: Float64Array, width: number, before: Int32Array, after: Int32Array): number {
  const n = ascending.length;
  let start = 0;
  for (let i = 0; i < n; i++) {
    while (ascending[start] <= ascending[i] - width) start++;
    before[i] = Math.max(i - start + 1, i > 0 ? before[i - 1] : 0);
  }
  let last = n - 1;
  after[n] = 0;
  for (let i = n - 1; i >= 0; i--) {
    while (ascending[last] >= ascending[i] + width) last--;
    after[i] = Math.max(last - i + 1, after[i + 1]);
  }
  return after[0];
}

/** log of the likelihood of `few` and `many` as they are over that of halves each. */
function likelihoodRatio(few: number, many: number): number {
  const both = few + many;
  return both * Math.LN2 + (few > 0 ? few * Math.log(few / both) : 0) + many * Math.log(many / both);
}
