/** Whom one selected on the map, as signs that an address can hold. */

/** Longer addresses are cut by some programs that pass them on. */
const longest = 6_000;

/**
 * The distances between the numbers of those selected, seven bits a byte, the lowest first, in base64 for addresses.
 * @param of 1 for each who is selected; length n.
 * @returns null where that would be too long for an address.
 */
export function selectionCode(of: Uint8Array): string | null {
  let bytes = '';
  let last = -1;
  for (let customer = 0; customer < of.length; customer++) {
    if (of[customer] === 0) continue;
    let rest = customer - last - 1;
    last = customer;
    while (rest > 127) {
      bytes += String.fromCharCode((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes += String.fromCharCode(rest);
    if (bytes.length > longest) return null;
  }
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The selection of a code over n customers; null where it is none of so many. */
export function decodedSelection(code: string, customers: number): Uint8Array | null {
  const of = new Uint8Array(customers);
  let at = -1;
  let rest = 0;
  let shift = 0;
  for (const sign of plainBytes(code) ?? '\xff') {
    const byte = sign.charCodeAt(0);
    rest += (byte & 127) * 2 ** shift;
    shift += 7;
    if (byte > 127) continue;
    at += rest + 1;
    if (at >= customers) return null;
    of[at] = 1;
    rest = 0;
    shift = 0;
  }
  return shift > 0 || at < 0 ? null : of;
}

function plainBytes(code: string): string | null {
  try {
    return atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return null;
  }
}
