export default {
  title: 'What customers will be worth, and who is due',
  lead: 'By orders alone: what each customer will buy and pay in the time ahead, tried out on what is already known, and when she is due to come back.',
  noShop: {
    title: 'No shop open',
    text: 'Open a shop, or drop the exports of one: what its customers will be worth is worked out from its orders.',
    action: 'To the import',
  },
  working: 'Value of the customers',
  findings: 'What can be said',
  toRfm: 'Customers by purchases (RFM)',
  stand: {
    title: 'Where customers stand on their clocks',
    lead: 'By the pauses of this shop and, where she came often enough, by each customer’s own: never by a fixed number of days.',
    meaning: 'What it means',
    export: 'All customers (CSV)',
  },
  state: {
    subscribed: 'Buys at a regular interval',
    'not-yet': 'Not yet due',
    due: 'Due',
    overdue: 'Overdue',
    lapsed: 'Lapsed',
    unknown: 'Not known',
    never: 'No purchase to go by',
  },
  stateHint: {
    subscribed: 'as a subscriber does, and is not late',
    'not-yet': 'most of those who are still to come back come later than this',
    due: 'half of those who come back do so about now, or it is not known yet who is late',
    overdue: 'three quarters of those who come back had come by now',
    lapsed: 'nearly all who came back had come by now, and half of them in half of this time or sooner',
    unknown: 'too few came back to tell when, or the records are too short for it',
    never: 'nothing bought and kept, or no date',
  },
  calibration: {
    purchases: 'Forecast and actual: purchases',
    money: 'Forecast and actual: money',
    summary:
      '{{customers}} customers in tenths, from those with the lowest forecast to those with the highest: the line with dots is what came in {{days}} days, the band what had been forecast. In the highest tenth {{foretold}} was forecast for each and {{came}} came.',
    tenth: 'Tenth of the customers',
    number: 'Tenth',
    foretold: 'Forecast',
    came: 'Actual',
    error: 'Give or take',
    of: 'Customers',
  },
  customers: {
    byDue: 'Customers by when they are due',
    title: 'Customers by value',
    lead: 'The first {{count}} of {{all}}; all of them are in the file.',
    which: 'Show',
    everybody: 'All customers',
    id: 'Customer',
    purchases: 'Purchases expected',
    alive: 'Still a customer',
    value: 'Value',
    range: 'Between',
    due: 'Due',
    dueOf: '{{day}} ({{from}} to {{until}})',
    dueHint:
      'Due: by this day half of those who come back have done so; in brackets the days by which a quarter and three quarters have.',
    state: 'Stands',
    between: '{{low}} and {{high}}',
    none: 'Nobody stands there.',
  },
  due: {
    title: 'Who should buy which product again',
    lead: 'The likeliest {{count}} of {{all}} pairs of customer and product that are due or overdue.',
    none: 'No product is bought again by enough customers to say when, or nobody is due.',
    export: 'The due (CSV)',
    product: 'Product',
    last: 'Bought last',
    chance: 'Chance to come back for it',
  },
  next: {
    title: 'What is bought next',
    lead: 'What customers buy on their next day with a purchase, surely more often than after anything else.',
    from: 'After',
    to: 'Comes',
    customers: 'Customers',
    share: 'Share',
    usual: 'After anything',
    days: 'Days to it',
  },
  total:
    'In the {{days}} days from {{from}} on, customers are expected to buy on {{purchases}} days of theirs, for {{money}} in all (several orders of one day count as one).',
  totalNoMoney:
    'In the {{days}} days from {{from}} on, customers are expected to buy on {{purchases}} days of theirs (several orders of one day count as one); what they pay is not known.',
  nothing: 'This shop’s orders are not enough to say what customers will be worth. What is missing:',
  instead: 'Until then customers are sorted by how recently, how often and for how much they bought (RFM).',
  insteadDue:
    'Until then customers are sorted by how recently, how often and for how much they bought (RFM), and by when they are due.',
  need: {
    buyers: '{{need}} customers with a dated order; there are {{have}}.',
    days: 'Orders of {{need}} days; there are {{have}}.',
    repeats:
      '{{need}} customers who bought on two days or more in the first part of the time; there are {{have}}.',
    returned:
      '{{need}} customers of the first part of the time who bought in the second, to test by; there are {{have}}.',
    seasons:
      'Orders of {{need}} days, since most is bought in one season and each season must have been seen twice; there are {{have}}.',
  },
  method: {
    'pareto-nbd': 'the Pareto/NBD model',
    'mbg-nbd': 'the MBG/NBD model',
    'bg-nbd': 'the BG/NBD model',
    'last-period': 'the same as in the period before',
    'same-pace': 'the same pace as so far',
  },
  model: {
    purchases:
      'How often they buy is forecast by {{model}}: tried on the last part of the known time it was off by {{modelError}} a customer, while “{{plain}}” was off by {{plainError}} (root of the mean square).',
    money:
      'What they pay is forecast by it and the Gamma–Gamma model: off by {{modelError}} a customer, “{{plain}}” by {{plainError}}.',
  },
  plain: {
    purchases:
      'How often they buy is taken as “{{plain}}”: tried on the last part of the known time it was off by {{plainError}} a customer, and {{model}} was not surely better ({{modelError}}).',
    money:
      'What they pay is taken as “{{plain}}”: off by {{plainError}} a customer. With the Gamma–Gamma model {{model}} was off by {{modelError}}; it serves only where it is surely better at purchases and at money.',
  },
  bounds: 'Low and high should hold eight customers of ten; in the test they held {{share}}.',
  caution: {
    undated_one: '{{count, number}} line has no date and is left out.',
    undated_other: '{{count, number}} lines have no date and are left out.',
    unpriced_one:
      'Of {{count, number}} customer no purchase has an amount that counts: what she will pay is not forecast, and sums leave it out.',
    unpriced_other:
      'Of {{count, number}} customers no purchase has an amount that counts: what they will pay is not forecast, and sums leave it out.',
    'orders-end':
      'The last order is of {{day}}, while other records go on until {{last}}. Either nothing was sold since, or the newer orders are not among your exports. Everything here is said as of the last order.',
    closed:
      'Nobody bought anything {{times}}. If the shop was closed, all is well: clocks and forecasts leave these days out, and take the time ahead as open throughout. If it was open, the orders of these days are not among your exports.',
    'closed-weekdays': 'Nobody ever buys on some weekdays ({{days}}): no due date told here falls on one.',
    closedFrom: 'from {{from}} until {{until}}',
    seasonal:
      '{{share}} of the buying falls in three months of the year: the time ahead may hold another season than the one that was tested.',
    'one-customer':
      'One customer pays {{share}} of all money: sums depend on her, and what is said of all customers is largely said of her.',
    'spend-depends': {
      more: 'Those who buy more often also pay more each time; the money model assumes that the two are independent.',
      less: 'Those who buy more often pay less each time; the money model assumes that the two are independent.',
    },
    'total-off': {
      above: 'In the test the sum of all forecasts was {{share}} too high.',
      below: 'In the test the sum of all forecasts was {{share}} too low.',
    },
    'bounds-narrow': 'Low and high are too narrow: in the test they held only {{share}} of the customers.',
  },
} as const;
