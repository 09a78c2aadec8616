/**
 * Minutes east of Greenwich of the short names of zones that mean one thing in exports. 'CST' and 'IST' do not (China
 * and Chicago; India, Ireland, Israel) and are left out: a time beside them is taken as the shop's clock shows it.
 */
const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  GMT: 0,
  UT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  SAST: 120,
  EAT: 180,
  PKT: 300,
  NPT: 345,
  WIB: 420,
  WITA: 480,
  WIT: 540,
  ICT: 420,
  SGT: 480,
  HKT: 480,
  PHT: 480,
  AWST: 480,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
  NZST: 720,
  NZDT: 780,
  BRT: -180,
  ART: -180,
  AST: -240,
  ADT: -180,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  AKST: -540,
  AKDT: -480,
  HST: -600,
};

/** Minutes east of Greenwich of a zone's short name, NaN where it is none or means several. */
export function namedOffset(name: string): number {
  return offsets[name.toUpperCase()] ?? Number.NaN;
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** True for the IANA names that this machine knows: 'Europe/Berlin'. */
export function isTimeZone(name: string): boolean {
  return formatOf(name) !== null;
}

/** Minutes east of Greenwich of an IANA zone at an instant, summer time included; NaN where no such zone is known. */
export function zoneOffset(name: string, instant: number): number {
  const format = formatOf(name);
  if (format === null || !Number.isFinite(instant)) return Number.NaN;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const clock = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour! % 24, part.minute!, part.second!);
  return Math.round((clock - Math.floor(instant / 1000) * 1000) / 60_000);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    // Not a zone that this machine knows.
  }
  formats.set(timeZone, format);
  return format;
}
