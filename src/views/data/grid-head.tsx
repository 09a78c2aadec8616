import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChartHistogram } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomField, RowQuery } from '../../contracts/data-room-api';
import styles from './grid.module.css';
import { useFieldWords } from './use-field-words';

interface GridHeadProps {
  readonly id: string;
  readonly fields: readonly RoomField[];
  readonly columns: string;
  readonly sort: RowQuery['sort'];
  /** The active column, -1 where a row below is active. */
  readonly active: number;
  readonly onSort: (field: string) => void;
  readonly onProfile: (field: string) => void;
}

/** The columns' names: a click sorts, the small picture tells what the column holds. */
export const GridHead = memo(function GridHead({
  id,
  fields,
  columns,
  sort,
  active,
  onSort,
  onProfile,
}: GridHeadProps) {
  const { t } = useTranslation('data');
  const { nameOf } = useFieldWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed by hand make no table
    <div role="rowgroup" className={styles.head}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: columns }}>
        {fields.map((field, i) => {
          const sorted = sort?.field === field.name ? (sort.descending ? 'descending' : 'ascending') : 'none';
          const name = nameOf(field.name);
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div
              key={field.name}
              id={`${id}-head-${i}`}
              role="columnheader"
              aria-colindex={i + 1}
              aria-sort={sorted}
              data-active={active === i || undefined}
              data-number={field.type === 'number' || undefined}
              className={styles.headCell}
            >
              <UnstyledButton
                className={styles.sort!}
                tabIndex={-1}
                title={t('grid.sortBy', { field: name })}
                onClick={() => onSort(field.name)}
              >
                <span className={styles.headName}>{name}</span>
                {sorted === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                {sorted === 'descending' && <IconArrowDown size={14} aria-hidden />}
              </UnstyledButton>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                tabIndex={-1}
                aria-label={t('grid.profileOf', { field: name })}
                onClick={() => onProfile(field.name)}
                data-testid={`profile-${field.name}`}
              >
                <IconChartHistogram size={16} aria-hidden />
              </ActionIcon>
            </div>
          );
        })}
      </div>
    </div>
  );
});
