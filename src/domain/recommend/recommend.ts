import { BlendModel, type BlendWeights } from './models/blend';
import { chooseWeights } from './evaluation/evaluate';
import { inputsOf, type LearningInput, planOf } from './models/model-inputs';
import { excludeOwned } from './ranking/exclude';
import { Explainer } from './reasons/explain';
import type { SegmentsForReasons } from './reasons/takers';
import { fitModels } from './models/fit-models';
import type { Interactions } from './interactions';
import { type RecommendationLists, reasonKinds } from './lists';
import { TopK } from '../math/top-k';
import { portion, type Step } from '../steps';
import { columnCounts } from '../math/sparse';

export interface RecommendInput extends LearningInput {
  /** Null before there is a segmentation. */
  readonly segments: SegmentsForReasons | null;
  readonly includeBought: boolean;
  /** Products offered to each customer, 1 or more. */
  readonly listLength: number;
  /** Weights that an evaluation of the same shop has found; null has them tuned first. */
  readonly weights: BlendWeights | null;
}

/**
 * The best products of every customer with true reasons: tunes the blend on an inner split (unless the
 * weights are given), fits its models on all interactions, ranks and explains. Lists are short where the
 * shop has no further product of which anything is known.
 */
export async function* recommendAll(input: RecommendInput): AsyncGenerator<Step, RecommendationLists> {
  if (!(input.listLength >= 1)) throw new RangeError(`listLength must be 1 or more, not ${input.listLength}`);
  const { matrix } = input.interactions;
  if (input.segments !== null && input.segments.labels.length !== matrix.rows) {
    throw new RangeError(`${input.segments.labels.length} segment labels for ${matrix.rows} customers`);
  }
  const weights = input.weights ?? (yield* portion(chooseWeights(input, null), 0, 0.5));
  const modelInputs = inputsOf(input, undefined, input.segments?.labels ?? null);
  const models = yield* portion(fitModels(planOf(input), matrix, modelInputs, weights), 0.5, 0.8);
  const blend = new BlendModel(models, matrix.columns, weights);
  const offerable = knownProducts(input.interactions, modelInputs.productVectors?.counts ?? null);
  const writer = new ListWriter(input, blend, offerable);
  for (let customer = 0; customer < matrix.rows; customer++) {
    writer.write(customer);
    if (customer % 32 === 31) {
      yield { done: 800 + Math.floor((200 * (customer + 1)) / matrix.rows), total: 1000 };
    }
  }
  return writer.lists;
}

/** 1 for each product that anybody took or any text describes. */
function knownProducts({ matrix }: Interactions, texts: Int32Array | null): Uint8Array {
  return Uint8Array.from(columnCounts(matrix), (count, j) => (count > 0 || (texts?.[j] ?? 0) > 0 ? 1 : 0));
}

function emptyLists(customers: number, length: number): RecommendationLists {
  const size = customers * length;
  return {
    customers,
    length,
    products: new Int32Array(size).fill(-1),
    scores: new Float32Array(size),
    reasons: new Uint8Array(size),
    evidence: new Int32Array(size).fill(-1),
    carrier: new Uint8Array(size),
  };
}

class ListWriter {
  readonly lists: RecommendationLists;
  private readonly row: Float32Array;
  private readonly top: TopK;
  private readonly explainer: Explainer;

  constructor(
    private readonly input: RecommendInput,
    private readonly blend: BlendModel,
    private readonly offerable: Uint8Array,
  ) {
    const { rows, columns } = input.interactions.matrix;
    this.lists = emptyLists(rows, input.listLength);
    this.row = new Float32Array(columns);
    this.top = new TopK(Math.min(columns, input.listLength));
    this.explainer = new Explainer(input.interactions, input.segments);
  }

  write(customer: number): void {
    const { row, top, input, lists } = this;
    if (!this.blend.scores(customer, row)) return;
    for (let j = 0; j < row.length; j++) if (this.offerable[j] === 0) row[j] = Number.NEGATIVE_INFINITY;
    if (!input.includeBought) excludeOwned(input.interactions, customer, row);
    const found = top.select(row);
    let at = customer * lists.length;
    for (let r = 0; r < found; r++) {
      const product = top.ids[r];
      const reason = this.explainer.reason(customer, product, this.blend.carriersOf(product));
      lists.products[at] = product;
      lists.scores[at] = top.scores[r];
      lists.reasons[at] = reasonKinds.indexOf(reason.kind);
      lists.evidence[at] = reason.evidence;
      lists.carrier[at] = reason.carrier;
      at++;
    }
  }
}
