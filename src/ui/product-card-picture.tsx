import { useTranslation } from 'react-i18next';
import { fnv1a } from '../domain/math/hash';
import styles from './product-card.module.css';

interface ProductPictureProps {
  readonly title: string;
  readonly category: string;
}

/** A hue from 0 to 359 that stays the same for the same words (FNV-1a). */
function hueOf(words: string): number {
  return fnv1a(words) % 360;
}

/** The first letter or digit of the title, in capitals; a dot where it has none. */
function initialOf(title: string): string {
  return title.match(/[\p{L}\p{N}]/u)?.[0].toLocaleUpperCase() ?? '·';
}

/**
 * Drawn in place of the product's picture: real ones stand on other origins, which are never asked.
 * Products of one category share a tint.
 */
export function ProductPicture({ title, category }: ProductPictureProps) {
  const { t } = useTranslation('segments');
  const hue = hueOf(category || title);
  return (
    <svg
      className={styles.picture}
      viewBox="0 0 64 64"
      role="img"
      aria-label={t('card.picture')}
      style={{ '--hue': hue } as React.CSSProperties}
    >
      <rect width="64" height="64" className={styles.pictureGround} />
      <circle cx={10 + (hue % 44)} cy="60" r="30" className={styles.pictureShape} />
      <text x="32" y="33" textAnchor="middle" dominantBaseline="central" className={styles.pictureInitial}>
        {initialOf(title)}
      </text>
    </svg>
  );
}
