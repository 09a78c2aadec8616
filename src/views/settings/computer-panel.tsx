import { NumberInput, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

const preferences = ['auto', 'webgpu', 'wasm'] as const;

/** Which device computes, why it is the one it is, and the number that makes runs repeatable. */
export function ComputerPanel() {
  const { t } = useTranslation(['settings', 'common']);
  const preference = useApp((state) => state.devicePreference);
  const seed = useApp((state) => state.options.seed);
  return (
    <Panel title={t('settings:device.title')}>
      <Stack gap="lg">
        <div>
          <Radio.Group
            aria-label={t('settings:device.title')}
            value={preference}
            onChange={(value) => useApp.getState().setDevicePreference(value as typeof preference)}
          >
            <Stack gap="sm">
              {preferences.map((name) => (
                <Radio key={name} value={name} label={t(`common:device.preference.${name}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <DeviceNow />
        </div>
        <NumberInput
          maw={420}
          label={t('settings:repeat.seed')}
          description={t('settings:repeat.seedHelp')}
          min={0}
          max={2 ** 31 - 1}
          allowDecimal={false}
          value={seed}
          onChange={(value) => {
            if (typeof value === 'number') useApp.getState().setOptions({ seed: value });
          }}
          data-testid="seed"
        />
      </Stack>
    </Panel>
  );
}

function DeviceNow() {
  const { t } = useTranslation();
  const device = useApp((state) => state.device);
  if (device === null) return null;
  const now =
    device.device === 'webgpu' ? t('device.gpuText') : t('device.threads', { count: device.threads });
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {now} {device.reason !== null && t(`device.reason.${device.reason}`)}
    </Text>
  );
}
