import { Group, Text } from '@mantine/core';
import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FileInspection } from '../../contracts/import-api';
import type { ColumnMatch } from '../../domain/csv/import-types';
import { joinColumns } from '../../domain/csv/rows/join-columns';
import { fieldsOf, type TableKind, tableOf } from '../../domain/shop/tables/tables';

interface MatchSummaryProps {
  readonly kind: TableKind;
  readonly match: ColumnMatch;
  readonly inspection: FileInspection;
}

/** The match at a glance: which column became what. */
export function MatchSummary({ kind, match, inspection }: MatchSummaryProps) {
  const { t } = useTranslation(['import', 'tables']);
  const fields = fieldsOf(tableOf(kind));
  const found = fields.filter(({ name }) => match[name] !== undefined);
  const shown = [
    ...found.map(({ name, type }) => ({
      name,
      columns: columnNames(inspection, match[name]!, type === 'date'),
    })),
    ...joinColumns(tableOf(kind), match, inspection.headers).map(({ name, column }) => ({
      name,
      columns: inspection.headers[column]!,
    })),
  ];
  return (
    <Group gap="6px 14px" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      <Text component="li" size="xs" c="dimmed">
        {t('draft.columnsMatched', { matched: found.length, total: fields.length })}
      </Text>
      {shown.map(({ name, columns }) => (
        <Group component="li" key={name} gap={4} wrap="nowrap" maw="100%">
          <Text size="xs" c="dimmed" truncate>
            {columns}
          </Text>
          <IconArrowNarrowRight
            size={14}
            color="var(--mantine-color-dimmed)"
            aria-hidden
            style={{ flex: 'none' }}
          />
          <Text size="xs" fw={600} style={{ whiteSpace: 'nowrap' }}>
            {t(`tables:field.${name}`)}
          </Text>
        </Group>
      ))}
    </Group>
  );
}

/** The column's name; for days whose time of day stands in a column of its own, both: 'Date + Time'. */
function columnNames({ headers, clocks }: FileInspection, column: number, isDate: boolean): string {
  const clock = isDate ? clocks[column] : undefined;
  return clock === undefined ? headers[column]! : `${headers[column]} + ${headers[clock]}`;
}
