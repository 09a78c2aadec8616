import { NumberInput, Radio, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DevicePreference, devicePreferences } from '../../contracts/encoder-api';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';
import { DeviceRates } from './device-rates';

/** Which device computes, on how many threads, why it is the one it is, and the number that makes runs repeatable. */
export function ComputerPanel() {
  const { t } = useTranslation('settings');
  const seed = useApp((state) => state.options.seed);
  return (
    <Panel title={t('device.title')}>
      <Stack gap="lg">
        <div>
          <DeviceRadios />
          <DeviceNow />
        </div>
        <DeviceRates />
        <ThreadSelect />
        <NumberInput
          maw={420}
          label={t('repeat.seed')}
          description={t('repeat.seedHelp')}
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

function DeviceRadios() {
  const { t } = useTranslation();
  const chosen = useApp((state) => state.deviceChoice.device);
  return (
    <Radio.Group
      aria-label={t('device.title')}
      value={chosen}
      onChange={(value) => useApp.getState().setDeviceChoice({ device: value as DevicePreference })}
    >
      <Stack gap="sm">
        {devicePreferences.map((name) => (
          <Radio
            key={name}
            value={name}
            label={t(`device.name.${name}`)}
            description={t(`device.help.${name}`)}
            data-testid={`device-${name}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function DeviceNow() {
  const { t } = useTranslation();
  const device = useApp((state) => state.device);
  if (device === null) return null;
  const { threads, reason } = device;
  const onProcessor = device.device !== 'webgpu';
  return (
    <Text size="xs" c="dimmed" mt="sm" data-testid="device-now">
      {onProcessor
        ? t('device.chip', { device: t(`device.short.${device.device}`), count: threads })
        : t('device.short.webgpu')}
      {'. '}
      {reason !== null && t(`device.reason.${reason}`)}
    </Text>
  );
}

/** Threads to choose from: powers of two up to the machine's, and the machine's own number; 16 at most. */
function threadNumbers(cores: number): readonly number[] {
  const most = Math.min(16, cores);
  return [...new Set([1, 2, 4, 8, 16].filter((number) => number <= most).concat(most))];
}

function ThreadSelect() {
  const { t } = useTranslation();
  const format = useFormat();
  const threads = useApp((state) => state.deviceChoice.threads);
  const numbers = threadNumbers(navigator.hardwareConcurrency || 1);
  // A number kept from another visit may be none of these.
  const all = threads === null || numbers.includes(threads) ? numbers : [...numbers, threads];
  return (
    <Select
      maw={420}
      label={t('device.threadsLabel')}
      description={window.crossOriginIsolated ? t('device.threadsHelp') : t('device.threadsNote')}
      disabled={!window.crossOriginIsolated}
      value={threads === null ? 'auto' : `${threads}`}
      onChange={(value) =>
        useApp
          .getState()
          .setDeviceChoice({ threads: value === null || value === 'auto' ? null : Number(value) })
      }
      data={[
        { value: 'auto', label: t('device.threadsAuto') },
        ...all.map((number) => ({ value: `${number}`, label: format.number(number) })),
      ]}
      data-testid="device-threads"
    />
  );
}
