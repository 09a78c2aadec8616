export default {
  title: 'Who moved, and where to',
  lead: 'Today’s segments, looked at through the months: at the end of each month every customer is put where she belonged by what was known then.',
  what: 'Where customers stood',
  from: 'From the end of',
  to: 'To the end of',
  flow: 'Between two months',
  newcomers: 'Not there yet',
  none: 'In no segment',
  noMonths:
    'No record of this shop has a date, so nobody can be followed. An export of orders, reviews or events with dates would tell.',
  oneMonth:
    'All records of this shop are of one month. An export that goes further back would tell who moved.',
  summary: {
    moved_one:
      '{{count, number}} of {{all}} customers ({{share}}) is in another segment than at the end of {{from}}.',
    moved_other:
      '{{count, number}} of {{all}} customers ({{share}}) are in another segment than at the end of {{from}}.',
    settled_one:
      '{{count, number}} of them was hardly known at the end of {{from}} and became known rather than changed: fewer than three records then, or fewer than half of those of the later month.',
    settled_other:
      '{{count, number}} of them were hardly known at the end of {{from}} and became known rather than changed: fewer than three records then, or fewer than half of those of the later month.',
    nobody: 'Nobody of {{all}} customers is in another segment than at the end of {{from}}.',
    largest_one:
      'Most went from “{{left}}” to “{{entered}}”: {{count, number}} customer, who had bought for {{money}} in the twelve months before.',
    largest_other:
      'Most went from “{{left}}” to “{{entered}}”: {{count, number}} customers, who had bought for {{money}} in the twelve months before.',
    largestNoMoney_one: 'Most went from “{{left}}” to “{{entered}}”: {{count, number}} customer.',
    largestNoMoney_other: 'Most went from “{{left}}” to “{{entered}}”: {{count, number}} customers.',
    newcomers_one: '{{count, number}} is new.',
    newcomers_other: '{{count, number}} are new.',
    clock: 'By the re-buying clock, {{lapsed}} lapsed in that time, and {{back}} who had lapsed came back.',
  },
  caution: {
    slices:
      'These segments are slices of one crowd, with no gap between them: whoever went from one to another may have changed only a little.',
    short:
      'The records that lie before the end of {{month}} go back less than half as far as today’s. How often somebody had bought by then is a matter of how long the export looks back: what moved since is partly that.',
    few: 'At the end of {{month}} fewer than {{fewest}} customers were known: too few to tell much.',
    agreement:
      'By this rule {{share}} of today’s customers are in the segment that they are in; the others stand at a border.',
    undated: '{{share}} of the records have no date: they count today and in no month before.',
    dateless_one:
      '{{count, number}} customer has no record with a date. Since when cannot be told, so she is not counted as new.',
    dateless_other:
      '{{count, number}} customers have no record with a date. Since when they are customers cannot be told, so they are not counted as new.',
    returns: 'Orders are counted after returns, including returns that came later.',
  },
  table: {
    from: 'From',
    to: 'To',
    customers: 'Customers',
    money: 'Bought in the year before',
    show: 'Show',
    showFlow: 'Show who went from “{{left}}” to “{{entered}}”',
  },
  by: {
    label: 'What is followed',
    customers: 'Customers',
    money: 'Bought in the twelve months before',
    stars: 'Stars of the month’s reviews',
    blamed: 'Complaints: {{aspect}}',
    praised: 'Praise: {{aspect}}',
  },
  sizes: {
    title: 'Segments through the months',
    titleSaid: 'What the segments wrote, month by month',
    summaryMoney:
      'What the customers of each segment had bought in the twelve months before the end of each month. Pale months tell too little (see the table).',
    summarySaid:
      'Reviews of each month, by the segment to which their writers belonged at its end. Months with fewer than {{fewest}} are left out, and the line is broken. The band says where each figure lies in 95 of 100 cases; a full dot is a month in which the segment surely wrote differently from its other months.',
    surely: '{{month}}, {{segment}}: {{value}}, in its other months {{otherwise}}.',
    surelyMore_one: 'One more month has a full dot.',
    surelyMore_other: '{{count, number}} more months have full dots.',
    noneSurely:
      'No month differs from the others of its segment beyond chance: the ups and downs of the lines may be chance.',
    ofReviewsBetween: '{{value}} (of {{count, number}}, between {{low}} and {{high}})',
    ofReviews: '{{value}} (of {{count, number}})',
    summary:
      'Customers in each segment at the end of each month. Pale months tell too little (see the table), and a segment that takes many purchases to recognise grows as its customers become known.',
    month: 'Month',
    known: 'Customers',
    note: 'Note',
    thin: { short: 'short history', few: 'few customers' },
  },
  compareMonths: 'Compare a segment in these two months',
  movers: {
    title: 'Who went from “{{left}}” to “{{entered}}”',
    lead: 'The first {{count}} of {{all}}, those who had bought for most first.',
    leadAll_one: '{{count, number}} customer.',
    leadAll_other: 'All {{count, number}}, those who had bought for most first.',
    compare: 'Compare with all of “{{name}}” then',
    compareAll: 'Compare with everybody else',
    customer: 'Customer',
    when: 'Moved in',
    money: 'Bought in the year before',
    why: 'What moved her',
    change: '{{what}}: {{before}} → {{after}}',
    known: '{{what}}: {{after}} (not known before)',
    text: 'what she writes',
    taste: 'what she buys and looks at',
    attributes: 'her attributes',
    behaviour: 'what she does',
    several: 'over several months',
    export: 'All months (CSV)',
  },
};
