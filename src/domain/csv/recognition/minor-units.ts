/** 'amount_cents', 'price in pence', 'Total (öre)', '金额(分)': amounts in hundredths of their currency. */
const minor =
  /(?:^|[\s_(（-])(?:in[\s_-])?(?:cents|pence|minor(?:[\s_-]units?)?|centimes|centavos|c[eé]ntimos|öre|øre|groszy?|копе[йе]к\p{L}*)(?=$|[\s_)）-])[)）]?|[(（]分[)）]/iu;

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
