import { useTranslation } from 'react-i18next';
import type { FeatureColumn } from '../../domain/behaviour/features';
import { useApp } from '../../store';
import { useFigureWords } from '../../ui/use-figure-words';

/** Prints one customer's value with its unit; of the yes or no of an attribute, which is that. */
export function useValueWords(): (column: Pick<FeatureColumn, 'name' | 'unit'>, value: number) => string {
  const { t } = useTranslation('map');
  const words = useFigureWords(useApp((state) => state.shop?.facts?.currency ?? ''));
  return ({ name, unit }, value) =>
    name.includes('=') && (value === 0 || value === 1) ? t(value === 1 ? 'yes' : 'no') : words(unit, value);
}
