import { Group, Slider, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type BlockName, blockNames } from '../../domain/behaviour/features';
import { goesByWeights } from '../../domain/fusion/fusion';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';
import { FusionSelect } from './fusion-select';

/** How much words, tastes, deeds and attributes count when alike customers are grouped. */
export function WeightsPanel() {
  const { t } = useTranslation('settings');
  const weights = useApp((state) => state.options.weights);
  const total = blockNames.reduce((sum, block) => sum + (weights[block] ?? 0), 0);
  return (
    <Panel title={t('weights.title')} lead={t('weights.lead')}>
      <Stack gap="xl" pb="md">
        <FusionSelect />
        <AutoWeights />
        {blockNames.map((block) => (
          <WeightSlider
            key={block}
            block={block}
            weight={weights[block] ?? 0}
            share={total === 0 ? 0 : (weights[block] ?? 0) / total}
          />
        ))}
      </Stack>
      {total === 0 && (
        <Text c="red" role="alert" mt="sm">
          {t('weights.allZero')}
        </Text>
      )}
    </Panel>
  );
}

function AutoWeights() {
  const { t } = useTranslation('settings');
  const { fusion = 'weighted', weighting } = useApp((state) => state.options);
  return (
    <Switch
      label={t('weights.auto')}
      description={t('weights.autoHelp')}
      checked={weighting === 'auto'}
      disabled={!goesByWeights(fusion)}
      onChange={(event) =>
        useApp.getState().setOptions({ weighting: event.currentTarget.checked ? 'auto' : 'given' })
      }
      data-testid="weights-auto"
    />
  );
}

interface WeightSliderProps {
  readonly block: BlockName;
  readonly weight: number;
  readonly share: number;
}

function WeightSlider({ block, weight, share }: WeightSliderProps) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const isFound = useApp(
    ({ options: { weighting, fusion = 'weighted' } }) =>
      block !== 'attributes' &&
      ((weighting === 'auto' && goesByWeights(fusion)) || fusion === 'text' || fusion === 'behaviour'),
  );
  const set = (value: number) => {
    const { options, setOptions } = useApp.getState();
    setOptions({ weights: { ...options.weights, [block]: value } });
  };
  return (
    <div>
      <Group justify="space-between" gap="xs">
        <Text fw={500}>{t(`weights.${block}`)}</Text>
        <Text size="xs" c="dimmed" className="tabular">
          {weight === 0 ? t('weights.leftOut') : t('weights.share', { share: format.percent(share) })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed" mb="xs">
        {t(`weights.${block}Help`)}
      </Text>
      <Slider
        min={0}
        max={2}
        step={0.1}
        value={weight}
        disabled={isFound}
        onChange={set}
        thumbLabel={t(`weights.${block}`)}
        label={(value) => t('weights.value', { value: format.number(value, 1) })}
        marks={[
          { value: 0, label: t('weights.none') },
          { value: 1, label: t('weights.normal') },
          { value: 2, label: t('weights.double') },
        ]}
        mx="md"
        data-testid={`weight-${block}`}
      />
    </div>
  );
}
