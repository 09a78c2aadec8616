export default {
  total:
    'In the {{days}} days from {{from}} on, customers are expected to buy on {{purchases}} days of theirs, for {{money}} in all (several orders of one day count as one).',
  totalNoMoney:
    'In the {{days}} days from {{from}} on, customers are expected to buy on {{purchases}} days of theirs (several orders of one day count as one); what they pay is not known.',
  nothing: 'This shop’s orders are not enough to say what customers will be worth. What is missing:',
  instead:
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
      'How often they buy is foretold by {{model}}: tried on the last part of the known time it was off by {{modelError}} a customer, while “{{plain}}” was off by {{plainError}} (root of the mean square).',
    money:
      'What they pay is foretold by it and the Gamma–Gamma model: off by {{modelError}} a customer, “{{plain}}” by {{plainError}}.',
  },
  plain: {
    purchases:
      'How often they buy is taken as “{{plain}}”: tried on the last part of the known time it was off by {{plainError}} a customer, and no model was surely better ({{model}}: {{modelError}}).',
    money:
      'What they pay is taken as “{{plain}}”: off by {{plainError}} a customer; no model was surely better ({{modelError}}).',
  },
  bounds: 'Low and high should hold eight customers of ten; in the test they held {{share}}.',
  caution: {
    undated_one: '{{count, number}} line has no date and is left out.',
    undated_other: '{{count, number}} lines have no date and are left out.',
    seasonal:
      '{{share}} of the buying falls in three months of the year: the time ahead may hold another season than the one that was tested.',
    'one-customer':
      'One customer pays {{share}} of all money: sums hang on her, and what is said of all customers is said of her.',
    'spend-depends': {
      more: 'Who buys more often also pays more each time; the model of money takes the two to be independent.',
      less: 'Who buys more often pays less each time; the model of money takes the two to be independent.',
    },
    'total-off': {
      above: 'In the test the sum of all forecasts was {{share}} too high.',
      below: 'In the test the sum of all forecasts was {{share}} too low.',
    },
    'bounds-narrow': 'Low and high are too narrow: in the test they held only {{share}} of the customers.',
  },
} as const;
