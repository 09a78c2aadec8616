/** What sets a segment apart, as a marketer would say it. */
export default {
  /** {{ratio}}: '2.3'. {{percent}}: '64%'. {{a}} is what is usual in the segment, {{b}} in the shop: means of the middle half. */
  ratio: {
    monetary: {
      more: '{{ratio}} times the usual spend ({{a}} against {{b}})',
      less: '{{percent}} below the usual spend ({{a}} against {{b}})',
    },
    averageOrder: {
      more: '{{ratio}} times the usual order value ({{a}} against {{b}})',
      less: '{{percent}} below the usual order value ({{a}} against {{b}})',
    },
    reviewLength: {
      more: 'writes reviews {{ratio}} times as long as usual',
      less: 'writes reviews {{percent}} shorter than usual',
    },
    frequency: {
      more: '{{ratio}} times as many orders as usual ({{a}} against {{b}})',
      less: '{{percent}} fewer orders than usual ({{a}} against {{b}})',
    },
    reviews: {
      more: '{{ratio}} times as many reviews as usual ({{a}} against {{b}})',
      less: '{{percent}} fewer reviews than usual ({{a}} against {{b}})',
    },
    /** Bought or, in a shop of reviews alone, reviewed. */
    variety: {
      more: '{{ratio}} times as many different products as usual ({{a}} against {{b}})',
      less: '{{percent}} fewer different products than usual ({{a}} against {{b}})',
    },
    views: {
      more: '{{ratio}} times as many product views as usual ({{a}} against {{b}})',
      less: '{{percent}} fewer product views than usual ({{a}} against {{b}})',
    },
    carts: {
      more: '{{ratio}} times as many items put in the cart as usual ({{a}} against {{b}})',
      less: '{{percent}} fewer items put in the cart than usual ({{a}} against {{b}})',
    },
    basketSize: {
      more: '{{ratio}} times as many items in an order as usual ({{a}} against {{b}})',
      less: '{{percent}} fewer items in an order than usual ({{a}} against {{b}})',
    },
  },
  /** Where no ratio is stated, or the two lie too close together for one. */
  value: {
    recency_zero: 'last active less than a day ago, in the shop usually {{b}} days ago',
    recency_one: 'last active {{a}} day ago, in the shop usually {{b}}',
    recency_other: 'last active {{a}} days ago, in the shop usually {{b}}',
    tenure_zero: 'a customer for less than a day, in the shop usually {{b}} days',
    tenure_one: 'a customer for {{a}} day, in the shop usually {{b}}',
    tenure_other: 'a customer for {{a}} days, in the shop usually {{b}}',
    daysBetween_one: 'buys every {{a}} day, in the shop usually {{b}}',
    daysBetween_other: 'buys every {{a}} days, in the shop usually {{b}}',
    daysBetweenReviews_one: 'writes a review every {{a}} day, in the shop usually {{b}}',
    daysBetweenReviews_other: 'writes a review every {{a}} days, in the shop usually {{b}}',
    dwell_one: 'looks at a product for {{a}} second, in the shop usually {{b}}',
    dwell_other: 'looks at a product for {{a}} seconds, in the shop usually {{b}}',
    reviewLength_one: 'review length: {{a}} character, in the shop usually {{b}}',
    reviewLength_other: 'review length: {{a}} characters, in the shop usually {{b}}',
    meanRating: 'rates {{a}} of 5, in the shop usually {{b}}',
    otherProduct: 'buy something else in {{a}} of cases, in the shop usually {{b}}',
    gapVariation: 'pauses vary by {{a}} of their length, in the shop usually {{b}}',
    viewToCart: 'put {{a}} of what they look at in the cart within 30 days, in the shop usually {{b}}',
    viewToPurchase: 'buy {{a}} of what they look at within 30 days, in the shop usually {{b}}',
    clickThrough: '{{a}} of impressions are clicked, in the shop usually {{b}}',
    age: '{{a}} years old, in the shop usually {{b}}',
    income: 'an income of {{a}}, in the shop usually {{b}}',
    monetary: 'spend: {{a}}, in the shop usually {{b}}',
    averageOrder: 'order value: {{a}}, in the shop usually {{b}}',
    frequency: 'orders of goods: {{a}}, in the shop usually {{b}}',
    reviews: 'reviews: {{a}}, in the shop usually {{b}}',
    returned: 'purchases sent back: {{a}}, in the shop usually {{b}}',
    returnShare: 'send back {{a}} of the pieces they buy, in the shop usually {{b}}',
    variety: 'different products: {{a}}, in the shop usually {{b}}',
    views: 'product views: {{a}}, in the shop usually {{b}}',
    carts: 'items put in the cart: {{a}}, in the shop usually {{b}}',
    basketSize: 'items in an order: {{a}}, in the shop usually {{b}}',
  },
  /** A share of customers with one value, {{v}}, of an attribute. */
  attribute: {
    gender: '{{a}} are {{v}}, {{b}} in the shop',
    city: '{{a}} live in {{v}}, {{b}} in the shop',
    country: '{{a}} live in {{v}}, {{b}} in the shop',
    occupation: '{{a}} have the occupation {{v}}, {{b}} in the shop',
    income: '{{a}} have an income of {{v}}, {{b}} in the shop',
    age: '{{a}} are aged {{v}}, {{b}} in the shop',
    spendCategory: '{{a}} of a customer’s money goes to {{v}} on average, {{b}} in the shop',
    spendBrand: '{{a}} of a customer’s money goes to the brand {{v}} on average, {{b}} in the shop',
    buyCategory: '{{a}} of what a customer buys is {{v}} on average, {{b}} in the shop',
    buyBrand: '{{a}} of what a customer buys is of the brand {{v}} on average, {{b}} in the shop',
    reviewCategory: '{{a}} of what a customer reviews is {{v}} on average, {{b}} in the shop',
    reviewBrand: '{{a}} of what a customer reviews is of the brand {{v}} on average, {{b}} in the shop',
    viewCategory: '{{a}} of what a customer looks at is {{v}} on average, {{b}} in the shop',
    viewBrand: '{{a}} of what a customer looks at is of the brand {{v}} on average, {{b}} in the shop',
    other: '{{a}} have {{attribute}} {{v}}, {{b}} in the shop',
  },
  /** {{v}} for the values too rare to be counted apart. */
  rareValues: {
    gender: 'of another gender',
    city: 'smaller cities',
    country: 'other countries',
    occupation: 'something else',
    income: 'another level',
    age: 'otherwise',
  },
  gender: {
    female: 'women',
    male: 'men',
  },
  /**
   * A trait in two or three words, for names that would otherwise be the same. Compared, never absolute: 'long not
   * seen' may be three days in a bakery.
   */
  qualifier: {
    recency: { more: 'not seen for longer', less: 'seen more lately' },
    frequency: { more: 'order more often', less: 'order less often' },
    monetary: { more: 'spend more', less: 'spend less' },
    averageOrder: { more: 'larger orders', less: 'smaller orders' },
    tenure: { more: 'here for longer', less: 'here for less long' },
    basketSize: { more: 'fuller baskets', less: 'smaller baskets' },
    variety: { more: 'more products', less: 'fewer products' },
    returned: { more: 'send more back', less: 'send less back' },
    returnShare: { more: 'send more of it back', less: 'send less of it back' },
    otherProduct: { more: 'more often something new', less: 'more often the same' },
    gapVariation: { more: 'less evenly', less: 'more evenly' },
    daysBetween: { more: 'longer pauses', less: 'shorter pauses' },
    daysBetweenReviews: { more: 'write at long intervals', less: 'write at short intervals' },
    meanRating: { more: 'rate high', less: 'rate low' },
    reviewLength: { more: 'write at length', less: 'write briefly' },
    reviews: { more: 'review often', less: 'review rarely' },
    views: { more: 'browse a lot', less: 'browse little' },
    carts: { more: 'fill carts', less: 'rarely fill carts' },
    viewToCart: { more: 'quick to the cart', less: 'slow to the cart' },
    viewToPurchase: { more: 'quick to buy', less: 'slow to buy' },
    clickThrough: { more: 'click often', less: 'click rarely' },
    dwell: { more: 'look closely', less: 'look briefly' },
    age: { more: 'older', less: 'younger' },
    income: { more: 'higher income', less: 'lower income' },
  },
} as const;
