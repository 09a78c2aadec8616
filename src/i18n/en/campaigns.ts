/** Campaigns with a control group: made, sent, measured. */
export default {
  title: 'Campaigns',
  lead: 'Who gets your message, who is held back at random, and what the message really did, judged by the orders that follow.',
  noShop: {
    title: 'No shop open',
    text: 'Open a shop, or drop the exports of one: a campaign is drawn from its customers and measured by its orders.',
    action: 'To the import',
  },
  noDates: {
    title: 'A campaign needs orders with dates',
    text: 'What a campaign did shows in who ordered in the days after it. This shop’s files hold no orders with dates: add an export of orders that has them.',
  },
  new: 'New campaign',
  back: 'All campaigns',
  empty: {
    title: 'No campaign yet',
    text: 'Make a list for your mail tool, with a group that is held back at random. When you add newer orders, you see what the mail really did: orders that would have come anyway do not count.',
  },
  list: {
    name: 'Campaign',
    state: 'State',
    mailed: 'Mailed',
    control: 'Held back',
    result: 'Difference in orders',
    resultHint:
      'Share of those mailed who ordered, less that of those held back, with the range in which it lies in 95 of 100 cases.',
    none: 'not known yet',
  },
  state: {
    planned: 'Goes out on {{date}}',
    running: 'Runs until {{date}}',
    waiting: 'Waiting for orders until {{date}}',
    told: 'Measured',
    strangers: 'The orders know none of its customers',
  },
  covered_one: 'Orders so far reach {{covered}} of {{count, number}} day.',
  covered_other: 'Orders so far reach {{covered}} of {{count, number}} days.',
  notCovered: 'The orders of this shop end on {{date}}, before it.',
  strangers:
    'None of its customers is among the orders: are these orders of the same shop, with the same customer numbers?',
  form: {
    title: 'New campaign',
    lead: 'Nothing is sent from here: you get a list for your mail tool, and what is needed to measure it is kept with the shop.',
    whom: 'For whom',
    kind: {
      all: 'Everybody',
      segment: 'A segment',
      product: 'Whom a product suits',
      chosen: 'Chosen on another screen',
    },
    segment: 'Segment',
    product: 'Product',
    productHint: 'Customers in whose recommendations it stands',
    option: '{{name}} · {{customers}}',
    name: 'Name',
    message: 'What you write',
    messageHint: 'Kept here so that you know later what the customers got. It goes nowhere.',
    draft: 'A draft for this mail',
    draftTitle: 'Draft',
    useDraft: 'Put it into the message',
    noDraft:
      'There is no draft for these customers: choose everybody, a segment, or a product that has a title.',
    date: 'Goes out on',
    dateHint: 'From this day on orders count.',
    dateBefore:
      'The orders of this shop reach to the day before {{date}}: what was ordered until then cannot follow from a list made now. Choose {{date}} or later.',
    datePast: 'This day is past: orders between it and the day on which you write count too.',
    days: 'Days to count orders',
    daysHint: 'As long as the message may work: mostly 14 to 30 days.',
    share: 'Held back',
    shareOf: '{{share}}: {{control}} of {{customers}} customers get nothing',
    shareHint:
      'Without a group that gets nothing, nobody can say which orders would have come anyway. It is drawn at random, with the same share of large and small customers.',
    keep: 'Keep this campaign',
    keepHint: 'Then download the list.',
    waiting: 'Working out what it can show …',
    tooSmall_one: 'A campaign takes at least {{least}} customers; this is {{count, number}}.',
    tooSmall_other: 'A campaign takes at least {{least}} customers; these are {{count, number}}.',
    noAudience: 'Choose a segment or a product.',
    failed: 'It cannot be drawn: {{cause}}',
  },
  power: {
    title: 'What it can show',
    lift: 'With {{customers}} customers, {{control}} of them held back, you can see a lift from {{points}} points.',
    anyway:
      'In the {{days}} days before the end of the orders {{base}} of them ordered anyway; it would have to be {{reach}} or more of those you write to. A smaller lift may be there and will mostly look like chance.',
    nobody:
      'None of them ordered in the {{days}} days before the end of the orders; {{reach}} or more of those you write to would have to.',
    none: 'With {{customers}} customers, {{control}} of them held back, no lift could be seen.',
    noneAnyway:
      '{{base}} of them ordered anyway in the {{days}} days before the end of the orders: not even if all of those you write to ordered would it show. Count fewer days, in which fewer order anyway, take more customers, or hold more of them back.',
    leftOut_one:
      '{{count, number}} account that looks fake is in neither group: nothing is sent to it, and it counts for nothing here.',
    leftOut_other:
      '{{count, number}} accounts that look fake are in neither group: nothing is sent to them, and they count for nothing here.',
    tenth: 'To see a lift by a tenth of what they order anyway, about {{needed}} customers would be needed.',
  },
  overlap: {
    title: 'Another campaign reaches them',
    shared_one:
      '{{count, number}} customer is also in ‘{{name}}’ ({{date}}), in the same days: it mails {{mailed}} of those mailed here and {{control}} of those held back here.',
    shared_other:
      '{{count, number}} customers are also in ‘{{name}}’ ({{date}}), in the same days: it mails {{mailed}} of those mailed here and {{control}} of those held back here.',
    even: 'Both groups get the other campaign equally, so the difference is still due to this one, as it works beside the other.',
    uneven:
      'The groups differ in that: what is found may be the other campaign’s, and nobody can tell the two apart. Choose other days or other customers.',
  },
  outcome: {
    title: 'What it did',
    soFar: 'What it did so far',
    orders:
      '{{mailedShare}} of the {{mailed}} customers mailed ordered, and {{controlShare}} of the {{control}} held back.',
    more: 'That is {{points}} points more, and more than chance makes: {{low}} to {{high}} points.',
    fewer: 'That is {{points}} points less, and more than chance makes: {{low}} to {{high}} points.',
    open: 'The difference of {{points}} points may be chance ({{low}} to {{high}} points): too small to tell.',
    orderers_one: 'By that about {{count, number}} customer ordered because of it ({{low}} to {{high}}).',
    orderers_other: 'By that about {{count, number}} customers ordered because of it ({{low}} to {{high}}).',
    detectable: 'A campaign of this size shows a lift from {{points}} points in four of five cases.',
    needed: 'For a lift as large as the one seen, about {{needed}} customers would be needed.',
    money: {
      more: 'A customer mailed brought {{money}} more than one held back: {{low}} to {{high}}.',
      fewer: 'A customer mailed brought {{money}} less than one held back: {{low}} to {{high}}.',
      open: 'In money, the difference per customer is {{money}}, which may be chance: {{low}} to {{high}}.',
      cut_one:
        'One very large sum counted as {{cap}}, so that it does not decide; with it as it is the difference is {{uncut}}.',
      cut_other:
        '{{count, number}} very large sums counted as {{cap}}, so that they do not decide; with them as they are the difference is {{uncut}}.',
      unknown:
        'In money it is not known: too many of these orders have no amount, or one in another currency.',
      few: 'In money it cannot be told: at least {{least}} of each group must have ordered, or the range would look more certain than it is.',
      unpriced_one: '{{count, number}} customer whose order has no known amount is left out of that.',
      unpriced_other: '{{count, number}} customers whose orders have no known amount are left out of that.',
    },
    early: 'The first order here is of {{date}}: earlier ones of its days may be missing.',
    silence:
      'From {{from}} to {{until}} nobody at all ordered, which never happens here for so long: is a part of the export missing? Orders that are missing may make the difference look smaller.',
    once_one:
      '{{count, number}} account of the campaign is by now known to be one person with another of its group, and counts once.',
    once_other:
      '{{count, number}} accounts of the campaign are by now known to be one person with another of their group, and count once.',
    neither_one:
      '{{count, number}} account is by now known to be one person with one of the other group: she was mailed and held back, and counts in neither.',
    neither_other:
      '{{count, number}} accounts are by now known to be one person with one of the other group: they were mailed and held back, and count in neither.',
    unknown_one:
      '{{count, number}} customer of the campaign is not in the orders any more and counts as not having ordered.',
    unknown_other:
      '{{count, number}} customers of the campaign are not in the orders any more and count as not having ordered.',
    partial: 'Its days are not over by these orders: what is told here will change.',
  },
  groups: {
    name: 'Who ordered',
    summary:
      'Share of each group that ordered within the days; the line says where it lies in 95 of 100 cases.',
    group: 'Group',
    mailed: 'Mailed',
    control: 'Held back',
    customers: 'Customers',
    ordered: 'Ordered',
    share: 'Share',
    interval: 'Between (95%)',
    money: 'Money',
    between: '{{low}} to {{high}}',
  },
  segments: {
    name: 'Difference by segment',
    summary:
      'Share of the mailed that ordered less that of those held back, in points. Ranges by segment are wider, since of many segments one always looks apart. What touches the line at 0 may be chance.',
    all: 'All',
    segment: 'Segment',
    rise: 'Difference in points',
    riseOf: '{{rise}} ({{low}} to {{high}})',
    verdict: { more: 'more', fewer: 'less', open: 'may be chance' },
    unknown: 'nobody in one of the groups',
    fewer: '← less',
    same: 'no difference',
    more: 'more →',
    axis: 'points',
  },
  uplift: {
    title: 'Who ordered because of it',
    lead: 'The difference above is for everybody together. Here customers are told apart by how they were before the first day, to see for whom the message made the difference. Nobody is judged by a model that saw her own answer.',
    early: 'The orders end before the campaign began.',
    running: 'Its days are not over by these orders: whoever has not ordered yet may still do so.',
    strangers: 'The orders know none of its customers.',
    unseen:
      'Many of its customers are not in these orders, as where an export holds the newer months alone. Who ordered because of it can be told with the earlier months beside them: add the newer export to the shop in which the campaign was made.',
    few: 'Too few to tell customers apart: each group needs {{customers}} customers, of whom {{answers}} or more ordered and {{answers}} or more did not.',
    group: {
      mailed: 'Mailed: {{customers}} customers, {{ordered}} of whom ordered.',
      control: 'Held back: {{customers}} customers, {{ordered}} of whom ordered.',
    },
    flat: 'Nobody can be told apart: a ranking as good as this one comes about by chance where the message works the same on everybody.',
    flatSo:
      'That does not mean that it works the same on everybody, only that these orders cannot show a difference. What it did overall stands above. Larger groups, or a larger share held back, would tell more.',
    found:
      'It did not work the same on everybody: how customers were before tells for whom it made the difference.',
    area: 'Mailing first those it moves most would have brought {{area}} more orders per 100 mailed than mailing at random, on average over all sizes of a list ({{low}} to {{high}}); chance makes up to {{chance}}.',
    persuaded_one:
      '{{count, number}} customer is persuadable: mailed, {{points}} points more of them ordered ({{low}} to {{high}}).',
    persuaded_other:
      '{{count, number}} customers are persuadable: mailed, {{points}} points more of them ordered ({{low}} to {{high}}).',
    putOff_one:
      '{{count, number}} customer is better left alone: when mailed, {{points}} points fewer ordered.',
    putOff_other:
      '{{count, number}} customers are better left alone: when mailed, {{points}} points fewer ordered.',
    doubted_one:
      '{{count, number}} customer looks as if the message put her off; what was ordered does not confirm that, so she counts by whether she orders anyway.',
    doubted_other:
      '{{count, number}} customers look as if the message put them off; what they ordered does not confirm that, so they count by whether they order anyway.',
    margin: 'A message counts as moving somebody from {{points}} points of her chance to order on.',
    sides:
      'Told apart by {{sides}}, all as known before the first day. What the customer file says is left out: it is of today.',
    side: {
      text: 'what they wrote',
      taste: 'what they like',
      behaviour: 'when and what they bought',
      attributes: 'what the customer file says',
    },
    stopped: 'Stopped. Who ordered because of it is not known.',
    failed: 'It could not be found out: {{cause}}',
    again: 'Find out',
    download: 'Everybody with her kind (CSV)',
    curve: {
      name: 'Orders gained by size of the list',
      summary:
        'Customers from those it moves most to those it moves least: how many more orders per 100 mailed a list of each size brings. Grey is where 95 of 100 curves lie if the message works the same on everybody; the whole area decides, not a single place.',
      x: 'share of the list that is mailed',
      depth: 'Mailed',
      gain: 'Orders gained per 100',
      low: 'Chance from',
      high: 'Chance to',
    },
    kinds: {
      name: 'Four kinds of customers',
      summary:
        'Each told apart by models that did not see her, and what mailed and held back of each kind then did. Ranges hold for all four together.',
      kind: 'Kind',
      customers: 'Customers',
      mailed: 'Mailed, ordered',
      control: 'Held back, ordered',
      rise: 'Difference in points',
      money: 'Money per customer, mailed minus held back',
      moneyOf: '{{value}} ({{low}} to {{high}})',
      noMoney: 'too few orders to say',
      none: 'nobody in one of the groups',
      meaning: {
        persuadable: 'Orders because of the message: write to them.',
        sure: 'Orders with or without it: a message, and above all a discount, is given away.',
        lost: 'Rarely orders, with or without it: another message, or none.',
        disturbed: 'Orders less when written to: leave them alone.',
      },
      persuadable: 'Persuadable',
      sure: 'Sure',
      lost: 'Lost',
      disturbed: 'Do not disturb',
    },
  },
  about: {
    title: 'What it is',
    whom: 'For whom',
    everybody: 'Everybody',
    chosen: 'Customers chosen on the map or by an audience',
    product: 'Whom {{id}} suits',
    date: 'Goes out on',
    until: 'Orders count until',
    message: 'Message',
    noMessage: 'nothing noted',
    control: 'Held back',
    controlOf: '{{control}} of {{customers}} ({{share}})',
    leftOut: 'In neither group',
    leftOutOf_one: '{{count, number}} account that looks fake',
    leftOutOf_other: '{{count, number}} accounts that look fake',
    model: 'Recommendations by',
    run: 'Segments and lists of',
    power: 'Could show',
    powerOf: 'a lift from {{points}} points',
    powerNone: 'no lift',
    fact: 'What',
    value: 'As it is',
  },
  download: {
    title: 'The list',
    lead: 'Only those you write to are in it. Whoever is held back must not get it from elsewhere either.',
    mailed: 'Download the list',
    all: 'All with their group (CSV)',
  },
  delete: 'Delete',
  deleted: '‘{{name}}’ was deleted.',
  gone: {
    title: 'There is no such campaign',
    text: 'It may have been deleted, or be one of another shop.',
  },
  news: {
    title: 'Your campaigns',
    told: '‘{{name}}’ is measured:',
    see: 'See what it did',
    all: 'All campaigns',
  },
} as const;
