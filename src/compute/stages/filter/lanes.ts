import { allEnded } from '../../wasm/parallel-for';
import type { KernelRunner } from '../../wasm/runner';

/** One lane more than there are threads, so that none waits for the next task to be handed out. */
export function lanesOf({ threads }: KernelRunner): number {
  return threads > 1 ? threads + 1 : 1;
}

/**
 * Works off 0 to `count` in blocks of `step`, each lane one block after the other in room of its own, and waits for all.
 * Rejects where one fails, but only when none is running any more.
 */
export async function inLanes<Lane>(
  lanes: readonly Lane[],
  count: number,
  step: number,
  block: (first: number, end: number, lane: Lane) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async (lane: Lane) => {
    while (next < count) {
      const first = next;
      next += step;
      await block(first, Math.min(count, first + step), lane);
    }
  };
  await allEnded(lanes.map(work));
}
