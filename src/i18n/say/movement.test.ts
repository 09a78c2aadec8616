import { beforeAll, describe, expect, it } from 'vitest';
import type { Movement } from '../../domain/movement/movement';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const customers = 60;
/** Of sixty customers the first nine went from one segment to another; each had so many records before, and two more after. */
function moved(recordsBefore: number, thin: 'few' | 'short' | null = null): Movement {
  const codes = new Int16Array(2 * customers).fill(1);
  codes.fill(2, customers, customers + 9);
  const records = new Uint16Array(2 * customers).fill(recordsBefore);
  records.fill(recordsBefore + 2, customers);
  return {
    ids: Array.from({ length: customers }, (_, c) => `c${c}`),
    months: [{ thin }, { thin: null }],
    ...{ codes, records, states: null, yearMoney: null, agreement: 1, undated: 0 },
  } as unknown as Movement;
}

const said = (movement: Movement, isOneCrowd = false) =>
  speakerFor('en').movement({
    ...{ movement, span: [0, 1], isOneCrowd, currency: '' },
    nameOf: (code) => `Kind ${code}`,
    monthName: () => 'May 2026',
  }).short;

describe('who moved, in short', () => {
  it('is how many, and where most of them went', () => {
    expect(said(moved(8))).toEqual([
      '9 of 60 customers (15%) are in another segment than at the end of May 2026.',
      'Most went from “Kind 1” to “Kind 2”: 9 customers.',
    ]);
  });

  it('is nothing where they became known rather than moved, between slices, and from a month that tells little', () => {
    expect(said(moved(1))).toEqual([]);
    expect(said(moved(8), true)).toEqual([]);
    expect(said(moved(8, 'short'))).toEqual([]);
    expect(said(moved(8, 'few'))).toEqual([]);
  });
});
