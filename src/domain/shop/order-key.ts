/** Shorter numbers with zeros in front of them may be others: till 7 is no till 007. */
const shortest = 4;

/** 'A-1001-V2', '1001 (v3)': the second, the third version of an order. */
const version = /^(.*\d)\s?[-_./ (]\s?(?:v|ver|version)\.?\s?(\d{1,2})\)?$/i;

/**
 * By what the numbers of orders are compared, across files as well: without the '#' that shops write in front, without
 * zeros that fill it up, and without a mark of its version.
 */
export function orderKey(id: string): string {
  const bare = id.charCodeAt(0) === 35 ? id.replace(/^#\s*/, '') : id;
  const [, base = bare] = hasVersion(bare) ? (version.exec(bare) ?? []) : [];
  const digits = /^0+(\d+)$/.exec(base)?.[1];
  return digits !== undefined && digits.length >= shortest && digits[0] !== '0' ? digits : base;
}

/** The version that the number of an order says it is; NaN where it says none. */
export function versionInOrderId(id: string): number {
  const found = hasVersion(id) ? version.exec(id) : null;
  return found === null ? Number.NaN : Number(found[2]);
}

/** Most ids have no such letter, and there may be millions of them. */
function hasVersion(id: string): boolean {
  return id.includes('v') || id.includes('V');
}
