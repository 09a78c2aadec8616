import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import type { ReviewTopics } from '../../domain/voice/topics/review-topics';
import type { AspectMonth, AspectSummary } from '../../domain/voice/aspect-summaries';
import { useFormat } from '../../i18n';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { Panel } from '../../ui/panel';
import { Stars } from '../../ui/product-card-stars';
import { type ListedTopic, TopicList } from './topic-list';
import styles from './voice.module.css';

const shown = 8;
const topicsShown = 5;
/** The newest months, which are held against the others. */
const lately = 3;

/** What a segment's reviews praise and blame, with counts, their own words and how complaints went of late. */
export function VoicePanel({
  profile,
  topics,
}: {
  readonly profile: SegmentProfile;
  /** Of the whole shop; missing where sentences were not read. */
  readonly topics: ReviewTopics | undefined;
}) {
  const { t } = useTranslation('voice');
  const aspects = profile.aspects ?? [];
  const own = (topics?.topics ?? []).flatMap(({ terms, segments }): ListedTopic[] => {
    const here = segments.find(({ code }) => code === profile.code);
    return here ? [{ terms, reviews: here.reviews, quotes: [here.quote], products: [] }] : [];
  });
  if (aspects.length === 0) return <Panel title={t('panel.title')} lead={t('panel.none')} />;
  return (
    <Panel testId="segment-voice">
      <ChartFigure
        name={t('panel.title')}
        summary={t('panel.summary')}
        table={<AspectTable aspects={aspects} />}
      >
        <AspectList aspects={aspects.slice(0, shown)} />
      </ChartFigure>
      {own.length > 0 && (
        <section>
          <Title order={3}>{t('shop.topics')}</Title>
          <TopicList topics={own.slice(0, topicsShown)} />
        </section>
      )}
    </Panel>
  );
}

/** Aspects with a bar of praise and blame each, and a quote of either. */
export function AspectList({ aspects }: { readonly aspects: readonly AspectSummary[] }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  const most = Math.max(...aspects.map(({ praised, blamed }) => praised + blamed));
  return (
    <ul className={styles.aspects}>
      {aspects.map(({ aspect, praised, blamed, praise, complaint }) => (
        <li key={aspect}>
          <div className={styles.aspectHead}>
            <strong>{t(`aspect.${aspect}`)}</strong>
            <span>
              {t('panel.praisedBy', { count: praised, reviews: format.number(praised) })} ·{' '}
              {t('panel.blamedBy', { count: blamed, reviews: format.number(blamed) })}
            </span>
          </div>
          <div className={styles.bar} aria-hidden>
            <span data-part="praised" style={{ width: `${(100 * praised) / most}%` }} />
            <span data-part="blamed" style={{ width: `${(100 * blamed) / most}%` }} />
          </div>
          {([complaint, praise] as const).map(
            (quote, i) =>
              quote && (
                <blockquote
                  key={quote.text}
                  className={styles.quote}
                  data-part={i === 0 ? 'blamed' : 'praised'}
                >
                  <span className={styles.quoteKind}>{t(i === 0 ? 'panel.complaint' : 'panel.praise')}</span>{' '}
                  {quote.text} {Number.isFinite(quote.rating) && <Stars rating={quote.rating} />}
                </blockquote>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}

/** The same as figures, with the complaints of the newest months beside those of the months before. */
export function AspectTable({ aspects }: { readonly aspects: readonly AspectSummary[] }) {
  const { t } = useTranslation('voice');
  const format = useFormat();
  const blamed = (months: readonly AspectMonth[]) =>
    format.number(months.reduce((sum, month) => sum + month.blamed, 0));
  return (
    <DataTable
      caption={t('panel.title')}
      columns={[
        { label: t('panel.aspect') },
        { label: t('panel.praised'), numeric: true },
        { label: t('panel.blamed'), numeric: true },
        { label: t('panel.lately'), numeric: true },
      ]}
      rows={aspects.map((each) => ({
        key: each.aspect,
        cells: [
          t(`aspect.${each.aspect}`),
          format.number(each.praised),
          format.number(each.blamed),
          each.months.length === 0
            ? '–'
            : t('panel.latelyCount', {
                now: blamed(each.months.slice(-lately)),
                before: blamed(each.months.slice(0, -lately)),
              }),
        ],
      }))}
    />
  );
}
