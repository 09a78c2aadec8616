import { currencySign } from '../../vocabulary/currencies';
import { isMissing } from '../../vocabulary/missing';
import { multipliers } from '../../vocabulary/multipliers';
import { plainCell } from './digits';

/** The decimal separator of a column; the other of the two then groups thousands. */
export type DecimalMark = '.' | ',';

/** The two sides of an account, as statements write them behind an amount. */
export type AccountSide = 'CR' | 'DR';

const plain = /^-?\d+(?:\.\d+)?$/;
const whole = /^-?\d+$/;
const numberInside = /(?:\d(?:[\d.,٫٬'’´`\s]*\d)?|[.,٫]\d+)(?:e[-+]?\d+(?![\p{L}\d]))?/iu;

/** True where the cell is read without a look at its column: '12', '-3.50'. */
export function isPlainNumber(cell: string, mark: DecimalMark): boolean {
  return mark === '.' ? plain.test(cell) : whole.test(cell);
}

/**
 * The number in a cell, with currency signs, units, thousands separators and brackets taken off; digits of
 * any script. Empty and its spellings ('-', 'N/A' …) give null, text that holds no single number NaN.
 * @param mark decides only where the cell itself does not: '1.299' and '1,299'.
 * @param below the word behind an amount, 'CR' or 'DR', that makes it one below zero.
 */
export function parseNumber(
  text: string,
  mark: DecimalMark = '.',
  below: AccountSide | '' = '',
): number | null {
  if (isPlainNumber(text, mark)) return +text;
  const trimmed = plainCell(text).replace(/^=?['"]*|['"]+$/g, '');
  if (isMissing(trimmed)) return null;
  const fraction = /^(?:(\d+)\s+)?(\d+)\/(\d+)$/.exec(trimmed);
  if (fraction !== null) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  if (/\d\s*[億亿억万萬만千천]\s*\d/u.test(trimmed)) return inMyriads(trimmed, mark);
  const found = numberInside.exec(trimmed);
  if (found === null) return withoutDigits(trimmed);
  const before = trimmed.slice(0, found.index).trim();
  let after = trimmed.slice(found.index + found[0].length);
  // '30.-' and '30,--': no cents, as it is written in the German-speaking countries.
  after = after.replace(/^[.,]\s?-+/, '').trim();
  const hasDash = /^-(?!\s*\d)/.test(after);
  if (hasDash) after = after.slice(1).trim();
  // '¥1,234-' closes an amount in Japan; a minus stands before the sign there, or is a triangle.
  const trailingMinus = hasDash && !/[¥￥]/.test(before);
  if (!isUnitBefore(before) || !isUnitAfter(after)) return Number.NaN;
  const value = amountOf(found[0], mark) * multiplierOf(after);
  const bracketed = /[([]/.test(before) && /^[^([]*[)\]]/.test(after);
  const isBelow = below !== '' && after.toUpperCase() === below;
  return trailingMinus || bracketed || isBelow || /[-△▲]/.test(before) ? -value : value;
}

/** '12만 3400원', '1億2,000万円': parts by ten thousands, each a number of its own. */
const myriads =
  /^([-+(]?\s*[￥¥₩]?)\s*(?:([\d,.]+)\s*[億亿억])?\s*(?:([\d,.]+)\s*[万萬만])?\s*(?:([\d,.]+)\s*[千천])?\s*([\d,.]+)?\s*(?:원|円|元|圓|圆)?\)?$/u;

function inMyriads(text: string, mark: DecimalMark): number {
  const found = myriads.exec(text);
  if (found === null) return Number.NaN;
  const [, before = '', ...parts] = found;
  const worth = [1e8, 1e4, 1e3, 1];
  const sum = parts.reduce(
    (total, part, i) => total + (part === undefined ? 0 : amountOf(part, mark) * worth[i]!),
    0,
  );
  return /[-(]/.test(before) ? -sum : sum;
}

/** What costs nothing is 0; a sheet's '$ -' is nothing; all other words are no number. */
function withoutDigits(text: string): number | null {
  if (free.test(text)) return 0;
  return /^\p{Sc}\s*-+$|^-+\s*\p{Sc}$/u.test(text) ? null : Number.NaN;
}

const free =
  /^(?:free|gratis|kostenlos|gratuite?|gr[aá]tis|gratuito|gratuita|бесплатно|bedava|ücretsiz|miễn phí|za darmo|zdarma|免费|免費|無料|무료|ฟรี|مجاني)$/iu;

/** Currency signs or codes and their like: '$', 'US$', 'Rp', 'EUR', '-£', '(', never another word or a digit. */
function isUnitBefore(text: string): boolean {
  if (text === '') return true;
  const bare = text.replace(/\(-\)|[-+([\s'"△▲]/g, '');
  return bare === '' || /^(?:[#~≈*x×]|ca\.?)$/i.test(bare) || currencySign(bare) !== '';
}

/** A unit, or a remark in brackets: '元', '%', ' kg', '(estimated …)', ' USD', 'CR'. */
function isUnitAfter(text: string): boolean {
  if (text === '' || /^[([）)\]]/.test(text)) return true;
  if (saysTax.test(text)) return true;
  return !/\d/.test(text) && (text.length <= 6 || currencySign(text.replace(/[)\]\s]/g, '')) !== '');
}

/** 'incl. VAT', 'zzgl. MwSt.' and the like behind an amount. */
const saysTax =
  /^(?:incl|inkl|excl|exkl|zzgl|plus|inc|exc|ttc|hors|brutto|netto|gross|net|税込|税抜|含税)(?![\p{L}])\D{0,16}$/iu;

/** 1,000 for '35k', 10,000 for '5万'; a small m is a metre. */
function multiplierOf(after: string): number {
  if (after === '') return 1;
  const [sign] =
    /^(?:[kmw千万萬亿億만천](?!\p{Script=Latin})|ribu|rb(?!\p{L})|juta|jt(?!\p{L})|nghìn|triệu|mio|mln|tys|тыс|млн|mrd|lakh|crore|lac|cr(?=ore))/iu.exec(
      after,
    ) ?? [];
  if (sign === undefined || sign === 'm') return 1;
  return multipliers.get(sign.toLowerCase()) ?? largeWords[sign.toLowerCase()] ?? 1;
}

const largeWords: Readonly<Record<string, number>> = {
  亿: 1e8,
  億: 1e8,
  만: 1e4,
  천: 1e3,
  mio: 1e6,
  mln: 1e6,
  млн: 1e6,
  mrd: 1e9,
  tys: 1e3,
  тыс: 1e3,
  ribu: 1e3,
  rb: 1e3,
  nghìn: 1e3,
  juta: 1e6,
  jt: 1e6,
  triệu: 1e6,
  lakh: 1e5,
  lac: 1e5,
  crore: 1e7,
};

/** What a run of digits and separators says, or null where the column's mark must decide; NaN for none. */
function shapeOf(body: string): { readonly digits: string; readonly decides: DecimalMark | null } | number {
  let text = body;
  if (/[\s'’´`٬]/.test(text)) {
    if (!/^\d{1,3}(?:[\s'’´`٬]\d{2,3})*[\s'’´`٬]\d{3}(?:[.,٫]\d*)?$/.test(text)) return Number.NaN;
    text = text.replace(/[\s'’´`٬]/g, '');
    const separator = /[.,]/.exec(text)?.[0] as DecimalMark | undefined;
    return { digits: text.replace(/[,٫]/, '.'), decides: separator ?? null };
  }
  if (text.includes('٫')) return { digits: text.replace(/[.,]/g, '').replace('٫', '.'), decides: null };
  const points = countOf(text, point);
  const commas = countOf(text, comma);
  if (points === 0 && commas === 0) return { digits: text, decides: null };
  if (points > 0 && commas > 0) {
    const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    const [integers, rest] = text.split(decimal) as [string, string];
    if ((decimal === '.' ? points : commas) > 1 || !isGrouped(integers)) return Number.NaN;
    return { digits: `${integers.replace(/[.,]/g, '')}.${rest}`, decides: decimal };
  }
  const separator: DecimalMark = points > 0 ? '.' : ',';
  if (points + commas > 1) {
    if (!isGrouped(text)) return Number.NaN;
    return { digits: text.replace(/[.,]/g, ''), decides: separator === '.' ? ',' : '.' };
  }
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(text)) return Number.POSITIVE_INFINITY;
  return { digits: text.replace(',', '.'), decides: separator };
}

const [point, comma] = [46, 44];

function countOf(text: string, sign: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === sign) count++;
  return count;
}

/** Groups of three, or two and a last three as in India: '1.234.567', '1,23,456'. */
function isGrouped(text: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{2,3})*,\d{3}$/.test(text);
}

function amountOf(text: string, mark: DecimalMark): number {
  const [body, exponent] = text.split(/e/i) as [string, string | undefined];
  const shape = shapeOf(body);
  const digits =
    typeof shape === 'object'
      ? shape.digits
      : Number.isNaN(shape)
        ? 'none'
        : body.includes(mark)
          ? body.replace(mark, '.')
          : body.replace(/[.,]/, '');
  return Number(exponent === undefined ? digits : `${digits}e${exponent}`);
}

/** What the cells of one column have said so far of its decimal mark. */
export interface MarkEvidence {
  /** Cells that can be read only with a point, and only with a comma, before the decimals. */
  point: number;
  comma: number;
  /** Cells such as '1.299' and '1,299', which can be read both ways; and those of them that end in three zeros. */
  openPoints: number;
  openCommas: number;
  openZeros: number;
  /** Cells that end in 'CR', in 'DR', and in neither. */
  credits: number;
  debits: number;
  unsigned: number;
}

export function markEvidence(): MarkEvidence {
  return {
    point: 0,
    comma: 0,
    openPoints: 0,
    openCommas: 0,
    openZeros: 0,
    credits: 0,
    debits: 0,
    unsigned: 0,
  };
}

/** Adds a cell to the evidence, that stands so many times. */
export function addMark(evidence: MarkEvidence, cell: string, times = 1): void {
  const side = /([CD])R$/i.exec(cell)?.[1]?.toUpperCase();
  if (side === 'C') evidence.credits += times;
  else if (side === 'D') evidence.debits += times;
  else if (cell !== '') evidence.unsigned += times;
  if (whole.test(cell)) return;
  const text = plainCell(cell);
  const body = numberInside.exec(text)?.[0].split(/e/i)[0];
  if (body === undefined) return;
  const shape = shapeOf(body);
  if (typeof shape === 'object') {
    if (shape.decides === '.') evidence.point += times;
    else if (shape.decides === ',') evidence.comma += times;
    return;
  }
  if (Number.isNaN(shape)) return;
  const isPoint = body.includes('.');
  const mark = markByCoins(currencySign(text.replace(body, ' ')), isPoint);
  if (mark !== null) {
    if (mark === '.') evidence.point += times;
    else evidence.comma += times;
    return;
  }
  if (isPoint) evidence.openPoints += times;
  else evidence.openCommas += times;
  if (body.endsWith('000')) evidence.openZeros += times;
}

/**
 * The decimal mark of amounts such as '12.500' by their currency; null where that does not tell. Where money has no small
 * coins three digits are a group; where it has a thousand of them they are those, behind a point, in Tunisia a comma.
 */
function markByCoins(currency: string, isPoint: boolean): DecimalMark | null {
  if (withoutSmallCoins.has(currency)) return isPoint ? ',' : '.';
  if (!ofThousandCoins.has(currency)) return null;
  return currency === 'TND' && !isPoint ? ',' : '.';
}

const withoutSmallCoins = new Set(['IDR', 'VND', 'KRW', 'JPY', 'CLP', 'PYG', 'COP']);
const ofThousandCoins = new Set(['KWD', 'BHD', 'OMR', 'TND', 'JOD', 'LYD']);

/** True where some cell needs the column's mark and none has shown it yet. */
export function markIsOpen({ point, comma, openPoints, openCommas }: MarkEvidence): boolean {
  return openPoints + openCommas > 0 && point === comma;
}

/**
 * The decimal mark by the evidence: cells that can be read one way only vote; where none does, the file's
 * other columns (`ofFile`); where they do not either, the file's currency, whose small coins may be a thousandth or none
 * at all; and last, three cells or more in groups of three by points ('25.000', '1.250.000') make it the comma, for
 * money. Quantities that all end in '.000' are whole pieces.
 * @param currency what all money of the file is in, '' where that is not known.
 */
export function decideMark(
  evidence: MarkEvidence,
  ofFile: MarkEvidence | null,
  isMoney: boolean,
  currency = '',
): DecimalMark {
  if (evidence.point !== evidence.comma) return evidence.comma > evidence.point ? ',' : '.';
  if (ofFile !== null && ofFile.point !== ofFile.comma) return ofFile.comma > ofFile.point ? ',' : '.';
  const { openPoints, openCommas, openZeros } = evidence;
  const byCoins = isMoney && openPoints + openCommas > 0 ? markByCoins(currency, openPoints > 0) : null;
  if (byCoins !== null) return byCoins;
  if (openPoints < 3 || openCommas > 0) return '.';
  return isMoney || openZeros < openPoints ? ',' : '.';
}

/**
 * Which side of an account lies below zero in a column: the rarer one, of the two or beside amounts without a word, since
 * sales outnumber what is given back. '' where all are of one side.
 */
export function sideBelow({ credits, debits, unsigned }: MarkEvidence): AccountSide | '' {
  if (credits === 0 && debits === 0) return '';
  if (credits > 0 && debits > 0) return credits < debits ? 'CR' : 'DR';
  if (unsigned === 0 || credits + debits > unsigned) return '';
  return credits > 0 ? 'CR' : 'DR';
}

/** The decimal mark of a column by a sample of its cells alone. */
export function decimalMark(cells: Iterable<string>, isMoney = true): DecimalMark {
  const evidence = markEvidence();
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  for (const [cell, times] of counts) addMark(evidence, cell, times);
  return decideMark(evidence, null, isMoney);
}
