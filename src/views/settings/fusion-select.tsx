import { Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { filledIn } from '../../contracts/analysis-api';
import { type Fusion, fusions } from '../../domain/fusion/fusion';
import { useApp } from '../../store';

/** How the sides of a customer are put together. */
export function FusionSelect() {
  const { t } = useTranslation('settings');
  const fusion = useApp((state) => filledIn(state.options).fusion);
  return (
    <Select
      maw={420}
      label={t('weights.fusion')}
      description={t(`weights.fusionHelp.${fusion}`)}
      value={fusion}
      onChange={(value) => {
        if (value !== null) useApp.getState().setOptions({ fusion: value as Fusion });
      }}
      data={fusions.map((value) => ({ value, label: t(`weights.fusionName.${value}`) }))}
      renderOption={({ option }) => (
        <div>
          <Text>{option.label}</Text>
          <Text size="xs" c="dimmed">
            {t(`weights.fusionHelp.${option.value as Fusion}`)}
          </Text>
        </div>
      )}
      data-testid="fusion-select"
    />
  );
}
