import { beforeAll, expect, it } from 'vitest';
import { startI18n } from '..';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

it('says of a word that nobody knows how many rows stand under it, and where to answer', () => {
  const warning = { about: 'unknown-status', word: 'zugestellt', rows: 1_240 } as const;
  expect(speakerFor('en').ledgerWarning(warning, 'EUR')).toBe(
    '1,240 rows stand under “zugestellt”, which is not known, and count as sales. Say under “What the words of the status column mean” whether they are.',
  );
  expect(speakerFor('zh-CN').ledgerWarning(warning, 'EUR')).toContain('“zugestellt”');
});

it('says money of another currency in that currency, and other money in the shop’s', () => {
  const { ledgerWarning } = speakerFor('en');
  expect(ledgerWarning({ about: 'no-rate', currency: 'JPY', rows: 3, money: 15_000 }, 'USD')).toContain(
    '¥15,000',
  );
  const unpaid = {
    about: 'mostly-unpaid',
    file: 0,
    word: 'pending',
    rows: 40,
    ofRows: 40,
    money: 400,
  } as const;
  expect(ledgerWarning(unpaid, 'USD')).toContain('($400.00)');
});
