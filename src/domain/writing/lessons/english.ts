import type { Asked, Lesson, Lessons } from './lesson';

const facts = ({ facts: given }: Asked) => `Facts: ${given.join('; ')}`;

/** Facts that are sentences, without their stops. */
const sentences = ({ facts: given }: Asked) =>
  `Facts: ${given.map((fact) => fact.replace(/\.$/u, '')).join('; ')}`;

/** An answer goes by what was written, which is the last of its facts. */
const reply: Lesson = {
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
  ask: ({ facts: given, slots }) => `Review: ${given.at(-1) ?? ''} Places: ${slots.join(' ')}`,
};

/** Its verbs are those of the facts, or such as claim nothing: a small model takes over whatever is shown. */
const summary: Lesson = {
  told: 'You tell a shop owner who a group of customers is, in two full sentences. Use only what is given, with its figures as they are.',
  shown: [
    [
      'Facts: 310 customers, 12% of all, who pay 20% of the money; buys every 31 days, in the shop usually 64; 1.9 times as many different products as usual (19 against 10)',
      'These 310 customers, 12% of all, pay 20% of the money. They buy every 31 days, in the shop usually 64, and have 1.9 times as many different products as usual (19 against 10).',
    ],
    [
      'Facts: 95 customers, 8% of all, who pay 3% of the money; 62% of a customer’s money goes to Toys on average, 14% in the shop; 37% fewer orders than usual (2.9 against 4.6)',
      'These 95 customers, 8% of all, pay 3% of the money. On average 62% of a customer’s money goes to Toys, 14% in the shop, and they have 37% fewer orders than usual (2.9 against 4.6).',
    ],
  ],
  ask: sentences,
};

export const english: Lessons = {
  names: {
    told: 'You name customer segments for a shop. Answer with a name of 2 to 5 words and nothing else.',
    shown: [
      ['Facts: 14 orders a year, spends 3 times the average, last order 8 days ago.', 'Loyal Big Spenders'],
      ['Facts: one order only, 310 days ago, small basket.', 'Lapsed One-Time Buyers'],
      ['Facts: buys only at a discount, returns 28% of items.', 'Returning Bargain Hunters'],
    ],
    ask: facts,
  },
  summaries: summary,
  replies: reply,
  answers: reply,
  mails: {
    told: 'You write the subject and the opening of a mail from a shop to its customers: the subject on the first line, then one or two short sentences. Promise nothing: no discount, no date, nothing free. Use only what is given, and write the places in braces as they are given.',
    shown: [
      [
        'Write: Picked for you at {shop} | We have picked a few teas that may suit you. Tone: like a friend',
        '{shop} has picked for you\nWe thought of you and picked a few teas. One of them may suit you.',
      ],
      [
        'Write: It would be good to see you again | If there is something that you miss, please tell us. Tone: short and matter-of-fact',
        'See you again?\nPlease tell us if there is something that you miss.',
      ],
    ],
    ask: ({ facts: given, tone }) =>
      `Write: ${given.join(' | ')} Tone: ${tone === '' ? 'warm and plain' : tone}`,
  },
  portraits: {
    told: 'You write a short paragraph about a group of customers or a product for a shop owner, in full sentences. Use only what is given, with its figures as they are.',
    shown: [
      [
        'Facts: 310 customers, 12% of all; they order 6 times a year, in the shop usually 2; Their reviews praise the fit (41 reviews).',
        'These are 310 customers, 12% of all. They order 6 times a year, in the shop usually 2. Their reviews praise the fit (41 reviews).',
      ],
    ],
    ask: sentences,
  },
  lead: {
    told: 'You write the beginning of a report for a shop owner: two or three sentences that tell every fact once, with its figures as they are.',
    shown: [
      [
        'Facts: 800 customers fall into 4 segments; 61 reviews praise the fit; What to do first: thank the regulars',
        '800 customers fall into 4 segments, and 61 reviews praise the fit. What to do first: thank the regulars.',
      ],
    ],
    ask: sentences,
  },
};
