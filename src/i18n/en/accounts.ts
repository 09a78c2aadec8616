export default {
  lead: 'From all that your files add up to down to what customers paid: compare these with your shop’s admin. Every number that is no sum of others opens its rows.',
  noOrders: 'This shop has no orders, so there is no money to compare.',
  noMoney: 'The orders have no prices: only their rows can be compared.',
  working: 'Adding up…',
  compare: {
    title: 'Compare with your shop’s admin',
    customers_one: 'customer who bought',
    customers_other: 'customers who bought',
    orders_one: 'order',
    orders_other: 'orders',
    takenBack_one:
      'Of {{count, number}} more order nothing was kept, as all of it came back or it is of 0 pieces: your admin may count it.',
    takenBack_other:
      'Of {{count, number}} more orders nothing was kept, as all of it came back or they are of 0 pieces: your admin may count them.',
    revenue: 'paid for goods and postage',
    period: 'From {{from}} to {{to}}, days as {{zone}} has them.',
    periodOfFiles: 'From {{from}} to {{to}}, days as the files have them.',
    how: 'If your admin shows other figures, the lines below say which rows make the difference: not paid, cancelled, refunded, guests, accounts of one person, postage. Orders are those of which something was kept, here as in what is said of a customer and of segments. Admins mostly count guests as customers, and list revenue before refunds.',
  },
  bridge: {
    title: 'Revenue',
    what: 'What',
    rows: 'Rows',
    money: 'Money',
    all: 'All rows of the files, each counted once',
    unpaid: 'Not paid',
    cancelled: 'Cancelled',
    refunded: 'Orders refunded whole',
    test: 'Test orders',
    nobody: 'Of nobody known (guests)',
    gone: 'Missing in a newer export, and taken off',
    refunds: 'Parts of orders refunded',
    return: 'of it returns',
    paid: 'What customers paid',
    sale: 'of it goods sold',
    service: 'of it postage, fees and the like',
    once: 'Not counted above, since another row says the same:',
    merged: 'The same row once more',
    superseded: 'An earlier state of a row',
    head: 'The head of an order whose lines stand on other rows',
  },
  people: {
    title: 'Customers',
    accounts: 'Accounts in the files',
    joined: 'Taken for one person, by the same e-mail or phone',
    mergedFrom: ', also as {{accounts}}',
    showMerged: 'Who was taken for one person',
    shared_one:
      '{{count, number}} e-mail address or phone number belongs to too many to be one person’s; it joins nobody.',
    shared_other:
      '{{count, number}} e-mail addresses or phone numbers belong to too many to be one person’s; they join nobody.',
    damaged_one: '{{count, number}} customer number was damaged by a spreadsheet; it joins nobody.',
    damaged_other: '{{count, number}} customer numbers were damaged by a spreadsheet; they join nobody.',
    byName_one:
      '{{count, number}} customer is known by name alone. Two people of one name count as one here: an export with e-mail addresses or customer numbers would tell them apart.',
    byName_other:
      '{{count, number}} customers are known by name alone. Two people of one name count as one here: an export with e-mail addresses or customer numbers would tell them apart.',
    named: 'Customers named anywhere',
    withoutOrders: 'With no order: only reviews, visits or an entry in the list',
    refunded: 'All their orders refunded',
    cancelled: 'All their orders cancelled',
    unpaid: 'Never paid',
    test: 'Only test orders',
    return: 'Only returns',
    service: 'Only postage, fees and the like',
    merged: 'Only rows that stand elsewhere',
    superseded: 'Only older states of orders',
    head: 'Only heads of orders without lines',
    bought: 'Customers who bought',
  },
  months: {
    title: 'Revenue by month',
    summary: 'The best month is {{month}}: {{paid}} paid of {{all}} in the files.',
    month: 'Month',
    undated: 'without a date',
    all: 'In the files',
    refunds: 'Part refunds',
    returns: 'of it returns',
    service: 'of it postage',
    paid: 'Paid',
    paidLegend: 'paid',
    restLegend: 'not paid, cancelled, refunded, of nobody known …',
    open: '{{what}}, {{month}}: {{value}}. Show these rows',
  },
  statuses: {
    title: 'What the words of the status column mean',
    lead: 'Orders that were never paid are no sales. A word that you change here counts from then on; segments are computed again when you ask.',
    unknown_one: 'One word needs your answer: does it mean a sale?',
    unknown_other: '{{count, number}} words need your answer: do they mean sales?',
    word: 'Word',
    takenFor: 'Taken for',
    takenForOf: 'What {{word}} means',
    auto: 'As understood: {{state}}',
  },
  state: {
    paid: 'sale',
    unpaid: 'not paid',
    cancelled: 'cancelled',
    refunded: 'refunded',
    partlyRefunded: 'sale, part refunded',
    test: 'test order',
    unknown: 'not known, counted as a sale',
  },
  meaning: {
    sale: 'A sale',
    unpaid: 'Not paid',
    cancelled: 'Cancelled',
    refunded: 'Refunded',
    takesBack: 'Takes an earlier sale back',
    test: 'A test order',
  },
  currencies: {
    title: 'Currencies',
    lead: 'Sums are in {{currency}}. Money in other currencies counts once you say what it is worth; until then it is left out.',
    currency: 'Currency',
    none: 'none named',
    uncounted: 'Rows without counted money',
    rate: 'One {{currency}} in {{main}}',
    worth: 'Worth, in {{main}}',
    main: 'the shop’s own',
  },
  zone: {
    title: 'Time zone of the shop',
    lead: 'Days are counted by the clock that the files show. Where a file tells times by Greenwich (Unix times, or times that end in Z), a purchase near midnight falls on the right day once you name your zone.',
    own: 'Use {{zone}}, as on this computer',
    asWritten: 'As the files show it',
  },
  doubt: {
    'totals-disagree': 'total of the order is not its lines',
    'line-sums-disagree': 'sum of the line is not pieces times price',
    'discount-not-proven': 'discount not proven by a total',
    'discount-above-goods': 'discount above the goods',
    'refund-above-paid': 'refund above what was paid',
    'refund-not-known': 'part refunded, not known how much',
    'refunds-not-joined': 'order not in the files',
    'refunds-open': 'refund not settled',
    'refunds-told-twice': 'refund told more than once',
    'payments-not-joined': 'order not in the files',
    'payments-disagree': 'payments are not the order',
    'orders-by-time': 'order made by its time',
    'refund-or-return': 'refunded sale, or its refund',
    'priced-by-list': 'counted at the list price',
    'tax-on-top': 'tax on top, not counted',
    'bundle-parts': 'part of a set with a price of its own',
  },
  warnings: {
    title: 'What the files leave open',
    rows: 'See these rows',
    'totals-disagree':
      'In {{orders}} of {{ofOrders}} orders the column “{{field}}” is not what the lines come to: {{byTotals}} against {{byLines}}. The lower sum was taken.',
    'line-sums-disagree':
      'In {{rows}} rows the sum of the line is not pieces times price: {{bySum}} against {{byPrice}}. The sum of the line was taken.',
    'discount-not-proven':
      'In {{orders}} orders a discount of {{money}} altogether was taken off the prices. No total in the file shows whether the prices had it off already: compare with your admin.',
    'discount-above-goods':
      'In {{orders}} orders the discount is above what the goods cost: {{money}} fell away.',
    'refund-above-paid': 'In {{orders}} orders more was refunded than paid: they count as paid with nothing.',
    'refund-not-known':
      '{{orders}} orders were partly refunded, and no column says how much: nothing was taken off.',
    'refund-or-return':
      '{{rows}} rows ({{money}}) are refunded by their status, and beside each another row sold the same. They count for nothing. If they are refunds of those sales, the sums are too high by them: say so under “{{title}}”.',
    'refunds-not-joined':
      '{{rows}} refunds or returns ({{money}}) name orders that are not in the files: nothing was taken off for them.',
    'refunds-open':
      '{{rows}} refunds or returns ({{money}}) were asked for, refused, exchanged for goods or are under way: nothing was taken off for them.',
    'refunds-told-twice':
      'Of {{orders}} orders the refund is told more than once ({{money}}), by the orders, a list of refunds or the payments: it was taken off once.',
    'payments-not-joined': '{{rows}} payments ({{money}}) name orders that are not in the files.',
    'payments-disagree':
      'Of {{orders}} of {{ofOrders}} orders the payments come to {{byPayments}}, and the goods with what is added or taken off to {{byLines}}. What the orders say was taken.',
    'orders-by-time':
      '{{rows}} rows have no order number. Those of one customer at one time, or of one time of day where no customer is named, were taken for one order: {{orders}} orders came of it.',
    'documents-left-out':
      '{{rows}} rows are of the kind “{{word}}”, which is no sale by itself, or whose goods stand again on later documents: they are left out as not paid.',
    'bundle-parts':
      '{{rows}} lines ({{money}}) belong to a line above them and cost more than it does. No total in the file shows whether they are in its price already, and they were counted: if they are parts of a set, the sums are too high by them.',
    'perhaps-joined':
      '{{rows}} rows ({{money}}) differ from another row of their order only in columns that describe no goods, such as the number of a parcel. If the file repeats a line for each of these, the sums are too high by {{money}}: compare the number of pieces with your admin, and leave the rows out under “What was cleaned” if it is so.',
    'sold-below-zero':
      'Nearly all amounts of a file are below zero, as in journals of stock and in books of account: its {{rows}} rows below zero were taken for sales, {{money}} in all, and what is above zero for goods that came back or in. If they are returns, add the file of the sales; if the amounts are what the goods cost you, export orders instead.',
    'reviews-of-nobody':
      '{{rows}} reviews name nobody who wrote them, and no other file names customers. They say what products are praised and blamed for, and the list of customers leaves them out. An export of orders, or of reviews with customer numbers, would tell who wrote them.',
    'nobody-known':
      '{{rows}} of {{ofRows}} sold rows of a file ({{money}}) name no customer in a column that was read: they are in no sum of what customers paid. If a column of the file names them, choose it for “customer” when you import the file; else export the orders with customer numbers or e-mail addresses.',
    'perhaps-parts':
      '{{rows}} lines cost together exactly what a line above them in their order costs, and are the same goods each time. They were counted: if they are what is in a set, the sums are too high by {{money}}. An export with the totals of the orders, or with a column that names the set, would tell.',
    'priced-by-list':
      '{{rows}} rows tell pieces and no money: they were counted at the prices in your list of products, {{money}} in all. What customers really paid, with discounts or at other prices of then, stands in an export of orders with amounts.',
    'money-not-known': 'Of {{rows}} sold rows no column tells the money: they count as orders, not as money.',
    'tax-counted':
      'The file tells the tax of {{rows}} rows beside amounts without it. What customers paid was counted, with {{money}} of tax in it: compare with the sums with tax of your admin.',
    'tax-on-top':
      'By their totals, tax came on top of the prices of {{orders}} orders: {{money}} in all, counted in no sum of goods. Compare with the sums without tax of your admin.',
    'perhaps-coins':
      'All amounts of {{rows}} rows are whole numbers that end as cents do (up to {{highest}}). If your export writes cents, all sums are a hundred times too high: write “cents” into the name of the column, as in “price_cents”, and import again.',
    'no-rate': '{{rows}} rows are in {{currency}} ({{money}}): they count once you say what it is worth.',
    'paid-on-delivery':
      'No order of this export was ever marked as paid, as in shops that take cash on delivery. {{rows}} rows that were sent out count as sales; those still waiting do not. Answer under “{{title}}” if it is otherwise.',
    'unknown-status':
      '{{rows}} rows stand under “{{word}}”, which is not known, and count as sales. Say under “{{title}}” whether they are.',
    'mostly-unpaid':
      '{{rows}} of {{ofRows}} rows ({{money}}) stand as “{{word}}” and are left out as not paid. Where customers pay on delivery, or where your admin counts these orders, they are sales: say so under “{{title}}”, and {{money}} comes in.',
    'never-paid':
      '{{rows}} of {{ofRows}} rows ({{money}}) are not marked as paid and are left out. If your admin counts them, the column that says so is not kept in your shop: import the file again without it, and {{money}} comes in.',
    'unmatched-returns':
      '{{rows}} returns have no purchase in the files, which may lie before their first day or under another name: {{money}} is taken off all the same.',
  },
  stale: 'The segments on screen were computed before your last answer.',
  again: 'Compute again',
} as const;
