/** Lists of customers for the tools that write to them. */
export default {
  open: 'List for a tool',
  download: 'Download',
  campaign: 'Campaign',
  for: 'Written for',
  format: {
    plain: 'Any tool (CSV)',
    klaviyo: 'Klaviyo',
    mailchimp: 'Mailchimp',
    shopify: 'Shopify (tags)',
    meta: 'Meta (custom audience)',
    tmall: 'Tmall (members)',
    jd: 'JD (members)',
  },
  hint: {
    plain: 'The shop’s customer ids, with the segment.',
    klaviyo:
      'For ‘Add contacts to a list’. Numbers without their country are left out, since Klaviyo takes none.',
    mailchimp: 'For ‘Import contacts’; the name of the list is the tag.',
    shopify:
      'For ‘Import customers’, with ‘Overwrite existing customers’ ticked there. Save an export of your customers before: what becomes of the tags that they have is Shopify’s matter.',
    meta: 'For a custom audience from a customer list. Lists under 100 people are of little use there.',
    tmall: 'Members’ names as Tmall exports have them for customer ids, one a line.',
    jd: 'PINs as JD exports have them for customer ids, one a line.',
  },
  contacts: 'With e-mail addresses and phone numbers',
  contactsHint:
    'As your export has them. The file then holds personal data; whether each of these people agreed to be written to is not known here, so let your tool check it.',
  contactsHashed:
    'Each as a fingerprint (SHA-256) that is made on this computer: no address is readable in the file. They are personal data all the same.',
  tick: 'This tool knows people by their address: tick above, or join the file to yours by customer id.',
  join: 'This tool knows people by their address, and your export has none: the file holds customer ids. Join it to a list that has both, by customer id (in a spreadsheet: VLOOKUP).',
  written_one: '{{formatted}} customer is in the file.',
  written_other: '{{formatted}} customers are in the file.',
  leftOut_one: '{{formatted}} is not, without an address or number that the tool could know her by.',
  leftOut_other: '{{formatted}} are not, without an address or number that the tool could know them by.',
  failed: 'The file could not be written: the shop could not be read.',
} as const;
