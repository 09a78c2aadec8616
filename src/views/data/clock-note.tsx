import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomTable } from '../../contracts/data-room-api';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { useFieldWords } from './use-field-words';

/** By which clock the times of a table are told, where a file tells them by Greenwich's or the shop's zone is known. */
export function ClockNote({ table }: { readonly table: RoomTable }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { nameOf } = useFieldWords();
  const zone = useApp(({ shop }) => shop?.answers.timeZone ?? '');
  const byGreenwich = table.fields.filter(({ isUtc }) => isUtc === true);
  if (byGreenwich.length > 0) {
    const fields = format.list(byGreenwich.map(({ name }) => nameOf(name)));
    return (
      <Text size="sm" c="dimmed" data-testid="clock">
        {t('clock.greenwich', { fields })}{' '}
        <Anchor component={Link} href="/data/accounts" fz="sm">
          {t('clock.choose')}
        </Anchor>
      </Text>
    );
  }
  if (zone === '' || !table.fields.some(({ type }) => type === 'date')) return null;
  return (
    <Text size="sm" c="dimmed" data-testid="clock">
      {t('clock.shop', { zone })}
    </Text>
  );
}
