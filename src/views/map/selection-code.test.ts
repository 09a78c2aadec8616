import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedSelection, selectionCode } from './selection-code';

describe('a selection in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 0, max: 1, minLength: 1, maxLength: 700 }), (of) => {
        if (!of.includes(1)) return;
        const code = selectionCode(of)!;
        expect(code).toMatch(/^[\w-]+$/);
        expect(decodedSelection(code, of.length)).toEqual(of);
      }),
    );
  });

  it('holds customers who are far apart', () => {
    const of = new Uint8Array(100_000);
    for (const customer of [0, 127, 128, 16_600, 99_999]) of[customer] = 1;
    expect(decodedSelection(selectionCode(of)!, of.length)).toEqual(of);
  });

  it('is left out of the address where it would be too long for one', () => {
    expect(selectionCode(new Uint8Array(100_000).fill(1))).toBeNull();
  });

  it('is none where the code is none, or of more customers than there are', () => {
    const of = new Uint8Array(300);
    of[299] = 1;
    const code = selectionCode(of)!;
    expect(decodedSelection(code, 299)).toBeNull();
    for (const wrong of ['', '%%', code.slice(0, 1), '_w']) expect(decodedSelection(wrong, 300)).toBeNull();
  });
});
