import { expect, it } from 'vitest';
import { labelsText } from './labels-of-text';

it('reads a file of labels as UTF-8, and as GB18030 where it is none', () => {
  const written = 'id,原因\n1,物流\n';
  expect(labelsText(new TextEncoder().encode(written))).toBe(written);
  // 物流 as a Chinese spreadsheet saves it.
  expect(labelsText(Uint8Array.of(0xce, 0xef, 0xc1, 0xf7))).toBe('物流');
});
