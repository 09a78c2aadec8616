/** Something about the money that must be said, with the figures: what the ledger could not settle by itself. */
export type LedgerWarning =
  /** Orders whose total the file's own rule does not explain; the lower of both sums was taken. */
  | {
      readonly about: 'totals-disagree';
      /** The number that the file has in the shop. */
      readonly file: number;
      readonly field: string;
      readonly orders: number;
      readonly ofOrders: number;
      readonly byLines: number;
      readonly byTotals: number;
    }
  /** Lines whose sum is not their pieces times their price, by nothing that other columns say; the sum was taken. */
  | {
      readonly about: 'line-sums-disagree';
      readonly file: number;
      readonly rows: number;
      readonly byPrice: number;
      readonly bySum: number;
    }
  /**
   * Discounts of a column that no other bears out, neither a total nor a list price: `money` of it came off the
   * prices.
   */
  | { readonly about: 'discount-not-proven'; readonly orders: number; readonly money: number }
  /** Discounts above what the goods cost; the goods were free then, and `money` fell away. */
  | { readonly about: 'discount-above-goods'; readonly orders: number; readonly money: number }
  /** Refunds above what was paid; the goods were paid with nothing then. */
  | { readonly about: 'refund-above-paid'; readonly orders: number }
  /** Orders partly refunded by their status, of which no column says how much: nothing was taken off. */
  | { readonly about: 'refund-not-known'; readonly orders: number }
  /**
   * Rows whose state says 'refunded' beside another row that sold the same: what was given back, or what gives it back.
   * They count for nothing, the other rows as sales; `money` too much if they give back.
   */
  | { readonly about: 'refund-or-return'; readonly rows: number; readonly money: number }
  /** Refunds of a file of their own whose orders are not in the files: nothing was taken off for them. */
  | { readonly about: 'refunds-not-joined'; readonly rows: number; readonly money: number }
  /** Refunds that were asked for, refused or are under way, and exchanges that name money: nothing was taken off. */
  | { readonly about: 'refunds-open'; readonly rows: number; readonly money: number }
  /** Orders whose refund orders, refunds and payments tell more than once, `money` of it: it came off once. */
  | { readonly about: 'refunds-told-twice'; readonly orders: number; readonly money: number }
  /** Payments of a file of their own whose orders are not in the files. */
  | { readonly about: 'payments-not-joined'; readonly rows: number; readonly money: number }
  /** Orders whose payments, added up, are not what the order comes to; the sums of the orders were taken. */
  | {
      readonly about: 'payments-disagree';
      readonly orders: number;
      readonly ofOrders: number;
      readonly byLines: number;
      readonly byPayments: number;
    }
  /** Rows that went out though their payment stands as pending, in an export in which nothing was ever paid: sales. */
  | { readonly about: 'paid-on-delivery'; readonly rows: number }
  /** Most of what a file sells, or what is paid at the door, stands under a word for 'not paid': left out, `money` of it. */
  | {
      readonly about: 'mostly-unpaid';
      readonly file: number;
      readonly word: string;
      readonly rows: number;
      readonly ofRows: number;
      readonly money: number;
    }
  /** The same by a column of yes and no, or of days of payment. */
  | {
      readonly about: 'never-paid';
      readonly file: number;
      readonly rows: number;
      readonly ofRows: number;
      readonly money: number;
    }
  /**
   * Rows that differ from another of their order only in what a join has attached, a parcel's number for instance: lines
   * of their own, or the same line again. They count, `money` of it too much if they are the same.
   */
  | {
      readonly about: 'perhaps-joined';
      readonly file: number;
      readonly rows: number;
      readonly money: number;
    }
  /** Lines that cost together what a line above them costs, always the same goods: parts of a set, or sold beside it. */
  | { readonly about: 'perhaps-parts'; readonly rows: number; readonly money: number }
  /** Reviews that name nobody, in a shop in which nothing else names customers: they are of products alone. */
  | { readonly about: 'reviews-of-nobody'; readonly rows: number }
  /** Nearly all that a file sells is of nobody whom a column names: it is in no sum of what customers paid. */
  | {
      readonly about: 'nobody-known';
      readonly file: number;
      readonly rows: number;
      readonly ofRows: number;
      readonly money: number;
    }
  /** Rows of a file that writes what was sold below zero, as journals of stock do: taken for sales, `money` in all. */
  | {
      readonly about: 'sold-below-zero';
      readonly file: number;
      readonly rows: number;
      readonly money: number;
    }
  /** Rows without an order number, several of one customer and time (or of nobody's), taken for one order each time. */
  | { readonly about: 'orders-by-time'; readonly orders: number; readonly rows: number }
  /** Rows of documents that are no sale, or of one that a later document states again: they count as not paid. */
  | { readonly about: 'documents-left-out'; readonly word: string; readonly rows: number }
  /** Lines that belong to a line above them and cost more together; nothing tells whether they count extra. */
  | { readonly about: 'bundle-parts'; readonly rows: number; readonly money: number }
  /** Rows that tell pieces and no money, counted at the prices of the list of products, `money` in all. */
  | { readonly about: 'priced-by-list'; readonly rows: number; readonly money: number }
  /** Sales whose money no column tells. */
  | { readonly about: 'money-not-known'; readonly rows: number }
  /** Rows whose amounts the file has with tax and without: with it they were counted, `money` of it. */
  | { readonly about: 'tax-counted'; readonly rows: number; readonly money: number }
  /** Orders whose tax is on top of their prices, by their totals: it is in no sum of goods, `money` of it. */
  | { readonly about: 'tax-on-top'; readonly orders: number; readonly money: number }
  /** Amounts that look like cents written as whole units: sums may be a hundred times too high. */
  | { readonly about: 'perhaps-coins'; readonly rows: number; readonly highest: number }
  /** Money in a currency without a rate: it is not known in the shop's currency, `money` of it. */
  | {
      readonly about: 'no-rate';
      readonly currency: string;
      readonly rows: number;
      readonly money: number;
    }
  /** Words of the status columns that nothing is known of; their rows count as sales. */
  | { readonly about: 'unknown-status'; readonly word: string; readonly rows: number }
  /** Returns without a purchase: it lies before the first day of the export. `money` is below 0. */
  | { readonly about: 'unmatched-returns'; readonly rows: number; readonly money: number };
