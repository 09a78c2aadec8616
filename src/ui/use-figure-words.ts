import { useTranslation } from 'react-i18next';
import type { Unit } from '../domain/behaviour/features';
import { useFormat } from '../i18n';

/** Prints a figure with its unit, in the language on screen. */
export function useFigureWords(currency: string): (unit: Unit, value: number) => string {
  const { t } = useTranslation('recommend');
  const format = useFormat();
  return (unit, value) => {
    switch (unit) {
      case 'money':
        return format.money(value, currency);
      case 'days': {
        const days = format.number(value);
        return t('unit.days', { count: days === '1' ? 1 : 2, value: days });
      }
      case 'count':
        return format.number(value, 1);
      case 'rating':
        return t('unit.rating', { value: format.fixed(value, 1) });
      case 'share':
        return format.percent(value);
      case 'characters':
        return t('unit.characters', { value: format.number(value) });
      case 'seconds':
        return format.duration(value);
      case 'years':
        return t('unit.years', { value: format.number(value) });
      case 'level':
        return t('unit.level', { value: format.number(value, 1) });
      default:
        return unit satisfies never;
    }
  };
}
