import type { FitLog, LoggedFits } from '../experiments/fit-log';
import { splitFor } from '../evaluation/split';
import type { Tuning } from '../evaluation/report';
import type { SplitName } from '../evaluation/split-names';
import { columnCounts } from '../../math/sparse';
import { plainProducts } from '../../math/matrix-products';
import { cpuInverter, type SymmetricInverter } from '../../math/symmetric-inverse';
import type { Facts } from '../facts';
import type { Interactions } from '../interactions';
import { type ModelPlan, planModels } from '../plan';
import { cpuRanker } from '../ranking/rank-cpu';
import type { Ranker } from '../ranking/ranker';
import type { Twins } from '../twins';
import type { TunedOptions } from '../search/search-report';
import { tunedPlan } from '../search/tuned-plan';
import { cpuAlsSolver } from './als-cpu';
import type { AlsSolver } from './als-solver';
import type { InterestAgeing } from './interest-ageing';
import type { GraphFilter } from './chebyshev/graph-filter';
import { cpuGraphFilter } from './chebyshev/graph-filter-cpu';
import {
  type ContentVectors,
  customerVectors,
  type ProductTexts,
  productVectors,
  withoutReviews,
} from './content-vectors';
import { cpuFactorisationTrainer } from './factorisation-cpu';
import type { FactorisationTrainer } from './factorisation-trainer';
import type { DenseProducts } from './two-tower/sampled-softmax';

/** What is known of a shop, and on what its models are fitted. */
export interface LearningInput {
  readonly facts: Facts;
  /** Of all the facts. */
  readonly interactions: Interactions;
  /** Null where the shop has no vectors. */
  readonly texts: ProductTexts | null;
  readonly seed: number;
  /** What is hidden to choose by and to test on; by the shop's dates unless given. */
  readonly split?: SplitName;
  /** These are the processor's own unless others are given. */
  readonly trainer?: FactorisationTrainer;
  readonly ranker?: Ranker;
  readonly solver?: AlsSolver;
  readonly graphFilter?: GraphFilter;
  readonly inverter?: SymmetricInverter;
  readonly towerProducts?: DenseProducts;
  /** Products that no customer can tell apart; none unless given. */
  readonly twins?: Twins;
  /** Told of every fit, where fits are kept. */
  readonly log?: FitLog;
  /** By the shop's size unless given. */
  readonly plan?: ModelPlan;
  /** Options that an earlier search found better than those of the plan. */
  readonly tuned?: TunedOptions;
}

/** What the models learn from beside the interactions. */
export interface ModelInputs {
  /** How fast popularity ages, see PopularityOptions. */
  readonly halfLifeDays: number | null;
  /** Of what models learn that read how sure a wish is; null where all signs count alike. */
  readonly interest: InterestAgeing | null;
  /** Those of hidden purchases left out; null where the shop has none. */
  readonly texts: ProductTexts | null;
  /** See EaseOptions; that of the plan where null. */
  readonly easeLambda: number | null;
  /** See ContentOptions; that of the plan where null. */
  readonly whitening: number | null;
  readonly productVectors: ContentVectors | null;
  readonly customerVectors: ContentVectors | null;
  readonly trainer: FactorisationTrainer;
  readonly ranker: Ranker;
  readonly solver: AlsSolver;
  readonly graphFilter: GraphFilter;
  readonly inverter: SymmetricInverter;
  readonly towerProducts: DenseProducts;
  readonly log: LoggedFits | null;
  readonly twins: Twins;
}

type Chosen = 'halfLifeDays' | 'interest' | 'easeLambda' | 'whitening';

/** The options that were chosen for a shop in place of planned ones. */
export function chosenOptions({
  halfLifeDays,
  interest = null,
  easeLambda = null,
  whitening = null,
}: Pick<Tuning, Chosen>): Pick<ModelInputs, Chosen> {
  return { halfLifeDays, interest, easeLambda, whitening };
}

/** The plan that is given, or else the one for the shop's size, with what was found better than that. */
export function planOf({ facts, interactions, texts, plan, seed, split, tuned }: LearningInput): ModelPlan {
  const { rows, columns, indices } = interactions.matrix;
  const planned = plan ?? planModels(rows, columns, indices.length, texts?.vectors.columns ?? 0, seed);
  return tuned === undefined ? planned : tunedPlan(planned, tuned, split ?? splitFor(facts), seed);
}

/** What the models learn from, without the reviews that `skip` names: those of held-out purchases. */
export function inputsOf(
  {
    interactions,
    texts,
    trainer,
    ranker,
    solver,
    graphFilter,
    inverter,
    towerProducts,
    twins,
  }: LearningInput,
  skip: (customer: number, product: number) => boolean = () => false,
): ModelInputs {
  const { rows, columns } = interactions.matrix;
  return {
    halfLifeDays: null,
    interest: null,
    texts: texts === null ? null : withoutReviews(texts, skip),
    easeLambda: null,
    whitening: null,
    productVectors: texts === null ? null : productVectors(texts, columns, skip),
    customerVectors: texts === null ? null : customerVectors(texts, rows, skip),
    trainer: trainer ?? cpuFactorisationTrainer,
    ranker: ranker ?? cpuRanker,
    solver: solver ?? cpuAlsSolver,
    graphFilter: graphFilter ?? cpuGraphFilter,
    inverter: inverter ?? cpuInverter,
    towerProducts: towerProducts ?? plainProducts,
    log: null,
    twins: twins ?? new Int32Array(columns).fill(-1),
  };
}

/** 1 for each product that anybody took or any text describes; of the others nothing is known, and none is offered. */
export function offerableProducts(
  { matrix }: Interactions,
  { productVectors }: Pick<ModelInputs, 'productVectors'>,
): Uint8Array {
  const described = productVectors?.counts;
  return Uint8Array.from(columnCounts(matrix), (count, j) =>
    count > 0 || (described?.[j] ?? 0) > 0 ? 1 : 0,
  );
}
