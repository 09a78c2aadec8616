/**
 * Roughly what a unit of a currency is worth in US dollars: only to tell in which direction a rate in a file is meant, so
 * that it may be old. Of currencies that lost most of their worth within years any figure would do.
 */
const inDollars: Readonly<Record<string, number>> = {
  ...{
    USD: 1,
    EUR: 1.1,
    GBP: 1.28,
    CHF: 1.12,
    AUD: 0.67,
    CAD: 0.74,
    NZD: 0.62,
    SGD: 0.74,
    HKD: 0.128,
    TWD: 0.032,
  },
  ...{
    JPY: 0.0072,
    CNY: 0.14,
    KRW: 0.00075,
    INR: 0.012,
    IDR: 0.000063,
    THB: 0.028,
    VND: 0.00004,
    PHP: 0.018,
    MYR: 0.22,
  },
  ...{
    SEK: 0.095,
    NOK: 0.094,
    DKK: 0.147,
    ISK: 0.0073,
    PLN: 0.25,
    CZK: 0.044,
    HUF: 0.0028,
    RON: 0.22,
    BGN: 0.56,
  },
  ...{
    RUB: 0.012,
    UAH: 0.026,
    KZT: 0.0021,
    TRY: 0.04,
    ILS: 0.27,
    AED: 0.272,
    SAR: 0.267,
    QAR: 0.275,
    KWD: 3.25,
    EGP: 0.022,
  },
  ...{
    ZAR: 0.054,
    NGN: 0.0007,
    KES: 0.0077,
    MAD: 0.1,
    BRL: 0.19,
    MXN: 0.055,
    CLP: 0.0011,
    COP: 0.00025,
    PEN: 0.27,
    ARS: 0.001,
  },
};

/** Nearer than this both directions are as likely: Swiss francs and euros. */
const apart = 0.04;

/**
 * What a unit of one currency is worth in another, by a rate that may be meant either way; NaN where it cannot be told.
 * @param rate above 0.
 */
export function worthByRate(rate: number, of: string, into: string): number {
  const rough = (inDollars[of] ?? Number.NaN) / (inDollars[into] ?? Number.NaN);
  const off = (worth: number) => Math.abs(Math.log(worth / rough));
  const [straight, turned] = [off(rate), off(1 / rate)];
  if (!(Math.abs(straight - turned) > apart)) return Number.NaN;
  return straight < turned ? rate : 1 / rate;
}
