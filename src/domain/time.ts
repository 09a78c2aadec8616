/** Instants are milliseconds since 1970 UTC; days are UTC days, without leap seconds. */
export const msPerSecond = 1_000;
export const msPerMinute = 60 * msPerSecond;
export const msPerHour = 60 * msPerMinute;
export const msPerDay = 24 * msPerHour;

/** The first instant of the day after. */
export function dayAfter(instant: number): number {
  return (Math.floor(instant / msPerDay) + 1) * msPerDay;
}

/** A day by the clock of this computer, today unless told: '2024-05-31'. */
export function localDay(at: Date = new Date()): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The day of an instant as '2024-05-31'. Throws RangeError for NaN. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
