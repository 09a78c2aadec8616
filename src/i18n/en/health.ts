export default {
  lead: 'What each part of the analysis has to go by, and which export would give it more.',
  working: 'Looking at what is there…',
  state: {
    full: 'Complete',
    partly: 'Could know more',
    none: 'Not possible',
  },
  analysis: {
    money: 'Who is worth what',
    rhythm: 'How often and how lately they buy',
    words: 'What customers write about',
    offers: 'Recommendations',
    products: 'What is known of products',
    interest: 'What they look at',
    people: 'Who they are',
  },
  lack: {
    noOrders: {
      what: 'No orders: nothing is known of spending.',
      how: 'Export the orders with one row a line: customer, product, date, quantity, price.',
    },
    noPrices: {
      what: 'The orders have no prices: revenue and spending cannot be told.',
      how: 'Export the orders with the price or the sum of each line, or match that column at the import.',
    },
    fewPrices: {
      what: '{{share}} of the order rows have no price; they count as orders, not as money.',
      how: 'Look at these rows: the price may stand in another column of the file.',
    },
    noDates: {
      what: 'The orders have no dates: who is new, loyal or gone cannot be told.',
      how: 'Export the orders with their date.',
    },
    fewDates: {
      what: '{{share}} of the order rows have no date; they count as bought, at no known time.',
      how: 'Look at these rows: the date may be written in a way of its own.',
    },
    noReviews: {
      what: 'No reviews: segments cannot speak of what customers write.',
      how: 'Export the reviews from your shop or its review app: customer, product, stars, text, date.',
    },
    noReviewTexts: {
      what: 'The reviews have stars but no words.',
      how: 'Export the reviews with their text.',
    },
    noRatings: {
      what: 'The reviews have no stars: who is content is told from words alone.',
      how: 'Export the reviews with their rating.',
    },
    noPurchases: {
      what: 'Nothing says who bought, looked at or reviewed what.',
      how: 'Export the orders, or the reviews with customer and product.',
    },
    noGoods: {
      what: 'The orders do not say what was bought: nothing can be recommended by them.',
      how: 'Export the lines of the orders: order number, product, quantity, price.',
    },
    unnamedOrders: {
      what: '{{share}} of the order rows are of nobody known: they count for products, for no customer.',
      how: 'Export the orders with the customer’s number or e-mail, guests included.',
    },
    unnamedReviews: {
      what: '{{share}} of the reviews are of nobody known: they count for products, for no customer.',
      how: 'Export the reviews with the customer’s number or e-mail rather than a name.',
    },
    unnamedEvents: {
      what: '{{share}} of the visits are of nobody known.',
      how: 'Export the visits of those who were signed in, with their customer number.',
    },
    noProductNames: {
      what: 'Products have numbers only: offers and segments cannot name them.',
      how: 'Export the product list: number, title, category, price.',
    },
    noProductList: {
      what: 'No product list: only what stands in orders and reviews is known of products.',
      how: 'Export the product list: number, title, description, category, price.',
    },
    noCategories: {
      what: 'The product list has no categories: tastes are told by titles alone.',
      how: 'Export the product list with its categories or tags.',
    },
    noEvents: {
      what: 'No visits and clicks: interest that ends in no purchase stays unseen.',
      how: 'Export visits from your shop’s analytics: customer, product, what happened, time.',
    },
    noEventKinds: {
      what: 'The visits do not say what happened: all count as views.',
      how: 'Export them with the kind of event (view, cart, purchase).',
    },
    noCustomerList: {
      what: 'No customer list: age, place and the like cannot describe a segment.',
      how: 'Export the customers: number or e-mail, and what you know of them.',
    },
  },
  rows: 'See these rows',
  howTo: 'How to get the right exports',
} as const;
