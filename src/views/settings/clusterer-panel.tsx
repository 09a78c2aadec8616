import { Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClustererName } from '../../domain/cluster/clusterer';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

/** Those worth a marketer's choice; scripts can name all. */
const offered = [
  'kmeans',
  'spherical',
  'hdbscan',
  'dbscan',
  'ward',
] as const satisfies readonly ClustererName[];

/** What divides the customers; of a density method also whom it left out when it was last used. */
export function ClustererPanel() {
  const { t } = useTranslation('verdict');
  const format = useFormat();
  const cluster = useApp((state) => state.options.cluster ?? 'kmeans');
  const last = useApp((state) => state.run?.choice);
  return (
    <Panel title={t('method.title')} lead={t('method.lead')}>
      <Radio.Group
        aria-label={t('method.label')}
        value={cluster}
        onChange={(value) => useApp.getState().setOptions({ cluster: value as ClustererName })}
      >
        <Stack gap="sm">
          {offered.map((name) => (
            <Radio
              key={name}
              value={name}
              label={t(`method.${name}`)}
              description={t(`method.${name}Help`)}
              data-testid={`cluster-${name}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {last?.clusterer === cluster && last.noiseShare > 0 && (
        <Text size="sm" mt="md">
          {t('noise', { share: format.percent(last.noiseShare) })}
        </Text>
      )}
    </Panel>
  );
}
