import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

const zones = Intl.supportedValuesOf('timeZone');
/** Of this computer: mostly the shop's, but only its owner knows. */
const ownZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** In which zone the shop counts its days, where files tell times by the clock of Greenwich: only the owner knows. */
export function ZonePanel() {
  const { t } = useTranslation('accounts');
  const zone = useApp(({ shop }) => shop?.answers.timeZone ?? '');
  const choose = (timeZone: string) => {
    const { shop, answerShop } = useApp.getState();
    if (shop !== null && timeZone !== shop.answers.timeZone) void answerShop({ ...shop.answers, timeZone });
  };
  return (
    <Panel title={t('zone.title')} lead={t('zone.lead')} testId="zone">
      <Group gap="sm">
        <Select
          size="xs"
          miw={240}
          maw={320}
          searchable
          clearable
          aria-label={t('zone.title')}
          placeholder={t('zone.asWritten')}
          value={zone === '' ? null : zone}
          data={zones}
          onChange={(value) => choose(value ?? '')}
          data-testid="time-zone"
        />
        {zone === '' && zones.includes(ownZone) && (
          <Button size="xs" variant="default" onClick={() => choose(ownZone)}>
            {t('zone.own', { zone: ownZone })}
          </Button>
        )}
      </Group>
    </Panel>
  );
}
