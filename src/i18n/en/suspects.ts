export default {
  title: 'Suspects',
  lead: 'Accounts, reviews, orders and clicks that look as if no customer were behind them. These are findings, not accusations: you decide.',
  /** What a group's accounts do; {{count}} accounts. */
  group: {
    copies_one:
      '{{count, number}} of which hardly more is known than a review that others hand in too, word for word or nearly: “{{text}}”',
    copies_other:
      '{{count, number}} of which hardly more is known than the same review, word for word or nearly: “{{text}}”',
    machines_one:
      '{{count, number}} seems to call up pages as a machine does, within seconds or round the clock ({{views}}; others look at {{usual}}), and is not known to have bought or put in the cart anything.',
    machines_other:
      '{{count, number}} seem to call up pages as machines do, within seconds or round the clock (about {{views}} each; others look at {{usual}}), and are not known to have bought or put in the cart anything.',
    pushed_one: '{{count, number}} is known for nothing but ordering “{{product}}”, within {{period}}.',
    pushed_other:
      '{{count, number}} are known for nothing but ordering “{{product}}”, within {{period}}: orders that lift a product look so, and so do takers of one offer who never came back.',
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
    unbought_one:
      '{{count, number}} praised “{{product}}” with five stars and never bought it, within {{period}}.',
    unbought_other:
      '{{count, number}} praised “{{product}}” with five stars and never bought it, within {{period}}, while those who review here mostly bought what they review. People who were asked to test it would look the same.',
    unboughtSeveral_one:
      '{{count, number}} bought nothing of what it reviews and gives five stars to all of it ({{reviews}}, within {{period}}).',
    unboughtSeveral_other:
      '{{count, number}} bought nothing of what they review and give five stars to all of it ({{reviews}}, within {{period}}), while those who review here mostly bought it. People who were asked to test would look the same.',
    returned_one: '{{count, number}} ordered {{orders}}, within {{period}}, and returned all of it.',
    returned_other:
      '{{count, number}} ordered several times each ({{orders}} in all, within {{period}}) and returned all of it; hardly more is known of them.',
    alike_one:
      '{{count, number}} is known for nothing but “{{product}}” and has something in common with others who are: {{tie}}.',
    alike_other:
      '{{count, number}} are known for nothing but “{{product}}” and have something in common: {{tie}}. Others who have that in common, or took this, mostly take other things too. A club that orders together would look the same.',
    alikeMixed_one: '{{count, number}} has something in common with other accounts: {{tie}}.',
    alikeMixed_other:
      '{{count, number}} have something in common: {{tie}}. One person with several accounts looks so, to take an offer several times or to lift a product.',
    confirmed_one: '{{count, number}} that you called fake yourself.',
    confirmed_other: '{{count, number}} that you called fake yourself.',
  },
  /** {{value}} is an address, or what many have in common. */
  tie: {
    mailbox: 'one mailbox under several spellings ({{value}})',
    series: 'e-mail addresses that differ in a number alone ({{value}})',
    domain: 'e-mail addresses of a domain that few others have ({{value}})',
    address: 'one address ({{value}})',
    night: 'orders at hours in which the shop has hardly any, on several nights',
  },
  reviews_one: 'one review',
  reviews_other: '{{count, number}} reviews',
  orders_one: 'one order',
  orders_other: '{{count, number}} orders',
  ofSeveral: 'several products',
  days_one: 'a day',
  days_other: '{{count}} days',
  stars_one: 'one star',
  stars_other: '{{count}} stars',
  /** {{sentence}} is one of the above. */
  accounts: 'Accounts: {{sentence}}',
  evidence: {
    alone: '{{share}} of all accounts stand out less than this one (isolation forest).',
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
    burst: 'A burst of praise or criticism',
    contrary: 'Stars against their own words',
    clickers: 'One product clicked over and over',
    unbought: 'Praise for what was never bought',
    returned: 'Several orders, all returned',
    alike: 'Tied together, one product',
    alikeMixed: 'One mailbox, several accounts',
    confirmed: 'Called fake by you',
  },
  /** {{name}} is the product, or the first words of the text. */
  titleOf: '{{kind}}: {{name}}',
  verdict: { open: 'Open', fake: 'Excluded', genuine: 'Real customer' },
  idea: 'As long as you have not decided, these accounts are in no segment, but what they did still counts in ratings and lists. Excluded: what they did counts nowhere. Real customer: they are in segments like everybody. All of it can be taken back.',
  working: 'Looking for what does not look like customers…',
  none: {
    title: 'Nothing looks fake',
    text: 'No accounts were found that copy reviews, push a product, or click as machines do. Small or careful fakes, a handful of accounts or ones that buy like customers, cannot be told from an export, and where records hold days without the time of day nothing is told by hours or seconds.',
  },
  noneShown: 'None of the accounts is in that state.',
  counts_one: '{{count, number}} account to look at ({{share}} of all).',
  counts_other: '{{count, number}} accounts to look at ({{share}} of all).',
  decided: 'Open: {{open}}. Excluded: {{fake}}. Real customers: {{genuine}}.',
  download: 'Download (CSV)',
  more_one: 'Show it',
  more_other: 'Show all {{count, number}}',
  order: { label: 'First come', score: 'the highest score', size: 'the largest group', kind: 'by kind' },
  shown: { label: 'Show', all: 'all', open: 'open ones', fake: 'excluded ones', genuine: 'real customers' },
  column: {
    account: 'Account',
    score: 'Score (0 to 1)',
    alone: 'Stand out less',
    verdict: 'State',
    decide: 'Decide',
  },
  limits:
    'What is not looked for: fewer than five accounts that act together, except those that call up pages like machines; and where the records hold days without the time of day, nothing is told by hours or seconds. That nothing was found is no proof that nothing is there.',
  scoreNote:
    'Score: nine tenths how much of what a group does the shop’s customers do not do, the surer the larger the group; one tenth the share of all accounts that stand out less. It orders what to look at first and is no probability.',
  action: {
    weigh: 'Exclude…',
    genuine: 'Real customer',
    undo: 'Take back',
    weighAll_one: 'Exclude…',
    weighAll_other: 'Exclude all {{count, number}}…',
    genuineAll_one: 'A real customer',
    genuineAll_other: 'All real customers',
    undoAll_one: 'Take back',
    undoAll_other: 'Take all back',
  },
  effect: {
    title_one: 'If you exclude this account',
    title_other: 'If you exclude these {{count, number}} accounts',
    working: 'Segments and lists are made again without them, to compare. Nothing is kept yet.',
    progress: 'How far the comparison is',
    stop: 'Stop',
    close: 'Leave as it is',
    stopped: 'The comparison was stopped; nothing was changed.',
    failed: 'The comparison failed; nothing was changed. {{cause}}',
    exclude_one: 'Exclude it',
    exclude_other: 'Exclude {{count, number}} accounts',
    removed: 'These count nowhere any more: {{orders}}, {{reviews}}, {{events}}.',
    orders_one: '{{count, number}} order',
    orders_other: '{{count, number}} orders',
    reviews_one: '{{count, number}} review',
    reviews_other: '{{count, number}} reviews',
    events_one: '{{count, number}} click or other event',
    events_other: '{{count, number}} clicks and other events',
    ratings: 'Ratings of products',
    noRatings: 'No product’s rating changes.',
    moreRatings_one: 'And {{count, number}} more product.',
    moreRatings_other: 'And {{count, number}} more products.',
    product: 'Product',
    before: 'Now',
    after: 'Then',
    count: 'Ratings',
    fromTo: '{{from}} → {{to}}',
    noRun: 'There are no segments and lists yet; run the analysis to see what would change in them.',
    segments: 'Segments and lists on screen',
    moved_one: '{{count, number}} of {{of}} other customers would be in another segment.',
    moved_other: '{{count, number}} of {{of}} other customers would be in another segment.',
    lists_one:
      '{{count, number}} of {{of}} other customers would see another product among their first {{top}}; {{kept}} of all these places stay.',
    lists_other:
      '{{count, number}} of {{of}} other customers would see other products among their first {{top}}; {{kept}} of all these places stay.',
    segment: 'Segment',
    noSegment: 'In no segment',
    newSegment: 'Another segment ({{code}})',
  },
};
