import { Button, Checkbox, Pill, Popover, ScrollArea } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Facet, RoomField, RoomTable } from '../../contracts/data-room-api';
import { endOfMonth, startOfMonth } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import styles from './data.module.css';
import { noFilter, type RowFilter } from '../../ui/row-address';
import { fieldIn, useFieldWords } from './use-field-words';

interface FiltersProps {
  readonly table: RoomTable;
  readonly facets: readonly Facet[];
  readonly filter: RowFilter;
  readonly onChange: (filter: RowFilter) => void;
}

/** A menu of values for each field that has few, and what of it all is in force. */
export function Filters({ table, facets, filter, onChange }: FiltersProps) {
  const { t } = useTranslation('data');
  const { nameOf } = useFieldWords();
  const inForce = useInForce(table, filter, onChange);
  if (facets.length === 0 && inForce.length === 0) return null;
  return (
    <div className={styles.filters}>
      {facets.map((facet) => (
        <FacetMenu
          key={facet.field}
          facet={facet}
          name={nameOf(facet.field)}
          picked={filter.picks[facet.field] ?? []}
          onPick={(values) => onChange(withPicks(filter, facet.field, values))}
        />
      ))}
      {inForce.map(({ key, words, remove }) => (
        <Pill
          key={key}
          withRemoveButton
          onRemove={remove}
          removeButtonProps={{
            'aria-label': t('without', { filter: words }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          data-testid="filter-in-force"
        >
          {words}
        </Pill>
      ))}
      {inForce.length > 1 && (
        <Button variant="subtle" size="compact-sm" onClick={() => onChange(noFilter)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

function withPicks(filter: RowFilter, field: string, values: readonly string[]): RowFilter {
  const { [field]: _, ...others } = filter.picks;
  return { ...filter, picks: values.length === 0 ? others : { ...others, [field]: values } };
}

/** What is filtered, in words. */
function useInForce(table: RoomTable, filter: RowFilter, onChange: (filter: RowFilter) => void) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { nameOf, say, sayValue } = useFieldWords();
  const spanWords = (of: RoomField, from: number, end: number): string => {
    const field = nameOf(of.name);
    if (isMonth(of, from, end)) return t('spanMonth', { field, month: format.exportMonth(from) });
    if (end === Number.POSITIVE_INFINITY) return t('spanAbove', { field, from: say(from, of) });
    if (from === Number.NEGATIVE_INFINITY) return t('spanBelow', { field, end: say(end, of) });
    return t('spanOf', { field, from: say(from, of), end: say(end, of) });
  };
  const picks = Object.entries(filter.picks).flatMap(([field, values]) =>
    values.map((value) => ({
      key: `${field}=${value}`,
      words: t('filterOf', { field: nameOf(field), value: sayValue(field, value) }),
      remove: () =>
        onChange(
          withPicks(
            filter,
            field,
            values.filter((each) => each !== value),
          ),
        ),
    })),
  );
  const spans = Object.entries(filter.spans).map(([field, [from, end]]) => {
    const of = fieldIn(table, field);
    const { [field]: _, ...others } = filter.spans;
    return {
      key: `${field}..`,
      words: spanWords(of, from, end),
      remove: () => onChange({ ...filter, spans: others }),
    };
  });
  return [...picks, ...spans];
}

/** Whether a span of dates is one month. */
function isMonth({ type }: RoomField, from: number, end: number): boolean {
  return type === 'date' && startOfMonth(from) === from && endOfMonth(from) === end;
}

interface FacetMenuProps {
  readonly facet: Facet;
  readonly name: string;
  readonly picked: readonly string[];
  readonly onPick: (values: readonly string[]) => void;
}

function FacetMenu({ facet, name, picked, onPick }: FacetMenuProps) {
  const format = useFormat();
  const { sayValue } = useFieldWords();
  const toggle = (value: string, on: boolean) =>
    onPick(on ? [...picked, value] : picked.filter((each) => each !== value));
  return (
    <Popover position="bottom-start" withinPortal={false} trapFocus width={288}>
      <Popover.Target>
        <Button
          variant={picked.length > 0 ? 'light' : 'default'}
          size="xs"
          rightSection={<IconChevronDown size={14} aria-hidden />}
          data-testid={`facet-${facet.field}`}
        >
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={name}>
        <ScrollArea.Autosize mah={320} type="auto">
          <div className={styles.facetValues}>
            {facet.values.map(({ value, rows }) => (
              <Checkbox
                key={value}
                size="xs"
                label={
                  <span className={styles.facetValue}>
                    <span className={styles.facetName}>{sayValue(facet.field, value)}</span>
                    <span className={styles.facetRows}>{format.number(rows)}</span>
                  </span>
                }
                checked={picked.includes(value)}
                onChange={(event) => toggle(value, event.currentTarget.checked)}
              />
            ))}
          </div>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}
