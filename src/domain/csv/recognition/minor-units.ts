/** 'amount_cents', 'price in pence', 'Total (öre)', '金额(分)': amounts in hundredths of their currency. */
const minor =
  /(?:^|[\s_(（-])(?:in[\s_-])?(?:cents|cent(?=[\s_-]amount)|(?<=[(（[]\s*(?:in\s+)?|\bin[\s_-])cent(?=\s*(?:[)）\]]|$))|pence|minor(?:[\s_-]units?)?|centimes|centavos|c[eé]ntimos|öre|øre|groszy?|копе[йе]к\p{L}*)(?=$|[\s_)）-])[)）]?|[(（]分[)）]/iu;

/** Numbers that payment services give to what they charge, and to orders, carts and bills of theirs. */
const serviceIds = /^(?:ch|py|pi|in|cs|sub|re|pay|order|inv|li|ii)_[A-Za-z\d]+$/;
/** Square's names for an amount in the smallest coin. */
const minorNames = /(?:^|[._])(?:\w+_)?money[._]amount$/i;

/**
 * Whether a file writes its amounts in the smallest coin without a name that says so, as the interfaces of payment
 * services give them: whole numbers without exception, beside the service's own ids and seconds since 1970 or
 * currencies in small letters. What the services' own screens export has decimals.
 * @param columns those of money.
 */
export function writesMinorUnits(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  columns: readonly number[],
): boolean {
  const cells = (column: number) =>
    rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  const isWhole = columns.every((column) => cells(column).every((cell) => /^-?\d+$/.test(cell)));
  if (!isWhole || columns.every((column) => cells(column).length === 0)) return false;
  if (columns.some((column) => minorNames.test(headers[column] ?? ''))) return true;
  const most = (column: number, pattern: RegExp) => {
    const filled = cells(column);
    return filled.length > 0 && filled.filter((cell) => pattern.test(cell)).length > 0.9 * filled.length;
  };
  const others = [...headers.keys()].filter((column) => !columns.includes(column));
  // Of shop systems that call it a code the older write cents; what costs less than a unit in cents is in units.
  const isOld = columns.every((column) => cells(column).every((cell) => cell === '0' || /\d{3}/.test(cell)));
  const isCurrency = (column: number) =>
    (isOld ? /currency(?:[_\s]?code)?$/i : /currency$/i).test(headers[column] ?? '');
  return (
    others.some((column) => most(column, serviceIds)) &&
    others.some((column) => most(column, /^1\d{9}$/) || (isCurrency(column) && most(column, /^[a-z]{3}$/)))
  );
}

const spaced = (header: string) => header.normalize('NFC').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');

/** Whether a header says that its amounts are in the smallest coin, a hundredth. */
export function isInMinorUnits(header: string): boolean {
  return minor.test(spaced(header));
}

/** The header without what says so; itself where it says nothing. */
export function withoutMinorUnits(header: string): string {
  const rest = spaced(header).replace(minor, ' ').trim();
  return rest === '' || !isInMinorUnits(header) ? header : rest;
}
