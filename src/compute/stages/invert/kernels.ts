import { sweeps, sweptAtOnce, type SymmetricInverter } from '../../../domain/math/symmetric-inverse';
import { sweptColumns } from '../../memory-layout';
import { allEnded } from '../../wasm/parallel-for';
import type { KernelRunner } from '../../wasm/runner';
import type { Workspace } from '../../wasm/workspace';

/** Tasks for each thread and block: rows differ in length, so that the threads need some to end together. */
const tasksPerThread = 6;

/** The inverse with its products on the kernels, in double precision; the rest of a block's sweep is little. */
export class KernelInverter implements SymmetricInverter {
  constructor(private readonly workspace: Workspace) {
    if (sweptAtOnce !== sweptColumns)
      throw new Error(`panels of ${sweptAtOnce}, kernels for ${sweptColumns}`);
  }

  async *invert(a: Float64Array, n: number): AsyncGenerator<number, void> {
    await this.workspace.use(this, async () => {
      this.workspace.clear();
      const { runner } = this.workspace;
      const { arena } = runner;
      const at = arena.allocate(n * n * 8);
      const [scaledAt, panelAt] = [
        arena.allocate(n * sweptColumns * 8),
        arena.allocate(n * sweptColumns * 8),
      ];
      const matrix = arena.doubles(at, n * n);
      matrix.set(a.subarray(0, n * n));
      for (const { panel, scaled } of sweeps(matrix, n)) {
        arena.doubles(scaledAt, scaled.length).set(scaled);
        arena.doubles(panelAt, panel.length).set(panel);
        await allEnded(
          evenPairs(n, runner).map(([first, end]) =>
            runner.run('subtractSweep', at, n, scaledAt, panelAt, first, end),
          ),
        );
      }
      a.set(matrix);
    });
    yield n;
  }
}

/** Runs of rows, whole pairs, with about as much of the lower triangle in each. */
function evenPairs(n: number, { threads }: KernelRunner): [first: number, end: number][] {
  const parts = threads * tasksPerThread;
  const bounds = Array.from({ length: parts + 1 }, (_, part) => {
    const row = n * Math.sqrt(part / parts);
    return part === parts ? n : 2 * Math.round(row / 2);
  });
  const runs: [number, number][] = [];
  for (let part = 0; part < parts; part++) {
    if (bounds[part]! < bounds[part + 1]!) runs.push([bounds[part]!, bounds[part + 1]!]);
  }
  return runs;
}
