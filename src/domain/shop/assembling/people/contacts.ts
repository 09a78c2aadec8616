import { isNobody } from '../../../vocabulary/nobody';

/** The local part of addresses behind which there is no person: a relay, or a word for having none. */
const nobodysMailbox =
  /^(?:(?:do-?)?no[._-]?t?[._-]?reply|no[._-]?(?:e?mail|mail|address)|none|null|nobody|noone|na|n\.?a|anonymous|unknown|invalid|kein(?:e)?[._-]?(?:mail|email)?|sin(?:correo|email)|sem(?:email))@/;

/** An address in its one form, '' where it is none of a person. Dots and plus signs are part of it. */
export function emailKey(text: string): string {
  if (!text.includes('@')) return '';
  const email = text.trim().toLowerCase();
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.includes('*') || nobodysMailbox.test(email)) return '';
  return isNobody(email) || isNobody(email.slice(0, email.indexOf('@'))) ? '' : email;
}

/**
 * The digits of a number, with '+' in front where it names its country, '' where it is none of a person: masked,
 * ciphertext, damaged by a spreadsheet, or a filler such as 0000000.
 */
export function phoneKey(text: string): string {
  const plain = text.normalize('NFKC').replace(/^['"=\s]+/, '');
  if (!/^\+?[\d\s().\-/]+$/.test(plain)) return '';
  const digits = plain.replace(/\D/g, '');
  if (digits.length < 7 || digits.length > 15 || isFiller(digits)) return '';
  if (plain.startsWith('+')) return `+${digits}`;
  return digits.startsWith('00') ? `+${digits.slice(2)}` : digits;
}

function isFiller(digits: string): boolean {
  return new Set(digits.slice(-7)).size <= 1 || '01234567890123456789'.includes(digits);
}

/**
 * Numbers that are written with and without their country are one number: where a number without is the end of one
 * with, the country of most such numbers stands for all of them.
 * @returns each number that changes, in its one form.
 */
export function withCountry(phones: Iterable<string>): Map<string, string> {
  const all = new Set(phones);
  const national = new Map<string, string>();
  for (const phone of all) if (!phone.startsWith('+')) national.set(phone.replace(/^0/, ''), phone);
  const votes = new Map<string, number>();
  for (const phone of all) {
    const digits = phone.startsWith('+') ? phone.slice(1) : phone;
    for (let length = 1; length <= 3; length++) {
      const own = national.get(digits.slice(length));
      if (own !== undefined && own !== phone)
        votes.set(digits.slice(0, length), (votes.get(digits.slice(0, length)) ?? 0) + 1);
    }
  }
  const country = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  const changed = new Map<string, string>();
  if (country === undefined) return changed;
  // '5511…' beside '+5511…'.
  for (const phone of all)
    if (phone.startsWith(country) && all.has(`+${phone}`)) changed.set(phone, `+${phone}`);
  for (const [digits, phone] of national) {
    const whole = `+${country}${digits}`;
    if (all.has(whole)) changed.set(phone, whole);
    else if (all.has(whole.slice(1)) && whole.slice(1) !== phone) changed.set(phone, whole.slice(1));
  }
  return changed;
}

/** A person's name in one form: without case, marks and the order of its parts. */
export function nameKey(text: string): string {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const name = [...new Set(parts)].sort().join(' ');
  return isNobody(text) || isNobody(name) ? '' : name;
}
