import type { AdaptKind } from '../domain/adapt/adapt-report';
import { filledIn, type RunOptions, type StageRequest } from '../contracts/analysis-api';
import type { StandingByHand } from '../domain/label/by-hand';
import { fnv1a } from '../domain/math/hash';
import { blockNames } from '../domain/behaviour/features';

/** Raised when a stage's method changes, so that outputs of the old method are not taken for the new. */
const methodVersion = 80;

/**
 * Fingerprints of the stages' outputs: what each depends on, and nothing else, so that changing a
 * weight runs the segmentation again and leaves the reading and the evaluation alone.
 * @param answers the key of the files and answers of which the shop was put together.
 * @param reading `encoder|device` of the texts' vectors, with how they are adapted to the shop, '' for a shop without texts.
 * @param from segments of elsewhere that the run goes on from, or the run whose division it takes up.
 */
export function fingerprints(
  shopId: string,
  answers: string,
  reading: string,
  options: RunOptions,
  {
    given,
    keep,
    previousRunId,
    byHand: { merged, parted } = { merged: [], parted: [] },
    tuned,
  }: Partial<Pick<StageRequest, 'given' | 'keep' | 'previousRunId' | 'tuned'>> & {
    /** What the user had done to the segments of the earlier run. */
    readonly byHand?: StandingByHand;
  } = {},
) {
  const {
    cluster,
    k,
    cutHeight,
    homes,
    kMin,
    kMax,
    seed,
    fusion,
    weighting,
    weights,
    includeBought,
    listLength,
    rules,
    recommender,
    split,
    ks,
  } = filledIn(options);
  const base = `v${methodVersion}/${shopId}/${answers}`;
  const range = k === 'auto' ? `${kMin}-${kMax}` : `${k}`;
  const shares = `${fusion}:${weighting}:${blockNames.map((block) => weights[block] ?? 0).join()}`;
  const from = given ? `/from-${fnv1a(JSON.stringify(given))}` : '';
  const off = keep?.split ? `-split-${fnv1a(JSON.stringify(keep.split))}` : '';
  const kept = keep ? `/kept-${previousRunId}-${keep.merge?.join('-') ?? ''}${off}` : '';
  const cut = cutHeight === undefined ? range : `cut${cutHeight}`;
  const apart = parted.length > 0 ? `-apart-${parted.map((family) => family.join('-')).join('_')}` : '';
  const isByHand = !keep && merged.length + parted.length > 0;
  const hand = isByHand ? `/hand-${previousRunId}-${merged.join('-')}${apart}` : '';
  const segmentation = `${base}/segmentation/${reading}/${cluster}/${cut}/${homes}/${seed}/${shares}${from}${kept}${hand}`;
  const by = tuned ? `/tuned-${fnv1a(JSON.stringify(tuned))}` : '';
  const lists = `${segmentation}/lists/${listLength}/${includeBought ? 'all' : 'new'}/${fnv1a(JSON.stringify(rules))}/${recommender}/${split}${by}`;
  return {
    entities: `${base}/entities`,
    segmentation,
    map: mapFingerprint(segmentation),
    // By what is read alone, whatever the segments.
    productMap: `${base}/product-map/${reading}`,
    sentenceMap: `${base}/sentence-map/${reading}`,
    lists,
    fits: `${lists}/fits`,
    evaluation: `${base}/evaluation/${reading}/${seed}/${split}${by}/${ks.join()}/${recommender}`,
  } as const;
}

/** What adapting a reading comes to: by reviews, ratings and orders, not by what was played or asked of the segments. */
export function adaptingFingerprint(
  shopId: string,
  answers: string,
  reading: string,
  { seed }: Pick<RunOptions, 'seed'>,
  kind: AdaptKind = 'contrastive',
): string {
  const by = kind === 'contrastive' ? '' : `-${kind}`;
  return `v${methodVersion}/${shopId}/${answers}/adapting${by}/${reading}/${seed}`;
}

/** The map's, which hangs on what the segments were found among; a run of an old version has none among its own. */
export function mapFingerprint(segmentation: string): string {
  return `${segmentation}/map`;
}
