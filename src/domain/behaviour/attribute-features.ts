import type { CustomerAttribute, Shop } from '../shop/shop';
import type { FeatureBlock, Unit } from './features';
import { named, type NamedValues, toBlock } from './named-values';
import { parseRange } from './parse-range';

/** Values of one attribute that get a column of their own; the rest share `other`. */
const maximumValues = 8;
/** Share of known values that must be readable as a number for an attribute to be one. */
const readableShare = 0.8;

const numericUnits: Readonly<Record<string, Unit>> = { age: 'years', income: 'money' };

function asNumber(attribute: CustomerAttribute, unit: Unit): NamedValues | null {
  const values = Float64Array.from(attribute.values, parseRange);
  const known = attribute.values.filter((value) => value !== '').length;
  const readable = values.filter((value) => !Number.isNaN(value)).length;
  if (readable === 0 || readable < readableShare * known) return null;
  return named(attribute.name, unit, unit === 'money' ? 'log1p' : 'none', values);
}

/** The most frequent values, ties by the value itself so that the order of customers does not matter. */
function frequentValues(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ordered.slice(0, maximumValues).map(([value]) => value);
}

function oneHot(attribute: CustomerAttribute): NamedValues[] {
  const frequent = frequentValues(attribute.values);
  const position = new Map(frequent.map((value, i) => [value, i]));
  const indicator = (column: number) =>
    Float64Array.from(attribute.values, (value) => {
      if (value === '') return Number.NaN;
      return (position.get(value) ?? frequent.length) === column ? 1 : 0;
    });
  const columns = frequent.map((value, i) =>
    named(`${attribute.name}=${value}`, 'share', 'none', indicator(i)),
  );
  const rest = indicator(frequent.length);
  if (rest.includes(1)) columns.push(named(`${attribute.name}=other`, 'share', 'none', rest));
  return columns;
}

/**
 * Who every customer is, one a row: age and income as numbers (ranges as their middle), the others as a
 * column per frequent value named `<attribute>=<value>`, 1 or 0. NaN where the export does not say.
 * Null where the export has no attributes.
 */
export function attributeFeatures(shop: Shop): FeatureBlock | null {
  const columns = shop.customers.attributes.flatMap((attribute) => {
    const unit = numericUnits[attribute.name];
    const numeric = unit === undefined ? null : asNumber(attribute, unit);
    return numeric === null ? oneHot(attribute) : [numeric];
  });
  const block = toBlock('attributes', shop.customers.ids.length, columns);
  return block.columns.length === 0 ? null : block;
}
