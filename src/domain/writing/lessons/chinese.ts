import type { Asked, Lesson, Lessons } from './lesson';

const facts = ({ facts: given }: Asked) => `事实：${given.join('；')}`;

/** Facts that are sentences, without their stops. */
const sentences = ({ facts: given }: Asked) =>
  `事实：${given.map((fact) => fact.replace(/。$/u, '')).join('；')}`;

/** An answer goes by what was written, which is the last of its facts. */
const reply: Lesson = {
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
  ask: ({ facts: given, slots }) => `评价：${given.at(-1) ?? ''}位置：${slots.join(' ')}`,
};

const summary: Lesson = {
  told: '你用一两句话为店主概括事实，只用给出的内容。',
  shown: [
    [
      '事实：收入4.2万元，增长8%；老客户占订单的61%；退款率5%，主要是鞋类。',
      '收入4.2万元，增长8%，老客户占订单的61%。退款率5%，主要是鞋类。',
    ],
  ],
  ask: facts,
};

export const chinese: Lessons = {
  names: {
    told: '你为店铺的客户群体起名。只回答一个不超过十个字的名称。',
    shown: [
      ['事实：一年下单14次，消费是平均的3倍，最近一次在8天前。', '高消费忠实客户'],
      ['事实：只下过一单，310天前，金额很小。', '流失的一次性客户'],
      ['事实：只在打折时购买，退货率28%。', '追求折扣的退货客户'],
    ],
    ask: facts,
  },
  summaries: summary,
  replies: reply,
  answers: reply,
  mails: {
    told: '你为店铺写一封给顾客的邮件的主题和开头：第一行是主题，然后是一两句话。不作任何承诺，不提折扣、日期和免费，只用给出的内容，花括号里的位置照原样写出。',
    shown: [
      [
        '请写：{shop}为您挑选 | 我们挑了几款也许适合您的茶。语气：像朋友一样',
        '{shop}为您挑的茶\n我们挑了几款茶，也许适合您。',
      ],
      [
        '请写：期待与您再次见面 | 如果您觉得缺了什么，请告诉我们。语气：简短',
        '期待再次见面\n如果您觉得缺了什么，请告诉我们。',
      ],
    ],
    ask: ({ facts: given, tone }) => `请写：${given.join(' | ')}语气：${tone === '' ? '亲切平实' : tone}`,
  },
  portraits: {
    told: '你为店主写一小段关于一群顾客或一件商品的介绍，用完整的句子，只用给出的内容，数字照写。',
    shown: [
      [
        '事实：310 位顾客，占全部的 12%；每年下单 6 次，全店通常 2 次；评价中称赞尺码（41 条）。',
        '这是 310 位顾客，占全部的 12%。每年下单 6 次，全店通常 2 次。评价中称赞尺码（41 条）。',
      ],
    ],
    ask: sentences,
  },
  lead: {
    told: '你为店主写报告的开头：两三句话，每条事实说一次，数字照写。',
    shown: [
      [
        '事实：800 位顾客分为 4 个客群；61 条评价称赞尺码；首先要做的：感谢常客',
        '800 位顾客分为 4 个客群，61 条评价称赞尺码。首先要做的：感谢常客。',
      ],
    ],
    ask: sentences,
  },
};
