import { Drawer, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistogramBin, RoomField, RoomProfile, RoomTable } from '../../contracts/data-room-api';
import { type Format, useFormat } from '../../i18n';
import type { TableKind } from '../../domain/shop/tables/tables';
import { useApp } from '../../store';
import { loadProfile } from '../../store/data-room';
import { ChartFigure } from '../../ui/charts/chart-figure';
import { DataTable } from '../../ui/charts/data-table';
import { Histogram } from '../../ui/charts/histogram';
import { LoadFailed } from '../../ui/segment-waiting';
import { useLoaded } from '../../ui/use-loaded';
import styles from './data.module.css';
import type { RowFilter } from '../../ui/row-address';
import { useFieldWords } from './use-field-words';

interface ProfileDrawerProps {
  readonly shopId: string;
  readonly table: RoomTable;
  readonly field: string;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onClose: () => void;
}

/** What one column holds, beside the rows. */
export function ProfileDrawer({ shopId, table, field, filter, onFilter, onClose }: ProfileDrawerProps) {
  const { t } = useTranslation('data');
  const { nameOf } = useFieldWords();
  const profile = useLoaded(`${table.kind} ${field}`, () => loadProfile(shopId, table.kind, field));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t('profile.title', { field: nameOf(field) })}
      closeButtonProps={{ 'aria-label': t('profile.close') }}
    >
      {profile.status === 'loading' && <Skeleton height={320} radius="md" />}
      {profile.status === 'failed' && <LoadFailed cause={profile.cause} onRetry={profile.retry} />}
      {profile.status === 'ready' && (
        <Profile profile={profile.value} kind={table.kind} filter={filter} onFilter={onFilter} />
      )}
    </Drawer>
  );
}

interface ProfileProps {
  readonly profile: RoomProfile;
  readonly kind: TableKind;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

function Profile({ profile, kind, filter, onFilter }: ProfileProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { say } = useFieldWords();
  const { field, rows, filled, distinct, range } = profile;
  const isDate = field.type === 'date';
  return (
    <div className={styles.profile}>
      <dl className={styles.profileFigures}>
        <dt>{t('profile.filled')}</dt>
        <dd>
          {t('profile.filledOf', {
            share: shareOf(filled, rows, format),
            filled: format.number(filled),
            rows: format.number(rows),
          })}
        </dd>
        {filled < rows && (
          <>
            <dt>{t('profile.empty')}</dt>
            <dd>
              <UnstyledButton
                className={styles.link!}
                title={t('profile.showEmpty')}
                onClick={() => onFilter({ ...filter, picks: { ...filter.picks, [field.name]: [''] } })}
              >
                {format.number(rows - filled)}
              </UnstyledButton>
            </dd>
          </>
        )}
        <Unread profile={profile} kind={kind} />
        <dt>{t('profile.distinct')}</dt>
        <dd>{format.number(distinct)}</dd>
        {range !== null && (
          <>
            <dt>{t(isDate ? 'profile.from' : 'profile.min')}</dt>
            <dd>{say(range.min, field)}</dd>
            <dt>{t('profile.median')}</dt>
            <dd>{say(range.median, field)}</dd>
            <dt>{t(isDate ? 'profile.to' : 'profile.max')}</dt>
            <dd>{say(range.max, field)}</dd>
          </>
        )}
      </dl>
      {filled === 0 && <Text c="dimmed">{t('profile.nothing')}</Text>}
      {range !== null && range.bins.length > 1 && <Distribution field={field} bins={range.bins} />}
      {profile.frequent.length > 0 && <Frequent profile={profile} filter={filter} onFilter={onFilter} />}
    </div>
  );
}

/** Cells that no number or date could be made of, and that were left empty for it. */
function Unread({ profile: { field, filled }, kind }: Pick<ProfileProps, 'profile' | 'kind'>) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const unread = useApp(({ shop }) =>
    (shop?.reports ?? []).reduce(
      (sum, report) => sum + (report.kind === kind ? (report.unreadBy[field.name] ?? 0) : 0),
      0,
    ),
  );
  if (unread === 0) return null;
  return (
    <>
      <dt>{t('profile.unread')}</dt>
      <dd>
        {t('profile.unreadOf', {
          share: shareOf(unread, unread + filled, format),
          rows: format.number(unread),
        })}
      </dd>
    </>
  );
}

/** All but a few are not all. */
function shareOf(filled: number, rows: number, format: Format): string {
  const share = rows === 0 ? 0 : filled / rows;
  return share < 1 && share > 0.995 ? format.percent(Math.min(share, 0.999), 1) : format.plainShare(share);
}

interface DistributionProps {
  readonly field: RoomField;
  readonly bins: NonNullable<RoomProfile['range']>['bins'];
}

function Distribution({ field, bins }: DistributionProps) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { say } = useFieldWords();
  const last = bins.at(-1)!;
  const [first, second = first] = bins as [HistogramBin, ...HistogramBin[]];
  const usual = 1.5 * (second.end - second.from);
  const hasTail = last.end - last.from > usual;
  const hasHead = first.end - first.from > usual;
  const summary = t('profile.distributionSummary', {
    from: say(bins[0]!.from, field),
    to: say(last.end, field),
    rows: format.number(Math.max(...bins.map(({ rows }) => rows))),
  });
  const table = (
    <DataTable
      caption={t('profile.distribution')}
      columns={[
        { label: t('profile.binFrom') },
        { label: t('profile.binEnd') },
        { label: t('profile.frequentRows'), numeric: true },
      ]}
      rows={bins.map((bin) => ({
        key: String(bin.from),
        cells: [say(bin.from, field), say(bin.end, field), format.number(bin.rows)],
      }))}
    />
  );
  return (
    <ChartFigure name={t('profile.distribution')} summary={summary} table={table}>
      <Histogram heights={bins.map(({ rows }) => rows)} />
      <div className={styles.ends} aria-hidden>
        <span>{say(bins[0]!.from, field)}</span>
        <span>{say(last.end, field)}</span>
      </div>
      {(hasHead || hasTail) && (
        <Text size="xs" c="dimmed">
          {hasHead && t('profile.head', { end: say(first.end, field) })}{' '}
          {hasTail && t('profile.tail', { from: say(last.from, field) })}
        </Text>
      )}
    </ChartFigure>
  );
}

/** The most frequent values, each a way to its rows. */
function Frequent({ profile: { field, frequent, rows }, filter, onFilter }: Omit<ProfileProps, 'kind'>) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { say, sayValue } = useFieldWords();
  const most = frequent[0]!.rows;
  const show = (value: string | number) =>
    onFilter(
      typeof value === 'string'
        ? { ...filter, picks: { ...filter.picks, [field.name]: [value] } }
        : { ...filter, spans: { ...filter.spans, [field.name]: [value, above(value)] } },
    );
  return (
    <section>
      <h3 className={styles.profileHeading}>{t('profile.frequent')}</h3>
      <ul className={styles.frequent}>
        {frequent.map(({ value, rows: count }) => {
          const words = typeof value === 'string' ? sayValue(field.name, value) : say(value, field);
          return (
            <li key={value}>
              <UnstyledButton
                className={styles.frequentValue!}
                title={t('profile.show', { value: words })}
                onClick={() => show(value)}
              >
                <span
                  className={styles.frequentBar}
                  style={{ width: `${(100 * count) / most}%` }}
                  aria-hidden
                />
                <span className={styles.facetName}>{words}</span>
                <span className={styles.facetRows}>
                  {format.number(count)} · {format.plainShare(count / rows)}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The next number that a double can be: a span of one value. */
function above(value: number): number {
  return value + Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
}
