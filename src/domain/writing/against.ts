import type { CheckedAgainst } from './check-text';
import { slotsOf } from './slots';
import { goesToCustomers, type WrittenText } from './written-text';

/** What a text in place of a template may rest on. @param policy what the shop grants, in its own words. */
export function againstOf(template: WrittenText, policy: string): CheckedAgainst {
  const { kind, facts, text, titles = [] } = template;
  // Most of a mail is its template, which no model words.
  const own = kind === 'mails' ? [text] : [];
  return { facts: [...facts, ...own], policy, reply: goesToCustomers(kind), titles, slots: slotsOf(text) };
}
