import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ProductFacts } from '../contracts/entities';
import { useFormat } from '../i18n/format';
import { ProductPicture } from './product-card-picture';
import { Stars } from './product-card-stars';
import styles from './product-card.module.css';

interface ProductCardProps {
  readonly product: ProductFacts;
  readonly currency: string;
  /** Place in a list of offers, from 1. */
  readonly rank?: number;
  /** Why it is offered, in words. */
  readonly reason?: string;
  /** What the customer wrote that speaks for it. */
  readonly quote?: string;
  /** What the customer did with it before, where it is offered again. */
  readonly known?: 'bought' | 'reviewed' | null;
  /** Without description: for lists of many. */
  readonly compact?: boolean;
  /** Where the product has a page of its own. */
  readonly href?: string;
  /** Level of its title: 2 where the page is about it. */
  readonly level?: 2 | 3;
  readonly testId?: string;
}

/** A product as a shop would show it, with its place and reason where it is an offer. */
export function ProductCard(props: ProductCardProps) {
  const {
    product,
    currency,
    rank,
    reason,
    quote,
    known = null,
    compact = false,
    href,
    level = 3,
    testId,
  } = props;
  const Title = `h${level}` as const;
  const { t } = useTranslation('segments');
  const format = useFormat();
  const title = product.title || product.id;
  const priced = Number.isFinite(product.price);
  return (
    <article className={styles.card} data-compact={compact} data-testid={testId}>
      <div className={styles.pictureFrame}>
        <ProductPicture title={title} category={product.category} />
        {rank !== undefined && (
          <span className={styles.rank} role="img" aria-label={t('card.rank', { rank })}>
            {rank}
          </span>
        )}
      </div>
      <div className={styles.body}>
        <Title className={styles.title}>
          {href === undefined ? title : <Link href={href}>{title}</Link>}
        </Title>
        <div className={styles.meta}>
          {product.category !== '' && <span className={styles.category}>{product.category}</span>}
          {known !== null && <span className={styles.bought}>{t(`card.${known}`)}</span>}
        </div>
        {!compact && product.description !== '' && (
          <p className={styles.description}>{product.description}</p>
        )}
        <div className={styles.figures}>
          <span className={priced ? styles.price : styles.quiet}>
            {priced ? format.money(product.price, currency) : t('card.noPrice')}
          </span>
          <Stars rating={product.rating} count={product.ratingCount} />
        </div>
        {reason !== undefined && (
          <p className={styles.reason}>
            <IconBulb size={16} aria-hidden className={styles.reasonIcon} />
            <span>
              {reason}
              {quote !== undefined && (
                <span className={styles.quote} data-testid="own-words">
                  {t('card.youWrote', { sentence: quote })}
                </span>
              )}
            </span>
          </p>
        )}
      </div>
    </article>
  );
}
