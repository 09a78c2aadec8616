import { readName } from '../../shop/tables/header-concepts';
import { fewRatios } from '../../math/few-ratios';
import { numbersOf } from './products-of-columns';
import { wholeTaxMark } from './tax-mark';

/** The columns of lines that a sum with tax is compared with; undefined where there is none. */
export interface LineColumns {
  readonly quantity: number | undefined;
  readonly price: number | undefined;
  readonly total: number | undefined;
}

/** Rates that one file may have side by side, and the highest there is. */
const mostRates = 6;
const highest = 1.3;
/** Rows by which each rate must be borne out. */
const rowsOfRate = 3;

/** Names of value-added taxes. */
const valueAdded =
  /(?<!\p{L})(?:vat|mwst|ust|tva|iva|btw|moms|mva|alv|dph|pdv|ddv|gst|podatek)(?!\p{L})|mehrwertsteuer|umsatzsteuer|ндс|ддс|пдв|kdv|消費税|消费税|税额|稅額|増値税|增值税|부가세/iu;

/** What a sum of goods is not called by. */
const ofOther = [
  'price',
  'unitprice',
  'ship',
  'discount',
  'fee',
  'refund',
  'id',
  'date',
  'quantity',
  'paid',
] as const;

/**
 * The column of what lines come to with tax, in a file whose other amounts are without: its name says 'with tax', or
 * that of another column that its tax is still to come ('Base imponible'), and row by row it is the line's own amount
 * and one of a few rates on top; or it is a total, and the line's own amount and its value-added tax make it up. null
 * where nothing is so.
 * @param rows the first rows.
 */
export function taxedSum(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  { quantity, price, total }: LineColumns,
): number | null {
  const marks = headers.map(wholeTaxMark);
  const isSum = (column: number) => {
    const { concepts } = readName(marks[column]?.name ?? headers[column]!);
    return !ofOther.some((concept) => concepts.includes(concept));
  };
  const sums = [...headers.keys()].filter((column) => isSum(column));
  const untaxed = sums.filter((column) => marks[column]?.isIn === false);
  const isTotal = (column: number) => readName(headers[column]!).concepts.some((each) => each === 'total');
  const postages = [...headers.keys()].filter((column) =>
    readName(headers[column]!).concepts.includes('ship'),
  );
  const numbers = (column: number) => numbersOf(rows, column);
  // Taxes that prices to customers have within by law: a sales tax, which comes on top there too, is none.
  const taxes = [...headers.keys()].filter(
    (column) => valueAdded.test(headers[column]!) && !headers[column]!.includes('%'),
  );
  // Whether amounts are what the lines come to and that tax, on all rows.
  const isWithTax = (column: number, tax: number) => {
    const [amounts, more] = [numbers(column), numbers(tax)];
    const sum = total === column ? undefined : total;
    if (sum === undefined && price === undefined) return false;
    const own = sum === undefined ? numbers(price!).map((each, row) => each * pieces[row]!) : numbers(sum);
    const known = [...more.keys()].filter(
      (row) => more[row]! !== 0 && !Number.isNaN(own[row]! + amounts[row]!),
    );
    return known.length >= rowsOfRate && known.every((row) => isSame(amounts[row]!, own[row]! + more[row]!));
  };
  const holdsPostage = postages.some((column) => numbers(column).some((amount) => amount > 0));
  const pieces = quantity === undefined ? rows.map(() => 1) : numbers(quantity);
  const found = sums.find((column) => {
    if (column === quantity || column === price || marks[column]?.isIn === false) return false;
    const isSaid = marks[column]?.isIn === true;
    if (!isSaid && !((untaxed.length > 0 || taxes.length > 0) && isTotal(column))) return false;
    const amounts = numbers(column);
    if (!isSaid && taxes.some((tax) => isWithTax(column, tax))) return true;
    const isOpen = (each: number | undefined): each is number =>
      each !== undefined && each !== column && marks[each]?.isIn !== true;
    // With postage in it, a sum beside another is of the order and not of its goods.
    const without = [...(holdsPostage ? [] : untaxed), ...(isSaid ? [total] : [])].filter(isOpen);
    if (without.some((each) => isTaxOnTop(amounts, numbers(each)))) return true;
    if (!isSaid || !isOpen(price)) return false;
    const prices = numbers(price);
    const isPostage = postages.some((postage) => {
      const more = numbers(postage);
      return amounts.some(
        (amount, row) => more[row]! > 0 && isSame(amount - pieces[row]! * prices[row]!, more[row]!),
      );
    });
    return (
      !isPostage &&
      isTaxOnTop(
        amounts.map((amount, row) => amount / pieces[row]!),
        prices,
      )
    );
  });
  return found ?? null;
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.011;
}

/** Whether amounts are others with a tax on top, on all rows that have both. */
function isTaxOnTop(wholes: readonly number[], parts: readonly number[]): boolean {
  const known = wholes.flatMap((whole, row) =>
    whole !== 0 && parts[row]! !== 0 && Number.isFinite(whole / parts[row]!) ? [row] : [],
  );
  const of = (amounts: readonly number[]) => known.map((row) => Math.abs(amounts[row]!));
  const rates = fewRatios(of(wholes), of(parts), mostRates, 0.011);
  if (rates === null || rates.length * rowsOfRate > known.length) return false;
  return rates.every((rate) => rate > 0.999 && rate < highest) && rates.some((rate) => rate > 1.005);
}
