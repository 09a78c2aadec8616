import { ActionIcon, Popover, Select, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconCpu, IconCpu2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DevicePreference, devicePreferences, type DeviceStatus } from '../../contracts/encoder-api';
import { useApp } from '../../store';
import { DeviceRates } from '../../views/settings/device-rates';
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
  const name = t(`device.short.${device.device}`);
  return device.device === 'webgpu' ? name : t('device.chip', { device: name, count: device.threads });
}

function DeviceDetails({ device }: { readonly device: DeviceStatus | null }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <div>
        <Text fw={600}>{t('device.title')}</Text>
        {device !== null && <DeviceFacts device={device} />}
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
      <DeviceRates />
      <DeviceSelect />
    </Stack>
  );
}

function DeviceFacts({ device }: { readonly device: DeviceStatus }) {
  const { t } = useTranslation();
  const { threads, adapter } = device;
  const onProcessor = device.device !== 'webgpu';
  return (
    <>
      <Text size="xs" c="dimmed" mt={2}>
        {t(`device.help.${device.device}`)} {onProcessor && t('device.threads', { count: threads })}{' '}
        {onProcessor && !window.crossOriginIsolated && t('device.threadsNote')}
      </Text>
      {adapter !== '' && (
        <Text size="xs" mt={4}>
          {t('device.adapter', { adapter })}
        </Text>
      )}
    </>
  );
}

function DeviceSelect() {
  const { t } = useTranslation();
  const chosen = useApp((state) => state.deviceChoice.device);
  return (
    <div>
      <Select
        size="xs"
        label={t('device.choose')}
        value={chosen}
        onChange={(value) => useApp.getState().setDeviceChoice({ device: value as DevicePreference })}
        data={devicePreferences.map((value) => ({ value, label: t(`device.name.${value}`) }))}
        comboboxProps={{ withinPortal: false }}
        data-testid="device-select"
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t(`device.help.${chosen}`)} {t('device.nextRun')}
      </Text>
    </div>
  );
}
