import type { CustomerRow, FittedModel, Recommender, SavedModel } from './recommender';
import type { Step } from '../../steps';

/** Customers per segment, to offer what the own segment likes; null for the whole shop alone. */
export interface PopularityOptions {
  /** Segment position of each customer (0..k-1), length = customers, or null. */
  readonly segments: Int32Array | null;
  /** How many customers' worth of the whole shop is mixed into a segment's own shares. */
  readonly prior: number;
}

/** Shares of customers who took each product, in the shop and in the customer's segment. */
export class PopularityModel implements FittedModel {
  readonly name = 'popularity';

  constructor(
    /** Customers who took the product; length = products. */
    private readonly shopCounts: Float32Array,
    /** segments × products; empty without segments. */
    private readonly segmentCounts: Float32Array,
    private readonly segmentSizes: Float32Array,
    private readonly shopSize: number,
    private readonly options: PopularityOptions,
  ) {}

  scores(customer: number, out: Float32Array): boolean {
    const segment = this.segmentOf(customer);
    const products = this.shopCounts.length;
    if (segment < 0) return this.scoresOf(null, out);
    const { prior } = this.options;
    const size = this.segmentSizes[segment];
    for (let j = 0; j < products; j++) {
      const shopShare = this.shopCounts[j] / this.shopSize;
      out[j] = (this.segmentCounts[segment * products + j] + prior * shopShare) / (size + prior);
    }
    return this.shopSize > 0;
  }

  /** Nobody who came later has a segment yet: the whole shop's shares, whatever she has. */
  scoresOf(_row: CustomerRow | null, out: Float32Array): boolean {
    for (let j = 0; j < out.length; j++) out[j] = this.shopCounts[j] / this.shopSize;
    return this.shopSize > 0;
  }

  save(): SavedModel {
    const { name, options, shopCounts, segmentCounts, segmentSizes } = this;
    const shopSize = Int32Array.of(this.shopSize);
    return { name, options, tables: { shopCounts, segmentCounts, segmentSizes, shopSize } };
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel): PopularityModel {
    return new PopularityModel(
      tables.shopCounts as Float32Array,
      tables.segmentCounts as Float32Array,
      tables.segmentSizes as Float32Array,
      tables.shopSize[0],
      options as PopularityOptions,
    );
  }

  private segmentOf(customer: number): number {
    return this.options.segments?.[customer] ?? -1;
  }
}

/** Most bought first: the baseline that every other model has to beat, and the last resort for strangers. */
export const popularity: Recommender<PopularityOptions> = {
  name: 'popularity',
  defaults: { segments: null, prior: 20 },
  async *fit(interactions, options): AsyncGenerator<Step, PopularityModel> {
    const { rows, columns, starts, indices } = interactions;
    const { segments } = options;
    if (segments !== null && segments.length !== rows) {
      throw new RangeError(`segments has ${segments.length} entries for ${rows} customers`);
    }
    let last = -1;
    if (segments !== null) for (const s of segments) if (s > last) last = s;
    const shopCounts = new Float32Array(columns);
    const segmentCounts = new Float32Array((last + 1) * columns);
    const segmentSizes = new Float32Array(last + 1);
    let shopSize = 0;
    for (let i = 0; i < rows; i++) {
      if (starts[i] === starts[i + 1]) continue;
      const segment = segments?.[i] ?? -1;
      shopSize++;
      if (segment >= 0) segmentSizes[segment]++;
      for (let e = starts[i]; e < starts[i + 1]; e++) {
        const j = indices[e];
        shopCounts[j]++;
        if (segment >= 0) segmentCounts[segment * columns + j]++;
      }
    }
    yield { done: 1, total: 1 };
    return new PopularityModel(shopCounts, segmentCounts, segmentSizes, shopSize, options);
  },
  restore: (saved) => PopularityModel.restore(saved),
};
