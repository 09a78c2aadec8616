import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../domain/label/segment';
import type { GroupQuality, RecommendationEvaluation } from '../../domain/recommend/evaluation/report';
import { useFormat, useSpeaker } from '../../i18n';
import { DataTable } from '../../ui/charts/data-table';
import { Panel } from '../../ui/panel';

/** Figures of fewer customers than this are left out: their interval would span half the scale. */
const fewestShown = 20;

interface GroupsPanelProps {
  readonly profiles: readonly SegmentProfile[];
  readonly evaluation: RecommendationEvaluation;
}

/** For whom the offers hit: by what is known of the customers, and by segment. */
export function GroupsPanel({ profiles, evaluation }: GroupsPanelProps) {
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
      <GroupTable rows={rows} />
      <Text size="xs" c="dimmed" mt="xs">
        {t('groups.few', { count: fewestShown })}
      </Text>
    </Panel>
  );
}

function GroupTable({
  rows,
}: {
  readonly rows: readonly { readonly key: string; readonly name: string; readonly group: GroupQuality }[];
}) {
  const { t } = useTranslation(['evaluation', 'runs']);
  const format = useFormat();
  const per100 = (share: number) => format.fixed(100 * share, 1);
  const figure = ({ customers, models }: GroupQuality, name: string) => {
    const recall = models.find(({ model }) => model === name)?.recall;
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
        { label: t('runs:models.blend'), numeric: true },
        { label: t('runs:models.popularity'), numeric: true },
      ]}
      rows={rows.map(({ key, name, group }) => ({
        key,
        cells: [name, format.number(group.customers), figure(group, 'blend'), figure(group, 'popularity')],
      }))}
    />
  );
}
