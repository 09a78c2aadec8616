/**
 * A shop as the analysis sees it: entities numbered densely, facts as parallel typed arrays that
 * refer to them by number. -1 stands for 'no such customer/product/order', NaN for a missing number.
 */
export interface Shop {
  readonly customers: Customers;
  readonly products: Products;
  readonly orderLines: OrderLines;
  readonly returns: Returns;
  readonly reviews: Reviews;
  readonly events: Events;
  /** Numbers that the export gives its rows, '' where it gives none; missing in a shop that was not imported. */
  readonly names?: RowNames;
  /** Currency symbol seen most in the export ('$', '€', '¥', …) or '' where none was seen. */
  readonly currency: string;
}

/** One number a row: of the order that a line or a return is of, of a review. */
export interface RowNames {
  readonly ofLine: readonly string[];
  readonly ofReturn: readonly string[];
  readonly ofReview: readonly string[];
}

/** `ids` is sorted, so that results do not depend on the order of the rows in the export. */
export interface Customers {
  readonly ids: readonly string[];
  readonly attributes: readonly CustomerAttribute[];
  /** What each paid in all, postage in and returns off; NaN where no money is known (see moneyByCustomer). */
  readonly spend: Float64Array;
  /** What the user said of each account: 1 a real customer, −1 a fake, 0 nothing; missing where nothing of any. */
  readonly verdicts?: Int8Array;
  /** Ids and addresses under which the export knows customers beside their ids; missing where there are none. */
  readonly alsoKnown?: { readonly names: readonly string[]; readonly customers: Int32Array };
  /** What several accounts' addresses have in common; missing where no table has any. */
  readonly inCommon?: readonly InCommon[];
}

/**
 * Accounts that are tied by an address: one mailbox under several spellings, addresses that differ in a number alone, a
 * domain that few others have, one place to which things are sent.
 */
export interface InCommon {
  readonly by: 'mailbox' | 'series' | 'domain' | 'address';
  /** What they share: the mailbox, the address with # for its number, the domain, the street as it is mostly written. */
  readonly value: string;
  /** Customer numbers, ascending. */
  readonly customers: readonly number[];
}

/** One value a customer, '' where it is not known. */
export interface CustomerAttribute {
  /** The field that describes customers, in the tables' descriptions: age, gender, city … */
  readonly name: string;
  readonly values: readonly string[];
}

/** Sorted by id. Missing texts are ''. `price` is the list price or the median price paid. */
export interface Products {
  readonly ids: readonly string[];
  readonly title: readonly string[];
  readonly description: readonly string[];
  readonly category: readonly string[];
  readonly brand: readonly string[];
  readonly imageUrl: readonly string[];
  readonly price: Float64Array;
  /** Mean rating, 1 to 5, of the export or else of its reviews. */
  readonly rating: Float64Array;
  readonly ratingCount: Int32Array;
  /** 1 where the export itself gives the rating; missing where none is given. */
  readonly isRatingGiven?: Uint8Array;
  /** 1 where it is sold by measure and not by the piece, by all orders (see `measuredProducts`); missing where none is. */
  readonly isMeasured?: Uint8Array;
  /** Pieces left, all variants together; NaN where the export does not say. */
  readonly stock: Float64Array;
  /** What a piece costs the shop; NaN where the export does not say. */
  readonly cost: Float64Array;
}

/** Lines after cancellations and returns are netted: quantity is above 0; amount is NaN where no price is known. */
export interface OrderLines {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** Dense order number; lines of one order share it. */
  readonly order: Int32Array;
  readonly quantity: Float64Array;
  /** Money of the line (quantity × unit price), in the export's currency. */
  readonly amount: Float64Array;
  readonly at: Float64Array;
}

/** What known customers gave back, whether or not its purchase is in the export: a tie that is none. */
export interface Returns {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** Pieces, above 0. */
  readonly quantity: Float64Array;
  readonly at: Float64Array;
}

export interface Reviews {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  readonly rating: Float64Array;
  readonly at: Float64Array;
  readonly title: readonly string[];
  readonly text: readonly string[];
  /** Number of the review whose words stood here too, from another account, and were let go; −1 where none were. */
  readonly copyOf?: Int32Array;
}

export interface Events {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** Index into `eventTypes`. */
  readonly type: Uint8Array;
  readonly at: Float64Array;
  readonly dwellSeconds: Float64Array;
  /** Where what was shown or clicked stood; missing where nothing tells. */
  readonly placed?: Placed;
}

/** Of each event, the place that its product had in a list. */
export interface Placed {
  /** From 1; NaN where it is not known. */
  readonly position: Float64Array;
  /** Number in `lists`, −1 where it is not known. */
  readonly list: Int32Array;
  readonly lists: readonly string[];
  /** Number in `models` of what put it there, −1 where it is not known. */
  readonly model: Int32Array;
  readonly models: readonly string[];
  /** What the model gave the product; NaN where it is not known. */
  readonly score: Float64Array;
  /** Probability with which this product was put at this position; NaN where it is not known. */
  readonly propensity: Float64Array;
}
