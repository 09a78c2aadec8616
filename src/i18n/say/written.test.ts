import { beforeAll, describe, expect, it } from 'vitest';
import type { SegmentProfile } from '../../domain/label/segment';
import { aspectKeys } from '../../domain/lexicon/voice';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import type { ShopVoice } from '../../domain/voice/shop-voice';
import { checkText } from '../../domain/writing/check-text';
import { chinese, english } from '../../domain/writing/writing-words';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';
import type { WritingMatter } from './written';

beforeAll(() => {
  startI18n('en');
});

const profile = (code: number, more: Partial<SegmentProfile>): SegmentProfile => ({
  code,
  customName: null,
  archetype: 'loyal-regular',
  topics: [],
  keywords: [],
  quotes: [],
  size: 1234,
  share: 0.31,
  revenue: 100,
  revenueShare: 0.62,
  confidence: 1,
  traits: [],
  ...more,
});
const aspect = (
  name: AspectSummary['aspect'],
  praised: number,
  blamed: number,
  says = (feeling: string) => `${feeling} ${name}`,
): AspectSummary => ({
  aspect: name,
  praised,
  blamed,
  praise: { text: says('praised'), rating: 5 },
  complaint: { text: says('blamed'), rating: 1 },
  months: [],
});
const voice = (aspects: AspectSummary[]): ShopVoice => ({
  reviews: 90,
  read: 80,
  unjoined: 0,
  aspects,
  products: [],
  contradictions: [],
  copied: [],
  feeling: null,
  withoutStars: { reviews: 0, pleased: 0 },
});
const written = (kind: 'names' | 'summaries' | 'replies', matter: Partial<WritingMatter>, language = 'en') =>
  speakerFor(language).written(kind, { profiles: [], voice: null, ...matter }, 'EUR');

describe('a summary', () => {
  it('says who they are and what sets them apart', () => {
    const traits: SegmentProfile['traits'] = [
      { feature: 'monetary', unit: 'money', segmentValue: 230, shopValue: 100, effect: 1 },
    ];
    const [summary] = written('summaries', { profiles: [profile(1, { traits })] });
    expect(summary!.text).toBe(
      '1,234 customers, 31% of all, who pay 62% of the money. ' +
        'What sets them apart: 2.3 times the usual spend (€230 against €100).',
    );
    expect(summary!.facts).toContain('2.3 times the usual spend (€230 against €100)');
    const [chineseOne] = written('summaries', { profiles: [profile(1, { traits })] }, 'zh-CN');
    expect(chineseOne!.text).toMatch(/^1,234 位顾客，占全部的 31%，支付了 62% 的金额。与其他顾客的不同：/);
  });

  it('says nothing of money that the export does not have, and no trait where there is none', () => {
    const [summary] = written('summaries', { profiles: [profile(1, { size: 1, revenueShare: Number.NaN })] });
    expect(summary!.text).toBe('One customer, 31% of all. No figure sets them clearly apart.');
  });

  it('names what is praised or blamed most, not what is spoken of most, and nothing where two are', () => {
    const told = (aspects: AspectSummary[]) =>
      written('summaries', { profiles: [profile(1, { aspects })] })[0]!.text.replace(/^.*money\. /, '');
    expect(told([aspect('price', 1625, 257), aspect('function', 1713, 150)])).toBe(
      'What their reviews praise most: How well things work (1,713).',
    );
    expect(told([aspect('price', 30, 29), aspect('delivery', 2, 40)])).toBe(
      'What their reviews blame most: Delivery (40).',
    );
    expect(told([aspect('price', 20, 9), aspect('delivery', 20, 1)])).toBe(
      'No figure sets them clearly apart.',
    );
  });

  it('tells that few pay most of the money, where the first sentence alone would mislead', () => {
    const fewPay = { customers: 2, share: 0.8 };
    const [summary] = written('summaries', { profiles: [profile(1, { fewPay })] });
    expect(summary!.text).toContain('2 customers pay 80% of this segment’s money');
  });

  it('calls those outside by no segment’s name', () => {
    const [, others] = written('summaries', { profiles: [profile(1, {}), profile(0, {})] });
    expect(others!.text).toContain('who are in no segment');
    expect(written('names', { profiles: [profile(1, {}), profile(0, {})] })).toHaveLength(1);
  });
});

describe('replies', () => {
  it('answer what is blamed by three or more, the most blamed first, each with count and quote', () => {
    const replies = written('replies', {
      voice: voice([aspect('taste', 2, 2), aspect('delivery', 1, 9), aspect('fit', 30, 12)]),
    });
    expect(replies.map(({ id }) => id)).toEqual(['blamed:fit', 'blamed:delivery', 'praised:fit']);
    expect(replies[1]!.facts).toEqual(['9 reviews blame: Delivery.', '“blamed delivery”']);
    expect(replies[1]!.text).toMatch(/^Dear \{name\}, we are sorry about the delivery\./);
  });

  it('answer what the sentences speak of beside the aspects', () => {
    const topics = { looked: 50, written: 90, topics: [topic(['parking', 'lift'], 14)] };
    const [reply] = written('replies', { voice: { ...voice([]), topics } });
    expect(reply!.id).toBe('topic:1');
    expect(reply!.text).toContain('parking and lift');
    expect(reply!.facts[0]).toBe('14 reviews speak of: parking and lift.');
  });

  it('are in the language of the review that they quote, whatever is on screen', () => {
    const inChinese = aspect('packaging', 0, 9, () => '包装破了，很失望');
    for (const language of ['en', 'zh-CN']) {
      const replies = written('replies', { voice: voice([inChinese, aspect('fit', 0, 5)]) }, language);
      expect(replies.map((reply) => reply.language)).toEqual(['zh-CN', 'en']);
      expect(replies[0]!.text).toMatch(/^\{name\}，您好！/);
      expect(replies[0]!.facts).toEqual(['9 条评论抱怨：包装。', '“包装破了，很失望”']);
      expect(replies[1]!.text).toMatch(/^Dear \{name\}, /);
    }
    const unquoted = { ...aspect('fit', 0, 5), complaint: null };
    const [reply] = written('replies', { voice: voice([unquoted]) }, 'zh-CN');
    expect(reply!.language).toBe('zh-CN');
  });

  it('are none where nothing was read', () => {
    expect(written('replies', {})).toEqual([]);
  });

  it.each([
    ['en', english],
    ['zh-CN', chinese],
  ] as const)('of %s promise nothing and speak as the shop, whatever they answer', (language, words) => {
    const says = language === 'en' ? undefined : () => '包装破了，很失望';
    const all = voice(aspectKeys.map((key) => aspect(key, 5, 5, says)));
    const replies = written('replies', { voice: all }, language);
    expect(replies).toHaveLength(2 * aspectKeys.length);
    for (const { text, id } of replies) {
      // Returns are what is spoken of there, not granted.
      const facts = [text, ...(id.endsWith('returns') ? ['退货 换货 退换货'] : [])];
      const policy = id.endsWith('returns') ? '退货 换货' : '';
      const found = checkText(text, { facts, reply: true, policy }, words);
      expect(found, text).toEqual([]);
    }
  });
});

function topic(terms: string[], reviews: number) {
  return { terms, reviews, quotes: ['Where can one park?'], segments: [], products: [] };
}
