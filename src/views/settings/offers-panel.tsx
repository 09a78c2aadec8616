import { Box, Group, Slider, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';
import { RecommenderSelect } from './recommender-select';

/** What customers are offered, and how exports are written. */
export function OffersPanel() {
  const { t } = useTranslation('settings');
  const includeBought = useApp((state) => state.options.includeBought);
  const exportBom = useApp((state) => state.exportBom);
  return (
    <Panel title={t('offers.title')}>
      <Stack gap="lg">
        <Switch
          label={t('offers.includeBought')}
          description={t('offers.includeBoughtHelp')}
          checked={includeBought}
          onChange={(event) => useApp.getState().setOptions({ includeBought: event.currentTarget.checked })}
          data-testid="include-bought"
        />
        <ListLength />
        <RecommenderSelect />
        <Switch
          label={t('export.bom')}
          description={t('export.bomHelp')}
          checked={exportBom}
          onChange={(event) => useApp.getState().setExportBom(event.currentTarget.checked)}
          data-testid="export-bom"
        />
      </Stack>
    </Panel>
  );
}

function ListLength() {
  const { t } = useTranslation('settings');
  const length = useApp((state) => state.options.listLength);
  return (
    <Box pb="md">
      <Group justify="space-between" mb={4}>
        <Text fw={500}>{t('offers.length')}</Text>
        <Text size="xs" c="dimmed" className="tabular">
          {t('offers.lengthValue', { count: length })}
        </Text>
      </Group>
      <Slider
        min={5}
        max={50}
        step={5}
        mx="md"
        value={length}
        onChange={(value) => useApp.getState().setOptions({ listLength: value })}
        marks={[10, 20, 30, 40, 50].map((value) => ({ value, label: String(value) }))}
        thumbLabel={t('offers.length')}
      />
    </Box>
  );
}
