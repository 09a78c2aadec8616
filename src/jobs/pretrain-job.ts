import * as Comlink from 'comlink';
import type { StageContext } from '../contracts/progress';
import type { PretrainApi } from '../contracts/pretrain-api';
import type { CurvePoint } from '../domain/adapt/train-map';
import type { AdaptReport } from '../domain/adapt/adapt-report';
import type { AnalysisSession } from './analysis-session';
import type { Reading } from './reader';
import { call, openWorker, proxied, type WorkerHandle } from './worker-bridge';

/** The learning that is under way. */
let learning: WorkerHandle<PretrainApi> | null = null;

let watcher: (curve: readonly CurvePoint[]) => void = () => undefined;

/** Has one listener told how the learning that is under way goes: its curve so far, empty where nothing learns. */
export function watchLearning(listener: (curve: readonly CurvePoint[]) => void): void {
  watcher = listener;
}

/** Has the learning that is under way end with the best so far; true where one is. */
export async function endLearningWithBest(): Promise<boolean> {
  if (learning === null) return false;
  await learning.api.endWithBest();
  return true;
}

/** Has the learning that is under way wait, or go on; true where one is. */
export async function pauseLearning(paused: boolean): Promise<boolean> {
  if (learning === null) return false;
  await learning.api.pause(paused);
  return true;
}

/**
 * Goes on with the pretraining of the encoder that read the session's texts, in a worker of its own, and has the analysis
 * worker test and store what came of it. Texts and vectors go from worker to worker.
 */
export async function pretrainForSession(
  session: AnalysisSession,
  { encoder, device }: Pick<Reading, 'encoder' | 'device'>,
  { fingerprint, seed }: { readonly fingerprint: string; readonly seed: number },
  context: StageContext,
): Promise<AdaptReport> {
  const worker = openPretraining();
  learning = worker;
  const lost = new AbortController();
  const signal = AbortSignal.any([context.signal, lost.signal]);
  const { port1, port2 } = new MessageChannel();
  try {
    const learnt = call(
      worker,
      context.signal,
      worker.api.learn(
        Comlink.transfer(port2, [port2]),
        encoder,
        device.threads,
        seed,
        Comlink.proxy((curve: readonly CurvePoint[]) => watcher(curve)),
      ),
    );
    // Else whoever tests would wait for vectors that never come.
    learnt.catch(() => lost.abort());
    const tested = session.askStoppable(signal, (api, question) =>
      api.adaptWords(question, fingerprint, seed, Comlink.transfer(port1, [port1]), proxied(context)),
    );
    const [, report] = await Promise.all([learnt, tested]);
    return report;
  } finally {
    if (learning === worker) learning = null;
    watcher([]);
    worker.terminate();
  }
}

function openPretraining(): WorkerHandle<PretrainApi> {
  return openWorker<PretrainApi>(
    () =>
      new Worker(new URL('../../workers/pretrain.worker.ts', import.meta.url), {
        type: 'module',
        name: 'pretrain',
      }),
  );
}
