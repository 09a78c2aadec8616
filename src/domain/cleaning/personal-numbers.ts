import { isCalledOtherwise } from './personal-words';

const cardMask = '[card]';
const accountMask = '[account]';
const paperMask = '[id number]';
const machineMask = '[address]';

/** Issuers' beginnings and lengths: a number that passes the checksum by chance seldom has both. */
const cards =
  /(?<![\p{Script=Latin}\d.,#-])(?:4\d{3}|5[1-5]\d{2}|2[2-7]\d{2}|6011|65\d{2}|62\d{2}|3[47]\d{2}|35\d{2})(?:[ -]?\d){11,15}(?![\d%]|[-.]\d|\p{Script=Latin})/gu;
const iban = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{Script=Latin}\d])/gu;
const chineseId = /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g;
/** Korean resident numbers, their day and century checked; Brazilian taxpayers with their check digits; US social security. */
const koreanId = /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])-[1-8]\d{6}(?!\d)/g;
const cpf = /(?<!\d)\d{3}\.\d{3}\.\d{3}-\d{2}(?!\d)/g;
const socialSecurity = /(?<=\bssn\b[\s:#is]{0,6})\d{3}-\d{2}-\d{4}(?!\d)/gi;
const ip4 = /(?<![\d.]|v(?:ersion)?\.? ?|firmware )(?:\d{1,3}\.){3}\d{1,3}(?![\d/]|\.\d)/gi;
const ip6 = /(?<![\p{L}\d:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){0,6}(?![\p{L}\d:])/giu;

/**
 * Takes the numbers of bank cards (Luhn), accounts (IBAN, mod 97), papers of China, Korea, Brazil and the United States and the
 * addresses of machines (IP) out of free text. Order numbers, ISBN and EAN stay: what passes a checksum must have
 * the beginning and the length of a card, too.
 */
export function maskNumbers(text: string): { text: string; numbers: number } {
  let numbers = 0;
  let masked = text;
  const replace = (pattern: RegExp, isOne: (found: string) => boolean, mask: string) => {
    masked = masked.replace(pattern, (...match) => {
      const found = match[0] as string;
      if (!isOne(found) || isCalledOtherwise(match.at(-1) as string, match.at(-2) as number)) return found;
      numbers++;
      return mask;
    });
  };
  if (/\d{17}/.test(text)) replace(chineseId, isChineseId, paperMask);
  if (/\d{6}-\d{7}/.test(text)) replace(koreanId, () => true, paperMask);
  if (/\d\.\d{3}-\d{2}/.test(text)) replace(cpf, isCpf, paperMask);
  if (/ssn/i.test(text)) replace(socialSecurity, () => true, paperMask);
  if (/[A-Z]{2}\d{2}/.test(text)) replace(iban, isIban, accountMask);
  if (/\d(?:[ -]?\d){14}/.test(masked)) replace(cards, isCard, cardMask);
  if (/\d\.\d{1,3}\.\d{1,3}\.\d/.test(masked)) replace(ip4, isIp4, machineMask);
  if (/[\da-f]:[\da-f:]*:/i.test(masked)) replace(ip6, isIp6, machineMask);
  return { text: masked, numbers };
}

const cardLengths: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16]],
  [/^(?:5[1-5]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^35/, [16]],
  [/^6(?:011|5)/, [16]],
  [/^62/, [16, 17, 18, 19]],
];

function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  const lengths = cardLengths.find(([beginning]) => beginning.test(digits))?.[1] ?? [];
  return lengths.includes(digits.length) && luhn(digits);
}

/** Every second digit from the right doubled, digits of the products summed: a multiple of ten (ISO/IEC 7812). */
function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    if (i % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 === 0;
}

/** Country and check digits moved to the end, letters as numbers from 10, remainder 1 by 97 (ISO 13616). */
function isIban(text: string): boolean {
  const plain = text.replaceAll(' ', '');
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Weighted sum of 17 digits by 11 gives the eighteenth sign (GB 11643). */
function isChineseId(text: string): boolean {
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17]!.toUpperCase();
}

/** Two check digits by weighted sums of the digits before them, by 11 (Receita Federal). */
function isCpf(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const check = (count: number) => {
    const sum = digits.slice(0, count).reduce((total, digit, i) => total + digit * (count + 1 - i), 0);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === digits[9] && check(10) === digits[10];
}

function isIp4(text: string): boolean {
  const parts = text.split('.').map(Number);
  // '1.2.3.4' is a version or a list of chapters; addresses have a part of more digits.
  return parts.every((part) => part < 256) && parts.some((part) => part > 99) && parts[0]! > 0;
}

function isIp6(text: string): boolean {
  return /[a-f]/i.test(text) && (text.includes('::') || text.split(':').length === 8);
}
