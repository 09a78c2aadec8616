import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useSpeaker } from '../../../i18n';
import type { LoopReport, RunSummary } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { useFeatureName } from '../../../ui/use-feature-name';

/** Features that are shown; those that moved less are steady anyway. */
const mostFeatures = 8;

interface DriftTablesProps {
  readonly report: LoopReport;
  readonly run: RunSummary;
  readonly champion: RunSummary;
}

/** How well the lists of then found what was bought month by month, and how far customers and segments moved since. */
export function DriftTables({ report, run, champion }: DriftTablesProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const names = useSpeaker().segmentNames([...run.profiles, ...champion.profiles.filter(isGone(run))]);
  const nameOf = useFeatureName();
  const share = (of: number) => (Number.isNaN(of) ? '–' : format.percent(of, 1));
  const { months, features, segments } = report;
  return (
    <Stack gap="lg">
      {months.length > 0 && (
        <Named name={t('loop.months.name')}>
          <DataTable
            caption={t('loop.months.name')}
            columns={[
              { label: t('loop.months.month') },
              { label: t('loop.months.customers'), numeric: true },
              { label: t('loop.months.purchases'), numeric: true },
              { label: t('loop.months.recall'), numeric: true },
              { label: t('loop.months.range'), numeric: true },
            ]}
            rows={months.map(({ from, customers, purchases, recall }) => ({
              key: String(from),
              cells: [
                format.exportMonth(from),
                format.number(customers),
                format.number(purchases),
                share(recall.value),
                t('loop.months.between', { low: share(recall.low), high: share(recall.high) }),
              ],
            }))}
          />
        </Named>
      )}
      <Named name={t('loop.drift.name')}>
        <DataTable
          caption={t('loop.drift.name')}
          columns={[
            { label: t('loop.drift.what') },
            { label: t('loop.drift.level') },
            { label: t('loop.drift.index'), numeric: true },
          ]}
          rows={[
            ...(segments.drift
              ? [{ key: 'segments', label: t('loop.drift.segments'), ...segments.drift, isGrown: false }]
              : []),
            ...features.slice(0, mostFeatures).map((each) => ({
              ...each,
              isGrown: each.isGrown ?? false,
              key: each.feature,
              label: nameOf(each.feature),
            })),
          ].map(({ key, label, level, index, isGrown }) => ({
            key,
            cells: isGrown
              ? [label, t('loop.drift.grown'), '–']
              : [label, t(`loop.drift.levels.${level}`), format.fixed(index, 2)],
          }))}
        />
        <Text size="sm" c="dimmed" maw="46rem">
          {t('loop.drift.meaning')}
        </Text>
      </Named>
      <Named name={t('loop.shares.name')}>
        <DataTable
          caption={t('loop.shares.name')}
          columns={[
            { label: t('loop.shares.segment') },
            { label: t('loop.shares.before'), numeric: true },
            { label: t('loop.shares.now'), numeric: true },
          ]}
          rows={segments.shares.map(({ code, before, now }) => ({
            key: String(code),
            cells: [names.shown(code), share(before), share(now)],
          }))}
        />
      </Named>
    </Stack>
  );
}

function Named({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <Text fw={600} mb="xs">
        {name}
      </Text>
      {children}
    </div>
  );
}

/** Of the champion's segments those that are no more. */
function isGone({ profiles }: RunSummary) {
  const codes = new Set(profiles.map(({ code }) => code));
  return ({ code }: { readonly code: number }) => !codes.has(code);
}
