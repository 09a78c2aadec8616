import { plainShare } from './plain-numbers';
import type { Bilingual, Trait } from '../segment';
import type { Language } from '../../language';

/** {a} the segment's share, {b} the shop's, {v} the attribute's value. */
const sentences: Readonly<Record<string, Bilingual>> = {
  gender: { en: '{a} are {v}, shop average {b}', zh: '{a} 为{v}，全店平均 {b}' },
  city: { en: '{a} live in {v}, shop average {b}', zh: '{a} 住在 {v}，全店平均 {b}' },
  country: { en: '{a} live in {v}, shop average {b}', zh: '{a} 来自 {v}，全店平均 {b}' },
  occupation: { en: '{a} have the occupation {v}, shop average {b}', zh: '{a} 的职业为 {v}，全店平均 {b}' },
  income: { en: '{a} have an income of {v}, shop average {b}', zh: '{a} 的收入为 {v}，全店平均 {b}' },
  age: { en: '{a} are aged {v}, shop average {b}', zh: '{a} 的年龄为 {v}，全店平均 {b}' },
};

const others: Readonly<Record<string, Bilingual>> = {
  gender: { en: 'of another gender', zh: '其他性别' },
  city: { en: 'smaller cities', zh: '其他城市' },
  country: { en: 'other countries', zh: '其他国家或地区' },
  occupation: { en: 'something else', zh: '其他' },
  income: { en: 'another level', zh: '其他水平' },
  age: { en: 'otherwise', zh: '其他' },
};

const women: Bilingual = { en: 'women', zh: '女性' };
const men: Bilingual = { en: 'men', zh: '男性' };
const genders: Readonly<Record<string, Bilingual>> = {
  female: women,
  f: women,
  woman: women,
  women: women,
  w: women,
  weiblich: women,
  femme: women,
  女: women,
  女性: women,
  女士: women,
  male: men,
  m: men,
  man: men,
  men: men,
  männlich: men,
  homme: men,
  男: men,
  男性: men,
  先生: men,
};

/** A share of an attribute's value in words: '72% are women, shop average 51%' for `gender=female`. */
export function shareInWords(trait: Trait, language: Language): string {
  const at = trait.feature.indexOf('=');
  const attribute = trait.feature.slice(0, at);
  const value = trait.feature.slice(at + 1);
  const sentence =
    sentences[attribute]?.[language] ??
    (language === 'en'
      ? `{a} have ${attribute} {v}, shop average {b}`
      : `{a} 的${attribute}为 {v}，全店平均 {b}`);
  return sentence
    .replace('{a}', plainShare(trait.segmentValue, language))
    .replace('{b}', plainShare(trait.shopValue, language))
    .replace('{v}', () => valueInWords(attribute, value, language));
}

function valueInWords(attribute: string, value: string, language: Language): string {
  if (attribute === 'gender') return genders[value.toLowerCase()]?.[language] ?? value;
  if (value === 'other') return others[attribute]?.[language] ?? value;
  return value;
}
