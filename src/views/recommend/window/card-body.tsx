import { useFormat } from '../../../i18n';
import type { WindowCard } from '../../../contracts/window';
import { useApp } from '../../../store';
import { ProductPicture } from '../../../ui/product-card-picture';
import { Stars } from '../../../ui/product-card-stars';
import styles from './window.module.css';

interface CardBodyProps {
  readonly card: WindowCard;
  /** With all of the description. */
  readonly whole?: boolean;
}

/** What is known of a product, and nothing where it is not: no price, no stars that nobody gave. */
export function CardBody({ card, whole = false }: CardBodyProps) {
  const format = useFormat();
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const { product } = card;
  return (
    <>
      {product.description !== '' && (
        <p className={styles.description} data-whole={whole}>
          {product.description}
        </p>
      )}
      <div className={styles.figures}>
        {Number.isFinite(product.price) && <strong>{format.money(product.price, currency)}</strong>}
        {Number.isFinite(product.rating) && (
          <Stars rating={product.rating} {...(product.ratingCount > 0 && { count: product.ratingCount })} />
        )}
      </div>
    </>
  );
}

/** The picture that the export holds, or a drawn tile. */
export function CardPicture({ card }: { readonly card: WindowCard }) {
  const { product, picture } = card;
  if (picture !== '') return <img src={picture} alt="" className={styles.picture} />;
  return <ProductPicture title={product.title || product.id} category={product.category} />;
}
