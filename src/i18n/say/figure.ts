import type { TFunction } from 'i18next';
import type { Unit } from '../../domain/behaviour/features';
import type { Format } from '../format';

/** A figure with its unit. @param currency sign, ISO code or ''. */
export function sayFigure(unit: Unit, value: number, currency: string, t: TFunction, format: Format): string {
  switch (unit) {
    case 'money':
      return format.money(value, currency);
    case 'days': {
      const days = format.number(value);
      return t('recommend:unit.days', { count: days === '1' ? 1 : 2, value: days });
    }
    case 'count':
      return format.number(value, 1);
    case 'rating':
      return t('recommend:unit.rating', { value: format.fixed(value, 1) });
    case 'share':
      return format.percent(value);
    case 'characters':
      return t('recommend:unit.characters', { value: format.number(value) });
    case 'seconds':
      return format.duration(value);
    case 'years':
      return t('recommend:unit.years', { value: format.number(value) });
    case 'level':
      return t('recommend:unit.level', { value: format.number(value, 1) });
    default:
      return unit satisfies never;
  }
}

/** What a feature is called: 'Orders', 'Gender: female', 'City: other'. */
export function sayFeature(feature: string, t: TFunction): string {
  const at = feature.indexOf('=');
  const attribute = at < 0 ? feature : feature.slice(0, at);
  const name = t(`recommend:feature.${attribute}`, { defaultValue: attribute });
  if (at < 0) return name;
  const value = feature.slice(at + 1);
  return `${name}: ${value === 'other' ? t('recommend:feature.other') : value}`;
}
