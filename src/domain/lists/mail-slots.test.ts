import { expect, it } from 'vitest';
import { inNotation, mailTools } from './mail-slots';

const said = { name: 'first name', shop: 'name of the shop', order: 'order number' };
const mail = 'Dear {name},\nyour team at {shop}';

it('writes places as each tool does, and leaves those that it has not to a person', () => {
  expect(inNotation(mail, 'klaviyo', said)).toBe(
    'Dear {{ first_name }},\nyour team at {{ organization.name }}',
  );
  expect(inNotation(mail, 'mailchimp', said)).toBe('Dear *|FNAME|*,\nyour team at *|LIST:COMPANY|*');
  expect(inNotation(mail, 'shopify', said)).toBe(
    'Dear {{ customer.first_name }},\nyour team at {{ shop.name }}',
  );
  expect(inNotation(mail, 'plain', said)).toBe('Dear [first name],\nyour team at [name of the shop]');
  for (const tool of mailTools) expect(inNotation('{order}', tool, said)).toBe('[order number]');
});

it('leaves what is no place as it is', () => {
  expect(inNotation('{colour} $& $1 {', 'klaviyo', said)).toBe('{colour} $& $1 {');
});
