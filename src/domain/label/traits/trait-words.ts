import { plainMoney, plainNumber, plainRating, plainRatio, plainShare } from './plain-numbers';
import type { Bilingual, Trait } from '../segment';
import type { Language } from '../../language';
import { shareInWords } from './attribute-words';

/** A sentence for each language, with {a} the segment's and {b} the shop's value. */
interface Template {
  readonly more: Bilingual;
  readonly less: Bilingual;
}

const template = (en: string, zh: string): Template => ({ more: { en, zh }, less: { en, zh } });

/** {r} is the ratio ('2.3'), {p} the percentage below ('64%'). */
const ratioTemplates: Readonly<Record<string, Template>> = {
  monetary: {
    more: {
      en: '{r} times the average spend ({a} against {b})',
      zh: '消费额是平均的 {r} 倍（{a}，全店平均 {b}）',
    },
    less: {
      en: '{p} below the average spend ({a} against {b})',
      zh: '消费额比平均低 {p}（{a}，全店平均 {b}）',
    },
  },
  averageOrder: {
    more: {
      en: '{r} times the average order value ({a} against {b})',
      zh: '客单价是平均的 {r} 倍（{a}，全店平均 {b}）',
    },
    less: {
      en: '{p} below the average order value ({a} against {b})',
      zh: '客单价比平均低 {p}（{a}，全店平均 {b}）',
    },
  },
  reviewLength: {
    more: { en: 'writes reviews {r} times as long as average', zh: '评论长度是平均的 {r} 倍' },
    less: { en: 'writes reviews {p} shorter than average', zh: '评论比平均短 {p}' },
  },
  frequency: countTemplate('orders', '下单次数'),
  reviews: countTemplate('reviews', '评论数'),
  // Bought or, in a shop of reviews alone, reviewed.
  variety: countTemplate('different products', '不同商品数'),
  views: countTemplate('product views', '浏览次数'),
  carts: countTemplate('items put in the cart', '加购次数'),
  basketSize: countTemplate('items in an order', '每单件数'),
};

function countTemplate(en: string, zh: string): Template {
  return {
    more: {
      en: `{r} times as many ${en} as average ({a} against {b})`,
      zh: `${zh}是平均的 {r} 倍（{a}，全店平均 {b}）`,
    },
    less: {
      en: `{p} fewer ${en} than average ({a} against {b})`,
      zh: `${zh}比平均少 {p}（{a}，全店平均 {b}）`,
    },
  };
}

const valueTemplates: Readonly<Record<string, Template>> = {
  recency: template('last active {a} ago, shop average {b}', '最近一次活跃在 {a}前，全店平均 {b}'),
  tenure: template('a customer for {a}, shop average {b}', '成为顾客已 {a}，全店平均 {b}'),
  daysBetween: template('buys every {a}, shop average {b}', '每 {a}购买一次，全店平均 {b}'),
  daysBetweenReviews: template(
    'writes a review every {a}, shop average {b}',
    '每 {a}写一次评论，全店平均 {b}',
  ),
  dwell: template('looks at a product for {a}, shop average {b}', '每次浏览停留 {a}，全店平均 {b}'),
  meanRating: template('rates {a} of 5, shop average {b}', '平均打 {a} 分（满分 5 分），全店平均 {b} 分'),
  viewToCart: template(
    '{a} of views end in a cart, shop average {b}',
    '{a} 的浏览会加入购物车，全店平均 {b}',
  ),
  viewToPurchase: template(
    '{a} of views end in a purchase, shop average {b}',
    '{a} 的浏览会成交，全店平均 {b}',
  ),
  clickThrough: template(
    '{a} of impressions are clicked, shop average {b}',
    '{a} 的展示会被点击，全店平均 {b}',
  ),
  age: template('{a} years old on average, shop average {b}', '平均年龄 {a} 岁，全店平均 {b} 岁'),
  income: template('an income of {a}, shop average {b}', '收入 {a}，全店平均 {b}'),
};

/**
 * One trait as a marketer would say it: '2.3 times the average spend', 'buys every 41 days, shop
 * average 88'. Averages near each other (within 13 to 15 %) are stated as they are instead of as a ratio.
 */
export function traitInWords(trait: Trait, language: Language, currency: string): string {
  if (trait.feature.includes('=')) return shareInWords(trait, language);
  const { segmentValue, shopValue } = trait;
  const ratio = segmentValue / shopValue;
  const ratioWords = ratioTemplates[trait.feature];
  if (ratioWords !== undefined && (ratio >= 1.15 || ratio <= 0.87)) {
    return fill((ratio > 1 ? ratioWords.more : ratioWords.less)[language], {
      r: plainRatio(ratio, language),
      p: plainShare(Math.round((1 - ratio) * 100) / 100, language),
      a: bare(segmentValue, trait, language, currency),
      b: bare(shopValue, trait, language, currency),
    });
  }
  const words = valueTemplates[trait.feature] ?? plainTemplate(trait.feature);
  return fill(words.more[language], {
    a: withUnit(segmentValue, trait, language, currency),
    b: shopWords(trait, language, currency),
  });
}

/** The English shop average repeats no unit: '41 days, shop average 88'. */
function shopWords(trait: Trait, language: Language, currency: string): string {
  return language === 'en'
    ? bare(trait.shopValue, trait, language, currency)
    : withUnit(trait.shopValue, trait, language, currency);
}

function plainTemplate(feature: string): Template {
  const names = closeNames[feature] ?? { en: feature, zh: feature };
  return template(`${names.en}: {a}, shop average {b}`, `${names.zh}：{a}，全店平均 {b}`);
}

/** For ratio features whose averages lie close together. */
const closeNames: Readonly<Record<string, Bilingual>> = {
  monetary: { en: 'spend', zh: '消费额' },
  averageOrder: { en: 'order value', zh: '客单价' },
  reviewLength: { en: 'review length', zh: '评论长度' },
  frequency: { en: 'orders', zh: '下单次数' },
  reviews: { en: 'reviews', zh: '评论数' },
  variety: { en: 'different products', zh: '不同商品数' },
  views: { en: 'product views', zh: '浏览次数' },
  carts: { en: 'items put in the cart', zh: '加购次数' },
  basketSize: { en: 'items in an order', zh: '每单件数' },
};

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w)\}/g, (whole, key: string) => values[key] ?? whole);
}

function bare(value: number, trait: Trait, language: Language, currency: string): string {
  switch (trait.unit) {
    case 'money':
      return plainMoney(value, language, currency);
    case 'share':
      return plainShare(value, language);
    case 'rating':
      return plainRating(value, language);
    case 'days':
    case 'count':
    case 'characters':
    case 'seconds':
    case 'years':
    case 'level':
      return plainNumber(value, language);
    default:
      return trait.unit satisfies never;
  }
}

function withUnit(value: number, trait: Trait, language: Language, currency: string): string {
  const number = bare(value, trait, language, currency);
  switch (trait.unit) {
    case 'days':
      return language === 'zh' ? `${number} 天` : counted(number, 'day');
    case 'seconds':
      return language === 'zh' ? `${number} 秒` : counted(number, 'second');
    case 'characters':
      return language === 'zh' ? `${number} 字` : counted(number, 'character');
    default:
      return number;
  }
}

function counted(number: string, unit: string): string {
  return `${number} ${number === '1' ? unit : `${unit}s`}`;
}
