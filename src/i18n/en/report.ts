export default {
  title: '{{shop}}: the customers',
  made: 'Made on {{date}} by Clientele on one computer; nothing was sent anywhere.',
  leadByModel:
    'The sentences above were worded by a language model in the tab, checked against the figures and accepted by whoever made this report.',
  button: 'Report',
  buttonHint:
    'One page to read in three minutes, to print or to send on: an HTML file that works without a network.',
  making: 'Report is being made …',
  known: {
    title: 'What we know',
    customers: 'Customers',
    products: 'Products',
    orderLines: 'Order lines',
    reviews: 'Reviews',
    events: 'Looks and clicks',
    revenue: 'Revenue',
    revenuePlain: 'Revenue (no currency in the export)',
    span: 'The records go from {{from}} to {{to}}.',
    unsettled: 'What the exports leave open, so that figures here may be off by it:',
    noDates: 'The records have no dates.',
    rows_one:
      '{{read}} rows were read from {{count, number}} table: {{imported}} imported, {{merged}} merged with rows that say the same, {{rejected}} rejected.',
    rows_other:
      '{{read}} rows were read from {{count, number}} tables: {{imported}} imported, {{merged}} merged with rows that say the same, {{rejected}} rejected.',
  },
  who: 'Who they are',
  shares: 'Customers in each segment',
  quotes: 'In their own words:',
  moved: {
    title: 'What moved',
    months: 'Customers in each segment at the end of each month; pale months tell little',
  },
  steps: {
    title: 'What to do',
    step: '{{name}}: {{action}}',
    stepFor: '{{name}}: {{action}} {{audience}}',
  },
  expected: 'What to expect',
  sure: {
    title: 'How good the offers are',
    notMeasured: 'How often the offers hit was not measured yet.',
    note: 'All figures are of the exports that were read. What is not in them, this page cannot know.',
  },
};
