import { ActionIcon, Popover, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCpu, IconCpu2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeviceStatus } from '../../contracts/encoder-api';
import { useApp } from '../../store';
import classes from './shell.module.css';

/** What computes: graphics card or processor; opens to the true reason and a choice. */
export function DeviceChip({ compact }: { readonly compact: boolean }) {
  const { t } = useTranslation();
  const device = useApp((state) => state.device);
  const words = useDeviceWords(device);
  const Icon = device?.device === 'webgpu' ? IconCpu2 : IconCpu;
  return (
    <Popover width={320} position={compact ? 'bottom-end' : 'right-end'} trapFocus>
      <Popover.Target>
        {compact ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`${t('device.label')}: ${words}`}
            data-testid="device-chip"
          >
            <Icon size={20} stroke={1.6} />
          </ActionIcon>
        ) : (
          <UnstyledButton
            className={classes.chip}
            data-testid="device-chip"
            data-device={device?.device ?? ''}
          >
            <Icon size={18} stroke={1.6} color="var(--mantine-color-dimmed)" aria-hidden />
            <Text size="xs" fw={500}>
              {words}
            </Text>
          </UnstyledButton>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <DeviceDetails device={device} />
      </Popover.Dropdown>
    </Popover>
  );
}

function useDeviceWords(device: DeviceStatus | null): string {
  const { t } = useTranslation();
  if (device === null) return t('device.detecting');
  return device.device === 'webgpu' ? t('device.gpu') : t('device.cpuThreads', { count: device.threads });
}

function DeviceDetails({ device }: { readonly device: DeviceStatus | null }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{t('device.title')}</Text>
        {device !== null && (
          <Text size="xs" c="dimmed" mt={2}>
            {device.device === 'webgpu' ? t('device.gpuText') : t('device.cpuText')}{' '}
            {device.device === 'wasm' && t('device.threads', { count: device.threads })}{' '}
            {device.device === 'wasm' && device.threads === 1 && t('device.threadsNote')}
          </Text>
        )}
        {device !== null && device.adapter !== '' && (
          <Text size="xs" mt={4}>
            {t('device.adapter', { adapter: device.adapter })}
          </Text>
        )}
      </div>
      {device !== null && device.reason !== null && (
        <div>
          <Text size="xs" fw={600}>
            {t('device.why')}
          </Text>
          <Text size="xs" data-testid="device-reason">
            {t(`device.reason.${device.reason}`)}
          </Text>
        </div>
      )}
      <DevicePreferenceControl />
    </Stack>
  );
}

function DevicePreferenceControl() {
  const { t } = useTranslation();
  const preference = useApp((state) => state.devicePreference);
  return (
    <div>
      <Text size="xs" fw={600} mb={4} id="device-preference">
        {t('device.choose')}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby="device-preference"
        value={preference}
        onChange={(value) => useApp.getState().setDevicePreference(value as typeof preference)}
        data={(['auto', 'webgpu', 'wasm'] as const).map((value) => ({
          value,
          label: t(`device.preference.${value}`),
        }))}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('device.nextRun')}
      </Text>
    </div>
  );
}
