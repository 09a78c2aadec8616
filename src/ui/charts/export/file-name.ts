import { localDay } from '../../../domain/time';

/**
 * A file name that says shop, chart and day: 'Kestrel Music - Map of customers - 2026-03-01.svg'. Signs that some
 * system forbids in names become blanks.
 */
export function chartFileName(shop: string, chart: string, at: Date, ending: 'svg' | 'png'): string {
  return `${[shop, chart, localDay(at)].map(plainName).filter(Boolean).join(' - ')}.${ending}`;
}

const longest = 80;

function plainName(name: string): string {
  const allowed = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(allowed)
    .slice(0, longest)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
