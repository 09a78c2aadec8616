import type { Language } from '../../language';

const locales: Readonly<Record<Language, string>> = { en: 'en-US', zh: 'zh-CN' };

/** At most one decimal, none from ten on: '3.1', '41', '1,250'. */
export function plainNumber(value: number, language: Language): string {
  const digits = Math.abs(value) < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

/** '4.0', '3.7': stars always have a decimal, so that 4 does not look like a rougher figure. */
export function plainRating(rating: number, language: Language): string {
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locales[language], one).format(rating);
}

/** '2.3', '12'; always over 1. */
export function plainRatio(ratio: number, language: Language): string {
  return plainNumber(ratio, language);
}

/** '38%'; one decimal below ten per cent, where rounding would hide the difference. */
export function plainShare(share: number, language: Language): string {
  const digits = share < 0.0995 ? 1 : 0;
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: digits }).format(
    share,
  );
}

/** '$412', '$8.50', '412 kr'; the bare number where the currency is not known. */
export function plainMoney(amount: number, language: Language, currency: string): string {
  const digits = Math.abs(amount) < 99.5 ? 2 : 0;
  const number = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount);
  if (currency === '') return number;
  return /^\p{L}{2,}$/u.test(currency) ? `${number} ${currency}` : currency + number;
}
