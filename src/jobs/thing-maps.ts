import * as Comlink from 'comlink';
import { type ProductMap, type SentenceMap, type ThingKind, thingKinds } from '../contracts/thing-maps';
import { ClienteleError } from '../contracts/errors';
import type { StageContext } from '../contracts/progress';
import type { RunSummary } from '../contracts/run';
import { EtaEstimator } from '../domain/eta';
import { getRun, getStage, putRun } from '../storage/runs';
import type { AnalysisSession } from './analysis-session';
import type { Reader } from './reader';
import { withReadingOf } from './run-job';
import { proxied, throwIfAborted } from './worker-bridge';

const stageOf = { products: 'productMap', sentences: 'sentenceMap' } as const satisfies Record<
  ThingKind,
  'productMap' | 'sentenceMap'
>;

/** Sentences that are read at once, so that it can be seen how far it is and be stopped. */
const atOnce = 64;

/** Where the products of a run stand; stored, so that they are laid out once. Stopped at its next step. */
export async function productMapOfRun(
  session: AnalysisSession,
  run: RunSummary,
  context: StageContext,
  onMoved: (places: Float32Array) => void,
): Promise<ProductMap> {
  const fingerprint = await fingerprintOfMap(run, 'products');
  return withReadingOf(run, session, context, () =>
    session.askStoppable(context.signal, (api, question) =>
      api.productMap(question, fingerprint, proxied(context), Comlink.proxy(onMoved)),
    ),
  );
}

/** The same of sentences of its reviews, which the reader that read the run's texts reads one by one. */
export async function sentenceMapOfRun(
  session: AnalysisSession,
  run: RunSummary,
  reader: Reader,
  context: StageContext,
  onMoved: (places: Float32Array) => void,
): Promise<SentenceMap> {
  const { signal } = context;
  const fingerprint = await fingerprintOfMap(run, 'sentences');
  const texts = await session.ask(signal, (api) => api.mapSentences());
  const vectors = await readInParts(texts, reader, context);
  return withReadingOf(run, session, context, () =>
    session.askStoppable(signal, (api, question) =>
      api.sentenceMap(question, fingerprint, vectors, proxied(context), Comlink.proxy(onMoved)),
    ),
  );
}

async function readInParts(texts: readonly string[], reader: Reader, { signal, onProgress }: StageContext) {
  const eta = new EtaEstimator();
  const total = texts.length;
  let values = new Float32Array(0);
  let columns = 0;
  for (let from = 0; from < total; from += atOnce) {
    throwIfAborted(signal);
    onProgress({ stage: 'embed', done: from, total, secondsLeft: eta.progress(from, total) });
    const { status, vectors } = await reader.encode(texts.slice(from, from + atOnce), signal);
    if (columns === 0) {
      columns = status.dimensions;
      values = new Float32Array(total * columns);
    }
    vectors.forEach((vector, i) => void values.set(vector, (from + i) * columns));
  }
  return { rows: total, columns, values };
}

/** A map as it was left, asking no worker; undefined where it was not laid out yet. */
export async function storedThingMap<Kind extends ThingKind>(run: RunSummary, kind: Kind) {
  return getStage<(typeof stageOf)[Kind]>(stageOf[kind], await fingerprintOfMap(run, kind));
}

/** A run of an old version is given places for its maps, so that they go when the run does. */
async function fingerprintOfMap({ id }: RunSummary, kind: ThingKind): Promise<string> {
  const record = await getRun(id);
  const segmentation = record?.stages.segmentation;
  if (record === undefined || segmentation === undefined)
    throw new ClienteleError('result-lost', `run ${id} has no segments`);
  const known = record.stages[stageOf[kind]];
  if (known !== undefined) return known;
  const given = Object.fromEntries(
    thingKinds.map((each) => [stageOf[each], `${segmentation}/${stageOf[each]}`]),
  );
  await putRun({ ...record, stages: { ...given, ...record.stages } });
  return given[stageOf[kind]]!;
}
