import { useTranslation } from 'react-i18next';
import type { RoomCell, RoomField, RoomTable } from '../../contracts/data-room-api';
import { type TableKind, tableOf } from '../../domain/shop/tables/tables';
import { useFormat } from '../../i18n';

/** Fields that a file is matched to have their word there; others of the chunks here. */
export function useFieldWords() {
  const { t } = useTranslation(['data', 'tables']);
  const format = useFormat();
  const nameOf = (field: string): string =>
    t(`data:field.${field}`, { defaultValue: t(`tables:field.${field}`, { defaultValue: field }) });
  /** A value of a facet. */
  const sayValue = (field: string, value: string): string => {
    if (value === '') return t('data:missing');
    const isUnderstood = field === 'fate' || field === 'mark';
    return isUnderstood ? t(`data:${field}.${value}`, { defaultValue: value }) : value;
  };
  const say = (cell: RoomCell, { name, type }: RoomField): string => {
    if (cell === null) return '';
    if (typeof cell === 'string') return sayValue(name, cell);
    return type === 'date' ? format.exportTime(cell) : format.number(cell, 2);
  };
  return { nameOf, say, sayValue };
}

/** A field of a table; one that is understood and not shown as a column has its type here. */
export function fieldIn(table: RoomTable, name: string): RoomField {
  const shown = table.fields.find((field) => field.name === name);
  return shown ?? { name, type: name === 'when' ? 'date' : 'string' };
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
