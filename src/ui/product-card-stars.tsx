import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import styles from './product-card.module.css';

interface StarsProps {
  /** 1 to 5; NaN where nobody rated. */
  readonly rating: number;
  /** Left out where one review is meant rather than a mean. */
  readonly count?: number;
}

const star = 'M8 1.3l2.06 4.18 4.61.67-3.34 3.25.79 4.6L8 11.83 3.88 14l.79-4.6L1.33 6.15l4.61-.67z';

/** Five stars filled up to the rating, with the figure and the number of ratings beside them. */
export function Stars({ rating, count }: StarsProps) {
  const { t } = useTranslation('segments');
  const format = useFormat();
  if (!Number.isFinite(rating)) return <span className={styles.quiet}>{t('card.noRating')}</span>;
  // A mean has a decimal even where it is whole; a single review has none to have.
  const figure = count === undefined ? format.number(rating, 1) : format.fixed(rating, 1);
  return (
    <span className={styles.stars}>
      <span role="img" aria-label={t('card.stars', { rating: figure })} className={styles.starRow}>
        <StarRow filled={false} />
        <span
          className={styles.starsFilled}
          style={{ width: `${(Math.min(5, Math.max(0, rating)) / 5) * 100}%` }}
        >
          <StarRow filled />
        </span>
      </span>
      {count !== undefined && (
        <span className={styles.quiet}>
          {figure} · {t('card.ratings', { count, formatted: format.number(count) })}
        </span>
      )}
    </span>
  );
}

function StarRow({ filled }: { readonly filled: boolean }) {
  return (
    <svg
      width="80"
      height="16"
      viewBox="0 0 80 16"
      aria-hidden
      className={filled ? styles.starOn : styles.starOff}
    >
      {[0, 16, 32, 48, 64].map((x) => (
        <path key={x} d={star} transform={`translate(${x} 0)`} />
      ))}
    </svg>
  );
}
