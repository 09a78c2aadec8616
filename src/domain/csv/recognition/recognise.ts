import type { TableKind } from '../../shop/tables/tables';
import type { ScoredMatch } from './match-columns';

/** How well each kind fits, 0 to 1, by which fields found a column and how surely. */
export function kindScores(
  matches: Readonly<Record<TableKind, ScoredMatch>>,
  names: ReadonlySet<string>,
): Record<TableKind, number> {
  const order = sure(matches.orders, 'orderId');
  const quantity = sure(matches.orders, 'quantity');
  const money = Math.max(sure(matches.orders, 'unitPrice'), sure(matches.orders, 'lineTotal'));
  const signs = {
    order,
    quantity,
    // A till's lines may name their kind ('Payment', 'Refund'); number, quantity and money make them orders.
    event: Math.min(order, quantity, money) >= 0.6 ? 0 : sure(matches.events, 'eventType'),
    text: sure(matches.reviews, 'text'),
    rating: sure(matches.reviews, 'rating'),
    person: [...names].filter((name) => personNames.has(name)).length,
  };
  return {
    orders: clamp(ordersScore(matches.orders, signs)),
    reviews: clamp(reviewsScore(matches.reviews, signs)),
    events: clamp(eventsScore(matches.events, signs)),
    products: clamp(productsScore(matches.products, signs)),
    customers: clamp(customersScore(matches.customers, signs)),
  };
}

interface Signs {
  readonly order: number;
  readonly quantity: number;
  readonly event: number;
  readonly text: number;
  readonly rating: number;
  readonly person: number;
}

/** Columns that only a list of people has. */
const personNames: ReadonlySet<string> = new Set([
  'firstname',
  'lastname',
  'phone',
  'phonenumber',
  'zip',
  'zipcode',
  'postcode',
  'postalcode',
  'address',
  'birthday',
  'dob',
  'dateofbirth',
  'birthdate',
  'fullname',
  'maritalstatus',
  'householdsize',
  'membership',
  'customername',
  '姓名',
  '手机号',
  '电话',
  '生日',
  '客户姓名',
  '客户手机号',
  '客户生日',
  '会员等级',
  '姓',
  '名',
  '電話',
  '氏名',
  '郵便番号',
  'vorname',
  'nachname',
  'telefon',
  'plz',
  'prenom',
  'apellido',
  'telefono',
  'telefone',
  'sobrenome',
]);

function sure(match: ScoredMatch, field: string): number {
  return match.certainty[field] ?? 0;
}

function clamp(score: number): number {
  return Math.max(0, Math.min(1, score));
}

function customerOf(match: ScoredMatch): number {
  return Math.max(sure(match, 'customerId'), sure(match, 'email'));
}

function ordersScore(match: ScoredMatch, signs: Signs): number {
  const customer = customerOf(match);
  const item = Math.max(sure(match, 'productId'), sure(match, 'productTitle'));
  const money = Math.max(sure(match, 'unitPrice'), sure(match, 'lineTotal'));
  const date = sure(match, 'orderedAt');
  const linked = signs.order > 0 && (customer > 0 || item > 0 || (date > 0 && money > 0));
  const bought = customer > 0 && item > 0 && date > 0 && (signs.quantity > 0 || money > 0);
  if (!linked && !bought) return 0;
  const found =
    0.4 * signs.order + 0.2 * item + 0.15 * money + 0.15 * signs.quantity + 0.15 * customer + 0.15 * date;
  return found - 0.5 * Math.min(signs.text, signs.rating) - 0.5 * signs.event;
}

function reviewsScore(match: ScoredMatch, signs: Signs): number {
  const customer = customerOf(match);
  const item = Math.max(sure(match, 'productId'), sure(match, 'productTitle'), 0.7 * sure(match, 'category'));
  if (signs.text === 0 && (signs.rating === 0 || item === 0 || customer === 0)) return 0;
  const found =
    0.4 * signs.text +
    0.3 * signs.rating +
    0.15 * item +
    0.1 * customer +
    0.1 * sure(match, 'reviewedAt') +
    0.05 * sure(match, 'title') +
    0.05 * sure(match, 'votes');
  return found - 0.5 * Math.min(signs.order, signs.quantity) - 0.4 * signs.event;
}

function eventsScore(match: ScoredMatch, signs: Signs): number {
  const customer = Math.max(customerOf(match), 0.8 * sure(match, 'sessionId'));
  const item = sure(match, 'productId');
  const date = sure(match, 'occurredAt');
  if (customer === 0) return 0;
  if (signs.event === 0) {
    // Without a column of types every row is a view, if it has who, what and when and nothing else.
    const bare = item > 0.5 && date > 0.5 && signs.rating === 0 && signs.text === 0;
    return bare && signs.order === 0 && signs.quantity === 0 ? 0.5 : 0;
  }
  return (
    0.4 * signs.event + 0.3 * customer + 0.2 * date + 0.2 * item - 0.3 * Math.min(signs.order, signs.quantity)
  );
}

function productsScore(match: ScoredMatch, signs: Signs): number {
  const details = 0.15 * sure(match, 'price') + 0.15 * sure(match, 'category') + 0.1 * sure(match, 'brand');
  const texts = 0.1 * sure(match, 'description') + 0.1 * sure(match, 'imageUrl');
  const id = sure(match, 'productId');
  const title = sure(match, 'title');
  if (id === 0 || (title === 0 && details + texts === 0)) return 0;
  const customer = sure(match, 'customerId');
  const bare = customer > 0 && match.columns.customerId !== match.columns.productId ? customer : 0;
  const against = 0.5 * signs.order + 0.5 * signs.event + 0.3 * bare + Math.min(signs.text, signs.rating);
  return 0.35 * id + 0.3 * title + details + texts - against;
}

function customersScore(match: ScoredMatch, signs: Signs): number {
  const attributes = ['age', 'gender', 'occupation', 'city', 'country', 'income', 'registeredAt'];
  const found = attributes.reduce((sum, field) => sum + 0.15 * sure(match, field), 0);
  const id = customerOf(match);
  if (id === 0 || (found === 0 && signs.person === 0)) return 0;
  const against =
    0.6 * signs.order + 0.5 * signs.event + 0.4 * signs.quantity + 0.4 * signs.rating + 0.3 * signs.text;
  return 0.45 * id + Math.min(0.45, found) + 0.1 * Math.min(3, signs.person) - against;
}
