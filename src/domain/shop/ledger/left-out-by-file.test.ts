import { expect, it } from 'vitest';
import { noAnswers } from '../answers';
import { assembleShop } from '../assemble';
import { chunkOf } from '../fixtures/chunk-of';
import { leftOutByFile } from './left-out-by-file';

const line = (orderId: string, status: string, customerId = `C${orderId}`) => ({
  orderId,
  customerId,
  productTitle: 'Mug',
  quantity: 2,
  unitPrice: 10,
  orderedAt: '2024-02-05',
  status,
});

it('says of each file what its states keep out of the sums, with the money', () => {
  const one = chunkOf('orders', [line('1', 'completed'), line('2', 'cancelled'), line('3', 'cancelled')]);
  const other = chunkOf(
    'orders',
    [line('4', 'pending'), line('5', 'pending'), line('6', 'cancelled'), line('7', 'completed', '')],
    3,
  );
  const { ledger } = assembleShop([one, other], noAnswers, Date.parse('2025-01-01'));
  expect(leftOutByFile(ledger, { fileOf: Int32Array.of(0, 0, 0, 3, 3, 3, 3) })).toEqual([
    { file: 0, fate: 'cancelled', rows: 2, money: 40 },
    { file: 3, fate: 'unpaid', rows: 2, money: 40 },
    { file: 3, fate: 'cancelled', rows: 1, money: 20 },
    { file: 3, fate: 'nobody', rows: 1, money: 20 },
  ]);
});
