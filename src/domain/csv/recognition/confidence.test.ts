import { describe, expect, it } from 'vitest';
import { inspectHead } from '../inspect';
import { certaintyWord } from './confidence';

const look = (text: string) => inspectHead(new TextEncoder().encode(text), true);
const rows = (row: (n: number) => string) => Array.from({ length: 12 }, (_, n) => `${row(n)}\n`).join('');

describe('confidence', () => {
  it('is high by a known name, less by a name that says the same, low by values alone', () => {
    const { confidence, matches } = look(
      `Order ID,ordered_client_uid,SKU,Quantity,Price,Order date,wer\n${rows((n) => `${n},c${n},p${n},1,2.5,2024-01-0${1 + (n % 9)},u${n}@example.com`)}`,
    );
    expect(matches.orders).toMatchObject({ orderId: 0, email: 6 });
    expect(certaintyWord(confidence.orders.orderId!)).toBe('sure');
    expect(certaintyWord(confidence.orders.email!)).toBe('guess');
  });

  it('falls with the share of cells that cannot be read', () => {
    const half = look(
      `Order ID,SKU,Quantity,Price,Order date\n${rows((n) => `${n},p,1,2.5,${n % 3 === 0 ? 'soon' : `2024-01-0${1 + (n % 9)}`}`)}`,
    );
    expect(half.confidence.orders.orderedAt).toBeCloseTo((0.85 + 0.15) * (8 / 12), 5);
  });

  it('names the column that would have served nearly as well, which makes it no surer than likely', () => {
    const { confidence, runnersUp, matches } = look(
      `Order ID,Customer ID,Customer No,SKU,Quantity,Price,Order date\n${rows((n) => `${n},c${n},d${n},p,1,2.5,2024-01-0${1 + (n % 9)}`)}`,
    );
    expect(matches.orders.customerId).toBe(1);
    expect(runnersUp.orders.customerId).toBe(2);
    expect(certaintyWord(confidence.orders.customerId!)).toBe('likely');
  });
});
