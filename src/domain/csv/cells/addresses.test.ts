import { expect, it } from 'vitest';
import { addressIn } from './addresses';

it.each([
  [' Ann@X.com', 'ann@x.com'],
  ['mailto:ann@x.com', 'ann@x.com'],
  ['Ann Bee <ann.bee+shop@x.co.uk>', 'ann.bee+shop@x.co.uk'],
  ['ann@x.com; office@x.com', 'ann@x.com'],
  ['a***@x.com', 'a***@x.com'],
  ['none', 'none'],
])('the address in ‘%s’', (cell, address) => {
  expect(addressIn(cell)).toBe(address);
});
