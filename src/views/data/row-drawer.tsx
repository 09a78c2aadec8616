import { Button, Drawer, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { RoomRow, RoomTable } from '../../contracts/data-room-api';
import { useFormat } from '../../i18n';
import { loadPersonOf } from '../../store/data-room';
import { useLoaded } from '../../ui/use-loaded';
import { AnswerRow } from './answer-row';
import styles from './data.module.css';
import { personAddress } from '../../ui/row-address';
import { useFieldWords } from './use-field-words';
import { usePlaceWords } from './use-place-words';

interface RowDrawerProps {
  readonly shopId: string;
  readonly table: RoomTable;
  readonly row: RoomRow;
  readonly onClose: () => void;
}

/** One row in full, with where it stands in its file and the way to its customer. */
export function RowDrawer({ shopId, table, row, onClose }: RowDrawerProps) {
  const { t } = useTranslation(['data', 'tables']);
  const format = useFormat();
  const { nameOf, say } = useFieldWords();
  const placeOf = usePlaceWords();
  const name = t(`tables:kind.${table.kind}`);
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={t('data:row.title', { number: format.number(row.row + 1), table: name })}
      closeButtonProps={{ 'aria-label': t('data:row.close') }}
    >
      <dl className={styles.rowFields} data-testid="row-fields">
        {table.fields.map((field, i) => (
          <div key={field.name}>
            <dt>{nameOf(field.name)}</dt>
            <dd>{say(row.cells[i] ?? null, field) || t('data:missing')}</dd>
          </div>
        ))}
        <div>
          <dt>{t('data:row.where')}</dt>
          <dd>{placeOf(row)}</dd>
        </div>
      </dl>
      {table.kind === 'reviews' && <AnswerRow shopId={shopId} table={table} row={row} />}
      {table.kind !== 'products' && <ToPerson shopId={shopId} table={table} row={row.row} />}
    </Drawer>
  );
}

interface ToPersonProps {
  readonly shopId: string;
  readonly table: RoomTable;
  readonly row: number;
}

function ToPerson({ shopId, table, row }: ToPersonProps) {
  const { t } = useTranslation('data');
  const person = useLoaded(`${table.kind} ${row}`, () => loadPersonOf(shopId, table.kind, row));
  if (person.status !== 'ready') return null;
  if (person.value === null) {
    return (
      <Text c="dimmed" mt="lg">
        {t('person.nobody')}
      </Text>
    );
  }
  return (
    <Button
      component={Link}
      href={personAddress(person.value)}
      variant="light"
      mt="lg"
      leftSection={<IconUser size={16} aria-hidden />}
      data-testid="see-person"
    >
      {t('person.see')}
    </Button>
  );
}
