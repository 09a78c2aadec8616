import { wrap } from 'comlink';
import type { ClusterTask, TaskSize } from '../cluster-tasks';
import type { ClusterBench } from './cluster.worker';

const inWorker = wrap<ClusterBench>(
  new Worker(new URL('./cluster.worker.ts', import.meta.url), { type: 'module' }),
);

const bench = {
  open: (threads: number) => inWorker.open(threads),

  /** Labels as a plain list, which the protocol can carry. */
  async fit({ task, size }: { task: ClusterTask; size: TaskSize }) {
    const { seconds, labels } = await inWorker.fit(task, size);
    return { seconds, labels: [...labels] };
  },

  grow: (size: TaskSize) => inWorker.grow(size),
};

Object.assign(window, { bench });
