/**
 * Mails to a group of customers. {name} and {shop} are for the tool that sends them. {{who}} are customers like the one who
 * is written to. No promise: what the shop grants stands in its own rules.
 */
export default {
  who: { group: 'customers like you', all: 'our customers' },
  many: { group: 'Many customers like you', all: 'Many of our customers' },
  greeting: { formal: 'Dear {name},', casual: 'Hi {name},', own: '{{greeting}} {name},' },
  subject: {
    blamed: 'About {{matter}}: we have read what you say',
    critical: 'We have read what you say',
    away: 'It would be good to see you again',
    new: 'Welcome to {shop}',
    once: 'Something that may go with what you have',
    loyal: 'A thank-you from {shop}',
    visitor: 'Is there a question that we can answer?',
    returner: 'What was not right?',
    reviewer: 'Thank you for your reviews',
    gift: 'Looking for a present?',
    topic: 'For friends of {{topic}}, from {shop}',
    product: 'Have you seen this? {{product}}',
    few: 'How are you getting on?',
    plain: 'Picked for you at {shop}',
  },
  opening: {
    blamed:
      'In their reviews {{who}} have told us what they think of {{matter}}, and it was not flattering. Thank you for being so plain. If something was not right with an order of yours, please reply with your order number, so that we can look into it.',
    critical:
      'In their reviews {{who}} tell us plainly what is not right. Thank you for that. If something was not right with an order of yours, please reply with your order number, so that we can look into it.',
    away: 'It would be good to see you in our shop again. If there is something that you miss with us, please tell us: a short reply to this mail is enough.',
    new: 'It is good to have you with us. Thank you for your trust. If you have a question, simply reply to this mail.',
    once: 'Thank you for shopping with us. If you have a question about what you bought, simply reply to this mail.',
    loyal: 'It is {{who}} who keep our shop going. Thank you for that.',
    visitor:
      'Thank you for your interest in our shop. If a question keeps you from deciding, please ask us: a short reply to this mail is enough.',
    returner:
      'What we sell should suit whoever buys it. If something that you ordered did not, please tell us what was wrong: the size, the description or the quality. A short reply to this mail is enough.',
    reviewer: 'What {{who}} write in their reviews helps others to choose. Thank you for taking the time.',
    gift: 'Where there is a present to be found, we are glad to help you choose.',
    topic: '{{many}} are drawn to {{topic}}.',
    product: 'We think that this may be something for you: {{product}}.',
    few: 'We would like to know how you are getting on with us. If there is something that we can do better, simply reply to this mail.',
    plain: 'We have gone through our range and picked a few things that may suit you:',
    plainEmpty:
      'We are glad to have you as a customer. If there is something that we can do better, simply reply to this mail.',
  },
  praise_one: 'In one review {{who}} praise {{matter}}.',
  praise_other: 'In {{reviews}} reviews {{who}} praise {{matter}}.',
  praiseProduct_one: 'In one review customers praise {{matter}}.',
  praiseProduct_other: 'In {{reviews}} reviews customers praise {{matter}}.',
  quote: '{{sentence}} One of them writes:\n“{{quote}}”',
  categories: '{{many}} choose from {{categories}}.',
  picks: { usual: 'These may suit you:', once: 'These may go with what you have:' },
  close: 'We look forward to seeing you.',
  sign: {
    formal: 'Kind regards,\nyour team at {shop}',
    casual: 'All the best,\nyour team at {shop}',
    own: '{{leave}},\nyour team at {shop}',
  },
  fact: {
    products: 'Bought or reviewed by more of them than anything else: {{list}}.',
    categories: 'Most of them chose from: {{list}}.',
    of: '{{title}} ({{customers}} of {{all}} customers)',
    offered: 'First in their recommendations: {{list}}.',
    action: 'Next step: {{action}}',
    language: '{{share}} of their reviews are written in {{language}}.',
    everybody: 'Everybody in the shop: {{customers}} customers.',
    product_one: '“{{product}}” stands in the recommendations of one customer.',
    product_other: '“{{product}}” stands in the recommendations of {{customers}} customers.',
    stars:
      'Of {{rated}} of them who gave stars, {{high}} gave 4 or more on average and {{low}} gave 2 or fewer.',
    chosen: 'Customers who were chosen: {{customers}}.',
  },
  /** What stands in a text for places that a person fills in. */
  slot: { name: 'first name', shop: 'name of the shop', order: 'order number' },
} as const;
