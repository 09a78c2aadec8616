import { useTranslation } from 'react-i18next';
import { defaultRunOptions, filledIn, type RunOptions } from '../../contracts/analysis-api';
import { blockNames } from '../../domain/behaviour/features';
import { changedRules } from '../../domain/recommend/rules/offer-rules';
import { useFormat } from '../../i18n';

/** In words, every option that is other than usual. */
export function useChangedOptions(options: RunOptions): string[] {
  const { t } = useTranslation(['runs', 'verdict']);
  const format = useFormat();
  const usual = defaultRunOptions;
  const words: string[] = [];
  const { adapt, cluster, cutHeight, fusion, weighting, rules, recommender, split } = filledIn(options);
  if (cluster !== 'kmeans') words.push(t('option.cluster', { value: t(`verdict:method.${cluster}`) }));
  if (cutHeight !== undefined) words.push(t('option.cutHeight', { value: format.number(cutHeight, 2) }));
  else if (options.k !== 'auto') words.push(t('option.k', { value: options.k }));
  else if (options.kMin !== usual.kMin || options.kMax !== usual.kMax)
    words.push(t('option.range', { min: options.kMin, max: options.kMax }));
  if (fusion !== usual.fusion) words.push(t(`option.fusion.${fusion}`));
  if (weighting === 'auto') words.push(t('option.weighting'));
  for (const block of blockNames) {
    const weight = options.weights[block] ?? 0;
    if (weight !== usual.weights[block])
      words.push(t(`option.${block}`, { value: format.number(weight, 2) }));
  }
  if (options.depth === 'careful') words.push(t('option.depthCareful'));
  if (options.depth === 'quick') words.push(t('option.depthQuick'));
  if (options.encoder !== 'auto') words.push(t('option.encoder', { value: options.encoder }));
  if (adapt !== 'none') words.push(t('option.adapt'));
  if (options.includeBought) words.push(t('option.includeBought'));
  if (options.listLength !== usual.listLength)
    words.push(t('option.listLength', { value: options.listLength }));
  if (recommender !== 'blend') words.push(t('option.recommender', { value: t(`models.${recommender}`) }));
  if (split !== 'auto') words.push(t(`option.split.${split}`));
  const changed = changedRules(rules);
  if (changed > 0) words.push(t('option.rules', { count: changed }));
  if (options.seed !== usual.seed) words.push(t('option.seed', { value: options.seed }));
  return words;
}
