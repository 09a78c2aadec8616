import { argsortDescending } from '../../math/order';
import type { CustomerRow, FittedModel, Recommender, SavedModel } from './recommender';
import type { Step } from '../../steps';
import { msPerDay } from '../../time';

/** How fast popularity ages. */
export interface PopularityOptions {
  /** Days after which a purchase counts half; null where all count alike. */
  readonly halfLifeDays: number | null;
  /** Instant of each entry of the interactions, ms, -Infinity where it has none; null where nothing is dated. */
  readonly at: Float64Array | null;
}

/** Shares of customers who took each product, the later the more where it ages: the same for everybody. */
export class PopularityModel implements FittedModel {
  readonly name = 'popularity';

  private kept: { readonly ids: Int32Array; readonly scores: Float32Array } | null = null;

  constructor(
    /** Customers who took the product, each counting by its age; length = products. */
    private readonly shopCounts: Float32Array,
    private readonly shopSize: number,
  ) {}

  scores(_customer: number, out: Float32Array): boolean {
    for (let j = 0; j < out.length; j++) out[j] = this.shopCounts[j] / this.shopSize;
    return this.shopSize > 0;
  }

  /** The products that anybody took, best first, and their scores: the same for everybody. */
  get ranking(): { readonly ids: Int32Array; readonly scores: Float32Array } {
    if (this.kept !== null) return this.kept;
    const row = new Float32Array(this.shopCounts.length);
    this.scores(-1, row);
    const ids = argsortDescending(this.shopCounts).filter((product) => row[product] > 0);
    this.kept = { ids, scores: Float32Array.from(ids, (product) => row[product]) };
    return this.kept;
  }

  scoresOf(_row: CustomerRow | null, out: Float32Array): boolean {
    return this.scores(-1, out);
  }

  save(): SavedModel {
    const { name, shopCounts } = this;
    return { name, options: null, tables: { shopCounts, shopSize: Int32Array.of(this.shopSize) } };
  }

  /** The model that `save` told of. */
  static restore({ tables }: SavedModel): PopularityModel {
    return new PopularityModel(tables.shopCounts as Float32Array, tables.shopSize[0]);
  }
}

/** Most bought first: the baseline that every other model has to beat, and the last resort for strangers. */
export const popularity: Recommender<PopularityOptions> = {
  name: 'popularity',
  defaults: { halfLifeDays: null, at: null },
  async *fit(
    { rows, columns, starts, indices, values },
    { halfLifeDays, at },
  ): AsyncGenerator<Step, PopularityModel> {
    if (at !== null && at.length !== indices.length) {
      throw new RangeError(`${at.length} instants for ${indices.length} entries`);
    }
    const weightOf = at === null || halfLifeDays === null ? () => 1 : ageing(at, halfLifeDays * msPerDay);
    const shopCounts = new Float32Array(columns);
    for (let e = 0; e < indices.length; e++) shopCounts[indices[e]] += Math.min(1, values[e]) * weightOf(e);
    let shopSize = 0;
    for (let i = 0; i < rows; i++) if (starts[i] !== starts[i + 1]) shopSize++;
    yield { done: 1, total: 1 };
    return new PopularityModel(shopCounts, shopSize);
  },
  restore: (saved) => PopularityModel.restore(saved),
};

/** Weight of each entry by its age at the last of all; one without a date counts as the oldest that has one. */
function ageing(at: Float64Array, halfLife: number): (entry: number) => number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const instant of at) {
    if (instant === Number.NEGATIVE_INFINITY) continue;
    first = Math.min(first, instant);
    last = Math.max(last, instant);
  }
  if (first > last) return () => 1;
  return (entry) => 2 ** ((Math.max(first, at[entry]) - last) / halfLife);
}
