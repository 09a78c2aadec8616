import { expect, it } from 'vitest';
import { isCheckDue } from './check-due';

const hour = 60 * 60_000;
const now = Date.UTC(2026, 5, 1);

it('looks at the bodies of a build that were never looked at, then once a day', () => {
  expect(isCheckDue(0, now)).toBe(true);
  expect(isCheckDue(now - hour, now)).toBe(false);
  expect(isCheckDue(now - 23 * hour, now)).toBe(false);
  expect(isCheckDue(now - 24 * hour, now)).toBe(true);
});

it('does not wait for a clock that was set back', () => {
  expect(isCheckDue(now + 48 * hour, now)).toBe(true);
});
