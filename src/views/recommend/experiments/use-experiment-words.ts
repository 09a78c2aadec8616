import { useTranslation } from 'react-i18next';
import type { Figure } from '../../../domain/recommend/evaluation/report';
import type { ModelOptions, OptionValue } from '../../../domain/recommend/experiments/experiment';
import { useFormat } from '../../../i18n';
import type { StoredExperiment } from '../../../store';

/** What experiments are called, and how their figures and options are printed. */
export function useExperimentWords() {
  const { t } = useTranslation(['experiments', 'runs']);
  const format = useFormat();
  const value = (option: OptionValue | undefined) =>
    typeof option === 'number' ? format.number(option, 4) : String(option ?? '–');
  return {
    nameOf: ({ name, model }: Pick<StoredExperiment, 'name' | 'model'>) => name || t(`runs:models.${model}`),
    value,
    options: (options: ModelOptions) =>
      Object.entries(options)
        .map(([name, option]) => `${name} ${value(option)}`)
        .join(', '),
    hits: (figure: Figure) => range(figure, (share) => format.fixed(100 * share, 1)),
    ndcg: (figure: Figure) => range(figure, (share) => format.fixed(share, 3)),
  };

  function range({ value: mean, low, high }: Figure, print: (value: number) => string): string {
    return t('range', { value: print(mean), low: print(low), high: print(high) });
  }
}
