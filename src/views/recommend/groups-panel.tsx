import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import type { SegmentProfile } from '../../domain/label/segment';
import type { GroupQuality } from '../../domain/recommend/evaluation/report';
import type { RecommenderName } from '../../domain/recommend/models/recommender';
import { useFormat, useSpeaker } from '../../i18n';
import { DataTable } from '../../ui/charts/data-table';
import type { MeasuredProps } from '../../ui/evaluation/measured-props';
import { Panel } from '../../ui/panel';

/** Figures of fewer customers than this are left out: their interval would span half the scale. */
const fewestShown = 20;

export interface GroupsPanelProps extends MeasuredProps {
  readonly profiles: readonly SegmentProfile[];
}

/** For whom the offers hit: by what is known of the customers, and by segment. */
export function GroupsPanel({ profiles, evaluation, options }: GroupsPanelProps) {
  const { t } = useTranslation('evaluation');
  const names = useSpeaker().segmentNames(profiles);
  const { histories, cold, segments } = evaluation;
  const rows: { key: string; name: string; group: GroupQuality }[] = [
    ...(cold ? [{ key: 'cold', name: t('groups.cold'), group: cold }] : []),
    ...histories.map((group) => ({
      key: `history-${group.from}`,
      name:
        group.to === null
          ? t('groups.many', { from: group.from })
          : t('groups.some', { from: group.from, to: group.to }),
      group,
    })),
    ...segments.map((group) => ({ key: `segment-${group.code}`, name: names.shown(group.code), group })),
  ];
  if (rows.length === 0) return null;
  return (
    <Panel title={t('groups.title')} lead={t('groups.lead')} testId="quality-groups">
      <GroupTable rows={rows} models={[...new Set([filledIn(options).recommender, 'popularity'] as const)]} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('groups.few', { count: fewestShown })}
      </Text>
    </Panel>
  );
}

interface GroupTableProps {
  readonly rows: readonly { readonly key: string; readonly name: string; readonly group: GroupQuality }[];
  readonly models: readonly RecommenderName[];
}

function GroupTable({ rows, models }: GroupTableProps) {
  const { t } = useTranslation(['evaluation', 'runs']);
  const format = useFormat();
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const figure = ({ customers, models: measured }: GroupQuality, name: string) => {
    const recall = measured.find(({ model }) => model === name)?.recall;
    if (recall === undefined || customers < fewestShown) return '–';
    return t('runs:models.range', {
      value: per100(recall.value),
      low: per100(recall.low),
      high: per100(recall.high),
    });
  };
  return (
    <DataTable
      caption={t('groups.title')}
      columns={[
        { label: t('groups.who') },
        { label: t('groups.customers'), numeric: true },
        ...models.map((model) => ({ label: t(`runs:models.${model}`), numeric: true })),
      ]}
      rows={rows.map(({ key, name, group }) => ({
        key,
        cells: [name, format.number(group.customers), ...models.map((model) => figure(group, model))],
      }))}
    />
  );
}
