import type { StageReport } from '../../contracts/stage-report';
import type { Assigner } from '../../domain/cluster/clustering';
import type { SymmetricInverter } from '../../domain/math/symmetric-inverse';
import type { AlsSolver } from '../../domain/recommend/models/als-solver';
import type { GraphFilter } from '../../domain/recommend/models/chebyshev/graph-filter';
import type { FactorisationTrainer } from '../../domain/recommend/models/factorisation-trainer';
import type { DenseProducts } from '../../domain/recommend/models/two-tower/sampled-softmax';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import { openKernels } from '../wasm/open-kernels';
import { Workspace } from '../wasm/workspace';
import { processorThreads } from '../webgpu/device';
import { alsStage } from './als/stage';
import { assignStage } from './assign/stage';
import { factorisationStage } from './factorisation/stage';
import { filterStage } from './filter/stage';
import { invertStage } from './invert/stage';
import { rankStage } from './rank/stage';
import { towersStage } from './towers/stage';
import { type StageMachine, openStage } from './stage';

/** The heavy stages of the analysis, each on whatever computes it here. */
export interface HeavyStages {
  readonly assigner: Assigner;
  readonly ranker: Ranker;
  readonly solver: AlsSolver;
  readonly trainer: FactorisationTrainer;
  readonly graphFilter: GraphFilter;
  readonly inverter: SymmetricInverter;
  readonly towerProducts: DenseProducts;
  /** What computed each stage that was used so far, and what was given up on the way. */
  report(): StageReport[];
}

/** The stages on this machine; a new one is a folder beside the others and a line here. */
export function openStages(machine: StageMachine = thisMachine()): HeavyStages {
  const assign = openStage(assignStage, machine);
  const rank = openStage(rankStage, machine);
  const als = openStage(alsStage, machine);
  const factorisation = openStage(factorisationStage, machine);
  const filter = openStage(filterStage, machine);
  const invert = openStage(invertStage, machine);
  const towers = openStage(towersStage, machine);
  return {
    assigner: assign.implementation,
    ranker: rank.implementation,
    solver: als.implementation,
    trainer: factorisation.implementation,
    graphFilter: filter.implementation,
    inverter: invert.implementation,
    towerProducts: towers.implementation,
    report: () =>
      [assign, rank, als, factorisation, filter, invert, towers]
        .map((each) => each.report())
        .filter((report) => report !== null),
  };
}

/** The machine that this worker runs on. Its kernels are opened once and live as long as the worker. */
function thisMachine(): StageMachine {
  let opened: Promise<Workspace | null> | undefined;
  const open = async () => {
    const runner = await openKernels(processorThreads(null));
    return runner && new Workspace(runner);
  };
  return {
    kernels: () => {
      opened ??= open();
      return opened;
    },
  };
}
