/** MongoDB's and BSON's ways of writing one value as an object. */
const typed = /^\$(?:oid|date|numberDecimal|numberInt|numberLong|numberDouble|date\.\$numberLong)$/;
const currencies = /^currency(?:_?(?:code|iso|id))?$/i;
const amounts = ['amount', 'value'];
const amountNames = /^(?:currency)?(?:amount|value)$/i;
/** Lists of what an order has beside its goods, each with its amount, as shop systems' interfaces give them. */
const lines = /^(?:(?:shipping|delivery|fee)_?lines|refunds|credit_?notes)$/i;
const amountsOfLines = ['price', 'total', 'amount', 'total_amount', 'refunded_amount'];

/**
 * The columns of an object inside of an object. One that is a single value is one column: '{"$date": …}', an amount with
 * its currency, the shop's of two such amounts (Shopify's 'totalPriceSet.shopMoney'). Others become 'name.own'.
 * @param inside its own columns.
 */
export function asOneValue(
  name: string,
  inside: ReadonlyMap<string, string>,
): (readonly [name: string, value: string])[] {
  const [first] = inside;
  if (first !== undefined && inside.size === 1 && typed.test(first[0])) return [[name, first[1]]];
  const currency = [...inside.keys()].find((each) => currencies.test(each));
  const amount = [...inside.keys()].find((each) => amountNames.test(each));
  if (currency !== undefined && amount !== undefined && inside.size <= 3)
    return [
      [name, inside.get(amount)!],
      [`${name}.currency`, inside.get(currency)!],
    ];
  if (inside.has('shopMoney')) {
    const own = name.replace(/_?set$/i, '');
    return [
      [own, inside.get('shopMoney')!],
      [`${own}.currency`, inside.get('shopMoney.currency') ?? ''],
    ];
  }
  return [...inside].map(([own, value]) => [`${name}.${own}`, value] as const);
}

const aroundNode = /^(?:cursor|__typename|node\..*)$/s;
const listOfNodes = /\.(?:edges|nodes)$/;

/** GraphQL's lists hold each thing as the 'node' of an 'edge', beside a cursor: the thing itself, and lists of things. */
export function withoutEdges(fields: Map<string, string>): Map<string, string> {
  const names = [...fields.keys()];
  const isEdge =
    names.some((name) => name.startsWith('node.')) && names.every((name) => aroundNode.test(name));
  if (!isEdge && !names.some((name) => listOfNodes.test(name))) return fields;
  const plain = new Map<string, string>();
  for (const [name, value] of fields) {
    if (isEdge && !name.startsWith('node.')) continue;
    const own = isEdge ? name.slice('node.'.length) : name;
    plain.set(own.replace(listOfNodes, ''), own.endsWith('.edges') ? nodesOf(value) : value);
  }
  return plain;
}

function nodesOf(list: string): string {
  try {
    const edges = JSON.parse(list) as unknown;
    const nodes = Array.isArray(edges) ? edges.map((edge) => (edge as { node?: unknown } | null)?.node) : [];
    return nodes.length > 0 && !nodes.includes(undefined) ? JSON.stringify(nodes) : list;
  } catch {
    return list;
  }
}

/** The sum of a list of postage, fees or refunds, '[{"price": "5.00"}]'; null for any other value. */
export function sumOfLines(name: string, value: string): string | null {
  if (!lines.test(name.slice(name.lastIndexOf('.') + 1)) || !value.startsWith('[')) return null;
  try {
    const list = JSON.parse(value) as unknown;
    if (!Array.isArray(list)) return null;
    const all = list.map(amountOfLine);
    return all.some(Number.isNaN) ? null : sumOf(all);
  } catch {
    return null;
  }
}

/** What one of them comes to: by itself, or by its payments, of which those count that were made. */
function amountOfLine(line: unknown): number {
  if (line === null || typeof line !== 'object') return Number.NaN;
  const own = line as Record<string, unknown>;
  const amount = amountsOfLines.map((each) => own[each]).find((each) => each !== undefined && each !== null);
  if (amount !== undefined) return numberOf(amount);
  if (!Array.isArray(own.transactions)) return Number.NaN;
  const made = (own.transactions as unknown[]).filter((each) => isMade(each));
  return Number(sumOf(made.map(amountOfLine)));
}

/** The number itself, as text, or in an object with its currency. */
function numberOf(amount: unknown): number {
  if (typeof amount === 'number') return amount;
  if (typeof amount === 'string') return amount.trim() === '' ? Number.NaN : Number(amount);
  const inside = amount as Record<string, unknown>;
  const value = inside.shopMoney ?? amounts.map((each) => inside[each]).find((each) => each !== undefined);
  return value === undefined ? Number.NaN : numberOf(value);
}

function isMade(payment: unknown): boolean {
  const status = (payment as Record<string, unknown> | null)?.status;
  return typeof status !== 'string' || !/^(?:fail|error|pend|declin|void|cancel)/i.test(status);
}

function sumOf(all: readonly number[]): string {
  return String(Math.round(all.reduce((sum, each) => sum + each, 0) * 1e6) / 1e6);
}
