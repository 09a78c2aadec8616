import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import type { ColumnMatch } from '../../domain/csv/import-types';
import { unreadByName } from '../../domain/csv/rows/unread-columns';
import { type TableKind, tableOf } from '../../domain/shop/tables/tables';

interface UnreadColumnsProps {
  readonly kind: TableKind;
  readonly match: ColumnMatch;
  readonly inspection: FileInspection;
}

/** Columns that are called like a field and whose first values are not what it holds: said before the import. */
export function UnreadColumns({ kind, match, inspection }: UnreadColumnsProps) {
  const { t } = useTranslation(['import', 'tables']);
  const unread = unreadByName(tableOf(kind), match, inspection.headers, inspection.preview);
  return unread.map(({ column, field, values }) => (
    <Alert
      key={column}
      color="orange"
      py="xs"
      icon={<IconAlertTriangle size={18} />}
      data-testid={`unread-${column}`}
    >
      {t('draft.unread', { column, field: t(`tables:field.${field}`), values: values.join('  ·  ') })}
    </Alert>
  ));
}
