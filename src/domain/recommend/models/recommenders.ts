import type { SymmetricInverter } from '../../math/symmetric-inverse';
import type { Ranker } from '../ranking/ranker';
import { alsBy } from './als';
import type { AlsSolver } from './als-solver';
import { bpr } from './bpr/bpr';
import { chebyCfBy } from './chebyshev/cheby-cf';
import type { GraphFilter } from './chebyshev/graph-filter';
import { contentBy } from './content';
import { easeBy } from './ease';
import { factorisation } from './factorisation';
import type { FactorisationTrainer } from './factorisation-trainer';
import { itemKnn } from './item-knn';
import { popularity } from './popularity';
import { segmentPopularityBy } from './segment-popularity';
import { sequence } from './sequence/sequence';
import type { DenseProducts } from './two-tower/sampled-softmax';
import { twoTowerBy } from './two-tower/two-tower';
import { bertHead, textCrossEntropy, textSquaredError } from './text-pairs/text-models';

/** What computes the heavy parts of the models. */
export interface ModelDevices {
  readonly solver: AlsSolver;
  readonly trainer: FactorisationTrainer;
  readonly ranker: Ranker;
  readonly graphFilter: GraphFilter;
  readonly inverter: SymmetricInverter;
  readonly towerProducts: DenseProducts;
}

/** Every model by name, on these devices; the blend is made of them and no model by itself. */
export function recommendersOn(devices: ModelDevices) {
  return {
    popularity,
    als: alsBy(devices.solver),
    ease: easeBy(devices.inverter),
    itemKnn,
    content: contentBy(devices.ranker),
    factorisation: factorisation(devices.trainer),
    chebyCf: chebyCfBy(devices.graphFilter),
    bpr,
    twoTower: twoTowerBy(devices.towerProducts),
    textCrossEntropy,
    textSquaredError,
    bertHead,
    sequence,
    segmentPopularity: segmentPopularityBy(devices.graphFilter.products),
  };
}
