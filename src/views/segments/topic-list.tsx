import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import styles from './voice.module.css';

/** A topic of reviews with its count, sentences, and the products that they are mostly on. */
export interface ListedTopic {
  readonly terms: readonly string[];
  readonly reviews: number;
  readonly quotes: readonly string[];
  readonly products: readonly { readonly title: string; readonly reviews: number }[];
}

/** Topics that no aspect of the catalogue covers, each by the things that name it. */
export function TopicList({ topics }: { readonly topics: readonly ListedTopic[] }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  return (
    <ul className={styles.aspects}>
      {topics.map(({ terms, reviews, quotes, products }) => (
        <li key={terms.join()}>
          <div className={styles.aspectHead}>
            <strong>{terms.join(' · ')}</strong>
            <span>{t('shop.topicReviews', { reviews: format.number(reviews) })}</span>
          </div>
          {quotes.map((quote) => (
            <blockquote key={quote} className={styles.quote}>
              {quote}
            </blockquote>
          ))}
          {products.length > 0 && (
            <div className={styles.aspectHead}>
              <span>
                {t('shop.topicProducts', {
                  products: products
                    .map((each) => `${each.title} ${format.number(each.reviews)}`)
                    .join(' · '),
                })}
              </span>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
