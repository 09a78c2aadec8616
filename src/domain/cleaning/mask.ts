import { maskNumbers } from './personal-numbers';
import { isCalledOtherwise, maskHandles, maskPlaces } from './personal-words';

interface MaskedText {
  readonly text: string;
  readonly emails: number;
  readonly phones: number;
  /** Cards, accounts (IBAN), numbers of identity papers, names in messengers, addresses of people and machines. */
  readonly numbers: number;
}

const emailMask = '[email]';
const phoneMask = '[phone]';

// Parts are as long as mail allows (RFC 5321), which also keeps long runs of letters from being read again at each letter.
const email =
  /[a-zà-ÿ\d._%+-]{1,64}(?:@|＠|\s?\(at\)\s?|\s?\[at\]\s?)[a-zà-ÿ\d-]{1,63}(?:\.[a-zà-ÿ\d-]{1,63}){0,8}\.[a-z]{2,63}/gi;

// Not inside a longer number, a code, a price or a measure with its unit attached. Ideographs and kana
// stand next to a number without a blank, so of letters only Latin ones count as 'inside'.
const before = String.raw`(?<![a-z\d_.,#$€£¥￥%/+-])`;
const after = String.raw`(?![\d%]|[-.]\d|[a-z_])`;

const called =
  '(?:\\b(?:tel|phone|call|mobile|cell|fax|whatsapp|telefon|handy|tlf|telefono|telefone|celular|hp|wa)\\b|电话|手机|微信|電話|手機|전화)';
const between = String.raw`(?:[\s:：.#(-]|\b(?:me|us|at|on|is|no|nr|my|number|under)\b|[是为為号號码碼]){0,8}`;

const shape = (digits: string) => new RegExp(`${before}${digits}${after}`, 'giu');

const shapes: readonly RegExp[] = [
  // E.164 and the like: a plus, then 8 to 15 digits in groups.
  shape(String.raw`\+\d(?:[\s().-]{0,2}\d){7,14}`),
  // Mobile numbers of mainland China, whole or as 3-4-4.
  shape(String.raw`(?:86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}`),
  // North America, and service numbers written the same way; neither part begins with 0 or 1.
  shape(String.raw`(?:1[\s.-])?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.-])[2-9]\d{2}[\s.-]\d{4}`),
  // Brazil with its area code, India's mobiles as 5-5, Russia with its 8.
  shape(String.raw`\(\d{2}\)\s?9?\d{4}[\s-]\d{4}`),
  shape(String.raw`[6-9]\d{4}[\s-]\d{5}`),
  shape(String.raw`8(?:[\s-]?\(\d{3}\)\s?|[\s-]\d{3}[\s-])\d{3}[\s-]?\d{2}[\s-]?\d{2}|89\d{9}`),
  // Mobiles with a trunk zero as one run (0501234567, 07700900123, 01012345678); ISBNs of ten digits are told by their sum.
  shape(String.raw`0[1-9]\d{8,9}`),
  shape(String.raw`0\d{3}[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}`),
  // Elsewhere: a trunk zero and an area code, in the groupings that are in use (020 7946 0958,
  // 0171-1234567, 010-12345678, 01 44 55 66 77); part numbers (099-0502-000) are grouped otherwise.
  shape(String.raw`\(?0\d{1,3}\)?[\s-]\d{4}[\s-]\d{4}`),
  shape(String.raw`\(?0\d{2,4}\)?[\s/-]\d{5,8}`),
  shape(String.raw`\(?0\d{3,4}\)?[\s-]\d{3}[\s-]\d{3,4}`),
  shape(String.raw`0[689]\d[\s-]\d{3}[\s-]\d{4}`),
  shape(String.raw`0\d(?:[\s.]\d{2}){4}`),
  // Any number that is called one.
  new RegExp(String.raw`(?<=${called}${between})\+?\d(?:[\s().-]{0,2}\d){6,14}${after}`, 'giu'),
];

/**
 * Takes e-mail addresses, phone numbers, the numbers of cards, accounts, papers and machines, names in messengers and
 * postal addresses out of free text, each replaced by a word in brackets and counted. A run of digits counts as a phone number only in a shape that phones have or after a word that
 * says so: prices, years, measures, ISBNs and most order numbers stay, but one that is written just like a
 * phone number goes.
 */
export function maskPersonalData(text: string): MaskedText {
  let emails = 0;
  let phones = 0;
  let masked = text;
  let numbers = 0;
  if (/\d/.test(text)) ({ text: masked, numbers } = maskNumbers(text));
  if (/@|＠|\(at\)|\[at\]/i.test(text)) {
    masked = masked.replace(email, () => {
      emails++;
      return emailMask;
    });
  }
  if (/\d(?:\D{0,3}\d){6}/.test(masked)) {
    for (const pattern of shapes) {
      masked = masked.replace(pattern, (...match) => {
        const [found, at, whole] = [match[0] as string, match.at(-2) as number, match.at(-1) as string];
        const digits = found.replace(/\D/g, '').length;
        if (digits < 7 || digits > 15 || isDate(found) || isIsbn(found)) return found;
        if (isCalledOtherwise(whole, at)) return found;
        phones++;
        return phoneMask;
      });
    }
  }
  const handles = maskHandles(masked);
  const places = maskPlaces(handles.text);
  numbers += handles.count + places.count;
  return { text: places.text, emails, phones, numbers };
}

/** Ten digits whose sum by falling weights is a multiple of eleven (ISO 2108). */
function isIsbn(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  return Array.from(text).reduce((sum, digit, i) => sum + (10 - i) * Number(digit), 0) % 11 === 0;
}

function isDate(text: string): boolean {
  return /^\(?(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}|(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2})$/.test(
    text,
  );
}
