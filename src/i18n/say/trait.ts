import type { TFunction } from 'i18next';
import type { Unit } from '../../domain/behaviour/features';
import type { Trait } from '../../domain/label/segment';
import { farApart } from '../../domain/label/traits/choose-traits';
import { genderOf } from '../../domain/vocabulary/genders';
import type { Format } from '../format';

/**
 * One trait as a marketer would say it: '2.3 times the usual spend', 'buys every 41 days, in the shop usually 88'.
 * Figures near each other are stated as they are instead of as a ratio.
 *
 * @param currency sign, ISO code or ''.
 */
export function sayTrait(trait: Trait, currency: string, t: TFunction, format: Format): string {
  const { feature, segmentValue, shopValue } = trait;
  if (feature.includes('=')) return sayShare(trait, t, format);
  const values = {
    a: figure(segmentValue, trait.unit, currency, format),
    b: figure(shopValue, trait.unit, currency, format),
  };
  const ratio = segmentValue / shopValue;
  // Nobody spends a negative or an infinite multiple, and none is not '100% fewer': those figures stand for themselves.
  const asRatio =
    ratio > 0 && Number.isFinite(ratio) && farApart(segmentValue, shopValue)
      ? t(`traits:ratio.${feature}.${ratio > 1 ? 'more' : 'less'}`, {
          defaultValue: '',
          ...values,
          ratio: format.plain(ratio),
          percent: format.plainShare(Math.round((1 - ratio) * 100) / 100),
        })
      : '';
  if (asRatio !== '') return asRatio;
  // The plural follows the figure as it is printed: '1 day' also for 1.04.
  return t(`traits:value.${feature}`, { ...values, count: Number(segmentValue.toFixed(1)) });
}

/** A share of an attribute's value: '72% are women, 51% in the shop' for `gender=female`. */
function sayShare({ feature, segmentValue, shopValue }: Trait, t: TFunction, format: Format): string {
  const at = feature.indexOf('=');
  const attribute = feature.slice(0, at);
  const values = {
    a: format.plainShare(segmentValue),
    b: format.plainShare(shopValue),
    v: attributeValue(attribute, feature.slice(at + 1), t),
  };
  return t([`traits:attribute.${attribute}`, 'traits:attribute.other'], { ...values, attribute });
}

function attributeValue(attribute: string, value: string, t: TFunction): string {
  const gender = attribute === 'gender' ? genderOf(value) : null;
  if (gender !== null) return t(`traits:gender.${gender}`);
  return value === 'other' ? t(`traits:rareValues.${attribute}`, { defaultValue: value }) : value;
}

/** The bare figure, without 'days' and the like, which the sentence says. */
function figure(value: number, unit: Unit, currency: string, format: Format): string {
  switch (unit) {
    case 'money':
      return format.money(value, currency, Math.abs(value) < 99.5 ? 2 : 0);
    case 'share':
      return format.plainShare(value);
    case 'rating':
      // Stars always have a decimal, so that 4 does not look like a rougher figure.
      return format.fixed(value, 1);
    case 'days':
    case 'count':
    case 'characters':
    case 'seconds':
    case 'years':
    case 'level':
      return format.plain(value);
    default:
      return unit satisfies never;
  }
}
