import { attributeOf, type XmlHandler } from '../xml/xml-reader';

/** What the format of a cell makes of its number. */
export interface NumberFormat {
  /** Days since the workbook's epoch, shown as a date or as a time of day. */
  readonly isDate: boolean;
  /** Digits that an integer is filled up to with zeros (postcodes and ids formatted '00000'); 0 for none. */
  readonly digits: number;
}

const general: NumberFormat = { isDate: false, digits: 0 };
const date: NumberFormat = { isDate: true, digits: 0 };

/** Numbers of formats that every program knows (ECMA-376 18.8.30), those of East Asia too. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** What a format's code says, e.g. 'yyyy\-mm\-dd;@' or '[$-404]e/m/d' or '00000'. */
export function formatOf(code: string): NumberFormat {
  const positive = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  if (/^0{2,}$/.test(positive)) return { isDate: false, digits: positive.length };
  // 'E+00' is an exponent; 'e' alone is a year of East Asia. 'General' has letters of dates in it.
  const letters = positive.replace(/general|e[+-]/gi, '');
  return /[ymdhse年月日时時分秒]/i.test(letters) ? date : general;
}

/** The formats of a workbook's styles, by the number that cells name. */
export class Styles implements XmlHandler {
  readonly formats: NumberFormat[] = [];
  private readonly codes = new Map<number, string>();
  private inCellFormats = false;

  open(name: string, attributes: string): void {
    if (name === 'numFmt') {
      this.codes.set(
        Number(attributeOf(attributes, 'numFmtId')),
        attributeOf(attributes, 'formatCode') ?? '',
      );
    } else if (name === 'cellXfs') this.inCellFormats = true;
    else if (name === 'xf' && this.inCellFormats) {
      const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
      const code = this.codes.get(id);
      this.formats.push(code === undefined ? (isBuiltInDate(id) ? date : general) : formatOf(code));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellFormats = false;
  }

  text(): void {}
}
