import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { recentDays } from '../../../domain/stream/running-shop';
import { useFormat, useSpeaker } from '../../../i18n';
import type { RunSummary, StreamFrame } from '../../../store';
import { BarList } from '../../../ui/bar-list';
import { Panel } from '../../../ui/panel';
import styles from './replay.module.css';

/** How many customers stood in which segment. */
export function SegmentsPanel({ run, frame }: { readonly run: RunSummary; readonly frame: StreamFrame }) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  const sizes = new Map(frame.segments.map(({ code, customers }) => [code, customers]));
  return (
    <Panel title={t('segments')} lead={t('segmentsText')} testId="replay-segments">
      <BarList
        bars={run.profiles.map(({ code }) => ({
          key: String(code),
          label: names.shown(code),
          value: sizes.get(code) ?? 0,
          text: format.number(sizes.get(code) ?? 0),
        }))}
      />
      {frame.waiting > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t('waiting', { count: frame.waiting, formatted: format.number(frame.waiting) })}
        </Text>
      )}
    </Panel>
  );
}

interface OfProducts {
  readonly frame: StreamFrame;
  readonly titleOf: (product: number) => string;
}

/** What most was taken of in the last days. */
export function TopPanel({ frame, titleOf }: OfProducts) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  return (
    <Panel title={t('top', { days: format.number(recentDays) })} testId="replay-top">
      {frame.top.length === 0 ? (
        <Text>{t('nothing')}</Text>
      ) : (
        <BarList
          bars={frame.top.map(({ product, taken }) => ({
            key: String(product),
            label: titleOf(product),
            value: taken,
            text: format.number(taken),
          }))}
        />
      )}
    </Panel>
  );
}

/** The last records, newest first. */
export function LatestPanel({ frame, titleOf }: OfProducts) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  return (
    <Panel title={t('latest')} testId="replay-latest">
      {frame.latest.length === 0 && <Text>{t('nothing')}</Text>}
      <ol className={styles.latest}>
        {frame.latest.map(({ at, table, kind, customerId, product }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records have no name of their own.
          <li key={i}>
            {t('record', {
              at: format.exportTime(at),
              what: table === 'events' ? t(`event.${kind as 'view'}`) : t(`table.${table}`),
              customer: customerId || t('nobody'),
              product: titleOf(product) || t('noProduct'),
            })}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
