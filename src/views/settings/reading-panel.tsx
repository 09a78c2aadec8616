import { Radio, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RunOptions } from '../../contracts/analysis-api';
import { encoderNames } from '../../domain/text/encoders';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

const depths = ['auto', 'careful', 'quick'] as const;

/** How deeply the reviews are read, and by which reader. */
export function ReadingPanel() {
  const { t } = useTranslation('settings');
  const depth = useApp((state) => state.options.depth);
  return (
    <Panel title={t('depth.title')}>
      <Stack gap="lg">
        <Radio.Group
          aria-label={t('depth.title')}
          value={depth}
          onChange={(value) => useApp.getState().setOptions({ depth: value as RunOptions['depth'] })}
        >
          <Stack gap="sm">
            {depths.map((name) => (
              <Radio
                key={name}
                value={name}
                label={t(`depth.${name}`)}
                description={t(`depth.${name}Help`)}
                data-testid={`depth-${name}`}
              />
            ))}
          </Stack>
        </Radio.Group>
        <EncoderSelect />
      </Stack>
    </Panel>
  );
}

function EncoderSelect() {
  const { t } = useTranslation('settings');
  const encoder = useApp((state) => state.options.encoder);
  const quick = useApp((state) => state.options.depth === 'quick');
  const names = ['auto', ...encoderNames];
  return (
    <Select
      maw={420}
      label={t('encoder.label')}
      description={quick ? t('encoder.ignored') : t('encoder.help')}
      value={encoder}
      disabled={quick}
      onChange={(value) => {
        if (value !== null) useApp.getState().setOptions({ encoder: value as RunOptions['encoder'] });
      }}
      data={names.map((name) => ({ value: name, label: name === 'auto' ? t('encoder.auto') : name }))}
      renderOption={({ option }) => (
        <div>
          <Text>{option.label}</Text>
          {option.value !== 'auto' && (
            <Text size="xs" c="dimmed">
              {t([`encoder.${option.value}`])}
            </Text>
          )}
        </div>
      )}
      data-testid="encoder-select"
    />
  );
}
