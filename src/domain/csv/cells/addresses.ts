const plain = /^[^\s@,;<>"'()]+@[^\s@,;<>"'()]+$/;
const inside = /[^\s@,;<>"'():]+@[^\s@,;<>"'()]+\.[^\s@,;<>"'()]+/;

/**
 * The address in a cell, in small letters: of several the first, of 'Ann <ann@example.com>' and 'mailto:…' what is meant. What
 * holds none comes back as it is.
 */
export function addressIn(cell: string): string {
  const text = cell.trim().toLowerCase();
  if (plain.test(text) && !text.startsWith('mailto:')) return text;
  return inside.exec(text)?.[0] ?? text;
}
