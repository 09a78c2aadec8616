import { describe, expect, it } from 'vitest';
import { formatFor } from '../../i18n/format';
import { shareInWords } from './share-words';

describe('shareInWords', () => {
  const words = (share: number, digits = 0) =>
    shareInWords(share, digits, formatFor('en'), (least) => `under ${least}`);

  it('prints no share that is there as nothing', () => {
    expect([0.0001, 0.0049, 0.005, 0.12].map((share) => words(share))).toEqual([
      'under 1%',
      'under 1%',
      '1%',
      '12%',
    ]);
    expect([0.0004, 0.004].map((share) => words(share, 1))).toEqual(['under 0.1%', '0.4%']);
  });

  it('prints nothing as nothing, and what is not known as a dash', () => {
    expect([0, Number.NaN].map((share) => words(share))).toEqual(['0%', '–']);
  });
});
