import { IconArrowDown, IconArrowUp, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeatureColumn } from '../../domain/behaviour/features';
import { compared } from './key-figures';
import { useFeatureName } from '../../ui/use-feature-name';
import { useFigureWords } from '../../ui/use-figure-words';
import styles from './recommend.module.css';

interface FigureProps {
  readonly column: FeatureColumn;
  readonly value: number;
  readonly shopMean: number;
  readonly currency: string;
}

const icons = { above: IconArrowUp, below: IconArrowDown, same: IconEqual };

/** One figure of a customer with its unit, beside the shop's average. */
export function Figure({ column, value, shopMean, currency }: FigureProps) {
  const { t } = useTranslation('recommend');
  const nameOf = useFeatureName();
  const words = useFigureWords(currency);
  const known = Number.isFinite(shopMean);
  const side = compared(value, shopMean);
  const Icon = icons[side];
  return (
    <div>
      <dt>{nameOf(column.name)}</dt>
      <dd className={styles.figureValue}>{words(column.unit, value)}</dd>
      <dd className={styles.figureMean}>
        {known && <Icon size={14} role="img" aria-label={t(side)} />}
        {known ? t('average', { value: words(column.unit, shopMean) }) : t('noAverage')}
      </dd>
    </div>
  );
}
