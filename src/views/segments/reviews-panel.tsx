import { Button, Collapse, Stack, Text, Title } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShopVoice } from '../../domain/voice/shop-voice';
import type { ReviewTopics } from '../../domain/voice/topics/review-topics';
import { useFormat } from '../../i18n';
import { DataTable } from '../../ui/charts/data-table';
import { Panel } from '../../ui/panel';
import { TopicList } from './topic-list';
import { AspectList, AspectTable } from './voice-panel';
import styles from './voice.module.css';

const shown = 5;

/** What all reviews of the shop say, joined to customers or not; products, odd stars and copies on demand. */
export function ReviewsPanel({ voice }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { reviews, read, unjoined, aspects, copied } = voice;
  const sentences = [
    t('shop.lead', { read: format.number(read), reviews: format.number(reviews) }),
    read < reviews ? t('shop.unread') : '',
    unjoined > 0 ? t('shop.unjoined', { reviews: format.number(unjoined) }) : '',
    copied.length > 0
      ? t('shop.suspicious', {
          accounts: format.number(copied.reduce((sum, each) => sum + each.accounts, 0)),
        })
      : '',
  ];
  return (
    <Panel title={t('shop.title')} lead={format.sentences(sentences)} testId="shop-voice">
      {aspects.length === 0 ? (
        <Text>{t('panel.none')}</Text>
      ) : (
        <AspectList aspects={aspects.slice(0, shown)} />
      )}
      <FeelingSentence voice={voice} />
      <Button
        variant="default"
        mt="md"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'shop.less' : 'shop.more')}
      </Button>
      <Collapse expanded={open} id={id}>
        {open && (
          <Stack gap="lg" mt="md">
            <AspectTable aspects={aspects} />
            {voice.topics?.topics.length ? <Topics topics={voice.topics} /> : <Others voice={voice} />}
            <Products voice={voice} />
            <Contradictions voice={voice} />
            <Copies voice={voice} />
            <Reliability voice={voice} />
          </Stack>
        )}
      </Collapse>
    </Panel>
  );
}

/** How the feeling of whole reviews was told, and how well. */
function FeelingSentence({ voice: { feeling, withoutStars } }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  if (feeling === null) return null;
  const words = t(feeling.from === 'stars' ? 'shop.feelingStars' : 'shop.feelingWords', {
    accuracy: format.percent(feeling.accuracy, 1),
    balanced: format.percent(feeling.balanced, 1),
    error: format.percent(feeling.calibrationError, 1),
    reviews: format.number(feeling.reviews),
  });
  const share = format.percent(withoutStars.pleased / withoutStars.reviews);
  return (
    <Text c="dimmed" size="sm" mt="md">
      {words}{' '}
      {withoutStars.reviews > 0 &&
        t('shop.withoutStars', { reviews: format.number(withoutStars.reviews), share })}
    </Text>
  );
}

function Reliability({ voice: { feeling } }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  if (feeling === null) return null;
  return (
    <section>
      <Title order={3}>{t('shop.reliability')}</Title>
      <DataTable
        caption={t('shop.reliability')}
        columns={[
          { label: t('shop.chance') },
          { label: t('shop.observed'), numeric: true },
          { label: t('shop.reviews'), numeric: true },
        ]}
        rows={feeling.reliability.map(({ predicted, observed, count }) => ({
          key: String(predicted),
          cells: [format.percent(predicted), format.percent(observed), format.number(count)],
        }))}
      />
    </section>
  );
}

/** Groups of sentences that are no aspect of the catalogue. */
function Topics({ topics: { looked, written, topics } }: { readonly topics: ReviewTopics }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  return (
    <section>
      <Title order={3}>{t('shop.topics')}</Title>
      <Text c="dimmed">
        {t('shop.topicsLead', { looked: format.number(looked), written: format.number(written) })}
      </Text>
      <TopicList topics={topics} />
    </section>
  );
}

/** Words of pleased and displeased reviews that are no aspect of the catalogue. */
function Others({ voice: { others } }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  if (others === undefined || others.praised.length + others.blamed.length === 0) return null;
  const list = (of: typeof others.praised) =>
    of.map(({ term, reviews }) => `${term} ${format.number(reviews)}`).join(' · ') || '–';
  return (
    <section>
      <Title order={3}>{t('shop.others')}</Title>
      <Text>
        {t('panel.blamed')}: {list(others.blamed)}
      </Text>
      <Text>
        {t('panel.praised')}: {list(others.praised)}
      </Text>
    </section>
  );
}

function Products({ voice: { products } }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  if (products.length === 0) return null;
  const list = (of: ShopVoice['products'][number]['praised']) =>
    of.map(({ aspect, reviews }) => `${t(`aspect.${aspect}`)} ${format.number(reviews)}`).join(' · ') || '–';
  return (
    <section>
      <Title order={3}>{t('shop.products')}</Title>
      <DataTable
        caption={t('shop.products')}
        columns={[
          { label: t('shop.product') },
          { label: t('shop.reviews'), numeric: true },
          { label: t('panel.blamed') },
          { label: t('panel.praised') },
        ]}
        rows={products.map(({ productId, title, reviews, praised, blamed }) => ({
          key: productId,
          cells: [title || productId, format.number(reviews), list(blamed), list(praised)],
        }))}
      />
    </section>
  );
}

function Contradictions({ voice: { contradictions } }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  if (contradictions.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('shop.contradictions')}</Title>
      <Text c="dimmed">{t('shop.contradictionsLead')}</Text>
      <ul className={styles.aspects}>
        {contradictions.map(({ rating, aspect, feeling, text, product }) => (
          <li key={`${product}/${text}`}>
            <div className={styles.aspectHead}>
              <strong>
                {t('shop.contradiction', {
                  rating,
                  aspect: t(`aspect.${aspect}`),
                  feeling: t(`shop.feeling.${feeling}`),
                })}
              </strong>
              <span>{product}</span>
            </div>
            <blockquote className={styles.quote}>{text}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Copies({ voice: { copied } }: { readonly voice: ShopVoice }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  if (copied.length === 0) return null;
  return (
    <section>
      <Title order={3}>{t('shop.copied')}</Title>
      <Text c="dimmed">{t('shop.copiedLead')}</Text>
      <ul className={styles.aspects}>
        {copied.map(({ text, accounts }) => (
          <li key={text}>
            <strong>{t('shop.copiedBy', { accounts: format.number(accounts) })}</strong>
            <blockquote className={styles.quote}>{text}</blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
}
