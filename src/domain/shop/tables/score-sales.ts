import { buyers } from './names-of-buyers';
import { bareNumbers, namesOfDays, namesOfNumbers } from './order-names';
import { priceFields, sumFields } from './order-money';
import { identifyingColumns } from './shared-fields';
import type { Cues, FoundFields } from './table';

/** How strongly the columns of a table speak for lines of orders. */
export function scoreOfSales(found: FoundFields<SaleField>, cues: Cues): number {
  const { sure, repeated } = found;
  const customer = whoever(found);
  const item = sure('productId', 'productTitle', 'items');
  const money = sure(...priceFields);
  const date = sure('orderedAt');
  const quantity = sure('quantity');
  const order = sure('orderId');
  // A number that is surely an order's and what it came to are an order, whoever's it was and whenever.
  const isTotal = order >= surely && sure('orderTotal', 'lineTotal') >= surely;
  // So are pieces at a price under such a number a line of one, whatever it was.
  const isLine = order >= surely && Math.min(quantity, sure('unitPrice')) >= surely;
  const isLinked = order > 0 && (customer > 0 || item > 0 || (date > 0 && money > 0) || isTotal || isLine);
  const isPriced = quantity > 0 || money > 0;
  // Who bought when, how many and for how much is a purchase, whatever it was.
  const isOfSomebody = Math.min(date, customer, quantity, money) > 0;
  const isBought = item > 0 ? cues.bought > 0 || (date > 0 && customer > 0 && isPriced) : isOfSomebody;
  // Who came when and left how much, again and again: purchases of which neither goods nor numbers are told.
  const isListed = repeated('customerId', 'email') < comesAgain && cues.listed > 0;
  const isLog = Math.min(date, customer, money) > 0 && !isListed;
  // Which member took what on which day, of whose pieces and money nothing is told.
  const isTaken =
    Math.min(date, sure('productTitle')) >= surely &&
    found.named(buyers) &&
    cues.reviewText + cues.rating === 0;
  if (!isLinked && !isBought && !isLog && !isTaken) return 0;
  const sum =
    ((isLog && order + quantity === 0 && item <= sure('items')) || isTaken
      ? comeAgain(found)
        ? 0.16
        : 0.1
      : 0) +
    0.4 * order +
    0.2 * item +
    0.15 * money +
    0.15 * quantity +
    0.15 * customer +
    0.15 * date;
  // Reviews name their order, too: without pieces and money beside the words it is no sale.
  const isPaid = cues.receipt > 0;
  const words = quantity === 0 && money === 0 ? cues.reviewText : Math.min(cues.reviewText, cues.rating);
  return sum - (isPaid ? 0 : 0.5 * words) - 0.5 * cues.eventType;
}

/** What speaks for sales: lines of orders, or who bought what, when and for how much. */
export function cuesOfSales(found: FoundFields<SaleField>): Partial<Cues> {
  const { sure, companions } = found;
  const customer = whoever(found);
  return {
    orderId: sure('orderId'),
    quantity: sure('quantity'),
    sale: Math.min(sure('orderId'), sure('quantity'), sure(...priceFields)),
    bought: Math.max(
      Math.min(sure('orderedAt'), sure('quantity'), Math.max(customer, sure(...sumFields))),
      Math.min(sure('orderedAt'), customer, sure('productId', 'productTitle', 'items'), sure(...priceFields)),
      // Who came when and left how much, again and again.
      comeAgain(found) ? Math.min(sure('orderedAt'), customer, sure(...priceFields)) : 0,
      // A till's lines need neither a number nor a customer.
      companions === 0
        ? 0
        : Math.min(sure('orderedAt'), sure('productId', 'productTitle'), sure(...priceFields)),
      // Who took what for how much in all, on a day that is not told.
      Math.min(customer, sure('productId', 'productTitle'), sure('lineTotal', 'amountPaid')),
    ),
    receipt: receiptOf(found, customer),
  };
}

/**
 * How surely rows tell what was paid for an order: its money under a number of its own or on a day of buying, or a sum on
 * somebody's day. A price on the day of a review is what the product costs.
 */
function receiptOf({ sure, named }: FoundFields<SaleField>, customer: number): number {
  const isBare = named(bareNumbers) && !named(ownNumbers);
  const order = isBare ? 0 : sure('orderId');
  const day = named(daysOfBuying) ? sure('orderedAt') : 0;
  const sum = Math.min(sure('orderedAt'), customer, sure(...sumFields));
  return Math.max(Math.min(Math.max(order, day), sure(...priceFields)), sum >= surely ? sum : 0);
}

/** Whether rows are of customers that came before, as those of a list of customers are not. */
function comeAgain({ repeated }: FoundFields<SaleField>): boolean {
  return repeated('customerId', 'email') > oftenAgain;
}
const oftenAgain = 0.3;

/** How surely rows say who bought: by a number, an address, or a telephone of their own. */
function whoever({ sure, named }: FoundFields<SaleField>): number {
  return Math.max(sure('customerId', 'email'), named(telephones) ? byTelephone : 0);
}
const telephones = identifyingColumns.find(({ name }) => name === 'phone')!.names;
const byTelephone = 0.6;

type SaleField =
  | 'orderId'
  | 'customerId'
  | 'email'
  | 'productId'
  | 'productTitle'
  | 'items'
  | 'quantity'
  | 'orderedAt'
  | (typeof priceFields)[number];

const ownNumbers = [...namesOfNumbers.usual, ...namesOfNumbers.further].filter(
  (name) => !bareNumbers.includes(name),
);
const daysOfBuying = [...namesOfDays.usual, ...namesOfDays.further].filter((name) =>
  /order|purchas|invoice|sale|bought|购|購|下单|下單|订单|訂單|成交|交易|支付|付款|消费|消費|注文|受注|bestell|auftrag|rechnung|kauf|commande|achat|pedido|compra|venda|pesanan|주문|결제|ordine|acquisto|заказ|покуп|sipariş|đặt/i.test(
    name,
  ),
);

/** By a name that is the field's own. */
const surely = 0.7;

/** Where fewer rows are of customers that came before, a table that speaks of customers may be the list of them. */
const comesAgain = 0.1;
