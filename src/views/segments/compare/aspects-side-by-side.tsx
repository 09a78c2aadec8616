import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SegmentProfile } from '../../../domain/label/segment';
import { type SegmentNames, useFormat } from '../../../i18n';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { pairedAspects } from './paired-aspects';

interface AspectsSideBySideProps {
  readonly pair: readonly [SegmentProfile, SegmentProfile];
  readonly names: SegmentNames;
}

/** What the reviews of either praise and complain of. */
export function AspectsSideBySide({ pair, names }: AspectsSideBySideProps) {
  const { t } = useTranslation(['compare', 'voice']);
  const format = useFormat();
  const rows = pairedAspects(pair[0].aspects ?? [], pair[1].aspects ?? []);
  return (
    <Panel title={t('aspects.name')} lead={t('aspects.lead')} testId="compare-aspects">
      {rows.length === 0 ? (
        <Text>{t('voice:panel.none')}</Text>
      ) : (
        <DataTable
          caption={t('aspects.name')}
          columns={[
            { label: t('voice:panel.aspect') },
            ...pair.map(({ code }) => ({ label: `${code} · ${names.shown(code)}`, numeric: true })),
          ]}
          rows={rows.map(({ aspect, of }) => ({
            key: aspect,
            cells: [
              t(`voice:aspect.${aspect}`),
              ...of.map(({ praised, blamed }) =>
                t('aspects.counts', { praised: format.number(praised), blamed: format.number(blamed) }),
              ),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
