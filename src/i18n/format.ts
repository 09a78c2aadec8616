import { useTranslation } from 'react-i18next';
import { msPerDay } from '../domain/time';

/** Stands where a value is not known. */
const unknown = '–';

/** Signs that exports use, as the ISO codes that Intl wants; '¥' is read as yuan (the sign is the same). */
const isoOfSign: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '￥': 'CNY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
};

/** Every way in which the interface prints a value, in one language. Unknown values print as '–'. */
export interface Format {
  /** Up to `digits` decimals (0 unless told), thousands grouped. */
  number(value: number, digits?: number): string;
  /** At most one decimal, none from ten on: '3.1', '41', '1,250'. */
  plain(value: number): string;
  /** Exactly `digits` decimals, for figures that stand under each other. */
  fixed(value: number, digits: number): string;
  /** `currency` is a sign, an ISO code or ''. Decimals are dropped from 1,000 on unless `digits` is given. */
  money(value: number, currency: string, digits?: number): string;
  /** `value` 0 to 1. */
  percent(value: number, digits?: number): string;
  /** `value` 0 to 1: '38%'; at most one decimal below ten per cent, where rounding would hide a difference: '7.5%'. */
  plainShare(value: number): string;
  /** Day, from milliseconds since 1970. */
  date(ms: number): string;
  /** Day and second, from milliseconds since 1970: two runs of one minute are told apart. */
  dateTime(ms: number): string;
  /** Day of an instant of the export, read as it stands in the file: without a zone it is kept as UTC. */
  exportDay(ms: number): string;
  /** Day and minute of an instant of the export; the day alone where it falls on midnight. */
  exportTime(ms: number): string;
  /** Month of an instant of the export. */
  exportMonth(ms: number): string;
  /** A weekday's name, 0 for Sunday. */
  weekday(number: number): string;
  /** '0.4 sec', '45 sec', '1 min 21 sec', '12 min', '1 hr 5 min'. */
  duration(seconds: number): string;
  /** A forecast in seconds, rounded up so that it does not flicker: '10 sec', '2 min'. */
  timeLeft(seconds: number): string;
  bytes(value: number): string;
  /** 'a, b and c' */
  list(items: readonly string[]): string;
  /** Sentences one after the other; what is no sentence is left out. */
  sentences(items: readonly (string | false | undefined)[]): string;
}

const cache = new Map<string, Format>();

/** The formats of a language (BCP 47 tag); made once, since Intl objects are dear to build. */
export function formatFor(locale: string): Format {
  let format = cache.get(locale);
  if (format === undefined) {
    format = createFormat(locale);
    cache.set(locale, format);
  }
  return format;
}

/** The formats of the language on screen; the same object until the language changes. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}

function createFormat(locale: string): Format {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const second = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const fileDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const fileMinute = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const fileMonth = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const numbers = memo((digits: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }));
  const fixed = memo(
    (digits: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  );
  const percents = memo(
    (digits: number) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  const shares = memo(
    (digits: number) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }),
  );
  const number = (value: number, digits = 0) =>
    Number.isFinite(value) ? numbers(digits).format(value) : unknown;
  const duration = durationFormat(locale);
  return {
    number,
    plain: (value) => number(value, Math.abs(value) < 9.95 ? 1 : 0),
    fixed: (value, digits) => (Number.isFinite(value) ? fixed(digits).format(value) : unknown),
    money: moneyFormat(locale),
    percent: (value, digits = 0) => (Number.isFinite(value) ? percents(digits).format(value) : unknown),
    plainShare: (value) => (Number.isFinite(value) ? shares(value < 0.0995 ? 1 : 0).format(value) : unknown),
    date: (ms) => (Number.isFinite(ms) ? day.format(ms) : unknown),
    dateTime: (ms) => (Number.isFinite(ms) ? second.format(ms) : unknown),
    exportDay: (ms) => (Number.isFinite(ms) ? fileDay.format(ms) : unknown),
    exportTime: (ms) =>
      Number.isFinite(ms) ? (ms % msPerDay === 0 ? fileDay : fileMinute).format(ms) : unknown,
    exportMonth: (ms) => (Number.isFinite(ms) ? fileMonth.format(ms) : unknown),
    // 4 January 1970 was a Sunday.
    weekday: (number) => weekdays.format((number + 3) * msPerDay),
    duration,
    timeLeft: (seconds) => (Number.isFinite(seconds) ? duration(roundedUp(seconds)) : unknown),
    bytes: bytesFormat(locale),
    list: (items) => joinedParts(conjunction.formatToParts(items)),
    sentences: joinedSentences,
  };
}

/** Intl sets no blank between a Chinese conjunction and Latin letters or figures, as readers expect it: '和 ONNX'. */
function joinedParts(parts: readonly { type: string; value: string }[]): string {
  return parts
    .map(({ type, value }, i) => {
      if (type !== 'literal') return value;
      const before =
        /[\p{Script=Latin}\d]$/u.test(parts[i - 1]?.value ?? '') && /^\p{Script=Han}/u.test(value);
      const after =
        /\p{Script=Han}$/u.test(value) && /^[\p{Script=Latin}\d]/u.test(parts[i + 1]?.value ?? '');
      return `${before ? ' ' : ''}${value}${after ? ' ' : ''}`;
    })
    .join('');
}

/** A full-width stop brings its own blank. */
function joinedSentences(sentences: readonly (string | false | undefined)[]): string {
  let joined = '';
  for (const sentence of sentences) {
    if (!sentence) continue;
    joined += `${joined === '' || /[。！？]$/.test(joined) ? '' : ' '}${sentence}`;
  }
  return joined;
}

function moneyFormat(locale: string): Format['money'] {
  const formats = memo((key: string) => {
    const [iso, digits] = key.split('|');
    const fraction = { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) };
    return iso === ''
      ? new Intl.NumberFormat(locale, fraction)
      : new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: iso!,
          currencyDisplay: 'narrowSymbol',
          ...fraction,
        });
  });
  return (value, currency, digits) => {
    if (!Number.isFinite(value)) return unknown;
    const fraction = digits ?? (Math.abs(value) >= 1000 ? 0 : 2);
    const iso = isoOfSign[currency] ?? (/^[A-Z]{3}$/.test(currency) ? currency : '');
    const text = formats(`${iso}|${fraction}`).format(value);
    if (iso !== '' || currency === '') return text;
    // '412 kr', but '৳412': a sign stands before the figure, a word after it.
    return /^\p{L}{2,}$/u.test(currency) ? `${text} ${currency}` : `${currency}${text}`;
  };
}

function durationFormat(locale: string): Format['duration'] {
  const unit = (name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    });
  const tenths = unit('second', 1);
  const seconds = unit('second');
  const minutes = unit('minute');
  const hours = unit('hour');
  return (value) => {
    if (!Number.isFinite(value)) return unknown;
    if (value > 0 && value < 0.05) return `< ${tenths.format(0.1)}`;
    if (value < 10) return tenths.format(value);
    if (value < 60) return seconds.format(Math.round(value));
    const whole = Math.round(value);
    if (whole < 600) return joined(minutes, Math.floor(whole / 60), seconds, whole % 60);
    const wholeMinutes = Math.round(value / 60);
    if (wholeMinutes < 60) return minutes.format(wholeMinutes);
    return joined(hours, Math.floor(wholeMinutes / 60), minutes, wholeMinutes % 60);
  };
}

function joined(large: Intl.NumberFormat, many: number, small: Intl.NumberFormat, few: number): string {
  return few === 0 ? large.format(many) : `${large.format(many)} ${small.format(few)}`;
}

/** A forecast is no stopwatch: up to the next 5 seconds, from a minute on up to the next minute. */
function roundedUp(seconds: number): number {
  const step = seconds > 60 ? 60 : 5;
  return Math.max(step, Math.ceil(seconds / step) * step);
}

function bytesFormat(locale: string): Format['bytes'] {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'].map(
    (unit) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumSignificantDigits: 3,
      }),
  );
  return (value) => {
    if (!Number.isFinite(value)) return unknown;
    const power = value < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(value) / 3));
    return units[power]!.format(value / 1000 ** power);
  };
}

function memo<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) {
      value = make(key);
      made.set(key, value);
    }
    return value;
  };
}
