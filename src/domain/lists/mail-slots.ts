import type { ListFormat } from './list-formats';

/** Places in a mail that the tool fills in which sends it. */
export const mailSlots = ['name', 'shop', 'order'] as const;
export type MailSlot = (typeof mailSlots)[number];

/**
 * How each tool writes them: Klaviyo, 'Personalization tags' (names of a profile and of the organisation); Mailchimp, 'All
 * the merge tags cheat sheet'; Shopify, 'Custom Liquid in Shopify Email'. What a tool has no place of is left to a
 * person, in brackets; Meta, Tmall and JD are given lists and send no mails of ours.
 */
const notations: Readonly<Partial<Record<ListFormat, Readonly<Partial<Record<MailSlot, string>>>>>> = {
  klaviyo: { name: '{{ first_name }}', shop: '{{ organization.name }}' },
  mailchimp: { name: '*|FNAME|*', shop: '*|LIST:COMPANY|*' },
  shopify: { name: '{{ customer.first_name }}', shop: '{{ shop.name }}' },
};

/** Tools that fill in places of mails. */
export const mailTools = [
  'plain',
  'klaviyo',
  'mailchimp',
  'shopify',
] as const satisfies readonly ListFormat[];
export type MailTool = (typeof mailTools)[number];

/** A text with its places as a tool writes them. @param said words for those that a person fills in. */
export function inNotation(text: string, tool: MailTool, said: Readonly<Record<MailSlot, string>>): string {
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const slot = mailSlots.find((each) => each === name);
    return slot === undefined ? whole : (notations[tool]?.[slot] ?? `[${said[slot]}]`);
  });
}
