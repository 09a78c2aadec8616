import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useFeatureName } from '../../ui/use-feature-name';
import { useValueWords } from './use-value-words';
import type { ValueKey } from './use-colouring';
import styles from './map.module.css';

/** The colours of values: the range of each in plain units, and how many customers are in it. */
export function ValueLegend({ value }: { readonly value: ValueKey }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const nameOf = useFeatureName();
  const words = useValueWords();
  const { column, bins, unknown } = value;
  const name = column.name === 'confidence' ? t('by.confidence') : nameOf(column.name);
  const range = (least: number, most: number) => {
    const [from, to] = [words(column, least), words(column, most)];
    return from === to ? from : t('range', { from, to });
  };
  return (
    <div className={styles.values} data-testid="map-values">
      <p className={styles.legendName}>{name}</p>
      <ul className={styles.legendList}>
        {bins.map(({ least, most, count, colour }) => (
          <li key={least} className={styles.valueRow}>
            <span className={styles.swatch} style={{ background: colour }} aria-hidden />
            <span>{range(least, most)}</span>
            <span className={styles.legendCount}>{format.number(count)}</span>
          </li>
        ))}
        {unknown > 0 && (
          <li className={styles.valueRow}>
            <span className={`${styles.swatch} ${styles.swatchUnknown}`} aria-hidden />
            <span>{t('notKnown')}</span>
            <span className={styles.legendCount}>{format.number(unknown)}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
