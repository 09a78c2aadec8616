import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomCell, RoomField, RoomTable } from '../../contracts/data-room-api';
import { type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';

/** What fields and cells are called on screen. */
export interface FieldWords {
  nameOf(field: string): string;
  say(cell: RoomCell, field: RoomField): string;
  /** A value of a facet. */
  sayValue(field: string, value: string): string;
}

/**
 * Fields that a file is matched to have their word there; others of the chunks here. The same object until the language
 * or the files change.
 */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation(['data', 'tables', 'cleaning', 'accounts']);
  const format = useFormat();
  const reports = useApp(({ shop }) => shop?.reports);
  return useMemo(() => {
    const nameOf = (field: string): string =>
      t(`data:field.${field}`, { defaultValue: t(`tables:field.${field}`, { defaultValue: field }) });
    const sayValue = (field: string, value: string): string => {
      if (value === '') return t('data:missing');
      switch (field) {
        case 'fate':
        case 'standing':
        case 'accounts':
          return t(`data:${field}.${value}`, { defaultValue: value });
        case 'rules':
          return t(`cleaning:name.${value}`, { defaultValue: value });
        case 'doubts':
          return t(`accounts:doubt.${value}`, { defaultValue: value });
        case 'file':
          return reports?.find(({ file }) => String(file) === value)?.name ?? value;
        default:
          return value;
      }
    };
    const say = (cell: RoomCell, { name, type }: RoomField): string => {
      if (cell === null) return '';
      if (typeof cell === 'string') return sayValue(name, cell);
      return type === 'date' ? format.exportTime(cell) : format.number(cell, 2);
    };
    return { nameOf, say, sayValue };
  }, [t, format, reports]);
}

/** Understood fields that are no texts. */
const askable: Readonly<Record<string, RoomField['type']>> = {
  when: 'date',
  refunded: 'number',
  unmatched: 'number',
};

/** A field of a table; one that is understood and not shown as a column has its type here. */
export function fieldIn(table: RoomTable, name: string): RoomField {
  const shown = table.fields.find((field) => field.name === name);
  return shown ?? { name, type: askable[name] ?? 'string' };
}

/** Pixels of a column, by what its values are. */
export function columnWidth(kind: TableKind, { name, type }: RoomField): number {
  if (type === 'number') return 128;
  if (type === 'date') return 172;
  switch (tableOf(kind).fields[name]?.type) {
    case 'text':
      return 300;
    case 'email':
    case 'url':
      return 220;
    case 'id':
      return 148;
    default:
      return 140;
  }
}
