export default {
  title: 'Suspects',
  lead: 'Accounts, reviews, orders and clicks that look as if no customer were behind them. These are findings, not accusations: you decide.',
  /** What a group's accounts do; {{count}} accounts. */
  group: {
    copies_one:
      '{{count, number}} of which hardly more is known than a review that others hand in word for word: “{{text}}”',
    copies_other:
      '{{count, number}} of which hardly more is known than the same review word for word: “{{text}}”',
    machines_one:
      '{{count, number}} seems to call up pages as a machine does, within seconds or round the clock ({{views}}; others look at {{usual}}), and is not known to have bought or put in the cart anything.',
    machines_other:
      '{{count, number}} seem to call up pages as machines do, within seconds or round the clock (about {{views}} each; others look at {{usual}}), and are not known to have bought or put in the cart anything.',
    pushed_one: '{{count, number}} is known for nothing but one order of “{{product}}”, within {{period}}.',
    pushed_other:
      '{{count, number}} are known for nothing but one order of “{{product}}” each, within {{period}}: orders that lift a product look so, and so do takers of one offer who never came back.',
    refunded_one:
      '{{count, number}} is known for hardly more than an order of “{{product}}” that was refunded, within {{period}}.',
    refunded_other:
      '{{count, number}} are known for hardly more than an order of “{{product}}” each, all refunded, within {{period}}; others who bought it mostly kept it.',
    burst_one:
      '{{count, number}} is known for hardly more than a review of “{{product}}” with {{stars}}, within {{period}}, and bought nothing.',
    burst_other:
      '{{count, number}} are known for hardly more than a review of “{{product}}” each, all with {{stars}}, within {{period}}, and bought nothing. People who were invited to praise it would look the same.',
    contrary_one:
      '{{count, number}} gave “{{product}}” {{stars}} in words that say the opposite, within {{period}}, and bought nothing.',
    contrary_other:
      '{{count, number}} gave “{{product}}” {{stars}} in words that say the opposite, within {{period}}, and bought nothing.',
    clickers_one:
      '{{count, number}} called up “{{product}}” over and over ({{views}} times; others look {{usual}} times at what they look at most), hardly anything else, and is not known to have bought or put in the cart anything.',
    clickers_other:
      '{{count, number}} called up “{{product}}” over and over (about {{views}} times each; others look {{usual}} times at what they look at most), hardly anything else, and are not known to have bought or put in the cart anything.',
    confirmed_one: '{{count, number}} that you called fake yourself.',
    confirmed_other: '{{count, number}} that you called fake yourself.',
  },
  days_one: 'a day',
  days_other: '{{count}} days',
  stars_one: 'one star',
  stars_other: '{{count}} stars',
  /** {{sentence}} is one of the above. */
  accounts: 'Accounts: {{sentence}}',
  evidence: {
    alone: 'Of all accounts {{share}} are less unlike the others than this one (isolation forest).',
    hours:
      '{{share}} of the orders of these accounts fall into hours in which the shop has hardly any; of all others {{usual}} do.',
    alike: '{{share}} of these accounts have “{{value}}” as {{what}}; of all others {{usual}} do.',
    ids: '{{share}} of these accounts have ids of the shape “{{value}}”; of all others {{usual}} do.',
    stars_one: 'They give it {{mean}} stars on average; the one rating of others is {{others}}.',
    stars_other:
      'They give it {{mean}} stars on average; {{count, number}} ratings of others come to {{others}}.',
  },
  kind: {
    copies: 'One text from many accounts',
    machines: 'Pages called up by machines',
    pushed: 'Orders that lift a product',
    refunded: 'Orders that were all refunded',
    burst: 'A burst of praise or blame',
    contrary: 'Stars against their own words',
    clickers: 'One product clicked over and over',
    confirmed: 'Called fake by you',
  },
  verdict: { open: 'Open', fake: 'Excluded', genuine: 'Real customer' },
};
