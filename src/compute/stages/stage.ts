import type { HeavyStage, StageDevice, StageReport } from '../../contracts/stage-report';
import type { Workspace } from '../wasm/workspace';
import { type Backend, FirstWorking } from './first-working';
import { gpuUsable } from '../webgpu/adapter';

/** What a machine has for the stages; shared by all of them in one worker. */
export interface StageMachine {
  /**
   * The kernels, opened when first asked for; null where WebAssembly has no SIMD. Rejects where they are not served
   * or do not start.
   */
  kernels(): Promise<Workspace | null>;
  /** Takes a software adapter for a graphics card: right results, but slower than the processor; for tests. */
  readonly softwareGpu?: boolean;
}

/** A heavy part of the analysis with all that can compute it: each gives the same results up to rounding. */
export interface Stage<Implementation> {
  readonly name: HeavyStage;
  /** In the order of trying. The last is plain TypeScript, which every machine has. */
  readonly backends: readonly Backend<StageDevice, Implementation, StageMachine>[];
  /**
   * What callers get. It checks their arguments before they reach a device, so that a mistake of theirs is never
   * taken for a broken one.
   */
  over(working: FirstWorking<StageDevice, Implementation, StageMachine>): Implementation;
}

export interface OpenedStage<Implementation> {
  readonly implementation: Implementation;
  /** null as long as nothing was computed. */
  report(): StageReport | null;
}

/** A stage on the first of its backends that works on this machine; nothing is opened before it is needed. */
export function openStage<Implementation>(
  { name, backends, over }: Stage<Implementation>,
  machine: StageMachine,
): OpenedStage<Implementation> {
  let workspace: Workspace | null = null;
  const kernels = async () => {
    workspace = await machine.kernels();
    return workspace;
  };
  const working = new FirstWorking(backends, { ...machine, kernels });
  return {
    implementation: over(working),
    report: () => {
      const { device } = working;
      if (device === null) return null;
      const threads = device === 'kernels' ? (workspace?.runner.dropped ?? []) : [];
      return { stage: name, device, dropped: [...working.dropped, ...threads] };
    },
  };
}

/** A backend on the graphics card. `open` loads its code: most laptops have no card and would fetch it for nothing. */
export function onGpu<Implementation>(
  open: () => Promise<Implementation>,
): Backend<'webgpu', Implementation, StageMachine> {
  return {
    device: 'webgpu',
    open: async ({ softwareGpu = false }) => ((await gpuUsable(softwareGpu)) ? open() : null),
  };
}

/** A backend on our own kernels. */
export function onKernels<Implementation>(
  make: (workspace: Workspace) => Implementation,
): Backend<'kernels', Implementation, StageMachine> {
  return {
    device: 'kernels',
    open: async (machine) => {
      const workspace = await machine.kernels();
      return workspace && make(workspace);
    },
  };
}

/** The domain's own version in plain TypeScript. */
export function plain<Implementation>(
  implementation: Implementation,
): Backend<'plain', Implementation, StageMachine> {
  return { device: 'plain', open: async () => implementation };
}
