export default {
  /** {{title}} is the archetype's, {{topic}} what the segment is about. */
  name: {
    about: '{{title}} · {{topic}}',
    drawnTo: '{{title}} {{topic}}',
    pair: '{{first}} & {{second}}',
    /** One of the two is not in this language's script. */
    pairUnreadable: '{{first}} & {{second}}',
    /** {{phrase}} is what they praise or blame: 'Loyal regulars let down by delivery'. */
    feeling: '{{title}} {{phrase}}',
    /** Who is told by what they praise or blame alone. */
    customers: 'Customers',
    /** Too few to be called a kind of customer. */
    accounts_one: 'One account',
    accounts_other: '{{count, number}} accounts',
    numbered: '{{title}} {{number}}',
    /** What they write or buy more than others, in its own words. */
    word: '“{{word}}”',
    /** Months in which they buy. */
    month: {
      1: 'January',
      2: 'February',
      3: 'March',
      4: 'April',
      5: 'May',
      6: 'June',
      7: 'July',
      8: 'August',
      9: 'September',
      10: 'October',
      11: 'November',
      12: 'December',
    },
    months: '{{from}} to {{to}}',
    /** Customers whom a way of finding groups left out. */
    outsiders: 'Not in any group',
    /** Accounts behind which there seems to be no customer. */
    suspects: 'Accounts that look fake',
    /** No order, review or visit. */
    unknown: 'Customers with nothing on record',
  },
  outsidersAction:
    'Leave these out of group campaigns: they resemble nobody else, so speak to the best of them one by one.',
  suspects: {
    title: 'Accounts that look fake',
    lead_one:
      '{{count, number}} account is in no segment and counts in no segment’s figures: there seems to be no customer behind it. Look before you act, it may be a real one.',
    lead_other:
      '{{count, number}} accounts are in no segment and count in no segment’s figures: there seems to be no customer behind them. Look before you act, some may be real.',
    action:
      'Look at them before you send them anything. Those that you exclude count nowhere any more, and you can take that back.',
    open: 'See these accounts',
    decide: 'Decide about them',
  },
  title: 'Segments',
  sections: {
    overview: 'All segments',
    judging: 'Are there segments?',
    rfm: 'By purchases (RFM)',
    value: 'Value and due dates',
    movement: 'Movement',
    replay: 'Replay',
    compare: 'Compare',
    texts: 'Texts',
    labels: 'Your labels',
  },
  headline_one: '{{customers}} customers fall into one segment.',
  headline_other:
    '{{customers}} customers fall into {{count}} segments; the largest, “{{name}}”, holds {{share}} of them.',
  headlineSlices_one: '{{customers}} customers, in one group.',
  headlineSlices_other:
    '{{customers}} customers, cut into {{count}} slices; the largest, “{{name}}”, holds {{share}} of them.',
  headlineGroups_one: '{{customers}} customers, in one group.',
  headlineGroups_other:
    '{{customers}} customers, sorted by rules into {{count}} groups; the largest, “{{name}}”, holds {{share}} of them.',
  headlineRevenue: '“{{name}}” brings the most money: {{share}} of the revenue.',
  nameless:
    'Orders that name no customer bring {{share}} of the shop’s revenue. They are in no segment, and every share of the revenue here is of the rest.',
  headlineFew_one:
    '“{{name}}” brings the most money, {{share}} of the revenue; but {{ofIt}} of that is from one customer.',
  headlineFew_other:
    '“{{name}}” brings the most money, {{share}} of the revenue; but {{ofIt}} of that is from {{count, number}} customers.',
  shares: {
    name: 'How the groups share the shop',
    summary: '“{{name}}” is {{customers}} of the customers and {{revenue}} of the revenue.',
    summaryNoMoney: '“{{name}}” is the largest, with {{customers}} of the customers.',
    customers: 'Customers',
    revenue: 'Revenue',
    segment: 'Segment',
    count: 'Number of customers',
    shareOfCustomers: 'Share of customers',
    shareOfRevenue: 'Share of revenue',
  },
  ofCustomers: '{{share}} of customers',
  under: 'under {{share}}',
  ofRevenue: '{{share}} of revenue',
  noRevenue: 'Share of the revenue not known',
  customersLabel: 'Customers',
  revenueLabel: 'Revenue',
  revenueLabelPlain: 'Revenue, in the shop’s currency',
  changes: {
    title: 'Since the run before',
    new: 'Segment {{code}}, “{{name}}”, is new.',
    split: 'Segment {{code}}, “{{name}}”, has split off segment {{other}}, “{{otherName}}”.',
    merged: 'Segment {{code}} is gone: most of its customers are now in segment {{other}}, “{{otherName}}”.',
    vanished: 'Segment {{code}} is gone: its customers are scattered, or no longer in the files.',
  },
  nextStep: 'Next step',
  /** Whom the next step is for, and what is at stake. */
  audience_one: 'For one customer, who has paid {{money}} so far.',
  audience_other: 'For {{customers}} customers, who have paid {{money}} so far.',
  audienceNoMoney_one: 'For one customer.',
  audienceNoMoney_other: 'For {{customers}} customers.',
  /** What to know before a segment's figures or next step are used. */
  caution: {
    fewPay_one:
      '{{count, number}} customer pays {{share}} of this segment’s money; do not take it as typical of the others.',
    fewPay_other:
      '{{count, number}} customers pay {{share}} of this segment’s money; do not take it as typical of the others.',
    ofItsTime: {
      category:
        'When they bought, everyone else bought the same: if products were renamed or replaced since, this is a period of the shop, not a kind of customer.',
      price:
        'When they bought, everyone else’s orders came to much the same: if prices changed since, this is a period of the shop, not a kind of customer.',
    },
    ofItsTimePartly: {
      category:
        '{{share}} of what they bought was bought while others were buying too, and those bought the same: if products were renamed or replaced since, this is a period of the shop, not a kind of customer.',
      price:
        '{{share}} of what they bought was bought while others were buying too, whose orders came to much the same: if prices changed since, this is a period of the shop, not a kind of customer.',
    },
    unknown_one: '{{count, number}} of them has nothing on record: no order, review or visit.',
    unknown_other: '{{count, number}} of them have nothing on record: no order, review or visit.',
    suspects_one: '{{count, number}} of them looks as if there were no customer behind it.',
    suspects_other: '{{count, number}} of them look as if there were no customer behind them.',
    small: 'Under {{share}} of the customers: they may be merged with another segment.',
    sameAction: 'The next step is the same as for “{{names}}”: these may be merged.',
    between: '”, “',
  },
  whyName: 'This fits {{share}} of them, and {{elsewhere}} of all others.',
  keywords: 'Their typical words',
  keywordsNone: 'This shop’s export holds no texts for this segment.',
  traitsUnknown: 'Nothing is on record for them: no order, return, review or visit.',
  traitsNone: 'Close to what is usual in the shop in everything measured.',
  open: 'Open',
  openSegment: 'Open segment {{code}}, {{name}}',
  rename: {
    label: 'Rename segment {{code}}',
    field: 'Name of segment {{code}}',
    hint: 'Enter keeps the name, Escape leaves it as it was.',
    done: 'Segment {{code}} is now called “{{name}}”.',
  },
  merge: {
    button: 'Merge with …',
    label: 'Merge with …: segment {{code}}, {{name}}',
    into: 'Its customers become part of',
  },
  numbered: 'Segment {{code}}',
  split: {
    button: 'Split …',
    label: 'Split …: segment {{code}}, {{name}}',
    halves: 'In the two halves that differ most',
    audiences: 'Or these of its customers, as a segment of their own',
    noAudiences: 'Kept audiences stand here too: build one by rules, or select customers on the map.',
  },
  /** Where nothing was clustered. */
  kept: {
    merged: 'Segment {{code}} was merged into segment {{into}}, “{{name}}”, by hand; nobody else moved.',
    split_one:
      '{{formatted}} customer of {{from}} was made segment {{code}}, “{{name}}”, by hand; nobody else moved.',
    split_other:
      '{{formatted}} customers of {{from}} were made segment {{code}}, “{{name}}”, by hand; nobody else moved.',
    splitOfNone_one:
      '{{formatted}} customer who was in no segment was made segment {{code}}, “{{name}}”, by hand; nobody else moved.',
    splitOfNone_other:
      '{{formatted}} customers who were in no segment were made segment {{code}}, “{{name}}”, by hand; nobody else moved.',
    apart: {
      apart: 'Clearly fewer customers stand between the two than within either.',
      crowd:
        'Nothing beyond chance divides the two: customers near the border could be in either. Any crowd can be halved like this.',
      few: 'They are too few to tell whether anything but the border divides the two.',
    },
    same: 'The segments are those of the run before; nobody moved.',
    placed_one: '{{count, number}} new customer was given the nearest segment.',
    placed_other: '{{count, number}} new customers were given the nearest segment.',
    part: 'Separate them again',
    rejoin: 'Put them back',
    takeBack: 'Take back',
  },
  byHand: {
    merged: 'Merged by hand before, and still together: {{names}}.',
    parted: 'Split by hand before, and still apart: {{names}}.',
    rejoined:
      'Segments {{codes}} had been split by hand. Their customers are now together in a segment made up mostly of others, so they could not be kept apart.',
    lost_one:
      'Segment {{codes}} had been merged by hand. Its customers are now spread over segments made up mostly of others, so it could not be kept.',
    lost_other:
      'Segments {{codes}} had been merged by hand. Their customers are now spread over segments made up mostly of others, so they could not be kept.',
    one: 'segment {{code}}, “{{name}}”',
    apart: 'Leave them as they are found',
  },
  newcomers: {
    title_one: '{{count, number}} customer is new since this run',
    title_other: '{{count, number}} customers are new since this run',
    text: 'If they are placed in these segments, each joins the nearest one and nobody else moves. If everybody is divided again, segments may change.',
    place_one: 'Place the new customer in these segments',
    place_other: 'Place the {{count, number}} new customers in these segments',
    anew: 'Divide everybody again',
  },
  export: {
    segments: 'Segments (CSV)',
    recommendations: 'Recommendations (CSV)',
    segmentsHint: 'One row per customer: id, segment number, name, how certain',
    recommendationsHint: 'One row per offer: customer, rank, product, reason',
    one: 'Export this segment (CSV)',
  },
  empty: {
    title: 'No segments yet',
    text: 'Import your shop’s exports, or open the sample shop, and the segments appear here.',
    action: 'Import files',
    ready: 'The shop is loaded. Start the analysis to see its segments.',
    start: 'Find the segments',
  },
  running: {
    title: 'Finding the segments…',
    text: 'You can leave this page; the work goes on as long as the tab is open.',
  },
  failedRun: {
    again: 'Try again',
  },
  notFound: {
    title: 'There is no segment {{code}} in this run',
    text: 'Another run may have divided the customers differently.',
    back: 'All segments',
  },
  failedLoad: 'This part could not be read from the browser’s storage.',
  profile: {
    back: 'All segments',
    previous: 'Previous segment: {{name}}',
    next: 'Next segment: {{name}}',
    position: '{{position}} of {{total}}',
    certain: 'How clear-cut',
    certainty: {
      clear: 'Most belong clearly here',
      likely: 'Most likely belong here',
      borderline: 'Many stand near another segment',
    },
    figures: 'All figures',
    figuresLead:
      'Everything known about them beside what is usual in the shop, the largest differences first.',
    here: 'In this segment',
    same: 'as usual',
    apart: 'What sets them apart',
    apartSummary:
      'Compared with what is usual in the whole shop; the longest bar is the greatest difference.',
    below: 'lower',
    above: 'higher',
    trait: 'Trait',
    direction: 'Compared with the shop',
    inWords: 'In words',
    keywordsSummary:
      'Words that these customers and their products use more than others; larger is more typical.',
    term: 'Word',
    termRank: 'Place',
    quotes: 'In their own words',
    quotesNone: 'No reviews from this segment.',
    quoteBy: 'Customer {{id}}',
    quoteAnswer: 'Answer it in the data room',
    quoteOn: 'on {{product}}',
    favourites: 'What suits them best',
    favouritesText: 'The products offered to most customers of this segment.',
    favouritesNone: 'No recommendations for this segment yet.',
    customers: 'Customers of this segment',
  },
  table: {
    search: 'Find a customer by id',
    id: 'Customer',
    belongs: 'Belongs here',
    shown_one: '{{formatted}} customer',
    shown_other: '{{formatted}} customers',
    none: 'No customer’s id contains “{{query}}”.',
    see: 'See offers',
    seeFor: 'See offers for customer {{id}}',
    page: 'Page {{page}} of {{pages}}',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    name: 'Customers of segment {{code}}',
  },
  confidence: {
    clear: 'Clearly here',
    likely: 'Likely',
    borderline: 'Borderline',
    hint: {
      clear: 'Far nearer to this segment than to any other.',
      likely: 'Nearer to this segment than to any other.',
      borderline: 'Nearly as near to another segment.',
    },
  },
  card: {
    youWrote: 'You wrote: “{{sentence}}”',
    rank: 'Place {{rank}}',
    bought: 'Already bought',
    reviewed: 'Already reviewed',
    ratings_one: '{{formatted}} rating',
    ratings_other: '{{formatted}} ratings',
    stars: '{{rating}} of 5 stars',
    noRating: 'No ratings yet',
    noPrice: 'Price not known',
    picture: 'Placeholder picture',
  },
} as const;
