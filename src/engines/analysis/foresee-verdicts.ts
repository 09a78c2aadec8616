import type { ForeseenRun, SegmentationResult } from '../../contracts/analysis-api';
import type { StoredTexts } from '../../contracts/encoder-api';
import { ClienteleError } from '../../contracts/errors';
import type { OnProgress } from '../../contracts/progress';
import { type ShopAnswers, verdictsOf } from '../../domain/shop/answers';
import type { AssembledShop } from '../../domain/shop/assemble';
import { type ExclusionEffect, removedBy, type RunEffect, runEffect } from '../../domain/suspects/effect';
import { withoutFakes } from '../../domain/suspects/without-fakes';
import type { WindowEvent } from '../../domain/window/window-event';
import { getStage } from '../../storage/runs';
import type { Analyser } from './analyser';
import { drainSteps } from './drain-steps';
import { previousSegmentation } from './previous-segmentation';
import { storedAdapted } from './stored-adapted';
import { storedVectors } from './stored-texts';

interface Loaded {
  readonly shopId: string;
  readonly assembled: Pick<AssembledShop, 'shop' | 'anonymousReviews'>;
  readonly reading: StoredTexts | null;
  /** The fingerprint of what it is adapted to the shop by, if it is. */
  readonly adapted: string | null;
  /** What was done in the window, as far as it was observed. */
  readonly events: readonly WindowEvent[];
  readonly open: () => Analyser;
}

/** See AnalysisApi.foresee. */
export async function foreseeVerdicts(
  { shopId, assembled, reading, adapted, events, open }: Loaded,
  said: Pick<ShopAnswers, 'fakes' | 'genuine'>,
  run: ForeseenRun | null,
  onProgress: OnProgress,
): Promise<ExclusionEffect> {
  const { shop } = assembled;
  const { customers } = shop;
  const verdicts = verdictsOf(said, customers) ?? new Int8Array(customers.ids.length);
  const before = customers.verdicts ?? new Int8Array(customers.ids.length);
  const isMeant = (customer: number) => verdicts[customer] !== before[customer];
  const foreseen = { ...assembled, shop: { ...shop, customers: { ...customers, verdicts } } };
  const accounts = customers.ids.filter((_, customer) => isMeant(customer)).length;
  const removed = removedBy(withoutFakes(shop, customers.verdicts), withoutFakes(shop, verdicts), accounts);
  return { ...removed, run: run && (await compared(run)) };

  async function compared({ options, stages, tuned, runId }: ForeseenRun): Promise<RunEffect> {
    const [segments, lists] = await Promise.all([
      getStage('segmentation', stages.segmentation),
      getStage('lists', stages.lists),
    ]);
    if (segments === undefined || lists === undefined) {
      throw new ClienteleError('result-lost', `the shop ${shopId} has no lists ${stages.lists}`);
    }
    const analyser = open();
    const { texts } = analyser.take(foreseen);
    analyser.observe(events);
    if (reading !== null) await analyser.read(reading.dimensions, () => storedVectors(texts, reading));
    if (adapted !== null) analyser.takeAdapted(await storedAdapted(shopId, adapted));
    const previous = await previousSegmentation(shopId, runId);
    const divided = await analyser.segment(options, previous, onProgress);
    const codesOf = ({ labels, profiles }: SegmentationResult) =>
      labels.map((label) => profiles[label]!.code);
    const maker = await analyser.listMaker(
      options,
      divided.labels,
      Int32Array.from(divided.profiles, ({ code }) => code),
      lists.chosen ?? null,
      onProgress,
      tuned,
    );
    const made = await drainSteps(maker.lists(), 'recommend', onProgress);
    return runEffect({ codes: codesOf(segments), lists }, { codes: codesOf(divided), lists: made }, isMeant);
  }
}
