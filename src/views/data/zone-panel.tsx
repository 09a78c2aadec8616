import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';

const zones = Intl.supportedValuesOf('timeZone');

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
      <Select
        size="xs"
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
    </Panel>
  );
}
