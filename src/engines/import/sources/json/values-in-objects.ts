/** MongoDB's and BSON's ways of writing one value as an object. */
const typed = /^\$(?:oid|date|numberDecimal|numberInt|numberLong|numberDouble|date\.\$numberLong)$/;
const currencies = ['currency', 'currencyCode', 'currency_code', 'currencyIso', 'currency_iso'];
const amounts = ['amount', 'value'];
/** Lists of what an order has beside its goods, each with its amount, as shop systems' interfaces give them. */
const lines = /^(?:shipping|delivery|fee)_?lines$/i;
const amountsOfLines = ['price', 'total', 'amount'];

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
  const currency = currencies.find((each) => inside.has(each));
  const amount = amounts.find((each) => inside.has(each));
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

/** The sum of a list of postage or fees, '[{"price": "5.00"}]'; null for any other value. */
export function sumOfLines(name: string, value: string): string | null {
  if (!lines.test(name.slice(name.lastIndexOf('.') + 1)) || !value.startsWith('[')) return null;
  try {
    const list = JSON.parse(value) as unknown;
    if (!Array.isArray(list)) return null;
    const all = list.map((line: Record<string, unknown> | null) =>
      Number(amountsOfLines.map((each) => line?.[each]).find((each) => each !== undefined) ?? Number.NaN),
    );
    if (all.some(Number.isNaN)) return null;
    return String(Math.round(all.reduce((sum, each) => sum + each, 0) * 1e6) / 1e6);
  } catch {
    return null;
  }
}
