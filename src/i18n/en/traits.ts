/** What sets a segment apart, as a marketer would say it. */
export default {
  /** {{ratio}}: '2.3'. {{percent}}: '64%'. {{a}} is the segment's value, {{b}} the shop's. */
  ratio: {
    monetary: {
      more: '{{ratio}} times the average spend ({{a}} against {{b}})',
      less: '{{percent}} below the average spend ({{a}} against {{b}})',
    },
    averageOrder: {
      more: '{{ratio}} times the average order value ({{a}} against {{b}})',
      less: '{{percent}} below the average order value ({{a}} against {{b}})',
    },
    reviewLength: {
      more: 'writes reviews {{ratio}} times as long as average',
      less: 'writes reviews {{percent}} shorter than average',
    },
    frequency: {
      more: '{{ratio}} times as many orders as average ({{a}} against {{b}})',
      less: '{{percent}} fewer orders than average ({{a}} against {{b}})',
    },
    reviews: {
      more: '{{ratio}} times as many reviews as average ({{a}} against {{b}})',
      less: '{{percent}} fewer reviews than average ({{a}} against {{b}})',
    },
    /** Bought or, in a shop of reviews alone, reviewed. */
    variety: {
      more: '{{ratio}} times as many different products as average ({{a}} against {{b}})',
      less: '{{percent}} fewer different products than average ({{a}} against {{b}})',
    },
    views: {
      more: '{{ratio}} times as many product views as average ({{a}} against {{b}})',
      less: '{{percent}} fewer product views than average ({{a}} against {{b}})',
    },
    carts: {
      more: '{{ratio}} times as many items put in the cart as average ({{a}} against {{b}})',
      less: '{{percent}} fewer items put in the cart than average ({{a}} against {{b}})',
    },
    basketSize: {
      more: '{{ratio}} times as many items in an order as average ({{a}} against {{b}})',
      less: '{{percent}} fewer items in an order than average ({{a}} against {{b}})',
    },
  },
  /** Where no ratio is stated, or the averages lie too close together for one. */
  value: {
    recency_one: 'last active {{a}} day ago, shop average {{b}}',
    recency_other: 'last active {{a}} days ago, shop average {{b}}',
    tenure_one: 'a customer for {{a}} day, shop average {{b}}',
    tenure_other: 'a customer for {{a}} days, shop average {{b}}',
    daysBetween_one: 'buys every {{a}} day, shop average {{b}}',
    daysBetween_other: 'buys every {{a}} days, shop average {{b}}',
    daysBetweenReviews_one: 'writes a review every {{a}} day, shop average {{b}}',
    daysBetweenReviews_other: 'writes a review every {{a}} days, shop average {{b}}',
    dwell_one: 'looks at a product for {{a}} second, shop average {{b}}',
    dwell_other: 'looks at a product for {{a}} seconds, shop average {{b}}',
    reviewLength_one: 'review length: {{a}} character, shop average {{b}}',
    reviewLength_other: 'review length: {{a}} characters, shop average {{b}}',
    meanRating: 'rates {{a}} of 5, shop average {{b}}',
    viewToCart: '{{a}} of views end in a cart, shop average {{b}}',
    viewToPurchase: '{{a}} of views end in a purchase, shop average {{b}}',
    clickThrough: '{{a}} of impressions are clicked, shop average {{b}}',
    age: '{{a}} years old on average, shop average {{b}}',
    income: 'an income of {{a}}, shop average {{b}}',
    monetary: 'spend: {{a}}, shop average {{b}}',
    averageOrder: 'order value: {{a}}, shop average {{b}}',
    frequency: 'orders: {{a}}, shop average {{b}}',
    reviews: 'reviews: {{a}}, shop average {{b}}',
    variety: 'different products: {{a}}, shop average {{b}}',
    views: 'product views: {{a}}, shop average {{b}}',
    carts: 'items put in the cart: {{a}}, shop average {{b}}',
    basketSize: 'items in an order: {{a}}, shop average {{b}}',
  },
  /** A share of customers with one value, {{v}}, of an attribute. */
  attribute: {
    gender: '{{a}} are {{v}}, shop average {{b}}',
    city: '{{a}} live in {{v}}, shop average {{b}}',
    country: '{{a}} live in {{v}}, shop average {{b}}',
    occupation: '{{a}} have the occupation {{v}}, shop average {{b}}',
    income: '{{a}} have an income of {{v}}, shop average {{b}}',
    age: '{{a}} are aged {{v}}, shop average {{b}}',
    other: '{{a}} have {{attribute}} {{v}}, shop average {{b}}',
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
  /** A trait in two or three words, for names that would otherwise be the same. */
  qualifier: {
    recency: { more: 'long not seen', less: 'recently active' },
    frequency: { more: 'order often', less: 'order rarely' },
    monetary: { more: 'spend more', less: 'spend less' },
    averageOrder: { more: 'larger orders', less: 'smaller orders' },
    tenure: { more: 'here for long', less: 'fairly new' },
    basketSize: { more: 'full baskets', less: 'small baskets' },
    variety: { more: 'varied taste', less: 'few products' },
    daysBetween: { more: 'longer pauses', less: 'short pauses' },
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
