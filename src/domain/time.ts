/** Instants are milliseconds since 1970 UTC; days are UTC days, without leap seconds. */
export const msPerSecond = 1_000;
export const msPerMinute = 60 * msPerSecond;
export const msPerHour = 60 * msPerMinute;
export const msPerDay = 24 * msPerHour;

/** The day of an instant as '2024-05-31'. Throws RangeError for NaN. */
export function isoDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
