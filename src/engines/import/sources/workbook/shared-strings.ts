import { SourceRefused } from '../source-refused';
import type { XmlHandler } from '../xml/xml-reader';

/** UTF-16 units, and strings, that the table of shared strings may come to: it has to be held whole. */
const mostUnits = 1 << 28;
const mostStrings = 1 << 24;

/** Every string that the cells of a workbook share, in the order of their numbers. */
export class SharedStrings implements XmlHandler {
  readonly strings: string[] = [];
  private text_ = '';
  private inText = false;
  private inPhonetic = false;
  private units = 0;

  open(name: string): void {
    if (name === 'si') this.text_ = '';
    else if (name === 't') this.inText = !this.inPhonetic;
    // How the signs before are pronounced, which is no part of the text.
    else if (name === 'rPh') this.inPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.inPhonetic = false;
    else if (name === 'si') this.strings.push(unescaped(this.text_));
    if (this.strings.length > mostStrings) throw new SourceRefused('table-too-large');
  }

  text(text: string): void {
    if (!this.inText) return;
    this.text_ += text;
    this.units += text.length;
    if (this.units > mostUnits) throw new SourceRefused('table-too-large');
  }
}

/** Excel writes control characters as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
