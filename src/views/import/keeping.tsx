import { Alert, Text } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** Where the shops are kept, and what the browser says about keeping them. */
export function KeepingNote() {
  const { t } = useTranslation('import');
  const promised = useApp((state) => state.promised);
  return (
    <Text size="xs" c="dimmed" mb="xs">
      {t('shops.lead')} {promised !== null && t(promised ? 'shops.promised' : 'shops.notPromised')}
    </Text>
  );
}

/** Says that the browser cleared what was kept here, rather than to greet as if nobody had ever been here. */
export function WipedNotice() {
  const { t } = useTranslation(['import', 'common']);
  const format = useFormat();
  const wiped = useApp((state) => state.wiped);
  if (wiped === null) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconHistoryToggle size={20} />}
      title={t('import:wiped.title')}
      withCloseButton
      closeButtonLabel={t('common:dismiss')}
      onClose={() => useApp.getState().dismissWiped()}
      data-testid="wiped"
    >
      <Text maw={640}>{t('import:wiped.text', { count: wiped.shops, date: format.date(wiped.at) })}</Text>
    </Alert>
  );
}
