import { type Random, seededRandom } from '../../src/domain/math/random';
import { msPerDay } from '../../src/domain/time';
import { between, pick, shuffled, spread, weighted } from './chance';
import { profiles } from './profiles';
import { type Customer, type CustomerType, customerTypes, type Language, lastInstant } from './types';

const places: Readonly<Record<Language, readonly (readonly [city: string, country: string])[]>> = {
  en: [
    ['London', 'United Kingdom'],
    ['Manchester', 'United Kingdom'],
    ['New York', 'United States'],
    ['Seattle', 'United States'],
    ['Chicago', 'United States'],
    ['Toronto', 'Canada'],
    ['Sydney', 'Australia'],
    ['Dublin', 'Ireland'],
    ['Singapore', 'Singapore'],
  ],
  zh: [
    ['上海', '中国'],
    ['北京', '中国'],
    ['深圳', '中国'],
    ['成都', '中国'],
    ['杭州', '中国'],
    ['武汉', '中国'],
    ['广州', '中国'],
    ['Singapore', 'Singapore'],
    ['Kuala Lumpur', 'Malaysia'],
  ],
};

const givenNames: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'emma',
    'oliver',
    'grace',
    'noah',
    'ruby',
    'jack',
    'sophie',
    'liam',
    'hannah',
    'ethan',
    'clara',
    'owen',
  ],
  zh: ['wei', 'min', 'jing', 'lei', 'fang', 'tao', 'xin', 'yan', 'hao', 'ling', 'jun', 'mei'],
};

const familyNames: Readonly<Record<Language, readonly string[]>> = {
  en: ['hughes', 'carter', 'murphy', 'bennett', 'walsh', 'reid', 'foster', 'clarke', 'nolan', 'price'],
  zh: ['wang', 'li', 'zhang', 'liu', 'chen', 'yang', 'zhao', 'huang', 'zhou', 'wu'],
};

const meanAge: Readonly<Record<CustomerType, number>> = {
  quality: 44,
  price: 33,
  gift: 42,
  speed: 37,
  hobby: 36,
};
const femaleShare: Readonly<Record<CustomerType, number>> = {
  quality: 0.48,
  price: 0.58,
  gift: 0.62,
  speed: 0.5,
  hobby: 0.42,
};

/** 1,500 customers in random order, every other one writing Chinese, `coldStarts` of them without orders. */
export function makeCustomers(seed: number, coldStarts: number): Customer[] {
  const random = seededRandom(seed);
  const planned = customerTypes.flatMap((type) =>
    Array.from({ length: profiles[type].customers }, (_, index) => ({ type, chinese: index % 2 === 1 })),
  );
  const order = shuffled(planned, random);
  const cold = new Set(shuffled([...order.keys()], random).slice(0, coldStarts));
  return order.map(({ type, chinese }, index) =>
    makeCustomer(index, type, chinese ? 'zh' : 'en', cold.has(index), random),
  );
}

/** @param cold true for one who places no order. */
export function makeCustomer(
  index: number,
  type: CustomerType,
  language: Language,
  cold: boolean,
  random: Random,
): Customer {
  const { behaviour, tastes } = profiles[type];
  const [city, country] = pick(places[language], random);
  const number = 10001 + index;
  const domain = language === 'zh' ? 'example.cn' : 'example.com';
  const name = `${pick(givenNames[language], random)}.${pick(familyNames[language], random)}`;
  const orders = cold ? 0 : Math.max(1, Math.round(behaviour.orders * spread(0.15, random)));
  const gapDays = behaviour.gapDays * spread(0.15, random);
  // Most register some time before the first order.
  const activeDays = behaviour.quietDays + orders * gapDays;
  return {
    id: `C${number}`,
    type,
    language,
    email: `${name}${number}@${domain}`,
    age: Math.max(18, Math.min(82, Math.round(meanAge[type] * spread(0.26, random)))),
    gender: genderOf(type, random),
    city,
    country,
    registeredAt: Math.floor(lastInstant - (activeDays + between(5, 220, random)) * msPerDay),
    tastes: tasteMixture(tastes.length, random),
    orders,
    gapDays,
    care: spread(0.13, random),
  };
}

function genderOf(type: CustomerType, random: Random): string {
  const female = femaleShare[type];
  return ['female', 'male', 'other', ''][weighted([female, 0.95 - female, 0.02, 0.03], random)]!;
}

/** One dominant taste, some of the others. */
function tasteMixture(clusters: number, random: Random): number[] {
  const main = Math.floor(random() * clusters);
  const weights = Array.from({ length: clusters }, (_, cluster) => (cluster === main ? 4 : 0.6 * random()));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
