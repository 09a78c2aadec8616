import { cpuAssigner } from '../../domain/cluster/assign-cpu';
import type { Assigner } from '../../domain/cluster/clusterer';
import { cpuAlsSolver } from '../../domain/recommend/models/als';
import type { AlsSolver } from '../../domain/recommend/models/als-solver';
import { cpuRanker } from '../../domain/recommend/ranking/rank-cpu';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import { kernelAlsSolver } from '../../compute/stages/als/wasm';
import { kernelAssigner } from '../../compute/stages/assign/wasm';
import { kernelRanker } from '../../compute/stages/rank/wasm';
import { Workspace } from '../../compute/wasm/workspace';
import { createRanker } from '../../compute/stages/rank/create-ranker';
import { processorThreads } from '../../compute/webgpu/device';
import { openKernels } from '../../compute/wasm/open-kernels';
import type { Devices } from './analyser';
import { assignerOr, rankerOr, solverOr } from '../../compute/hand-over';

/**
 * The GPU where there is a real adapter, else our kernels, else plain TypeScript; the solver of ALS has no GPU's
 * part. The tensor library is loaded only where a GPU answers: it is a megabyte that most laptops would fetch for
 * nothing. Kernels are opened when first asked for and kept.
 */
export function analysisDevices(): Devices {
  let opened: Promise<Workspace | null> | undefined;
  const workspace = () => {
    opened ??= openWorkspace();
    return opened;
  };
  const tensor = () => import('../../compute/webgpu/tfjs-stages');
  return {
    assigner: async () => (await tensor()).createAssigner({}, assignerOn(await workspace())),
    ranker: async () => createRanker(rankerOn(await workspace())),
    solver: async () => solverOn(await workspace()),
    trainer: async () => (await tensor()).createFactorisationTrainer(),
  };
}

/** null where the kernels cannot run here or are not served. */
async function openWorkspace(): Promise<Workspace | null> {
  try {
    const runner = await openKernels(processorThreads(null));
    return runner && new Workspace(runner);
  } catch {
    return null;
  }
}

function assignerOn(workspace: Workspace | null): Assigner {
  return workspace ? assignerOr(kernelAssigner(workspace), cpuAssigner) : cpuAssigner;
}

function rankerOn(workspace: Workspace | null): Ranker {
  return workspace ? rankerOr(kernelRanker(workspace), cpuRanker) : cpuRanker;
}

function solverOn(workspace: Workspace | null): AlsSolver {
  return workspace ? solverOr(kernelAlsSolver(workspace), cpuAlsSolver) : cpuAlsSolver;
}
