import type { TFunction } from 'i18next';
import { filledIn, type RunOptions } from '../../contracts/analysis-api';
import { listsAsMeasured } from '../../contracts/measured-lists';
import {
  fewestTested,
  qualityOfModel,
  type RecommendationEvaluation,
} from '../../domain/recommend/evaluation/report';
import type { Format } from '../format';

/** From this share on, lists find so much by their length alone that the figure means little without it. */
const mostBlind = 0.1;
/** From this share on it matters that what is bought again is not in the figure. */
const leastRepeated = 0.1;

/** How often the offers hit, with its interval, then whom it was checked on, or why that is unknown; and what it leaves out. */
export function sayHits(
  evaluation: RecommendationEvaluation,
  options: RunOptions,
  t: TFunction,
  format: Format,
): string[] {
  const { recommender } = filledIn(options);
  const ours = qualityOfModel(evaluation, recommender);
  const popular = recommender === 'popularity' ? undefined : qualityOfModel(evaluation, 'popularity');
  const { customers, split, blind = 0, repeated = 0 } = evaluation;
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const again = repeated >= leastRepeated ? [t('runs:quality.repeated', { repeated: per100(repeated) })] : [];
  if (ours === undefined || customers === 0) return [t(`runs:quality.noEvaluation.${split}`), ...again];
  if (customers < fewestTested) {
    return [t('runs:quality.tooFew', { count: customers, fewest: fewestTested }), ...again];
  }
  const { k: listLength, recall } = ours;
  const said = { ours: per100(recall.value), low: per100(recall.low), high: per100(recall.high), listLength };
  return [
    popular === undefined
      ? t('runs:quality.recallAlone', said)
      : t('runs:quality.recall', { ...said, popular: per100(popular.recall.value) }),
    t(`runs:quality.basis.${split}`, { count: customers }),
    ...again,
    ...(blind >= mostBlind ? [t('runs:quality.blind', { listLength, blind: per100(blind) })] : []),
    ...(listsAsMeasured(options, listLength) ? [] : [t('runs:quality.otherLists', { listLength })]),
  ];
}
