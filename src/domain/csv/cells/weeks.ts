import { msPerDay } from '../../time';

const words = 'KW|wk|week|weeknr|semaine|sem|semana|settimana|tydzień|týden|неделя|vecka|uke|uge|vko|hafta';
/** ISO 8601, then as offices write it: '2024-W07', '2024W073', 'W07-2024', 'KW 7/2024', '2024 Week 7', '2024年第7周'. */
const written: readonly RegExp[] = [
  /^(?<year>\d{4})[-\s]?W(?:(?<week>\d{2})(?:-?(?<day>[1-7]))?(?!\d)|(?<short>\d)(?!\d))(?<rest>.*)$/isu,
  new RegExp(`^(?:W|${words})\\.?\\s?(?<week>\\d{1,2})[\\s\\-/.,]+(?<year>\\d{4})(?<rest>)$`, 'isu'),
  new RegExp(`^(?<year>\\d{4})[\\s\\-/.]*(?:${words})\\.?\\s?(?<week>\\d{1,2})(?<rest>)$`, 'isu'),
  /^(?<year>\d{4})\s?[年년]?\s?第?\s?(?<week>\d{1,2})\s?(?:[周週]|주차?)(?<rest>)$/u,
];

/**
 * The day that a cell names by its week of ISO 8601 (of which the first holds the year's first Thursday), its Monday
 * where it names no day, and what stands behind it; null for cells that name no week, NaN for one that the year has not.
 */
export function dayOfWeek(text: string): { readonly at: number; readonly rest: string } | null {
  // A day as most write it, which no week begins like.
  if (/^\d{1,4}[-/.]\d/.test(text)) return null;
  for (const pattern of written) {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) continue;
    const [year, week, day] = [found.year, found.week ?? found.short, found.day ?? 1].map(Number);
    const at = mondayOfFirst(year!) + ((week! - 1) * 7 + day! - 1) * msPerDay;
    const isNone = week! < 1 || year! < 1970 || year! > 2100 || at >= mondayOfFirst(year! + 1);
    return { at: isNone ? Number.NaN : at, rest: found.rest! };
  }
  return null;
}

/** The fourth of January is always in the first week. */
function mondayOfFirst(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * msPerDay;
}
