import { Box, RangeSlider, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

const smallest = 2;
const largest = 20;
const marks = [2, 5, 10, 15, 20].map((value) => ({ value, label: String(value) }));

/** How many segments: the best of a range, or a number by hand. */
export function SegmentNumberPanel() {
  const { t } = useTranslation('settings');
  const k = useApp((state) => state.options.k);
  const choose = (value: string) => useApp.getState().setOptions({ k: value === 'auto' ? 'auto' : 5 });
  return (
    <Panel title={t('segments.title')} lead={t('segments.lead')}>
      <Stack gap="md" mih={128}>
        <SegmentedControl
          maw={420}
          aria-label={t('segments.title')}
          value={k === 'auto' ? 'auto' : 'fixed'}
          onChange={choose}
          data={[
            { value: 'auto', label: t('segments.auto') },
            { value: 'fixed', label: t('segments.fixed') },
          ]}
        />
        {k === 'auto' ? <RangeTried /> : <NumberByHand k={k} />}
      </Stack>
    </Panel>
  );
}

function RangeTried() {
  const { t } = useTranslation('settings');
  const min = useApp((state) => state.options.kMin);
  const max = useApp((state) => state.options.kMax);
  return (
    <Box pb="md">
      <Text size="xs" c="dimmed" mb="xs">
        {t('segments.range', { min, max })}
      </Text>
      <RangeSlider
        min={smallest}
        max={largest}
        step={1}
        minRange={1}
        marks={marks}
        mx="md"
        value={[min, max]}
        onChange={([kMin, kMax]) => useApp.getState().setOptions({ kMin, kMax })}
        thumbFromLabel={t('segments.from')}
        thumbToLabel={t('segments.to')}
      />
    </Box>
  );
}

function NumberByHand({ k }: { readonly k: number }) {
  const { t } = useTranslation('settings');
  return (
    <Box pb="md">
      <Text size="xs" c="dimmed" mb="xs">
        {t('segments.k', { count: k })}
      </Text>
      <Slider
        min={smallest}
        max={largest}
        step={1}
        marks={marks}
        mx="md"
        value={k}
        onChange={(value) => useApp.getState().setOptions({ k: value })}
        thumbLabel={t('segments.kLabel')}
        data-testid="number-of-segments"
      />
    </Box>
  );
}
