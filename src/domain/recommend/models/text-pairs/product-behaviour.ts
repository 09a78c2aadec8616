import type { SparseMatrix } from '../../../math/sparse';
import { hasIt, isUntaken, relation } from '../../interaction-weights';

/** What customers do around a product, in the order of the columns. */
export const behaviourNames = ['takers', 'lookers', 'notKept', 'interest', 'age', 'known'] as const;

/** Takers whose mean is trusted as much as the mean of all products: one return of one is not a product nobody keeps. */
const priorTakers = 5;

/**
 * The behaviour around each product, standardised over the products: how many took it and how many only looked
 * (logarithms), the share that gave it back or did not like it, how much its takers wanted it, and how old its takings
 * are. A pair's own taking can be left out, so that a network does not learn that whatever is taken has been taken.
 * Of a product that nobody had to do with all is 0, `known` too.
 */
export class ProductBehaviour {
  readonly columns = behaviourNames.length;
  private readonly takers: Int32Array;
  private readonly lookers: Int32Array;
  /** Sums over the takers. */
  private readonly lost: Float64Array;
  private readonly interest: Float64Array;
  private readonly ages: Float64Array;
  private readonly means = new Float64Array(behaviourNames.length);
  private readonly scales = new Float64Array(behaviourNames.length);
  private readonly shares = { lost: 0, interest: 0, age: 0 };

  /**
   * @param relations of each entry, or null where all were bought.
   * @param ageOf each entry, 0 for the latest to 1 for the oldest; null where nothing is dated.
   */
  constructor(
    private readonly matrix: SparseMatrix,
    private readonly relations: ArrayLike<number> | null,
    private readonly ageOf: Float32Array | null,
  ) {
    const { columns, indices, values } = matrix;
    this.takers = new Int32Array(columns);
    this.lookers = new Int32Array(columns);
    this.lost = new Float64Array(columns);
    this.interest = new Float64Array(columns);
    this.ages = new Float64Array(columns);
    let taken = 0;
    for (let e = 0; e < indices.length; e++) {
      const j = indices[e];
      if (!this.isTaking(e)) {
        this.lookers[j]++;
        continue;
      }
      taken++;
      this.takers[j]++;
      this.lost[j] += this.isLost(e);
      this.interest[j] += values[e];
      this.ages[j] += ageOf?.[e] ?? 0;
    }
    const share = (sums: Float64Array) => (taken > 0 ? sums.reduce((a, b) => a + b, 0) / taken : 0);
    this.shares = { lost: share(this.lost), interest: share(this.interest), age: share(this.ages) };
    this.standardise();
  }

  /** Writes the columns of a product, the taking of `without` (an entry, or -1) left out; false where nothing is known. */
  write(product: number, without: number, out: Float32Array, at: number): boolean {
    const isKnown = this.raw(product, without, out, at);
    for (let c = 0; c < this.columns; c++) {
      out[at + c] = isKnown ? (out[at + c] - this.means[c]) * this.scales[c] : 0;
    }
    out[at + this.columns - 1] = isKnown ? 1 : 0;
    return isKnown;
  }

  private raw(product: number, without: number, out: Float32Array, at: number): boolean {
    const isOut = without >= 0;
    const own = isOut && this.isTaking(without) ? 1 : 0;
    const takers = this.takers[product] - own;
    const lookers = this.lookers[product] - (isOut ? 1 - own : 0);
    if (takers + lookers <= 0) return false;
    const mean = (sum: number, ofOwn: number, prior: number) =>
      (sum - own * ofOwn + priorTakers * prior) / (takers + priorTakers);
    const ownOf = own === 1 ? without : -1;
    out[at] = Math.log1p(takers);
    out[at + 1] = Math.log1p(lookers);
    out[at + 2] = mean(this.lost[product], ownOf < 0 ? 0 : this.isLost(ownOf), this.shares.lost);
    out[at + 3] = mean(
      this.interest[product],
      ownOf < 0 ? 0 : this.matrix.values[ownOf],
      this.shares.interest,
    );
    out[at + 4] = mean(this.ages[product], ownOf < 0 ? 0 : (this.ageOf?.[ownOf] ?? 0), this.shares.age);
    return true;
  }

  private standardise(): void {
    const { columns } = this;
    const row = new Float32Array(columns);
    const squares = new Float64Array(columns);
    let products = 0;
    for (let j = 0; j < this.matrix.columns; j++) {
      if (!this.raw(j, -1, row, 0)) continue;
      products++;
      for (let c = 0; c < columns; c++) {
        this.means[c] += row[c];
        squares[c] += row[c] * row[c];
      }
    }
    for (let c = 0; c < columns; c++) {
      this.means[c] /= Math.max(1, products);
      const variance = squares[c] / Math.max(1, products) - this.means[c] ** 2;
      this.scales[c] = variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
    }
  }

  private isTaking(entry: number): boolean {
    return this.relations === null || !isUntaken(this.relations[entry]);
  }

  private isLost(entry: number): number {
    if (this.relations === null) return 0;
    const is = this.relations[entry];
    return !hasIt(is) || is === relation.ownedDisliked ? 1 : 0;
  }
}

/** How old each entry is: 0 for the latest of all to 1 for the oldest; those without a date count as the oldest. */
export function agesOf(at: Float64Array | null): Float32Array | null {
  if (at === null) return null;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const instant of at) {
    if (instant === Number.NEGATIVE_INFINITY) continue;
    first = Math.min(first, instant);
    last = Math.max(last, instant);
  }
  if (!(first < last)) return null;
  return Float32Array.from(at, (instant) => (last - Math.max(first, instant)) / (last - first));
}
