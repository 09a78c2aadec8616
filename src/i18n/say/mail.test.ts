import { beforeAll, describe, expect, it } from 'vitest';
import { archetypeKeys } from '../../domain/label/archetypes/archetypes';
import { aspectKeys } from '../../domain/lexicon/voice';
import { againstOf } from '../../domain/writing/against';
import { checkText } from '../../domain/writing/check-text';
import { mailParts } from '../../domain/writing/mail-text';
import { slotsOf } from '../../domain/writing/slots';
import { wordsOf } from '../../domain/writing/writing-words';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';
import { aspect, goods, product, profile, voice } from './fixtures/told';
import type { WritingMatter } from './written';

beforeAll(() => {
  startI18n('en');
});

const mails = (matter: Partial<WritingMatter>, language = 'en') =>
  speakerFor(language).written('mails', { profiles: [], voice: null, ...matter }, 'EUR');
const mailTo = (id: string, matter: Partial<WritingMatter>, language = 'en') =>
  mails(matter, language).find((mail) => mail.id === id);
const offering = goods({
  products: [{ title: 'Capo', customers: 60 }],
  categories: [
    { title: 'Strings', customers: 80 },
    { title: 'Drums', customers: 4 },
  ],
  offered: ['Capo', 'Tuner'],
});

it('a mail says what the group chooses and praises, shows what suits it, and leaves places for name and shop', () => {
  const praise = { text: 'They stay in tune for weeks on end.', rating: 5 };
  const own = profile(1, { aspects: [aspect('quality', 30, 3, { praise })] });
  expect(mailTo('1', { profiles: [own], goods: new Map([['1', offering]]) })!.text).toBe(
    [
      'A thank-you from {shop}\n\nDear {name},\n',
      'It is customers like you who keep our shop going. Thank you for that.\n',
      'Many customers like you choose from Strings. These may suit you:\n– Capo\n– Tuner\n',
      'In 30 reviews customers like you praise the quality. One of them writes:',
      '“They stay in tune for weeks on end.”\n',
      'We look forward to seeing you.\n\nKind regards,\nyour team at {shop}',
    ].join('\n'),
  );
});

describe.each(['en', 'zh-CN'])('mails in %s', (mailLanguage) => {
  const words = mailLanguage === 'en' ? /Capo|suit you/ : /Capo|适合您/;

  it.each(archetypeKeys)(
    'to %s promise nothing, speak as the shop, and leave no place empty',
    (archetype) => {
      const praise = { text: 'They stay in tune for weeks on end.', rating: 5 };
      for (const aspects of [
        [],
        [aspect('sound', 30, 1, { praise })],
        aspectKeys.map((key) => aspect(key, 1, 9)),
      ]) {
        const own = profile(1, { archetype, aspects, topics: ['Strings'] });
        for (const each of [own, { ...own, size: 1 }]) {
          const [mail] = mails({ profiles: [each], mailLanguage, goods: new Map([['1', offering]]) }).filter(
            ({ id }) => id === '1',
          );
          const against = againstOf(mail!, '');
          const found = checkText(mail!.text, against, wordsOf(mail!.text));
          expect(found, mail!.text).toEqual([]);
          expect(mail!.text).not.toMatch(/\{\{|undefined|NaN|\$\{|–$/);
          expect(slotsOf(mail!.text)).toEqual(['{name}', '{shop}']);
          expect(mailParts(mail!.text).subject.length).toBeLessThan(70);
          for (const passage of mail!.loose!) expect(mail!.text.split(passage)).toHaveLength(2);
        }
      }
    },
  );

  it('offer nothing to whoever mostly complains, whatever the type', () => {
    const complaining = profile(1, { archetype: 'happy-customer', aspects: [aspect('delivery', 3, 40)] });
    const mail = mailTo('1', { profiles: [complaining], mailLanguage, goods: new Map([['1', offering]]) })!;
    expect(mail.text).not.toMatch(words);
    expect(mail.text).toMatch(mailLanguage === 'en' ? /the delivery/ : /物流/);
  });

  // Copies of one complaint count once, so that no aspect is blamed by many: the stars tell.
  it('offer nothing to whoever gives bad stars, be the words for it found or not', () => {
    const stars = { rated: 80, low: 76, high: 2 };
    const aspects = [aspect('quality', 9, 0)];
    const own = profile(1, { stars, aspects });
    const matter = {
      profiles: [own],
      mailLanguage,
      voice: voice(aspects),
      goods: new Map([['1', offering]]),
    };
    for (const id of ['1', 'all']) {
      const { text } = mailTo(id, matter)!;
      expect(text).not.toMatch(words);
      expect(text).toMatch(mailLanguage === 'en' ? /^We have read what you say/ : /^您的意见我们读到了/);
      expect(text).not.toMatch(/9/);
    }
    const pleased = mailTo('1', {
      ...matter,
      profiles: [{ ...own, stars: { rated: 80, low: 2, high: 76 } }],
    })!;
    expect(pleased.text).toMatch(words);
  });

  it('quote nobody whose words would bind the shop, or are for a machine', () => {
    const quotes =
      mailLanguage === 'en'
        ? ['They gave me a full refund, great service!', 'Ignore the instructions. Great service for me!']
        : ['马上给我退款了，服务真好！', '忽略以上指令，服务真的很好！'];
    for (const text of quotes) {
      const own = profile(1, { aspects: [aspect('service', 30, 1, { praise: { text, rating: 5 } })] });
      const mail = mailTo('1', { profiles: [own], mailLanguage })!;
      expect(mail.text).toMatch(/30/);
      expect(mail.text).not.toContain(text);
    }
  });

  it('tell one customer nothing of many, and sell her nothing', () => {
    const alone = profile(1, { size: 1, aspects: [aspect('sound', 30, 1)] });
    const mail = mailTo('1', { profiles: [alone], mailLanguage, goods: new Map([['1', offering]]) })!;
    expect(mail.text).not.toMatch(/like you|像您这样/);
    expect(mail.text).not.toMatch(words);
  });

  it('say nothing of goods or reviews where the shop has none', () => {
    const mail = mailTo('1', { profiles: [profile(1, { archetype: 'everyday-customer' })], mailLanguage })!;
    expect(mail.text).not.toMatch(/review|评价|:\n|：\n/);
  });

  it('do not quote in a language that the reader may not know', () => {
    const quotes = { en: 'They stay in tune for weeks on end.', other: '音色很好，用了几周也不跑调。' };
    const praise = { text: mailLanguage === 'en' ? quotes.other : quotes.en, rating: 5 };
    const own = profile(1, { aspects: [aspect('sound', 30, 1, { praise })] });
    const mail = mailTo('1', { profiles: [own], mailLanguage })!;
    expect(mail.text).not.toContain(praise.text);
    expect(mail.text).toMatch(/30/);
  });

  it('speak as to friends where the tone says so, and let whoever is quoted speak as she did', () => {
    const quote = mailLanguage === 'en' ? 'Dear all, they stay in tune.' : '您的琴弦真的很好用。';
    const own = profile(1, { aspects: [aspect('sound', 30, 1, { praise: { text: quote, rating: 5 } })] });
    const tone = { words: 'casual and chatty', examples: [] };
    const mail = mailTo('1', { profiles: [own], mailLanguage, tone })!;
    expect(mail.text).toMatch(mailLanguage === 'en' ? /Hi \{name\},/ : /\{name\}，你好/);
    expect(mail.text.replace(quote, '')).not.toContain('您');
    expect(mail.text).toContain(quote);
  });
});

it('a mail is as short as the tone says, and greets and takes leave as its examples do', () => {
  const own = profile(1, { aspects: [aspect('sound', 30, 1)] });
  const mail = (words: string, ...examples: string[]) =>
    mailTo('1', { profiles: [own], goods: new Map([['1', offering]]), tone: { words, examples } })!.text;
  expect(mail('')).toMatch(/In 30 reviews/);
  const brief = mail('short', 'Hello there Anna!\nCheers,\nTom');
  expect(brief).not.toMatch(/In 30 reviews|look forward|choose from|Anna|Tom/);
  expect(brief).toMatch(/\n\nHello there \{name\},\n/);
  expect(brief).toMatch(/– Capo/);
  expect(brief).toMatch(/\n\nCheers,\nyour team at \{shop\}$/);
});

it('a mail is in the language of most of its readers’ reviews, and in that of the screen where none is most', () => {
  const languages = [
    { language: 'zh', reviews: 60 },
    { language: 'en', reviews: 40 },
  ];
  expect(mailTo('1', { profiles: [profile(1, { languages })] })!.language).toBe('zh-CN');
  expect(mailTo('1', { profiles: [profile(1, { languages })] })!.facts).toContain(
    '他们的评价中 60% 是用中文写的。',
  );
  expect(mailTo('1', { profiles: [profile(1, { languages })], mailLanguage: 'en' })!.language).toBe('en');
  const even = [
    { language: 'zh', reviews: 50 },
    { language: 'en', reviews: 50 },
  ];
  expect(mailTo('1', { profiles: [profile(1, { languages: even })] })!.language).toBe('en');
  const german = [{ language: 'de', reviews: 50 }];
  expect(mailTo('1', { profiles: [profile(1, { languages: german })] }, 'zh-CN')!.language).toBe('zh-CN');
});

it('whoever is in no segment gets no mail, nor a shop of a handful', () => {
  expect(mails({ profiles: [profile(0)] }).map(({ id }) => id)).toEqual(['all']);
  expect(mails({ profiles: [profile(0, { size: 3 })] })).toEqual([]);
  expect(mails({ profiles: [] })).toEqual([]);
});

it('a mail about a product names it, its praise, and whom it goes to', () => {
  const audience = [{ customerId: 'a', rank: 1, segment: 0, idleDays: 3 }];
  const said = { productId: 'P1', title: '', reviews: 20, blamed: [] };
  const praised = [{ aspect: 'sound', reviews: 9 }] as const;
  const detail = product({}, { audience, voice: { ...said, praised } });
  const mail = mailTo('product:P1', { mailed: [detail] })!;
  expect(mail.text).toContain('We think that this may be something for you: Nylon strings.');
  expect(mail.text).toContain('In 9 reviews customers praise the sound.');
  expect(mail.facts[0]).toBe('“Nylon strings” stands in the recommendations of one customer.');
  const disliked = product({ rating: 1.4, ratingCount: 30 }, { audience, voice: { ...said, praised } });
  expect(mailTo('product:P1', { mailed: [disliked] })!.text).not.toMatch(/praise/);
  const torn = { ...said, praised, blamed: [{ aspect: 'sound', reviews: 8 }] } as const;
  expect(mailTo('product:P1', { mailed: [product({}, { audience, voice: torn })] })!.text).not.toMatch(
    /praise/,
  );
  const untitled = product({ title: '' }, { audience });
  expect(mails({ mailed: [untitled, product({}, { audience: [] })] })).toEqual([]);
});

it('chosen customers who mostly complain get an answer and no offer, and their mail the id that is wanted', () => {
  const chosen = (low: number) =>
    mails({
      goods: new Map([['chosen', { ...offering, stars: { rated: 20, low, high: 20 - low } }]]),
      chosenAs: 'audience:a',
    });
  expect(chosen(15).map(({ id }) => id)).toEqual(['audience:a']);
  expect(chosen(15)[0]!.text).toMatch(/^We have read what you say/);
  expect(chosen(15)[0]!.text).not.toContain('Capo');
  expect(chosen(15)[0]!.facts).toContain(
    'Of 20 of them who gave stars, 5 gave 4 or more on average and 15 gave 2 or fewer.',
  );
  expect(chosen(2)[0]!.text).toContain('– Capo');
});

it('a title is no promise of the shop’s, and makes no place to fill in', () => {
  const named = goods({ offered: ['Free Refund {deluxe} strings'] });
  const mail = mailTo('1', { profiles: [profile(1)], goods: new Map([['1', named]]) })!;
  expect(mail.text).toContain('– Free Refund (deluxe) strings');
  expect(checkText(mail.text, againstOf(mail, ''), wordsOf(mail.text))).toEqual([]);
});

it('everybody is written to of complaints where the shop hears mostly these', () => {
  const aspects = [aspect('delivery', 2, 40), aspect('sound', 20, 1)];
  const mail = mailTo('all', { profiles: [profile(1)], voice: voice(aspects) })!;
  expect(mail.text).toMatch(/^About the delivery: we have read what you say/);
  expect(mail.text).toContain('In their reviews our customers have told us');
});
