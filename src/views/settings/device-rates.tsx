import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Calibration, devices } from '../../contracts/encoder-api';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** How fast this computer was measured to be with each device, and a way to measure it again. */
export function DeviceRates() {
  const { t } = useTranslation();
  const calibration = useApp((state) => state.calibration);
  const error = useApp((state) => state.measureError);
  const measuring = useApp((state) => state.measuring);
  return (
    <div>
      <Text size="xs" c="dimmed" data-testid="device-rates">
        {calibration === null ? t('device.notMeasured') : <Rates calibration={calibration} />}
      </Text>
      {error !== null && (
        <Text size="xs" c="dimmed">
          {t('device.measureFailed', { cause: error })}
        </Text>
      )}
      <Button
        variant="default"
        size="compact-xs"
        mt={6}
        loading={measuring}
        onClick={() => void useApp.getState().measureDevice()}
        data-testid="measure-device"
      >
        {measuring ? t('device.measuring') : t('device.measure')}
      </Button>
    </div>
  );
}

function Rates({
  calibration: { rates, failures = [], chosen, measuredAt },
}: {
  readonly calibration: Calibration;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const measured = devices.filter((device) => (rates[device] ?? 0) > 0);
  const each = measured.map((device) =>
    t(`device.rate.${device}`, { rate: format.number(Math.round(rates[device]!)) }),
  );
  return (
    <>
      {t('device.rates', { rates: format.list(each), chosen: t(`device.name.${chosen}`) })}{' '}
      {failures.map(({ device, cause }) => (
        <span key={device}>{t('device.failed', { device: t(`device.name.${device}`), cause })} </span>
      ))}
      {t('device.measuredAt', { date: format.dateTime(measuredAt) })}
    </>
  );
}
