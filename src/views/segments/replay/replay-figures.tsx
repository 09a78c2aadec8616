import { useTranslation } from 'react-i18next';
import { eventTypes } from '../../../domain/vocabulary/event-types';
import { recentDays } from '../../../domain/stream/running-shop';
import { useFormat } from '../../../i18n';
import { type StreamFrame, useApp } from '../../../store';
import { Panel } from '../../../ui/panel';
import styles from './replay.module.css';

/** What had happened by then, counted. */
export function ReplayFigures({ frame }: { readonly frame: StreamFrame }) {
  const { t } = useTranslation('replay');
  const format = useFormat();
  const currency = useApp((state) => state.shop?.facts?.currency ?? '');
  const { figures } = frame;
  const days = format.number(recentDays);
  const counted: readonly (readonly [label: string, value: string])[] = [
    [t('figure.records'), format.number(figures.records)],
    [t('figure.customers'), format.number(figures.customers)],
    [t('figure.newcomers', { days }), format.number(figures.newcomers)],
    [t('figure.active', { days }), format.number(figures.active)],
    ...(figures.orders > 0
      ? ([
          [t('figure.orders'), format.number(figures.orders)],
          [t('figure.money'), format.money(figures.money, currency, 0)],
        ] as const)
      : []),
    ...(figures.returns > 0 ? [[t('figure.returns'), format.number(figures.returns)] as const] : []),
    ...(figures.reviews > 0 ? [[t('figure.reviews'), format.number(figures.reviews)] as const] : []),
    ...eventTypes.flatMap((type, i) =>
      figures.events[i]! > 0 ? [[t(`event.${type}`), format.number(figures.events[i]!)] as const] : [],
    ),
  ];
  return (
    <Panel title={t('figures')} testId="replay-figures">
      <dl className={styles.figures}>
        {counted.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
