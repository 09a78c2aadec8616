import { argsortDescending } from '../math/order';
import { aloneIn, BlendModel, everAsked } from './models/blend';
import type { ContentVectors } from './models/content-vectors';
import {
  chosenOptions,
  inputsOf,
  type LearningInput,
  type ModelInputs,
  offerableProducts,
  planOf,
} from './models/model-inputs';
import { loggedFor } from './experiments/fit-log';
import { tune, tuneAlone } from './evaluation/tuning';
import { ListMaker } from './list-maker';
import type { ListSources } from './list-writer';
import { Explainer } from './reasons/explain';
import { type SegmentsForReasons, Takers } from './reasons/takers';
import type { OfferRules } from './rules/offer-rules';
import type { Rebuying } from './rules/rebuying';
import { Ruled } from './rules/ruled';
import type { Alike } from './rules/spread';
import { dot } from '../math/vector';
import { serviceLines } from '../shop/service-lines';
import type { Products, Shop } from '../shop/shop';
import type { RecommenderName, SavedModel } from './models/recommender';
import { fitModels } from './models/fit-models';
import type { Chosen, RecommendationLists } from './lists';
import { portion, type Step } from '../steps';

export interface RecommendInput extends LearningInput {
  /** Null before there is a segmentation. */
  readonly segments: SegmentsForReasons | null;
  readonly includeBought: boolean;
  /** Of the same products as the interactions. */
  readonly shop: Pick<Shop, 'products'>;
  readonly rules: OfferRules;
  /** Null where no rule asks for it. */
  readonly rebuying: Rebuying | null;
  /** Products offered to each customer, 1 or more. */
  readonly listLength: number;
  /** Who makes the lists: the blend of all, or one alone, with what best sellers fill up. */
  readonly recommender: RecommenderName;
  /** What goes for the same shop by an earlier choice; null has it chosen first. */
  readonly tuning: Chosen | null;
  /** What models learnt from the very same before (see `fitModels`). */
  readonly fitted?: readonly SavedModel[];
}

/** A way of recommending was chosen that this shop is too large for, or has no texts for. */
export class UnservedError extends RangeError {}

/**
 * The best products of every customer with true reasons: chooses the blend on an inner split (unless the tuning is
 * given), fits its models on all interactions, ranks, keeps to the shop's rules and explains. Lists are short where the
 * shop has no further product that may be offered.
 */
export async function* recommendAll(input: RecommendInput): AsyncGenerator<Step, RecommendationLists> {
  const maker = yield* portion(prepareLists(input), 0, 0.8);
  return yield* portion(maker.lists(), 0.8, 1);
}

/** All that it takes to make the lists of `recommendAll`, one customer's after the other or a single one again. */
export async function* prepareLists(input: RecommendInput): AsyncGenerator<Step, ListMaker> {
  if (!(input.listLength >= 1)) throw new RangeError(`listLength must be 1 or more, not ${input.listLength}`);
  const { matrix } = input.interactions;
  if (input.segments !== null && input.segments.labels.length !== matrix.rows) {
    throw new RangeError(`${input.segments.labels.length} segment labels for ${matrix.rows} customers`);
  }
  const { recommender } = input;
  const chosen = yield* portion(chosenFor(input), 0, 0.6);
  const { blending } = chosen;
  const log = loggedFor(input, 'serving', []);
  const modelInputs = { ...inputsOf(input), ...chosenOptions(chosen), log };
  const asked = everAsked(blending);
  const models = yield* portion(
    fitModels(planOf(input), input.interactions, modelInputs, asked, input.fitted),
    0.6,
    1,
  );
  if (recommender !== 'blend' && !models.some(({ name }) => name === recommender)) {
    throw new UnservedError(`this shop cannot be served by ${recommender}`);
  }
  const owned = input.includeBought ? 'ranked' : 'left-out';
  const blend = new BlendModel(models, input.interactions, blending, owned, modelInputs.interest);
  const sources = sourcesOf(input, blend, modelInputs);
  return new ListMaker(
    sources,
    chosen,
    input.listLength,
    modelInputs.ranker,
    serviceLines(input.shop.products),
  );
}

/** Who is asked how much; one that serves alone needs no election. */
async function* chosenFor(input: RecommendInput): AsyncGenerator<Step, Chosen> {
  const { recommender, tuning } = input;
  if (recommender === 'blend') return tuning ?? (yield* tune(input, null));
  return { ...(tuning ?? (await tuneAlone(input, recommender))), blending: aloneIn({ [recommender]: 1 }) };
}

function sourcesOf(input: RecommendInput, blend: BlendModel, inputs: ModelInputs): ListSources {
  const { interactions, segments, shop, rules, rebuying, includeBought, listLength } = input;
  const takers = new Takers(interactions, segments);
  const ruledShop = {
    products: shop.products,
    interactions,
    rebuying,
    includeBought,
    twins: inputs.twins,
    alike: alikeBy(shop.products, inputs.productVectors),
    listLength,
    bestSellers: argsortDescending(takers.liked).filter((product) => takers.liked[product] > 0),
  };
  return {
    interactions,
    products: shop.products,
    blend,
    offerable: offerableProducts(interactions, inputs),
    takers,
    segments,
    explainer: new Explainer(interactions, segments, takers),
    ruled: new Ruled(ruledShop, rules),
  };
}

/** How alike products are: by their words, or else half by category and half by brand. */
function alikeBy({ category, brand }: Products, words: ContentVectors | null): Alike {
  const same = (names: readonly string[], one: number, other: number) =>
    names[one] !== '' && names[one] === names[other] ? 0.5 : 0;
  return (one, other) => {
    if (words === null || words.counts[one] === 0 || words.counts[other] === 0) {
      return same(category, one, other) + same(brand, one, other);
    }
    const { columns, values } = words.vectors;
    const row = (at: number) => values.subarray(at * columns, (at + 1) * columns);
    return Math.max(0, dot(row(one), row(other)));
  };
}
