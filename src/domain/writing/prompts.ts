import type { WritingKind } from './written-text';

/** Who speaks: the system, which says what is to be done, the user, who asks, or the assistant, which answers. */
export interface ChatTurn {
  readonly role: 'system' | 'user' | 'assistant';
  readonly text: string;
}

/** What a small model is told, and shown by examples; the same each time, so that it is read once. */
interface Lesson {
  readonly told: string;
  readonly shown: readonly (readonly [asked: string, answered: string])[];
  readonly ask: (facts: readonly string[], slots: readonly string[]) => string;
}

const facts = (given: readonly string[]) => `Facts: ${given.join('; ')}`;
const factsInChinese = (given: readonly string[]) => `事实：${given.join('；')}`;

const english: Readonly<Record<WritingKind, Lesson>> = {
  names: {
    told: 'You name customer segments for a shop. Answer with a name of 2 to 5 words and nothing else.',
    shown: [
      ['Facts: 14 orders a year, spends 3 times the average, last order 8 days ago.', 'Loyal Big Spenders'],
      ['Facts: one order only, 310 days ago, small basket.', 'Lapsed One-Time Buyers'],
      ['Facts: buys only at a discount, returns 28% of items.', 'Returning Bargain Hunters'],
    ],
    ask: facts,
  },
  summaries: {
    told: 'You sum up facts for a shop owner in one or two short sentences. Use only what is given.',
    shown: [
      [
        'Facts: revenue 42,000 (up 8%); returning customers 61% of orders; refunds 5%, mostly shoes.',
        'Revenue of 42,000 is up 8%, with returning customers 61% of orders. Refunds are 5%, mostly shoes.',
      ],
    ],
    ask: facts,
  },
  replies: {
    told: 'You write a short, polite reply of one or two sentences to a customer review, in the name of the shop. Promise nothing. Write the places in braces as they are given.',
    shown: [
      [
        'Review: Great headphones, the bass is amazing and they arrived a day early. Places: {name}',
        'Dear {name}, thank you. We are glad you enjoy the bass and that your headphones arrived early.',
      ],
      [
        'Review: The mug came broken and nobody answers my emails. Places: {name} {order}',
        'Dear {name}, we are sorry that your mug came broken and that nobody answered your emails. Please tell us your order number {order}.',
      ],
    ],
    ask: (given, slots) => `Review: ${given.at(-1) ?? ''} Places: ${slots.join(' ')}`,
  },
};

const chinese: Readonly<Record<WritingKind, Lesson>> = {
  names: {
    told: '你为店铺的客户群体起名。只回答一个不超过十个字的名称。',
    shown: [
      ['事实：一年下单14次，消费是平均的3倍，最近一次在8天前。', '高消费忠实客户'],
      ['事实：只下过一单，310天前，金额很小。', '流失的一次性客户'],
      ['事实：只在打折时购买，退货率28%。', '追求折扣的退货客户'],
    ],
    ask: factsInChinese,
  },
  summaries: {
    told: '你用一两句话为店主概括事实，只用给出的内容。',
    shown: [
      [
        '事实：收入4.2万元，增长8%；老客户占订单的61%；退款率5%，主要是鞋类。',
        '收入4.2万元，增长8%，老客户占订单的61%。退款率5%，主要是鞋类。',
      ],
    ],
    ask: factsInChinese,
  },
  replies: {
    told: '你代表店铺，用一两句话简短礼貌地回复顾客评价，不作任何承诺，花括号里的位置照原样写出。',
    shown: [
      [
        '评价：耳机很棒，低音震撼，还提前一天到货。位置：{name}',
        '{name}，您好！谢谢您的好评。很高兴您喜欢耳机的低音，也很高兴它提前到货。',
      ],
      [
        '评价：杯子收到就是碎的，发邮件也没人回。位置：{name} {order}',
        '{name}，您好！非常抱歉，杯子收到就是碎的，发邮件也没人回。请您提供订单号 {order}。',
      ],
    ],
    ask: (given, slots) => `评价：${given.at(-1) ?? ''}位置：${slots.join(' ')}`,
  },
};

/** Facts that a prompt holds at most: a small model mixes up more. */
const factsTold = 6;

/** What a writing model is asked for one text of a kind, in Chinese or in English. @param slots that a reply must have. */
export function promptFor(
  kind: WritingKind,
  given: readonly string[],
  inChinese: boolean,
  slots: readonly string[] = [],
): ChatTurn[] {
  const lesson = (inChinese ? chinese : english)[kind];
  const shown = lesson.shown.flatMap(([asked, answered]): ChatTurn[] => [
    { role: 'user', text: asked },
    { role: 'assistant', text: answered },
  ]);
  const told = kind === 'replies' ? given : given.slice(0, factsTold);
  return [{ role: 'system', text: lesson.told }, ...shown, { role: 'user', text: lesson.ask(told, slots) }];
}
