/**
 * Ids that a spreadsheet has damaged: what is left of them is shared by many, so that they must never join rows.
 */

/** '5.37E+12': a spreadsheet's short form of a long number. 'E5' and '1E5' may be somebody's code. */
export function isExponent(id: string): boolean {
  return id.length > 3 && id.includes('+') && /^\d(?:[.,]\d+)?E\+\d+$/i.test(id);
}

/** Sixteen digits or more, of which all behind the fifteenth are zeros. */
export function isCutId(id: string): boolean {
  return id.length > 15 && /^\d{15}0+$/.test(id);
}

export function isDamagedId(id: string): boolean {
  return isExponent(id) || isCutId(id);
}

/**
 * Whether a column's long ids are cut: numbers of 64 bits are, to 15 digits. One id in ten ends in a zero by itself, so
 * that most of the column's must.
 */
export function isCutColumn(cells: readonly string[]): boolean {
  const long = cells.map((cell) => cell.replace(/^['"=]+|"$/g, '')).filter((cell) => /^\d{16,}$/.test(cell));
  const cut = new Set(long.filter(isCutId)).size;
  return cut > 0 && cut > new Set(long).size / 2;
}

const login = /\S\s?\(([^\s()]{2,})\)$/;

/** The login that a marketplace puts behind a buyer's name, 'annp' of 'Ann Poe (annp)'; '' for other cells. */
export function loginOf(cell: string): string {
  return login.exec(cell)?.[1] ?? '';
}

/**
 * Share of the cells with a login behind a name; 0 where the words in brackets come again behind other names, as 'VIP' and
 * the names of countries do.
 */
export function loginShare(cells: Iterable<string>): number {
  const different = [...new Set(cells)];
  const logins = different.map(loginOf).filter((word) => word !== '');
  return new Set(logins).size < 0.9 * logins.length ? 0 : logins.length / Math.max(1, different.length);
}
