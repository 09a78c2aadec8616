import { Alert, Text } from '@mantine/core';
import { IconHistoryToggle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** Where the shops are kept, and what the browser says about keeping them. */
export function KeepingNote() {
  const { t } = useTranslation('shops');
  const promised = useApp((state) => state.promised);
  return (
    <Text size="xs" c="dimmed" mb="xs">
      {t('kept.lead')} {promised !== null && t(promised ? 'kept.promised' : 'kept.notPromised')}
    </Text>
  );
}

/** Says that the browser cleared what was kept here, rather than to greet as if nobody had ever been here. */
export function WipedNotice() {
  const { t } = useTranslation(['common', 'shops']);
  const format = useFormat();
  const wiped = useApp((state) => state.wiped);
  if (wiped === null) return null;
  return (
    <Alert
      color="orange"
      variant="light"
      icon={<IconHistoryToggle size={20} />}
      title={t('shops:wiped.title')}
      withCloseButton
      closeButtonLabel={t('common:dismiss')}
      onClose={() => useApp.getState().dismissWiped()}
      data-testid="wiped"
    >
      <Text maw={640}>{t('shops:wiped.text', { count: wiped.shops, date: format.date(wiped.at) })}</Text>
    </Alert>
  );
}
