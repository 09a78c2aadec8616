import { expect, it } from 'vitest';
import { noAnswers } from '../../domain/shop/answers';
import { chunkOf } from '../../domain/shop/fixtures/chunk-of';
import { contactsIn } from './contacts';

const order = (orderId: string, customerId: string, email: string, phone = '') => ({
  ...{ orderId, customerId, email, phone, productId: 'P1', quantity: 1, unitPrice: 10 },
  orderedAt: '2024-02-05',
});

it('reaches customers by the address that is theirs on most rows, and by nobody else’s', () => {
  const rows = [
    order('1', 'A', 'Ann@Example.com ', '+49 170 1234567'),
    order('2', 'A', 'ann@example.com', '0170 1234567'),
    order('3', 'A', 'work@example.com'),
    order('4', 'B', 'b***@example.com', '****'),
    order('5', 'C', '', '0171 7654321'),
    order('6', 'C', 'cat@example.com', '+491717654321'),
  ];
  const { emails, phones } = contactsIn([chunkOf('orders', rows)], noAnswers, ['C', 'A', 'B', 'nobody']);
  expect(emails).toEqual(['cat@example.com', 'ann@example.com', '', '']);
  expect(phones).toEqual(['+491717654321', '+491701234567', '', '']);
});

it('takes an address for a customer who is known by it alone, and none that many share', () => {
  const rows = [
    order('1', 'gita@example.com', ''),
    ...Array.from({ length: 40 }, (_, i) => order(`s${i}`, `S${i}`, 'office@example.com')),
  ];
  const { emails } = contactsIn([chunkOf('orders', rows)], noAnswers, ['gita@example.com', 'S3']);
  expect(emails).toEqual(['gita@example.com', '']);
});

it('has neither where the files have none', () => {
  const rows = [
    { orderId: '1', customerId: 'A', productId: 'P', quantity: 1, unitPrice: 1, orderedAt: '2024-02-05' },
  ];
  expect(contactsIn([chunkOf('orders', rows)], noAnswers, ['A'])).toEqual({ emails: [''], phones: [''] });
});
