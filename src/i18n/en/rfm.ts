export default {
  title: 'Customers by purchases (RFM)',
  lead: 'Every customer sorted by how recently (R), how often (F) and for how much money (M) she bought. In a shop with orders these groups always exist, whether or not there are segments.',
  noOrders: 'This shop’s export holds no orders, so nobody can be sorted by purchases.',
  oldRun: 'This analysis is of an earlier version. Run it again to sort customers by their purchases.',
  all: 'All groups',
  allLead: 'With the rule that makes each; days and orders are those of this shop.',
  use: 'Use these groups as segments',
  chosen: '{{group}}: {{customers}} customers',
  chosenMoney: 'They have paid {{money}} so far.',
  grid: {
    name: 'How recently and how often they bought',
    summary:
      'Of {{buyers}} customers with orders; the largest group is “{{group}}”, with {{share}} of all customers.',
    orders: 'Orders',
    days: 'Last order',
    group: 'Group',
    customers: 'Customers',
    share: 'Share of customers',
    money: 'Money paid',
    moneyShare: 'Share of money',
    rule: 'Who they are',
    ofMoney: '{{share}} of money',
    cell: '{{orders}}, last one {{days}}',
    read: 'Upwards: more orders. To the right: longer ago. Darker: a larger part of the money. Choose a cell to see its group.',
    readNoMoney:
      'Upwards: more orders. To the right: longer ago. Darker: more customers. Choose a cell to see its group.',
  },
  days: {
    any: 'any time',
    unknown: 'no date',
    within_one: 'within {{count, number}} day',
    within_other: 'within {{count, number}} days',
    between: '{{from}} to {{to}} days ago',
    over_one: 'over {{count, number}} day ago',
    over_other: 'over {{count, number}} days ago',
  },
  orders: {
    exactly_one: '{{count, number}} order',
    exactly_other: '{{count, number}} orders',
    between: '{{from}} to {{to}} orders',
    from_one: '{{count, number}} order or more',
    from_other: '{{count, number}} orders or more',
  },
  group: {
    'most-loyal': {
      title: 'Most loyal',
      action: 'Thank them first: early access, a personal word, nothing that costs margin.',
    },
    loyal: {
      title: 'Loyal',
      action: 'Reward the next order and remind them when the next one is usually due.',
    },
    returning: {
      title: 'Coming back',
      action: 'Show what goes with what they have, so that it becomes a habit.',
    },
    new: { title: 'New', action: 'Welcome them and give a reason for the second order.' },
    once: {
      title: 'Bought once',
      action: 'One good reminder of what goes with their order, then spend on others.',
    },
    'at-risk': {
      title: 'Regulars gone quiet',
      action: 'Ask personally what they miss; a favourite at a good price is worth it here.',
    },
    lapsed: {
      title: 'Stopped coming',
      action: 'One win-back offer, then save the budget for those who answer.',
    },
    never: {
      title: 'Nothing kept',
      action: 'Look why first: who sent everything back needs another word than who never ordered.',
    },
  },
  rule: {
    'most-loyal': 'More than {{often}} orders, the last one within {{gone}} days.',
    'most-loyalTimeless': 'More than {{often}} orders.',
    loyal: '{{regular}} orders or more, the last one within {{gone}} days.',
    loyalTimeless: '{{regular}} orders or more.',
    returning: '2 to {{below}} orders, the last one within {{gone}} days.',
    returningTimeless: '2 to {{below}} orders.',
    returningShort: 'Two orders or more.',
    onceShort: 'One order.',
    new: 'One order, within the last {{recent}} days.',
    once: 'One order, more than {{recent}} days ago or at an unknown time.',
    'at-risk': '{{regular}} orders or more, but none for more than {{gone}} days.',
    lapsed: '2 to {{below}} orders, but none for more than {{gone}} days.',
    never:
      'Nothing bought and kept: no order in the files, everything sent back, only returns, or only postage.',
  },
  limits: {
    title: 'What can be known from this, and what cannot',
    rules:
      'The groups are made by rules, not found: who stands near a border could as well be on the other side. They sort customers; they do not say that there are kinds of customers.',
    once: '{{once}} of the buyers ({{share}}) have ordered once. Whether one of them has left or has simply not needed anything yet cannot be told from one order.',
    rhythm:
      'Those who came again did so every {{rhythm}} days, in the middle. After {{gone}} days of silence we say that somebody stopped coming; some of them will come back all the same.',
    short:
      'The export covers {{days}} days. It takes {{needed}} to tell who is new, who is loyal and who has stopped coming, so nobody is called so.',
    noRhythm:
      'Too few customers came again to tell how long they usually wait, so nobody is said to have stopped coming.',
    undated_one: 'Of {{count, number}} buyer no order has a date; how recently is not known.',
    undated_other: 'Of {{count, number}} buyers no order has a date; how recently is not known.',
    margin:
      'Test before you spend: in the largest group ({{customers}} customers) an answer rate of {{rate}} is known to within {{margin}} percentage points either way, in smaller groups less well.',
    small: 'Too small for averages (under {{few}} customers): {{groups}}.',
  },
} as const;
