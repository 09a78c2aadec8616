import { fewRatios } from '../../math/few-ratios';
import { numbersOf } from './products-of-columns';
import { taxMark } from './tax-mark';

/** What a file's rows show of two columns of one amount, 'gross' and 'net'. */
interface Pair {
  /** What both are amounts of, in words that columns are known by: 'sales'; 'amount' where the names say no more. */
  readonly amount: string;
  readonly gross: number;
  readonly net: number;
}

// German writes them in one word with what they are of.
const grossWord = /(?<!\p{L})(?:gross(?!\p{L})|brutto)/iu;
const netWord = /(?<!\p{L})(?:nett?(?!\p{L})|netto)/iu;
const discountWord = /discount|rabatt|remise|descuento|desconto|sconto/i;
const postageWord = /shipping|postage|delivery|freight|versand|livraison|env[ií]o|frete|spedizione/i;
const onTopWord =
  /shipping|postage|delivery|freight|versand|livraison|env[ií]o|frete|spedizione|tax|vat|mwst|tva|iva/i;
const priceWord = /price|preis|prix|precio|preço|prezzo|prijs|cena/i;

/** Rates of tax or of a fee that one file may have side by side; more are discounts of single orders. */
const mostRates = 6;
/** Rows that a rate must have to be one. */
const rowsOfRate = 3;
const enough = 0.9;

/**
 * Names of columns in which 'gross' and 'net' are said as what they mean in this file. 'Net' is the amount without the
 * tax or without what a platform keeps where the same few shares are missing from it on all rows: customers paid the
 * gross one, and the other is left out; where a column of prices is above both by such shares, the gross one is what
 * the shop got. It is the amount after discounts where a column of discounts makes up the difference, or a part of the
 * rows is the same in both and the difference is no tax: then it is what they paid. Other names stay as they are.
 * @param rows the first rows.
 */
export function readGrossAndNet(headers: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const names = [...headers];
  for (const pair of pairsOf(headers)) {
    const meaning = meaningOf(pair, headers, rows);
    if (meaning === null) continue;
    if (typeof meaning === 'object') {
      names[pair.gross] = 'gross sales';
      names[pair.net] = pair.amount;
      // What stands between the two is each line's own, whatever it is called.
      if (meaning.discount >= 0) names[meaning.discount] = 'line discount';
    } else {
      // A name that says by itself that tax is in it may be known as a whole: 'VK brutto'.
      const paid = taxMark(headers[pair.gross]!)?.isIn ? headers[pair.gross]! : `${pair.amount} incl tax`;
      names[pair.gross] = meaning === 'left' ? 'amount received' : paid;
      names[pair.net] = '';
    }
  }
  return names;
}

function pairsOf(headers: readonly string[]): Pair[] {
  const spaced = headers.map((header) =>
    header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[_\-.]+/g, ' '),
  );
  return spaced.flatMap((name, gross) => {
    if (!grossWord.test(name)) return [];
    const amount = without(name, grossWord);
    const net = spaced.findIndex((other) => netWord.test(other) && without(other, netWord) === amount);
    return net < 0 || net === gross ? [] : [{ amount: amount === '' ? 'amount' : amount, gross, net }];
  });
}

function without(name: string, word: RegExp): string {
  return name.replace(word, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
}

function meaningOf(
  { gross, net }: Pair,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): { readonly discount: number } | 'share' | 'left' | null {
  const numbers = (column: number) => numbersOf(rows, column);
  const [whole, rest] = [numbers(gross), numbers(net)];
  const known = rows.map((_, i) => i).filter((i) => Math.abs(whole[i]!) > 0 && !Number.isNaN(rest[i]!));
  if (known.length < 3) return null;
  const isSame = (a: number, b: number) => Math.abs(a - b) < 0.0151;
  const differing = known.filter((i) => !isSame(whole[i]!, rest[i]!));
  if (differing.length === 0) return null;
  const further = [...headers.keys()].filter((column) => column !== gross && column !== net);
  const named = (words: RegExp) => further.filter((column) => words.test(headers[column]!));
  /** Whether columns make up the difference, all together. */
  const makeUp = (columns: readonly number[]) => {
    const amounts = columns.map(numbers);
    const sum = (i: number) => amounts.reduce((all, of) => all + Math.abs(of[i]! || 0), 0);
    return share(differing, (i) => isSame(sum(i), Math.sign(whole[i]!) * (whole[i]! - rest[i]!))) >= enough;
  };
  const discount = named(discountWord).find((column) => makeUp([column]));
  if (discount !== undefined) return { discount };
  // With postage in it, the gross amount is not of the goods.
  const postages = named(postageWord);
  if (postages.some((column) => makeUp([column])) || (postages.length > 0 && makeUp(named(onTopWord))))
    return null;
  const rates = ratesOf(differing, whole, rest);
  const isFew = rates !== null && rates.length * rowsOfRate <= differing.length;
  // Sales to other countries may be without tax.
  if (differing.length < enough * known.length && !(isFew && rates.every(isTax))) return { discount: -1 };
  if (!isFew || rates.some((rate) => rate < 1)) return null;
  const isLeft = headers.some((header, column) => {
    if (!priceWord.test(header) || grossWord.test(header) || netWord.test(header)) return false;
    const price = numbers(column);
    const kept = ratesOf(known, price, whole);
    return kept?.every((rate) => rate > 1.015);
  });
  return isLeft ? 'left' : 'share';
}

/** Whole or half hundredths on top that are no whole hundredths off: 1.19, and not 1.25, which may be a fifth off. */
function isTax(rate: number): boolean {
  const isNear = (of: number, unit: number) => Math.abs(of / unit - Math.round(of / unit)) * unit < 0.02;
  return isNear((rate - 1) * 100, 0.5) && !isNear((1 - 1 / rate) * 100, 1);
}

/** A cent more or less in either amount moves the share. */
function ratesOf(rows: readonly number[], wholes: readonly number[], parts: readonly number[]) {
  const of = (amounts: readonly number[]) => rows.map((i) => amounts[i]!);
  return fewRatios(of(wholes), of(parts), mostRates, 0.011);
}

function share(of: readonly number[], test: (i: number) => boolean): number {
  return of.filter(test).length / of.length;
}
