import { describe, expect, it } from 'vitest';
import { tinyShop, unknownLanguages } from '../fixtures/tiny-shop';
import type { CategoryFocus } from '../archetypes/category-focus';
import { seededRandom } from '../../math/random';
import { countTerms } from './count-terms';
import { indexTerms } from './term-index';
import { findThings } from './things';
import { topicsOf } from './topics';

interface Said {
  readonly title?: string;
  readonly text?: string;
}

/** Topics of the first of two segments of twenty customers each, who buy and say what is given in turn. */
function topics(
  own: readonly Said[],
  others: readonly Said[],
  brands: readonly string[] = [],
  focus: CategoryFocus | null = null,
): string[] {
  const said = [own, others].flatMap((of) => Array.from({ length: 20 }, (_, i) => of[i % of.length]!));
  const titles = [...new Set(said.map(({ title = '' }) => title))];
  const shop = tinyShop({
    customers: 40,
    titles,
    orders: said.flatMap(({ title }, customer) =>
      title === undefined ? [] : [{ customer, product: titles.indexOf(title), amount: 1 }],
    ),
    reviews: said.flatMap(({ text }, customer) => (text === undefined ? [] : [{ customer, text }])),
  });
  const labels = Int32Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1));
  const index = indexTerms(shop, unknownLanguages);
  return topicsOf(0, focus, {
    index,
    counts: countTerms(shop, index, labels, 2),
    things: findThings(shop.products, unknownLanguages.ofProduct),
    brands: new Set(brands),
    titles,
    reviewText: (review) => shop.reviews.text[review]!,
  });
}

const hoses = [{ title: 'Garden hose' }, { title: 'Rubber boots' }];

describe('topicsOf', () => {
  it('are called in the plural where that is usual', () => {
    const found = topics(
      [
        { title: 'Overdrive pedal', text: 'One of my pedals; the pedal is fine' },
        { title: 'Shiny brass', text: 'The brass of this trumpet' },
      ],
      hoses,
    );
    expect(found).toContain('pedals');
    expect(found).not.toContain('pedal');
    expect(found).toContain('brass');
  });

  it('are the things that titles turn on, not what describes or brands them', () => {
    const found = topics(
      [
        {
          title: 'Kestrel Ember Pour-over Kettle, 1 l',
          text: 'Honestly it paid off, I cared and it feels warm',
        },
        {
          title: 'Kestrel Walnut Lamp with shade',
          text: 'Finally complete, in my free time I feel cared for',
        },
        { title: 'Ember Copper Kettle (polished)', text: 'Honestly paid, and it feels right' },
      ],
      hoses,
    );
    expect(found.join(' ')).toMatch(/kettle/);
    expect(found.join(' ')).not.toMatch(/honestly|paid|cared|feel|free time|complete|kestrel|ember$/);
  });

  it('are no brand where a thing stands beside, and the brand where there is nothing else', () => {
    const strings = [{ title: 'Acme strings' }, { title: 'Acme strings for guitar' }];
    expect(topics(strings, hoses, ['acme'])).toEqual(['strings']);
    expect(topics([{ title: 'Acme' }], hoses, ['acme'])).toEqual(['Acme']);
  });

  it('are nothing of the whole shop', () => {
    const album = { title: 'Blue album', text: 'The album is great' };
    expect(topics([album, album, album], [album, { title: 'Red poster' }])).not.toContain('album');
  });

  it('are nothing of which those who buy more of everything have more too', () => {
    const titles = [
      'lamp',
      'kettle',
      'rake',
      'novel',
      'doily',
      'bottle',
      'tree',
      'apple',
      'angel',
      'cracker',
    ];
    const shop = tinyShop({
      customers: 60,
      titles,
      orders: Array.from({ length: 60 }, (_, customer) =>
        titles
          .map((__, product) => ({ customer, product, amount: 1 }))
          .filter(({ product }) => (product + customer) % 10 < (customer < 30 ? 7 : 2)),
      ).flat(),
    });
    const index = indexTerms(shop, unknownLanguages);
    const labels = Int32Array.from({ length: 60 }, (_, i) => (i < 30 ? 0 : 1));
    const found = topicsOf(0, null, {
      index,
      counts: countTerms(shop, index, labels, 2),
      things: findThings(shop.products, unknownLanguages.ofProduct),
      brands: new Set(),
      titles,
      reviewText: () => '',
    });
    expect(found).toEqual([]);
  });

  it('without titles are what reviewers use as nouns, and none of the matters of every shop', () => {
    const found = topics(
      [
        { text: 'The kettle boils honestly fast and the delivery was early' },
        { text: 'My kettle sings, and honestly the delivery came early' },
      ],
      [{ text: 'Tomatoes grow behind a shed' }],
    );
    expect(found.join(' ')).toMatch(/kettle/);
    expect(found.join(' ')).not.toMatch(/honestly|delivery/);
  });

  it('read Chinese titles from their end', () => {
    const found = topics(
      [{ title: '多肉植物花盆 3个装' }, { title: '白色陶瓷花盆' }],
      [{ title: '不锈钢保温杯' }, { title: '玻璃水杯' }],
    );
    expect(found).toEqual(['花盆']);
  });

  it('is the category where they keep to one, with its things for who reads another script', () => {
    const skin = [{ title: '玻尿酸面霜' }, { title: '保湿面霜' }];
    const focus = { name: 'Skincare', share: 0.6, elsewhere: 0.2 };
    expect(topics(skin, [{ title: '哑光口红' }, { title: '丝绒唇釉' }], [], focus)).toEqual([
      'Skincare',
      '面霜',
    ]);
    const strings = [{ title: 'Nickel strings' }, { title: 'Nylon strings' }];
    expect(topics(strings, hoses, [], { ...focus, name: 'Guitars' })).toEqual(['Guitars']);
  });

  it('are no measures, which stand at the end of titles as things do', () => {
    const found = topics(
      [
        { title: 'Fish flakes 250 ml' },
        { title: 'Water conditioner 500 ml' },
        { title: 'Fish flakes 1,000 ml' },
      ],
      hoses,
    );
    expect(found).toContain('flakes');
    expect(found).not.toContain('ml');
  });

  it('are nothing that regulars only have because they buy more of all', () => {
    // One purchase in ten is a cup, of those who bought ten times and of those who bought once.
    const titles = [...Array.from({ length: 9 }, (_, i) => `Espresso ${'abcdefghi'[i]}${i}`), 'Tea cup'];
    const bought = (customer: number) =>
      customer < 30 ? titles.map((_, product) => product) : [customer % 10];
    const shop = tinyShop({
      customers: 130,
      titles,
      orders: Array.from({ length: 130 }, (_, customer) =>
        bought(customer).map((product) => ({ customer, product, amount: 1 })),
      ).flat(),
    });
    const labels = Int32Array.from({ length: 130 }, (_, i) => (i < 30 ? 0 : 1));
    const index = indexTerms(shop, unknownLanguages);
    const counts = countTerms(shop, index, labels, 2);
    const things = findThings(shop.products, unknownLanguages.ofProduct);
    expect(index.terms).toContain('cup');
    expect(
      topicsOf(0, null, { index, counts, things, brands: new Set(), titles, reviewText: () => '' }),
    ).not.toContain('cup');
  });

  /** Topics of the first half of the customers; `bought` says the titles of each. */
  function topicsOfBuyers(customers: number, bought: (customer: number) => readonly string[]): string[] {
    const baskets = Array.from({ length: customers }, (_, customer) => bought(customer));
    const titles = [...new Set(baskets.flat())];
    const shop = tinyShop({
      customers,
      titles,
      orders: baskets.flatMap((basket, customer) =>
        basket.map((title) => ({ customer, product: titles.indexOf(title), amount: 1 })),
      ),
    });
    const index = indexTerms(shop, unknownLanguages);
    const labels = Int32Array.from({ length: customers }, (_, c) => (2 * c < customers ? 0 : 1));
    const counts = countTerms(shop, index, labels, 2);
    const things = findThings(shop.products, unknownLanguages.ofProduct);
    return topicsOf(0, null, { index, counts, things, brands: new Set(), titles, reviewText: () => '' });
  }

  it('are what most of their purchases are, though many of the others bought one of it too', () => {
    const hose = ['GARDEN HOSE', 'HOSE REEL', 'SPRAY NOZZLE', 'RUBBER HOSE', 'LAWN SPRINKLER'];
    const drill = ['POWER DRILL', 'DRILL STAND', 'IMPACT DRIVER', 'HAND DRILL', 'STEEL CHISEL'];
    const bought = (c: number) =>
      Array.from({ length: 4 }, (_, i) => {
        const [own, other] = c < 30 ? [hose, drill] : [drill, hose];
        return i === 0 && c % 2 === 0 ? other[[0, 1, 3][(c >> 1) % 3]!]! : own[(c + i) % 5]!;
      });
    expect(topicsOfBuyers(60, bought)[0]).toBe('hose');
    expect(topicsOfBuyers(60, (c) => bought(59 - c))[0]).toBe('drill');
  });

  it('are nothing that is one purchase in sixty of theirs, however much their own', () => {
    const goods = ['cup', 'plate', 'bowl', 'spoon', 'candle', 'vase', 'towel', 'apron', 'clock', 'frame'];
    const bought = (many: number) => (c: number) => [
      ...Array.from({ length: many }, (_, i) => `Blue ${goods[(c + i) % 10]}`),
      ...(c < 20 ? ['Paper leaf'] : []),
    ];
    expect(topicsOfBuyers(40, bought(9))).toContain('leaf');
    const inMany = (c: number) => [
      ...bought(10)(c),
      ...Array.from({ length: 50 }, (_, i) => `Red ${goods[i % 10]} ${'abcde'[i % 5]}${i}`),
    ];
    expect(topicsOfBuyers(40, inMany)).not.toContain('leaf');
  });

  it('without titles are no verbs behind their subject, and nothing that they are glad to be without', () => {
    const rest = Array.from({ length: 20 }, (_, i) => ({
      text: `Tomatoes grow behind a shed ${'abcdefgh'[i % 8]}x`,
    }));
    const own = Array.from({ length: 20 }, (_, i) => ({
      text: `The line casts far ${'abcdefgh'[i % 8]}y without a tangle. The reel runs well on my pond`,
    }));
    const found = topics(own, rest);
    expect(found).toContain('pond');
    expect(found.join(' ')).not.toMatch(/tangle|casts|runs/);
  });

  it('are no Chinese words that come of a verb cut wrongly: 水泡了 is steeped in water', () => {
    const saying = (...texts: string[]) =>
      Array.from({ length: 20 }, (_, i) => ({
        title: `商品${i % 4}`,
        text: `${texts[i % texts.length]}${'红黄蓝绿黑白灰紫'[i % 8]}`,
      }));
    const worn = saying('这双鞋很好', '这个鞋跟高');
    expect(topics(saying('用八十度的水泡了2分钟', '开水的水泡了一会'), worn)).not.toContain('水泡');
    expect(topics(saying('脚上的水泡很疼', '这个水泡破皮'), worn)).toContain('水泡');
  });

  it('are names that titles hold where the things are the same and no brands are told', () => {
    const kinds = ['runner', 'boot', 'sandal', 'shoe'];
    const bought = (brands: readonly string[]) => (c: number) =>
      Array.from(
        { length: 3 },
        (_, i) => `${brands[(c < 20 ? 0 : 1) ^ (i + c === 4 ? 1 : 0)]} ${kinds[(c + i) % 4]}`,
      );
    expect(topicsOfBuyers(40, bought(['ashby', 'corvo']))).toEqual(['ashby']);
    expect(topicsOfBuyers(40, bought(['Ashby', 'Corvo']))).toEqual(['Ashby']);
  });

  it('are no single products of which chance gave the busy more', () => {
    const random = seededRandom(5);
    for (let draw = 0; draw < 20; draw++) {
      const bought = (c: number) =>
        Array.from({ length: c < 20 ? 25 : 5 }, () => `Valve dn${10 + Math.floor(20 * random())}`);
      expect(topicsOfBuyers(40, bought)).toEqual([]);
    }
  });
});

it('takes what reviews speak of where titles name nothing', () => {
  const own = ['Article 1', 'Article 2'].map((title) => ({
    title,
    text: 'I love the teapot, my teapot pours well',
  }));
  const others = ['Article 2', 'Article 1'].map((title) => ({
    title,
    text: 'I love the boots, my boots are warm',
  }));
  expect(topics(own, others)[0]).toMatch(/^teapot/);
});
